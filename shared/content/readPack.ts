import { ok, type Result, refuse } from "../basics/result.ts";
import { checkReferences } from "./checkReferences.ts";
import type { Finding } from "./finding.ts";
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
 * Refuses: `pack/not-a-mapping`, `pack/said-twice`, `pack/wrong-shape` and the codes of the content checks.
 */
export function readPack(parts: readonly PackPart[]): Result<CheckedPack, readonly Finding[]> {
  const { tree, findings } = mergeParts(parts);
  const parsed = packSchema.safeParse(tree);
  if (!parsed.success) {
    const wrongShapes = parsed.error.issues.map(
      (issue): Finding => ({
        severity: "error",
        code: "pack/wrong-shape",
        path: issue.path.map((key) => (typeof key === "symbol" ? String(key) : key)),
        part: null,
        params: { problem: issue.code ?? "custom", expected: issue.message },
      }),
    );
    return refuse(placed(parts, [...findings, ...wrongShapes]));
  }
  const all = placed(parts, [...findings, ...checkReferences(parsed.data)]);
  if (all.some((finding) => finding.severity === "error")) return refuse(all);
  return ok({ pack: parsed.data, warnings: all });
}

function placed(parts: readonly PackPart[], findings: readonly Finding[]): readonly Finding[] {
  return findings
    .slice(0, MAX_FINDINGS)
    .map((finding) => ({ ...finding, part: finding.part ?? partThatHolds(parts, finding.path) }));
}
