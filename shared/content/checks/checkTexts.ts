import { type Finding, warning } from "../finding.ts";
import type { Pack } from "../pack.ts";
import { plainWords } from "./contentWords.ts";
import { matching, textLeaves } from "./textLeaves.ts";

/** Longest texts in characters that a phone of 320 px shows without scrolling past the control they belong to. */
const LIMITS: readonly (readonly [pattern: string, maximum: number])[] = [
  ["pack/name", 60],
  ["questions/*/title", 40],
  ["questions/*/question", 130],
  ["questions/*/lookingFor", 140],
  ["questions/*/probes/*", 90],
  ["questions/*/traits/*", 60],
  ["questions/*/levels/*", 180],
  ["rubrics/*/criteria/*/name", 40],
  ["rubrics/*/criteria/*/anchors/*", 110],
  ["rubrics/*/rules/*", 110],
  ["gateSets/*/gates/*/*", 80],
  ["flags/*/name", 30],
  ["flags/*/sign", 70],
  ["flags/*/prompt", 70],
  ["industries/*/stress", 110],
  ["tips/*", 120],
  ["exemplars/*/lines/*/text", 600],
  ["exemplars/*/because/*", 110],
  ["cards/*/title", 40],
  ["cards/*/public/*", 140],
  ["cards/*/rep/brief", 320],
  ["cards/*/rep/limits/*", 130],
  ["cards/*/rep/tools/*", 60],
  ["cards/*/secret/you", 200],
  ["cards/*/secret/goal", 120],
  ["cards/*/secret/hiddenNeed", 200],
  ["cards/*/secret/*/*/label", 40],
  ["cards/*/secret/*/*/cue", 100],
  ["cards/*/secret/openers/*", 90],
  ["cards/*/lines/*/*", 110],
  ["cards/*/twists/*", 160],
  ["cards/*/relay/brief", 260],
  ["cards/*/barrier/rule", 200],
];

/** Where a sentence of more words than this loses a reader of about twelve, or a learner at B1. */
const MAX_SENTENCE_WORDS = 25;
const EASY_READING: readonly string[] = ["questions/*/question", "questions/*/lookingFor", "cards/*/rep/brief"];

/** Texts that are too long for a phone, and sentences that are too long for the ear. */
export function checkTexts(pack: Pack): readonly Finding[] {
  return Object.entries(pack.text).flatMap(([language, words]) => {
    const texts = textLeaves(words);
    const long = LIMITS.flatMap(([pattern, maximum]) =>
      matching(texts, pattern)
        .filter(({ text }) => text.length > maximum)
        .map(({ path, text }) =>
          warning("text/too-long", ["text", language, ...path], { length: text.length, maximum }),
        ),
    );
    const heavy = EASY_READING.flatMap((pattern) => matching(texts, pattern)).flatMap(({ path, text }) => {
      const count = Math.max(...text.split(/[.!?…]+/).map((sentence) => plainWords(sentence).length));
      if (count <= MAX_SENTENCE_WORDS) return [];
      return [warning("text/long-sentence", ["text", language, ...path], { count, maximum: MAX_SENTENCE_WORDS })];
    });
    return [...long, ...heavy];
  });
}
