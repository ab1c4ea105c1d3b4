import { isMap, isScalar, isSeq, type ParsedNode } from "yaml";
import type { ContentPath } from "../../../shared/content/finding.ts";

/** One step down: the name of a place, where an author reads that name, and what stands there. */
interface Step {
  readonly name: string | number;
  readonly offset: number;
  readonly node: ParsedNode | null;
}

/**
 * Where a place of the document stands in its text: a value itself or, where wanted, its key; a branch by its key, what
 * is missing by its holder.
 */
export function offsetAt(root: ParsedNode | null, path: ContentPath, wanted: "value" | "key"): number {
  let node = root;
  let offset = root?.range[0] ?? 0;
  for (const name of path) {
    const step = stepsFrom(node).find((each) => each.name === name);
    if (step === undefined) return offset;
    node = step.node;
    offset = step.offset;
  }
  const { range } = isScalar(node) ? node : { range: null };
  return wanted === "value" && range !== null && range[1] > range[0] ? range[0] : offset;
}

/** The innermost place that has begun before an offset: for what cannot be parsed, the last thing that could. */
export function pathAt(root: ParsedNode | null, offset: number): ContentPath {
  const path: (string | number)[] = [];
  let node = root;
  for (;;) {
    const step = stepsFrom(node).findLast((each) => each.offset <= offset);
    if (step === undefined) return path;
    path.push(step.name);
    node = step.node;
  }
}

function stepsFrom(node: ParsedNode | null): readonly Step[] {
  if (isSeq(node)) return node.items.map((item, name) => ({ name, offset: item.range[0], node: item }));
  if (!isMap(node)) return [];
  return node.items.map(({ key, value }) => {
    return { name: isScalar(key) ? String(key.value) : "", offset: key.range[0], node: value };
  });
}
