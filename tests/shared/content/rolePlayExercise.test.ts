import { expect, test } from "vitest";
import { difficultyRules } from "../../../shared/content/difficulty.ts";
import { own } from "../../../shared/content/everyLanguage.ts";
import { rolePlayExercise, rolePlayExerciseSchema } from "../../../shared/content/rolePlayExercise.ts";
import { builtInPack } from "./builtInPack.ts";

const pack = builtInPack();

function card(id: string) {
  const structure = own(pack.cards, id);
  if (structure === undefined) throw new Error(`no card ${id}`);
  return structure;
}

test("[CN5] the pack has the cards A01–A13 and L01–L13, and each makes an exercise that survives storing", () => {
  const numbers = Array.from({ length: 13 }, (_, index) => String(index + 1).padStart(2, "0"));
  const ids = ["A", "L"].flatMap((family) => numbers.map((number) => family + number));
  expect(Object.keys(pack.cards).sort()).toEqual(ids);
  for (const id of ids) {
    const made = rolePlayExercise(pack, id);
    if (!made.ok) throw new Error(`${id}: ${made.refusal}`);
    expect(rolePlayExerciseSchema.parse(JSON.parse(JSON.stringify(made.value)))).toEqual(made.value);
    expect(made.value.rubric.criteria.length).toBeLessThanOrEqual(6);
  }
  expect(rolePlayExercise(pack, "A99")).toEqual({ ok: false, refusal: "content/unknown-card" });
});

test("[CN5] a card may borrow criteria of another rubric", () => {
  const made = rolePlayExercise(pack, "L13");
  const criteria = made.ok ? made.value.rubric.criteria : [];
  expect(criteria.map(({ id }) => id)).toEqual(["CALM1", "CALM2", "CALM4", "CLEAR2", "CLEAR4", "CLEAR5"]);
  expect(criteria[3]?.text.en.name).toBe("Simple, short words");
});

test("[CN5] a phone card brings its gates", () => {
  const made = rolePlayExercise(pack, "A12");
  expect(made.ok && made.value.gates?.gates.map(({ id }) => id)).toContain("identity-first");
});

test("[CN6] gentle starts two lower, hard one higher with two questions and a twist, never outside 0–9", () => {
  expect(difficultyRules(card("A06"), "gentle")).toEqual({ start: 5, probesNeeded: 1, twist: null });
  expect(difficultyRules(card("A06"), "standard")).toEqual({ start: 7, probesNeeded: 1, twist: null });
  expect(difficultyRules(card("A06"), "hard")).toEqual({ start: 8, probesNeeded: 2, twist: "half-hour" });
  expect(difficultyRules(card("L12"), "gentle").start).toBe(0);
  expect(difficultyRules({ ...card("A02"), start: 9 }, "hard").start).toBe(9);
});
