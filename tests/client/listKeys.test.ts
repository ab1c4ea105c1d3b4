import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** Names of what is written by people or translated, and may stand in one list twice. */
const TEXTS = ["text", "word", "title", "name", "label", "file", "prompt"];
const EACH = /\{#each\s+(?<list>[\s\S]+?)\s+as\s+(?<item>\{[^}]*\}|\w+)(?:,\s*\w+)?\s*\((?<key>\w+)\)\}/g;

/** What is doubled in a list that is keyed by it stops the whole page from drawing: texts are keyed by their place. */
function keyedByText(source: string): readonly string[] {
  return [...source.matchAll(EACH)].flatMap(({ 0: each, groups }) => {
    const { list = "", item = "", key = "" } = groups ?? {};
    // Constants of our own, in capitals, hold nothing twice.
    const isText = item === key ? !/\b[A-Z][A-Z_]+\b|as const/.test(list) : TEXTS.includes(key);
    return isText ? [each] : [];
  });
}

describe("lists", () => {
  test("[CL18] no component keys a list by its texts", () => {
    const components = globSync("client/**/*.svelte");
    expect(components.length).toBeGreaterThan(100);
    const keyed = components.map((path) => [path, keyedByText(readFileSync(path, "utf8"))] as const);
    expect(keyed.filter(([, lists]) => lists.length > 0)).toEqual([]);
  });

  test.each([
    "{#each texts as text (text)}",
    "{#each inner.probes as probe, place (probe)}",
    "{#each notes as { title, text } (title)}",
    "{#each questionTags(question, choices, words) as tag (tag)}",
  ])("[CL18] is seen: %s", (each) => {
    expect(keyedByText(each)).toEqual([each]);
  });
});
