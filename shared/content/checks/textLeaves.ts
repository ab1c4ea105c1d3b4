import type { ContentPath } from "../finding.ts";

/** One text and its place. */
export interface Leaf {
  readonly path: ContentPath;
  readonly text: string;
}

/** Texts of the same branch and depth: what a pattern is compared with. */
export type Leaves = Partial<Record<string, Leaf[]>>;

/** All texts of a language with their places from that language's branch on; as deep as the schema lets a pack be. */
export function textLeaves(words: unknown): Leaves {
  return Object.groupBy(leaves(words), ({ path }) => kind(path));
}

/** The texts whose place fits a pattern such as `tips/*`; a star stands for any one key. */
export function matching(texts: Leaves, pattern: string): Leaf[] {
  const keys = pattern.split("/");
  return (texts[kind(keys)] ?? []).filter(({ path }) => keys.every((key, at) => key === "*" || key === path[at]));
}

function kind(path: ContentPath): string {
  return `${path[0]}/${path.length}`;
}

function leaves(value: unknown, path: ContentPath = []): Leaf[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((entry, index) => leaves(entry, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => leaves(entry, [...path, key]));
}
