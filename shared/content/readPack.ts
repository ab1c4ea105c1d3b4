import { ok, type Result, refuse } from "../basics/result.ts";
import { contentFindings } from "./checks/contentFindings.ts";
import { oddLengths, shapeFindings } from "./checks/shapeFindings.ts";
import { error, type Finding } from "./finding.ts";
import { mergeParts, type PackPart, partThatHolds } from "./mergeParts.ts";
import { type Pack, packSchema } from "./pack.ts";

/** A pack that can be used, with what is worth saying about it. */
export interface CheckedPack {
  readonly pack: Pack;
  readonly warnings: readonly Finding[];
}

/** More findings than this help nobody; the rest appears once these are mended. */
const MAX_FINDINGS = 200;

/**
 * A pack from the parsed parts (files) of its folder, or all that is wrong with it, each with the part and the path.
 * Errors refuse, whatever their code; warnings come with the pack.
 */
export function readPack(parts: readonly PackPart[]): Result<CheckedPack, readonly Finding[]> {
  const { tree, findings } = mergeParts(parts);
  const parsed = parse(tree);
  if (parsed === null) return refuse(placed(parts, [...findings, ...oddLengths(tree)]));
  if (!parsed.success) return refuse(placed(parts, [...findings, ...shapeFindings(tree, parsed.error.issues)]));
  const all = placed(parts, [...findings, ...contentFindings(parsed.data)]);
  if (all.some((finding) => finding.severity === "error")) return refuse(all);
  return ok({ pack: parsed.data, warnings: all });
}

/**
 * What the schema says, or null where it threw: its length checks read `length` of any mapping, and a mapping such as
 * `{ length: { toString: 1 } }`, which YAML can carry, cannot be compared with a number.
 */
function parse(tree: unknown) {
  try {
    return packSchema.safeParse(tree);
  } catch {
    return null;
  }
}

/** Errors first, each with the part that holds its place; what is too much is counted, not listed. */
function placed(parts: readonly PackPart[], findings: readonly Finding[]): readonly Finding[] {
  const errors = findings.filter(({ severity }) => severity === "error");
  const ordered = [...errors, ...findings.filter(({ severity }) => severity === "warning")];
  const shown = ordered
    .slice(0, MAX_FINDINGS)
    .map((finding) => ({ ...finding, part: finding.part ?? partThatHolds(parts, finding.path) }));
  const more = ordered.length - shown.length;
  if (more === 0) return shown;
  return [
    ...shown,
    { ...error("pack/too-many-findings", [], { more }), severity: errors.length > 0 ? "error" : "warning" },
  ];
}
