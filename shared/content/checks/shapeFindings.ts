import type * as z from "zod/mini";
import { type ContentPath, error, type Finding, type FindingCode } from "../finding.ts";
import { isBranch } from "../mergeParts.ts";
import { expectedKeys } from "./expectedKeys.ts";

type Issue = z.core.$ZodIssue;

/** What the schema says about a pack, as findings that name the exact key and what was expected there. */
export function shapeFindings(tree: unknown, issues: readonly Issue[]): readonly Finding[] {
  return issues.flatMap((issue) => shapeFinding(tree, issue));
}

/** Deeper than this no place of a pack lies. */
const DEEPEST_PLACE = 12;

/** The places that a schema cannot even compare: a mapping as the `length` of another. */
export function oddLengths(tree: unknown, path: ContentPath = []): readonly Finding[] {
  if (!(isBranch(tree) || Array.isArray(tree)) || path.length > DEEPEST_PLACE) return [];
  return Object.entries(tree).flatMap(([key, value]) => {
    const place = [...path, key];
    const isOdd = ["length", "size"].includes(key) && isBranch(value);
    return isOdd ? [error("shape/wrong-type", place, { expected: "string" })] : oddLengths(value, place);
  });
}

function shapeFinding(tree: unknown, issue: Issue): Finding[] {
  const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => error("shape/unknown-key", [...path, key], { key }));
    case "invalid_type":
      return [isThere(tree, path) ? wrongType(path, issue.expected) : missing(path)];
    case "too_small":
      return [sized("shape/too-short", path, "minimum", Number(issue.minimum))];
    case "too_big":
      return [sized("shape/too-long", path, "maximum", Number(issue.maximum))];
    case "invalid_value":
      return [
        isThere(tree, path) ? error("shape/not-one-of", path, { values: issue.values.join(", ") }) : missing(path),
      ];
    case "invalid_union":
      return [error("shape/not-one-of", path, { values: "" })];
    case "invalid_format":
      return [error("shape/bad-text", path, { pattern: String(issue.pattern ?? issue.format) })];
    case "invalid_key":
      return [error("shape/bad-id", path)];
    default:
      return [error("shape/other", path, { problem: issue.code })];
  }
}

/** Where a mapping is expected, its keys help more than the word does. */
function wrongType(path: ContentPath, expected: string): Finding {
  const keys = expectedKeys(path);
  return error("shape/wrong-type", path, keys.length === 0 ? { expected } : { expected, keys: keys.join(", ") });
}

/** A level that is not there has a name of its own: it is the mistake that hurts raters most. */
function missing(path: ContentPath): Finding {
  return error(levelCode(path) ?? "shape/missing", path);
}

function sized(code: FindingCode, path: ContentPath, limit: "minimum" | "maximum", value: number): Finding {
  const levels = code === "shape/too-short" ? levelCode(path) : null;
  return error(levels ?? code, path, { [limit]: value });
}

function levelCode(path: ContentPath): FindingCode | null {
  if (path.includes("anchors")) return "rubric/missing-level";
  return path.at(-2) === "levels" ? "question/missing-level" : null;
}

function isThere(tree: unknown, path: ContentPath): boolean {
  let here = tree;
  for (const key of path) {
    const holds = (isBranch(here) || Array.isArray(here)) && Object.hasOwn(here, key);
    if (!holds) return false;
    here = Reflect.get(Object(here), key);
  }
  return true;
}
