import type { SeatId } from "../basics/ids.ts";
import { inLanguage } from "../content/byLanguage.ts";
import { playOf } from "../workshop/reading.ts";
import type { Round, Words, WorkshopState } from "../workshop/state.ts";
import { type About, aboutOf } from "./aboutOf.ts";
import { ownCalibrationReads, ownOffset } from "./calibration/ownCalibration.ts";
import { playsOf, revealedPlayOf, startedRound } from "./place.ts";
import type { PerformerResult } from "./resultSections.ts";
import { performerResult } from "./results/performerResult.ts";
import { type Scored, scoredOf } from "./scoredOf.ts";
import type { HistorySection } from "./sections.ts";

/** What a seat's history is read from. */
export interface HistoryReads {
  readonly seatId: SeatId;
  /** Rounds that are over and in which this seat had a place, oldest first. */
  readonly rounds: readonly Round[];
  /** For the names of writers who signed; null where nothing was performed. */
  readonly seats: WorkshopState["seats"] | null;
  readonly language: string;
}

/** Picks what a seat's history depends on; a removed seat has none. */
export function historyReads(state: WorkshopState, seatId: SeatId, language: string): HistoryReads | null {
  if (state.seats.get(seatId)?.status !== "seated") return null;
  const hasPerformedIn = (round: Round) => revealedPlayOf(round, seatId) !== null;
  // Who was let back in after being removed had no place at the end of that round, but may have a result of it.
  const rounds = roundsOver(state).filter((round) => round.whereabouts.has(seatId) || hasPerformedIn(round));
  const hasPerformed = rounds.some(hasPerformedIn);
  return { seatId, rounds, seats: hasPerformed ? state.seats : null, language };
}

/** The last round stays the current one until the next is prepared, which after closing is never. */
function roundsOver(state: WorkshopState): readonly Round[] {
  const round = startedRound(state);
  const isOver = round !== null && (round.status === "ended" || state.status === "closed");
  return isOver ? [...state.pastRounds, round] : state.pastRounds;
}

/** A seat's own results and next steps of earlier rounds. Source: SPEC SE12, SC14. */
export function historyView({ seatId, rounds, seats, language }: HistoryReads, words: Words): HistorySection {
  return {
    rounds: rounds.flatMap((round) => {
      const performed = revealedPlayOf(round, seatId);
      const play = performed ?? playOf(round, seatId) ?? playsOf(round, seatId)[0] ?? null;
      const exercise = scoredOf(round, play);
      const about = play && aboutOf(round, play, language);
      if (exercise === null || about === null) return [];
      return [roundView({ seatId, seats, language, round, exercise, about }, words)];
    }),
    calibrations: rounds.flatMap((round) => {
      const offset = ownOffset(ownCalibrationReads(round, seatId));
      return offset === null ? [] : [{ roundNumber: round.number, offset }];
    }),
  };
}

type RoundReads = Omit<HistoryReads, "rounds"> & {
  readonly round: Round;
  readonly exercise: Scored;
  readonly about: About;
};

function roundView(
  { seatId, seats, language, round, exercise, about }: RoundReads,
  words: Words,
): HistorySection["rounds"][number] {
  const { performance = null, draws = new Map() } = revealedPlayOf(round, seatId) ?? {};
  const role = playOf(round, seatId)?.roles.get(seatId) ?? null;
  const result = performance && seats && performerResult({ performance, exercise, seats, draws }, words);
  return {
    roundNumber: round.number,
    questionId: about.id,
    question: about.text,
    role: performance === null ? role : "performer",
    result,
    criteriaNames: performance === null ? {} : criteriaNames(exercise, language),
    flagPrompts: flagPrompts(result, exercise, language),
    nextStep: nextStepOf(round, seatId, words),
  };
}

/** The kind prompts of the slips in a result. */
function flagPrompts(
  result: PerformerResult | null,
  { flags = [] }: Scored,
  language: string,
): Readonly<Record<string, string>> {
  const noticed = new Set(result?.flags.map(({ flagId }) => flagId));
  const shown = flags.filter(({ id }) => noticed.has(id));
  return Object.fromEntries(shown.map(({ id, text }) => [id, inLanguage(text, language).prompt]));
}

function criteriaNames({ rubric }: Scored, language: string): Readonly<Record<string, string>> {
  return Object.fromEntries(rubric.criteria.map(({ id, text }) => [id, inLanguage(text, language).name]));
}

function nextStepOf(round: Round, seatId: SeatId, words: Words): string | null {
  for (const play of playsOf(round, seatId)) {
    const textId = play.nextSteps.get(seatId);
    if (textId !== undefined) return words(textId);
  }
  return null;
}
