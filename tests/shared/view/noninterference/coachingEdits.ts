import type { InterviewExercise } from "../../../../shared/content/interviewExercise.ts";
import { below, type Edit, freshWord, oneOf, onInterview, onRound } from "./sites.ts";

type Industry = NonNullable<InterviewExercise["industry"]>;

const word = <Text extends string>(chance: () => number) => freshWord(chance) as Text;
const inEnglish = <Text extends string>(chance: () => number) => ({ en: word<Text>(chance) });

/** Changes of what coaches beside question and rubric: trade, flags, trends, tips, stories, rules. */
export const COACHING_EDITS: Readonly<Record<string, Edit>> = {
  "the trade": onInterview(({ industry }, chance) => {
    if (industry !== undefined && chance() < 0.3) return { industry: undefined };
    const [name, stress, weakSign] = [word<"">(chance), word<"">(chance), word<"">(chance)];
    const text = { name, stress, words: [word<"">(chance)], weakSign };
    return { industry: { id: word<Industry["id"]>(chance), text: { en: text } } };
  }),
  "what to stress in a trade": onInterview(({ industry }, chance) => {
    if (industry === undefined) return {};
    return { industry: { ...industry, text: { en: { ...industry.text.en, stress: word<"">(chance) } } } };
  }),
  "a flag's prompt": onInterview(({ flags = [] }, chance) => {
    const chosen = below(flags.length, chance);
    return {
      flags: flags.map((flag, index) =>
        index === chosen ? { ...flag, text: { en: { ...flag.text.en, prompt: word<"">(chance) } } } : flag,
      ),
    };
  }),
  "the order of flags": onInterview(({ flags = [] }) => ({ flags: flags.toReversed() })),
  "one flag less": onInterview(({ flags = [] }) => ({ flags: flags.slice(1) })),
  "a trend": onInterview(({ trends }, chance) => {
    const list = (trends?.list ?? []).map((trend) => ({ ...trend, text: inEnglish<"">(chance) }));
    return { trends: { asOf: oneOf(["2025", "2026"], chance) ?? "2025", list } };
  }),
  "a tip": onInterview(({ tips = [] }, chance) => ({
    tips: [
      ...tips,
      { id: word<NonNullable<InterviewExercise["tips"]>[number]["id"]>(chance), text: inEnglish<"">(chance) },
    ],
  })),
  "a kind of story": onInterview(({ stories = [] }, chance) => ({
    stories: [
      ...stories,
      { id: word<NonNullable<InterviewExercise["stories"]>[number]["id"]>(chance), text: inEnglish<"">(chance) },
    ],
  })),
  "a rule of the rubric": onRound((round, chance) => {
    const { exercise } = round;
    if (exercise.kind === "role-play") return round;
    const rule = {
      id: word<NonNullable<typeof exercise.rubric.rules>[number]["id"]>(chance),
      text: inEnglish<"">(chance),
    };
    const rubric = { ...exercise.rubric, rules: [...(exercise.rubric.rules ?? []), rule] };
    return exercise.kind === "interview"
      ? { ...round, exercise: { ...exercise, rubric } }
      : { ...round, exercise: { ...exercise, rubric } };
  }),
};
