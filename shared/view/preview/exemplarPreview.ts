import { ok, type Result, refuse } from "../../basics/result.ts";
import { inLanguage } from "../../content/byLanguage.ts";
import { type CalibrationRefusal, calibrationExercise } from "../../content/calibrationExercise.ts";
import { own } from "../../content/everyLanguage.ts";
import type { Pack } from "../../content/pack.ts";
import { calibrationView } from "../calibration/calibrationView.ts";
import { rubricPart } from "../card/rubricPart.ts";
import { named } from "./names.ts";
import { previewSection } from "./previewRound.ts";
import type { ExemplarPreview } from "./previews.ts";

/** What everybody would read and rate of this exemplar, and the key that follows. Refuses what `calibrationExercise` refuses. */
export function exemplarPreview(
  pack: Pack,
  exemplarId: string,
  { language }: { readonly language: string },
): Result<ExemplarPreview, CalibrationRefusal> {
  const made = calibrationExercise(pack, [exemplarId]);
  if (!made.ok) return made;
  const exercise = made.value;
  const [exemplar] = exercise.exemplars;
  if (exemplar === undefined) return refuse("content/unknown-exemplar");
  const { questionId, flags } = exemplar;
  const answered = questionId === undefined ? [] : [questionId];
  const [question = null] = named(pack, language, answered, (words, id) => own(words.questions, id)?.question);
  return ok({
    kind: "exemplar",
    id: exemplar.id,
    title: inLanguage(exemplar.text, language).title,
    phone: previewSection(exercise, language, true),
    screen: previewSection(exercise, language, false),
    key: calibrationView({ exercise, language, ratings: [] }),
    rubric: rubricPart(exercise.rubric, language),
    question,
    flags: named(pack, language, flags, (words, flag) => own(words.flags, flag)?.name),
  });
}
