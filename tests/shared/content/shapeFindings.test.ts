import { expect, test } from "vitest";
import { findingsWith, linesWith } from "./faultyPack.ts";

test("[CN10] each way to have the wrong shape has its code, at its place", () => {
  const q01 = ["questions", "q01"];
  const cases: readonly (readonly [readonly (string | number)[], unknown, string])[] = [
    [[...q01, "rubric"], undefined, "error shape/missing questions.q01.rubric"],
    [[...q01, "helper"], undefined, "error shape/missing questions.q01.helper"],
    [[...q01, "colour"], "red", "error shape/unknown-key questions.q01.colour"],
    [[...q01, "traits"], "cares", "error shape/wrong-type questions.q01.traits"],
    [[...q01, "traits"], [], "error shape/too-short questions.q01.traits"],
    [[...q01, "traits"], ["a", "b", "c", "d", "e", "f", "g"], "error shape/too-long questions.q01.traits"],
    [[...q01, "star"], "half", "error shape/not-one-of questions.q01.star"],
    [["cards", "L01", "barriers", 0, "mode"], "shouting", "error shape/not-one-of cards.L01.barriers.0.mode"],
    [["pack", "format"], 2, "error shape/not-one-of pack.format"],
    [["text", "en", "tips", "aloud"], "left\u202Eright", "error shape/bad-text text.en.tips.aloud"],
    [["text", "en", "tips", "aloud"], "   ", "error shape/too-short text.en.tips.aloud"],
    [["text", "en", "tips", "aloud"], "x".repeat(3000), "error shape/too-long text.en.tips.aloud"],
    [["questions", "1st"], { rubric: "R-INT" }, "error shape/bad-id questions.1st"],
  ];
  for (const [path, value, line] of cases) expect(linesWith([path, value])).toContain(line);
});

test("[CN10] a missing level is named as such", () => {
  const anchors = ["text", "en", "rubrics", "R-INT", "criteria", "INT1", "anchors"];
  expect(linesWith([anchors, ["one", "two", "three", "four"]])).toContain(
    `error rubric/missing-level ${anchors.join(".")}`,
  );
  const mid = ["text", "en", "questions", "q02", "levels", "mid"];
  expect(linesWith([mid, undefined])).toContain(`error question/missing-level ${mid.join(".")}`);
});

test("[CN10] a finding says what was expected and which file it is in", () => {
  expect(findingsWith([["questions", "q01", "star"], "half"])).toEqual([
    {
      severity: "error",
      code: "shape/not-one-of",
      path: ["questions", "q01", "star"],
      part: "faulty.yaml",
      params: { values: "full, situational, inside, none" },
    },
  ]);
});

test("[CN10] where a mapping is missing its keys are named, with those that may be left out in brackets", () => {
  const keysAt = (...path: (string | number)[]) => findingsWith([path, "oops"])[0]?.params;
  expect(keysAt("text", "en", "exemplars", "X-INT-a", "lines", 0)).toEqual({
    expected: "object",
    keys: "speaker, text",
  });
  expect(keysAt("rubrics", "R-CALM", "rules", 0)).toMatchObject({ keys: "id, [caps], [flag]" });
  expect(keysAt("questions", "q01")).toMatchObject({ keys: expect.stringContaining("rubric, traits, [otherRubrics]") });
  expect(keysAt("text", "en", "tips")).toEqual({ expected: "record" });
});

test("[CN10] names that mean something to the language itself are plain ids or refused, and change nothing", () => {
  const named = JSON.parse('{"__proto__": {"rubric": "R-INT"}, "constructor": {"rubric": "R-INT"}}');
  const lines = linesWith([["questions"], named]);
  expect(lines.length).toBeGreaterThan(0);
  expect(Object.hasOwn(Object.prototype, "rubric")).toBe(false);
});

test("[CN10] of a thousand findings the first two hundred are listed and the rest is counted", () => {
  const odd = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`q${index}`, {}]));
  const findings = findingsWith([["questions"], odd]);
  expect(findings).toHaveLength(201);
  expect(findings.at(-1)?.code).toBe("pack/too-many-findings");
});
