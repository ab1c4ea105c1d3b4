import { ok, type Result } from "../../basics/result.ts";
import { inLanguage } from "../../content/byLanguage.ts";
import { own } from "../../content/everyLanguage.ts";
import { type ExerciseRefusal, type InterviewExercise, interviewExercise } from "../../content/interviewExercise.ts";
import type { Pack } from "../../content/pack.ts";
import { rubricPart } from "../card/rubricPart.ts";
import { named } from "./names.ts";
import { previewSection } from "./previewRound.ts";
import type { QuestionAbout, QuestionPreview } from "./previews.ts";

/** How a question is to be looked at. */
export interface QuestionWish {
  readonly language: string;
  readonly rubricId?: string;
  readonly industryId?: string;
}

/** What each audience of a round with this question would get. Refuses what `interviewExercise` refuses. */
export function questionPreview(
  pack: Pack,
  questionId: string,
  { language, rubricId, industryId }: QuestionWish,
): Result<QuestionPreview, ExerciseRefusal> {
  const made = interviewExercise(pack, questionId, {
    ...(rubricId !== undefined && { rubricId }),
    ...(industryId !== undefined && { industryId }),
  });
  if (!made.ok) return made;
  const exercise = made.value;
  return ok({
    kind: "question",
    id: exercise.question.id,
    title: inLanguage(exercise.question.text, language).title,
    performer: previewSection(exercise, language, true),
    scorer: previewSection(exercise, language, true),
    screen: previewSection(exercise, language, false),
    rubric: rubricPart(exercise.rubric, language),
    about: about(pack, exercise, language),
  });
}

function about(pack: Pack, { question, industry }: InterviewExercise, language: string): QuestionAbout {
  const { id, competencies, star, helper, channels } = question;
  const { rubric = "", otherRubrics = [] } = own(pack.questions, id) ?? {};
  const stories = Object.entries(pack.stories).filter(([, { questions }]) => questions.includes(id));
  return {
    competencies: named(pack, language, competencies, (words, each) => own(words.competencies, each)),
    star,
    helper,
    channels,
    rubrics: named(pack, language, [rubric, ...otherRubrics], (words, each) => own(words.rubrics, each)?.name),
    stories: named(
      pack,
      language,
      stories.map(([story]) => story),
      (words, story) => own(words.stories, story),
    ),
    industries: named(pack, language, pack.industries, (words, each) => own(words.industries, each)?.name),
    industry: industry === undefined ? null : inLanguage(industry.text, language),
  };
}
