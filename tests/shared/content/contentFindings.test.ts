import { expect, test } from "vitest";
import type { ContentPath } from "../../../shared/content/finding.ts";
import { type Fault, findingsWith, linesWith, valueAt } from "./faultyPack.ts";

function expectEach(rows: readonly (readonly [fault: Fault, line: string])[]): void {
  for (const [fault, line] of rows) expect(linesWith(fault)).toContain(line);
}

const en = (...path: ContentPath): ContentPath => ["text", "en", ...path];

test("[CN1] a pack without English is refused", () => {
  expect(linesWith([["text"], { de: valueAt(["text", "en"]) }])).toEqual(["error pack/no-english text"]);
});

test("[CN11] an id that leads nowhere is refused at its place", () => {
  const places: readonly ContentPath[] = [
    ["questions", "q01", "rubric"],
    ["exemplars", "X-INT-a", "rubric"],
    ["exemplars", "X-INT-a", "question"],
    ["cards", "A01", "industry"],
    ["cards", "A01", "rubric"],
    ["cards", "A10", "focus"],
    ["cards", "A02", "gates"],
    ["cards", "A01", "hardTwist"],
  ];
  for (const path of places) {
    expect(linesWith([path, "nowhere"])).toContain(`error pack/unknown-reference ${path.join(".")}`);
  }
  const lists: readonly ContentPath[] = [
    ["questions", "q01", "otherRubrics"],
    ["exemplars", "X-INT-a", "flags"],
    ["stories", "refusal", "questions"],
    ["cards", "L13", "criteria"],
    ["cards", "A01", "reveals"],
    ["cards", "A01", "resolution", "way"],
  ];
  for (const path of lists) {
    expect(linesWith([path, ["nowhere"]])).toContain(`error pack/unknown-reference ${path.join(".")}`);
  }
  expectEach([
    [[["answerShapes", "dheb"], undefined], "error pack/unknown-reference questions.q01.helper"],
    [
      [["rubrics", "R-CALM", "rules", 0, "caps", "criterion"], "INT1"],
      "error pack/unknown-reference rubrics.R-CALM.rules.0",
    ],
    [[["rubrics", "R-CALM", "rules", 1, "flag"], "F99"], "error pack/unknown-reference rubrics.R-CALM.rules.1"],
    [[["exemplars", "X-INT-a", "key", "CALM1"], 3], "error pack/unknown-reference exemplars.X-INT-a.key"],
  ]);
});

test("[CN11] an entry without its English text is refused, a text without entry is a warning", () => {
  const places: readonly ContentPath[] = [
    en("questions", "q01"),
    en("questions", "q01", "traits", "cares"),
    en("rubrics", "R-STAR"),
    en("rubrics", "R-STAR", "criteria", "STAR3"),
    en("rubrics", "R-CALM", "rules", "raised-voice"),
    en("gateSets", "R-QA", "gates", "recap"),
    en("exemplars", "X-CALM-a", "because", "CALM1"),
    en("industries", "retail"),
    en("flags", "F1"),
    en("trends", "tools"),
    en("tips", "aloud"),
    en("stories", "refusal"),
    en("competencies", "C1"),
    en("answerShapes", "star", "S"),
    en("cards", "A01"),
    en("cards", "A01", "secret", "raises", "eyes-away"),
    en("cards", "A01", "secret", "lowers", "no-hurry"),
    en("cards", "A01", "secret", "resolution", "way"),
    en("cards", "A01", "twists", "lunch"),
  ];
  for (const path of places)
    expect(linesWith([path, undefined])).toContain(`error pack/missing-text ${path.join(".")}`);
  expect(linesWith([en("tips", "shout"), "Shout."])).toEqual(["warning pack/text-without-entry text.en.tips.shout"]);
});

test("[CN11] what a translation lacks is a warning, and the pack may be used", () => {
  const german = { pack: { name: "Auf Deutsch", description: "Ein Anfang." }, tips: { aloud: "Laut üben." } };
  const lines = linesWith([["text", "de"], german]);
  expect(lines).toContain("warning pack/untranslated text.de.tips.stories");
  expect(lines).toContain("warning pack/untranslated text.de.questions.q01");
  expect(lines.every((line) => line.startsWith("warning"))).toBe(true);
});

test("[CN11] a criterion belongs to one rubric, and a key holds every criterion", () => {
  expectEach([
    [[["rubrics", "R-STAR", "criteria", 0], "INT1"], "error rubric/criterion-twice rubrics.R-STAR.criteria"],
    [[["exemplars", "X-INT-a", "key", "INT3"], undefined], "error exemplar/key-incomplete exemplars.X-INT-a.key"],
  ]);
});

test("[CN12] two levels that say the same are refused, even in another order", () => {
  const anchors = en("rubrics", "R-INT", "criteria", "INT4", "anchors");
  expectEach([
    [[[...anchors, 3], "The story, it has: no end"], `error rubric/same-levels ${anchors.join(".")}.3`],
    [
      [en("questions", "q17", "levels", "mid"), "“I love people”, he says."],
      "error question/same-levels text.en.questions.q17.levels.mid",
    ],
  ]);
});

test("[CN13] a card needs moves both ways, a soother for each trigger, and an end within reach", () => {
  const a02: ContentPath = ["cards", "A02"];
  const two = (path: ContentPath) => Object.fromEntries(Object.entries(Object(valueAt(path))).slice(0, 2));
  expectEach([
    [[[...a02, "raises"], two([...a02, "raises"])], "error card/too-few-moves cards.A02.raises"],
    [[[...a02, "lowers"], two([...a02, "lowers"])], "error card/too-few-moves cards.A02.lowers"],
    [
      [[...a02, "raises", "sorry-again", "mend"], "time"],
      "error card/trigger-without-soother cards.A02.raises.sorry-again.mend",
    ],
    [[[...a02, "minutes", "scene"], 1], "error card/unreachable cards.A02.lowers"],
    [[[...a02, "resolution"], {}], "error card/unreachable cards.A02.resolution"],
  ]);
  const weak = { "asks-when": 1, "says-facts": 1, "takes-over": 1, "firm-time": 1 };
  expect(findingsWith([[...a02, "lowers"], weak])).toContainEqual(
    expect.objectContaining({ code: "card/unreachable", params: { needed: 6, possible: 4 } }),
  );
});

test("[CN14] a secret in anything that others read is refused", () => {
  const a01 = en("cards", "A01");
  const need = "He cannot have it at home, his wife says.";
  const places: readonly (readonly [ContentPath, string])[] = [
    [[...a01, "title"], "A coat for a father"],
    [[...a01, "public", "setting"], "A clothes shop, after a FUNERAL."],
    [[...a01, "public", "situation"], "You cannot have it at home any more?"],
    [[...a01, "rep", "brief"], "The coat was for the customer's father."],
    [[...a01, "rep", "limits", 0], "No money back, even if somebody died."],
    [[...a01, "rep", "tools", 0], "A card for a death in the family"],
    [[...a01, "secret", "raises", "eyes-away", "label"], "Forgot the father"],
    [[...a01, "secret", "lowers", "no-hurry", "label"], "Asked who died"],
    [[...a01, "twists", "sigh"], "Somebody says that the father has died."],
    [[...a01, "contentNote"], "Somebody died three weeks ago."],
  ];
  for (const [path, words] of places) {
    expect(linesWith([path, words])).toContain(`error card/secret-in-public ${path.join(".")}`);
  }
  expect(linesWith([[...a01, "public", "situation"], need])).toEqual([
    "error card/secret-in-public text.en.cards.A01.public.situation",
  ]);
});

test("[CN14] the customer's own cues and twists may tell, and giveaways that miss the need are a warning", () => {
  expect(linesWith([en("cards", "A07", "twists", "throat"), "You feel as you did in intensive care."])).toEqual([]);
  expect(linesWith([en("cards", "A01", "secret", "raises", "eyes-away", "cue"), "You think of your father."])).toEqual(
    [],
  );
  expect(linesWith([en("cards", "A01", "secret", "giveaways"), ["zebra"]])).toEqual([
    "warning card/giveaways-miss-need text.en.cards.A01.secret.giveaways",
  ]);
});

test("[CN15] lines: enough of them, none twice, short openers", () => {
  const lines = en("cards", "A01", "lines");
  const long = "I bought this coat in your shop and I would like to give it back to you today please";
  expectEach([
    [[[...lines, "tense"], ["One line."]], `warning card/few-lines ${lines.join(".")}.tense`],
    [[[...lines, "resolved"], []], `error card/no-line ${lines.join(".")}.resolved`],
    [[en("cards", "A01", "secret", "openers"), []], "error card/no-line text.en.cards.A01.secret.openers"],
    [[[...lines, "heated", 0], "I am listening! Go on!"], `warning card/line-twice ${lines.join(".")}.heated.0`],
    [
      [en("cards", "A01", "secret", "openers", 0), long],
      "warning card/opener-too-long text.en.cards.A01.secret.openers.0",
    ],
  ]);
});

test("[CN15] with a word bank, words outside it are refused; what is done in brackets and numbers are not words", () => {
  const line = en("cards", "L01", "lines", "eased", 0);
  expect(linesWith([line, "Please exchange."])).toEqual([`error card/line-outside-wordbank ${line.join(".")}`]);
  expect(linesWith([line, "Yes. 42. (shows the receipt)"])).toEqual([]);
});

test("[CN15] a barrier has the texts it works with", () => {
  expectEach([
    [[["cards", "L03", "barriers"], undefined], "error card/barrier-incomplete cards.L03"],
    [[["cards", "L08", "level"], undefined], "error card/barrier-incomplete cards.L08"],
    [[en("cards", "L03", "barrier"), undefined], "error card/barrier-incomplete text.en.cards.L03.barrier"],
    [
      [en("cards", "L01", "barrier", "wordbank"), undefined],
      "error card/barrier-incomplete text.en.cards.L01.wordbank",
    ],
    [[en("cards", "L06", "relay"), undefined], "error card/barrier-incomplete text.en.cards.L06.relay"],
    [
      [en("cards", "L02", "barrier", "pictures", "taxi"), undefined],
      "error card/barrier-incomplete text.en.cards.L02.pictures",
    ],
    [
      [en("cards", "L12", "barrier", "points", "total"), undefined],
      "error card/barrier-incomplete text.en.cards.L12.points",
    ],
    [[["cards", "L10", "barriers", 0, "mode"], "nonce"], "error card/barrier-incomplete text.en.cards.L10.nonce"],
    [[["cards", "A01", "twists", "lunch"], "relay"], "warning card/barrier-incomplete cards.A01.twists.lunch"],
  ]);
});

test("[CN16] a text that is too long for a phone, or a sentence for the ear, is a warning", () => {
  const words = "word ".repeat(30).trim();
  expectEach([
    [
      [en("questions", "q01", "traits", "cares"), "x".repeat(61)],
      "warning text/too-long text.en.questions.q01.traits.cares",
    ],
    [
      [en("cards", "A01", "lines", "eased", 0), "y".repeat(111)],
      "warning text/too-long text.en.cards.A01.lines.eased.0",
    ],
    [[en("questions", "q01", "lookingFor"), words], "warning text/long-sentence text.en.questions.q01.lookingFor"],
  ]);
  expect(linesWith([en("questions", "q01", "traits", "cares"), "x".repeat(60)])).toEqual([]);
});

test("[CN17] minutes that do not fit a class are a warning", () => {
  expectEach([
    [[["cards", "A01", "minutes", "brief"], 6], "warning time/class-too-short cards.A01.minutes"],
    [[["cards", "A01", "minutes", "scene"], 7], "warning time/scene-too-long cards.A01.minutes.scene"],
    [[["answerShapes", "star", "parts", 2, "seconds"], 90], "warning time/answer-too-long answerShapes.star.parts"],
  ]);
});
