import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from "yaml";
import type { ContentPath } from "../../../shared/content/finding.ts";
import type { FileFindingCode, Trouble } from "./PlacedFinding.ts";

/** What YAML has and a pack does not need: aliases, anchors, tags, keys said twice. The depth is bounded by the reader. */
export function strangeNodes(root: ParsedNode | null): readonly Trouble[] {
  const troubles: Trouble[] = [];
  if (root !== null) collect(root, [], troubles);
  return troubles;
}

function collect(node: ParsedNode, path: ContentPath, troubles: Trouble[]): void {
  const report = (code: FileFindingCode) => troubles.push({ code, offset: node.range[0], path });
  if (isAlias(node)) return void report("yaml/alias");
  if (node.anchor !== undefined) report("yaml/anchor");
  if (node.tag !== undefined) report("yaml/tag");
  if (isSeq(node)) for (const [index, item] of node.items.entries()) collect(item, [...path, index], troubles);
  if (isMap(node)) collectPairs(node.items, path, troubles);
}

function collectPairs(
  pairs: readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[],
  path: ContentPath,
  troubles: Trouble[],
): void {
  const seen = new Set<string>();
  for (const { key, value } of pairs) {
    const name = isScalar(key) ? String(key.value) : "";
    const place = [...path, name];
    if (seen.has(name))
      troubles.push({ code: "yaml/key-twice", offset: key.range[0], path: place, params: { key: name } });
    seen.add(name);
    collect(key, place, troubles);
    if (value !== null) collect(value, place, troubles);
  }
}
