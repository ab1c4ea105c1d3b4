import { expect, test } from "vitest";
import type { ContentPath } from "../../../shared/content/finding.ts";
import { findingsWith, linesWith, valueAt } from "./faultyPack.ts";

/** A list of the built-in pack with its first entry said once more at its end; answers where that stands. */
function doubled(list: ContentPath): { readonly value: unknown; readonly place: string } {
  const entries = valueAt(list);
  if (!Array.isArray(entries)) throw new Error(`no list ${list.join(".")}`);
  return { value: [...entries.slice(0, 2), entries[0]], place: [...list, Math.min(2, entries.length)].join(".") };
}

const en = (...path: ContentPath): ContentPath => ["text", "en", ...path];

test("[CN19] an id that stands twice in a list is refused at its second place, whichever list it is", () => {
  const lists: readonly ContentPath[] = [
    ["questions", "q01", "competencies"],
    ["questions", "q01", "channels"],
    ["questions", "q01", "traits"],
    ["industries"],
    ["flags"],
    ["tips"],
    ["trends", "ids"],
    ["stories", "refusal", "questions"],
    ["rubrics", "R-INT", "criteria"],
    ["rubrics", "R-CALM", "rules"],
    ["answerShapes", "star", "parts"],
    ["gateSets", "R-QA", "gates"],
    ["cards", "A01", "channels"],
    ["cards", "L13", "criteria"],
    ["cards", "A01", "reveals"],
    ["cards", "A01", "resolution", "way"],
    ["cards", "L01", "barriers"],
    ["cards", "L01", "lifelines"],
  ];
  for (const list of lists) {
    const { value, place } = doubled(list);
    expect(linesWith([list, value])).toContain(`error pack/id-twice ${place}`);
  }
  const rubrics: ContentPath = ["questions", "q01", "otherRubrics"];
  expect(linesWith([rubrics, ["R-STAR", "R-STAR"]])).toEqual(["error pack/id-twice questions.q01.otherRubrics.1"]);
  const flags: ContentPath = ["exemplars", "X-INT-a", "flags"];
  expect(linesWith([flags, ["F1", "F2", "F1"]])).toEqual(["error pack/id-twice exemplars.X-INT-a.flags.2"]);
});

test("[CN19] two equal texts side by side are refused, in lists and among names", () => {
  const lists: readonly ContentPath[] = [
    en("questions", "q01", "probes"),
    en("industries", "retail", "words"),
    en("cards", "A01", "rep", "limits"),
    en("cards", "A01", "rep", "tools"),
    en("cards", "A01", "secret", "giveaways"),
    en("cards", "A01", "secret", "openers"),
    en("cards", "L01", "barrier", "lacks"),
  ];
  for (const list of lists) {
    const { value, place } = doubled(list);
    expect(linesWith([list, value])).toContain(`error pack/text-twice ${place}`);
  }
  const names: readonly (readonly [list: ContentPath, ...end: ContentPath])[] = [
    [en("competencies")],
    [en("questions", "q01", "traits")],
    [en("tips")],
    [en("trends")],
    [en("stories")],
    [en("industries"), "name"],
    [en("flags"), "name"],
    [en("rubrics", "R-INT", "criteria"), "name"],
    [en("rubrics", "R-CALM", "rules")],
    [en("gateSets", "R-QA", "gates"), "name"],
    [en("answerShapes", "star"), "name"],
    [en("cards", "A01", "secret", "raises"), "label"],
    [en("cards", "A01", "secret", "lowers"), "label"],
    [en("cards", "A01", "secret", "resolution")],
    [en("cards", "A01", "twists")],
  ];
  for (const [list, ...end] of names) {
    const [first = "", second = ""] = Object.keys(Object(valueAt(list)));
    const copied = String(valueAt([...list, first, ...end])).toUpperCase();
    const place = [...list, second, ...end];
    expect(linesWith([place, copied])).toContain(`error pack/text-twice ${place.join(".")}`);
  }
});

test("[CN19] equal texts in different lists, and the built-in pack, are left in peace", () => {
  expect(findingsWith()).toEqual([]);
  const [probe] = Object(valueAt(en("questions", "q01", "probes")));
  expect(linesWith([en("questions", "q02", "probes"), [probe]])).toEqual([]);
});
