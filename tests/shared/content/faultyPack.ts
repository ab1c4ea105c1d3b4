import type { ContentPath, Finding } from "../../../shared/content/finding.ts";
import { isBranch, mergeParts } from "../../../shared/content/mergeParts.ts";
import { readPack } from "../../../shared/content/readPack.ts";
import { builtInParts } from "./builtInPack.ts";

/** One thing that is wrong on purpose: another value at a place, or (undefined) nothing there. */
export type Fault = readonly [path: ContentPath, value: unknown];

/** What reading the built-in pack says when these faults are sown into it. */
export function findingsWith(...faults: readonly Fault[]): readonly Finding[] {
  const tree = structuredClone(mergeParts(builtInParts()).tree);
  for (const [path, value] of faults) sow(tree, path, value);
  const read = readPack([{ name: "faulty.yaml", value: tree }]);
  return read.ok ? read.value.warnings : read.refusal;
}

/** The same, as `code place` lines, which is what most tests care about. */
export function linesWith(...faults: readonly Fault[]): string[] {
  return findingsWith(...faults).map(({ severity, code, path }) => `${severity} ${code} ${path.join(".")}`);
}

/** The value at a place of the built-in pack. */
export function valueAt(path: ContentPath): unknown {
  return path.reduce<unknown>((here, key) => Reflect.get(Object(here), key), mergeParts(builtInParts()).tree);
}

function sow(tree: unknown, path: ContentPath, value: unknown): void {
  const holder = path.slice(0, -1).reduce<unknown>((here, key) => Reflect.get(Object(here), key), tree);
  const last = path.at(-1);
  if (last === undefined || !(isBranch(holder) || Array.isArray(holder))) throw new Error(`no place ${path.join(".")}`);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
}
