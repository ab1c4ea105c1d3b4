import type { ContentPath, Finding, FindingCode } from "./finding.ts";

/** One file of a pack, parsed from YAML; every file may hold any of the pack's branches. */
export interface PackPart {
  readonly name: string;
  readonly value: unknown;
}

type Branch = Readonly<Record<string, unknown>>;

/** One entry belongs to one file: `questions.q01` as a whole, and in one language `text.en.questions.q01`. */
const ENTRY_DEPTH = 2;
const TEXT_ENTRY_DEPTH = 4;

/** True for what YAML calls a mapping. */
export function isBranch(value: unknown): value is Branch {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * One tree from all parts of a pack. The same place in two parts is `pack/said-twice`, a part that is no mapping is
 * `pack/not-a-mapping`; the first one said is kept, so that the rest can still be checked.
 */
export function mergeParts(parts: readonly PackPart[]): {
  readonly tree: Branch;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  let tree: Branch = {};
  for (const { name, value } of parts) {
    const report = (code: FindingCode, path: ContentPath) =>
      findings.push({ severity: "error", code, path, part: name, params: {} });
    if (isBranch(value)) tree = mergeBranch(tree, value, [], report);
    else report("pack/not-a-mapping", []);
  }
  return { tree, findings };
}

/** The part that holds this place, or the nearest place above it; the last such part, since later ones add to earlier ones. */
export function partThatHolds(parts: readonly PackPart[], path: ContentPath): string | null {
  let best: { readonly name: string; readonly depth: number } | null = null;
  for (const { name, value } of parts) {
    const depth = depthReached(value, path);
    if (best === null || depth > best.depth) best = { name, depth };
  }
  return best === null || best.depth === 0 ? null : best.name;
}

function mergeBranch(
  into: Branch,
  from: Branch,
  path: ContentPath,
  report: (code: FindingCode, path: ContentPath) => void,
): Branch {
  const merged = new Map(Object.entries(into));
  for (const [key, value] of Object.entries(from)) {
    const known = merged.get(key);
    const place = [...path, key];
    if (known === undefined) merged.set(key, value);
    else if (
      isBranch(known) &&
      isBranch(value) &&
      place.length < (place[0] === "text" ? TEXT_ENTRY_DEPTH : ENTRY_DEPTH)
    ) {
      merged.set(key, mergeBranch(known, value, place, report));
    } else report("pack/said-twice", place);
  }
  // fromEntries makes own properties of every key, `__proto__` too, so nothing reaches a prototype.
  return Object.fromEntries(merged);
}

function depthReached(value: unknown, path: ContentPath): number {
  let here = value;
  for (const [depth, key] of path.entries()) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, key)) return depth;
    here = Reflect.get(here, key);
  }
  return path.length;
}
