import type { PackFinding } from "../../shared/protocol/packs.ts";

/** Errors first, each kind in the order of the file. */
export function inReadingOrder(findings: readonly PackFinding[]): readonly PackFinding[] {
  const rank = ({ severity }: PackFinding) => (severity === "error" ? 0 : 1);
  return findings.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      one.file.localeCompare(other.file) ||
      one.line - other.line ||
      one.column - other.column,
  );
}

/** Where in the pack something stands, as a way to go: `questions › q01 › rubric`. */
export function pathText({ path }: Pick<PackFinding, "path">): string {
  return path.map((step) => (typeof step === "number" ? String(step + 1) : step)).join(" › ");
}
