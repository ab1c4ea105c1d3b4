import { expect, test } from "vitest";
import { inLanguage } from "../../../shared/content/byLanguage.ts";
import { own } from "../../../shared/content/everyLanguage.ts";
import { interviewExercise, interviewExerciseSchema } from "../../../shared/content/interviewExercise.ts";
import type { Pack } from "../../../shared/content/pack.ts";
import { builtInPack } from "./builtInPack.ts";

test("[CN2] an exercise holds the question, its rubric and its parts, and survives storing", () => {
  const made = interviewExercise(builtInPack(), "q02");
  if (!made.ok) throw new Error(made.refusal);
  expect(made.value.rubric.id).toBe("R-STAR");
  expect(made.value.rubric.criteria.map((criterion) => criterion.id)).toEqual([
    "STAR1",
    "STAR2",
    "STAR3",
    "STAR4",
    "STAR5",
  ]);
  expect(made.value.parts.map((part) => part.id)).toEqual(["S", "T", "A", "R"]);
  expect(made.value.question.text.en.traits[0]?.id).toBe("listens");
  expect(interviewExerciseSchema.parse(JSON.parse(JSON.stringify(made.value)))).toEqual(made.value);
});

test("[CN2] another rubric of the pack may be chosen, an unknown one is refused", () => {
  const pack = builtInPack();
  const other = interviewExercise(pack, "q02", { rubricId: "R-INT" });
  expect(other.ok && other.value.rubric.id).toBe("R-INT");
  expect(interviewExercise(pack, "q02", { rubricId: "R-NONE" })).toEqual({
    ok: false,
    refusal: "content/unknown-rubric",
  });
  expect(interviewExercise(pack, "constructor")).toEqual({ ok: false, refusal: "content/unknown-question" });
});

test("[CN3] an exercise holds every language that is whole, and falls back to English", () => {
  const pack = builtInPack();
  const english = pack.text.en;
  const q02 = english && own(english.questions, "q02");
  if (english === undefined || q02 === undefined) throw new Error("the pack has no English q02");
  const german = { ...english, questions: { q02: { ...q02, question: "Auf Deutsch" } } };
  const twoLanguages: Pack = { ...pack, text: { ...pack.text, de: german } };

  const q02Exercise = interviewExercise(twoLanguages, "q02");
  const q20Exercise = interviewExercise(twoLanguages, "q20");
  if (!q02Exercise.ok || !q20Exercise.ok) throw new Error("no exercise");
  expect(inLanguage(q02Exercise.value.question.text, "de-AT").question).toBe("Auf Deutsch");
  expect(inLanguage(q20Exercise.value.question.text, "de").question).toBe(own(english.questions, "q20")?.question);
});

test("[CN2] a question can be switched to an industry of the pack", () => {
  const retail = interviewExercise(builtInPack(), "q01", { industryId: "retail" });
  expect(retail.ok && retail.value.industry?.text.en.words).toContain("queue");
  const none = interviewExercise(builtInPack(), "q01", { industryId: "space" });
  expect(none).toEqual({ ok: false, refusal: "content/unknown-industry" });
});

test("[CN2] the rules beside a rubric travel with it", () => {
  const calm = interviewExercise(builtInPack(), "q02", { rubricId: "R-CALM" });
  const cap = calm.ok ? calm.value.rubric.rules?.find((rule) => rule.id === "forbidden-promise") : undefined;
  expect(cap?.caps).toEqual({ criterion: "CALM4", level: 2 });
});
