import { type ContentPath, error, type Finding } from "../finding.ts";
import { isBranch } from "../mergeParts.ts";
import type { Pack } from "../pack.ts";
import { matching, textLeaves } from "./textLeaves.ts";

/** Texts that stand side by side; those that agree up to the last star are neighbours. Lines have a check of their own. */
const NEIGHBOURS = [
  "competencies/*",
  "answerShapes/*/*/name",
  "rubrics/*/criteria/*/name",
  "rubrics/*/rules/*",
  "questions/*/probes/*",
  "questions/*/traits/*",
  "gateSets/*/gates/*/name",
  "industries/*/name",
  "industries/*/words/*",
  "flags/*/name",
  "trends/*",
  "tips/*",
  "stories/*",
  "cards/*/rep/limits/*",
  "cards/*/rep/tools/*",
  "cards/*/secret/giveaways/*",
  "cards/*/secret/raises/*/label",
  "cards/*/secret/lowers/*/label",
  "cards/*/secret/resolution/*",
  "cards/*/secret/openers/*",
  "cards/*/relay/openers/*",
  "cards/*/barrier/*/*",
  "cards/*/twists/*",
];

/** What tells an entry of a list from the others where it is a mapping: a rule's id, a barrier's mode, a lifeline's kind. */
const NAMING_KEYS = ["id", "mode", "kind"];

/** No id stands twice in a list, and no two neighbouring texts are equal (`pack/id-twice`, `pack/text-twice`). */
export function checkTwice(pack: Pack): readonly Finding[] {
  const { text, ...structure } = pack;
  return [
    ...idsTwice(structure, []),
    ...Object.entries(text).flatMap(([language, words]) => textsTwice(language, words)),
  ];
}

function idsTwice(value: unknown, path: ContentPath): Finding[] {
  if (Array.isArray(value)) {
    const ids = value.map(idOf);
    const twice = ids.flatMap((id, index) =>
      id !== null && ids.indexOf(id) < index ? [error("pack/id-twice", [...path, index], { id })] : [],
    );
    return [...twice, ...value.flatMap((entry, index) => idsTwice(entry, [...path, index]))];
  }
  return isBranch(value) ? Object.entries(value).flatMap(([key, entry]) => idsTwice(entry, [...path, key])) : [];
}

function idOf(entry: unknown): string | null {
  if (typeof entry === "string") return entry;
  if (!isBranch(entry)) return null;
  const id = NAMING_KEYS.map((key) => entry[key]).find((name) => typeof name === "string");
  return typeof id === "string" ? id : null;
}

function textsTwice(language: string, words: unknown): Finding[] {
  const texts = textLeaves(words);
  return NEIGHBOURS.flatMap((pattern) => {
    const shared = pattern.split("/").lastIndexOf("*");
    const seen = new Set<string>();
    return matching(texts, pattern).flatMap(({ path, text }) => {
      // JSON keeps the list's place and the words apart, whatever either holds.
      const said = JSON.stringify([path.slice(0, shared), text.toLowerCase().replaceAll(/\s+/g, " ")]);
      if (seen.has(said)) return [error("pack/text-twice", ["text", language, ...path], { words: text })];
      seen.add(said);
      return [];
    });
  });
}
