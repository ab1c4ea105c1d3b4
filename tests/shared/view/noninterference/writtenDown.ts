import type { TextId } from "../../../../shared/basics/ids.ts";
import type { Exercise } from "../../../../shared/content/exercise.ts";
import type { InterviewExercise } from "../../../../shared/content/interviewExercise.ts";
import type { Viewer } from "../../../../shared/view/audiencesOf.ts";
import type {
  Performance,
  Role,
  RoomClock,
  RoomPlay,
  Round,
  ScoreSheet,
  Seat,
} from "../../../../shared/workshop/state.ts";
import type { World } from "../aWorld.ts";
import { counted } from "./knownScores.ts";

// How single things are written down in the table of knowledge.

export const isOpen = (performance: Performance | null): performance is Performance =>
  performance !== null && performance.revealedAt !== null;

export const text = ({ texts }: World, id: TextId | null) => (id === null ? null : (texts.get(id) ?? null));
export const nameOf = (world: World, seat: Seat | undefined) =>
  seat === undefined
    ? null
    : [text(world, seat.nameTextId), text(world, seat.nameTextId) === null ? 0 : seat.nameSuffix];
export const said = <Text>(texts: { readonly en: Text; readonly [language: string]: Text }, { language }: Viewer) =>
  texts[language] ?? texts.en;
export const sheetFacts = (world: World, sheet: ScoreSheet | undefined) =>
  sheet && [
    Object.entries(sheet.marks),
    sheet.overall,
    sheet.workedChips,
    text(world, sheet.workedTextId) ?? "",
    text(world, sheet.tryTextId) ?? "",
    sheet.signed,
    sheet.isLate,
    sheet.flags ?? [],
  ];
export const clockFacts = ({ plan }: Round, clock: RoomClock, hasEnded: boolean, reason: unknown) => [
  plan[clock.stepIndex]?.phase,
  plan[clock.stepIndex]?.step,
  clock.startedAt,
  clock.pausedAt === null || clock.pausedWithMs === null ? clock.deadlineAt : clock.pausedAt + clock.pausedWithMs,
  clock.pausedWithMs,
  clock.isClosing,
  hasEnded,
  reason,
];
export const peopleFacts = (world: World, seatIds: readonly Seat["id"][], play: RoomPlay | null | undefined) =>
  seatIds.flatMap((id) => {
    const seat = world.state.seats.get(id);
    return seat?.status === "seated" ? [[id, nameOf(world, seat), play?.roles.get(id) ?? null]] : [];
  });
export const progressFacts = ({ roles, draws }: RoomPlay, performance: Performance) => {
  const writers = counted(performance).map(([seatId]) => seatId);
  const raters: readonly (Role | undefined)[] = ["scorer", "customer", "relay"];
  const isColleague = (role: Role) => role === "relay" && draws.get("relay")?.isColleague;
  const scorers = [...roles].flatMap(([id, role]) => (raters.includes(role) && isColleague(role) !== true ? [id] : []));
  return [writers.length, new Set([...writers, ...scorers]).size];
};
export const textsOf = (sheet: ScoreSheet) => [
  ["worked", sheet.workedTextId] as const,
  ["try", sheet.tryTextId] as const,
];

/** The question, or the exemplars without their key; with the trade by its name. */
export function askedFacts(exercise: Exercise, viewer: Viewer) {
  // What a card says has rows of its own.
  if (exercise.kind === "role-play") return undefined;
  if (exercise.kind === "interview") {
    const { question, industry } = exercise;
    return [question.id, said(question.text, viewer).question, industry && said(industry.text, viewer).name];
  }
  return [
    said(exercise.rubric.text, viewer).name,
    exercise.exemplars.map(({ id, text }) => {
      const { title, setting, lines } = said(text, viewer);
      return [id, title, setting, lines];
    }),
  ];
}

/** What a round is called in a list. */
export function titleFacts(exercise: Exercise, viewer: Viewer) {
  if (exercise.kind === "role-play") return exercise.cards.map(({ card }) => [card.id, said(card.text, viewer).title]);
  return exercise.kind === "interview"
    ? [exercise.question.id, said(exercise.question.text, viewer).question]
    : exercise.exemplars.map(({ text }) => said(text, viewer).title);
}

const innerTexts = new WeakMap<Exercise, Map<string, string>>();

/** What a question probes, its traits, parts, rubric and coaching. Written down once for each exercise: it is long. */
export function innerFacts(exercise: Exercise, viewer: Viewer): string {
  const written = innerTexts.get(exercise) ?? new Map<string, string>();
  innerTexts.set(exercise, written);
  const known = written.get(viewer.language) ?? JSON.stringify(inner(exercise, viewer) ?? null);
  written.set(viewer.language, known);
  return known;
}

const rubricFacts = ({ criteria, rules = [] }: InterviewExercise["rubric"], viewer: Viewer) => [
  criteria.map((criterion) => [criterion.id, said(criterion.text, viewer)]),
  rules.map(({ text }) => said(text, viewer)),
];

function inner(exercise: Exercise, viewer: Viewer) {
  if (exercise.kind === "role-play") return undefined;
  if (exercise.kind === "calibration") return rubricFacts(exercise.rubric, viewer);
  const { question, rubric, parts, flags = [], industry, trends, tips = [], stories = [] } = exercise;
  const { lookingFor, probes, traits, levels } = said(question.text, viewer);
  return [
    [lookingFor, probes, traits, levels],
    rubricFacts(rubric, viewer),
    parts.map((part) => [part.id, part.seconds, said(part.text, viewer)]),
    flags.map(({ id, text }) => [id, said(text, viewer)]),
    industry && said(industry.text, viewer),
    trends && [trends.asOf, trends.list.map(({ text }) => said(text, viewer))],
    [tips, stories].map((list) => list.map(({ text }) => said(text, viewer))),
  ];
}
