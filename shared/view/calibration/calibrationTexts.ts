import { inLanguage } from "../../content/byLanguage.ts";
import type { CalibrationExercise } from "../../content/calibrationExercise.ts";
import type { Round } from "../../workshop/state.ts";
import type { CalibrationTextsSection } from "../exerciseSections.ts";
import { criteriaTexts, ruleTexts } from "../rubricTexts.ts";

/** What everybody rates, and by which rubric; never the key or its reasons. Source: SPEC VW12. */
export function calibrationTexts(
  { rubric, exemplars }: CalibrationExercise,
  {
    roundId,
    language,
    isInner,
  }: { readonly roundId: Round["id"]; readonly language: string; readonly isInner: boolean },
): CalibrationTextsSection {
  return {
    kind: "calibration",
    roundId,
    rubricName: inLanguage(rubric.text, language).name,
    exemplars: exemplars.map(({ id, text }) => {
      const { title, setting, lines } = inLanguage(text, language);
      return { exemplarId: id, title, setting, lines: lines.map(({ speaker, text }) => ({ speaker, text })) };
    }),
    rubric: isInner ? { criteria: criteriaTexts(rubric, language), rules: ruleTexts(rubric, language) } : null,
  };
}
