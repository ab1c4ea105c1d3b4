import type { SeatId } from "../basics/ids.ts";
import { inLanguage } from "../content/byLanguage.ts";
import { isCounting } from "../scoring/performanceScores.ts";
import type { Marks } from "../workshop/sheet.ts";
import type { Performance, Round, ScoreSheet, Seat, Words, WorkshopState } from "../workshop/state.ts";
import { type About, aboutOf } from "./aboutOf.ts";
import { nameOf } from "./people.ts";
import { playsInOrder } from "./place.ts";
import { pseudonym } from "./pseudonym.ts";
import type { CommentView, HeadlineView, SharedResults } from "./resultSections.ts";
import { writtenComments } from "./results/commentsView.ts";
import { flagsForFacilitator } from "./results/flagsView.ts";
import { criteriaView, headlineView, overallScores, scoresOf } from "./results/scoresOf.ts";
import { sharedResults } from "./results/sharedResults.ts";
import { type Scored, scoredOf } from "./scoredOf.ts";

/** One revealed performance as the facilitator may take it home. A name is null once it was erased. */
export interface ExportedPerformance {
  readonly roundNumber: number;
  readonly questionId: string;
  readonly question: string;
  readonly roomNumber: number;
  readonly performer: string | null;
  readonly sheetCount: number;
  readonly overall: HeadlineView;
  readonly criteria: readonly (HeadlineView & { readonly criterionId: string; readonly name: string })[];
  readonly worked: readonly { readonly traitId: string; readonly text: string; readonly count: number }[];
  /** Slips by how many scorers noticed them; from three sheets. */
  readonly flags: readonly { readonly flagId: string; readonly name: string; readonly count: number }[];
  readonly comments: readonly ExportedComment[];
  /** Who gave which levels; null unless this performance was audited. */
  readonly audited: readonly AuditedLevels[] | null;
}

/** `by`: the writer's name where they signed or the performance was audited, otherwise a pseudonym. */
export interface ExportedComment {
  readonly by: string | null;
  readonly kind: CommentView["kind"];
  readonly text: string | null;
}

/** The levels of one scorer, by criterion; scorers in order of arrival. */
export interface AuditedLevels {
  readonly by: string | null;
  readonly overall: number | null;
  readonly marks: Marks;
}

/** What one export is made of. */
interface ExportReads {
  readonly round: Round;
  readonly exercise: Scored;
  readonly about: About;
  readonly performance: Performance;
  readonly seats: WorkshopState["seats"];
  readonly words: Words;
  readonly language: string;
}

/**
 * The revealed performances of all rounds, by round and room, with the comments as the performers got them: no sealed
 * scores, no late sheets, no held comments, no self gap, no next steps. Scorers appear by pseudonym, the same within one
 * performance, unless they signed or it was audited. Source: SPEC SC8, SC12, SC14, SC15, VW5, VW6.
 */
export function resultsExport(state: WorkshopState, words: Words, language: string): readonly ExportedPerformance[] {
  const rounds = state.round === null ? state.pastRounds : [...state.pastRounds, state.round];
  return rounds.flatMap((round) => {
    return playsInOrder(round).flatMap((play) => {
      const exercise = scoredOf(round, play);
      const about = aboutOf(round, play, language);
      const shared = exercise && sharedResults(play.performance, exercise);
      const { performance, number } = play;
      if (exercise === null || about === null || performance === null || shared === null) return [];
      return exported({ round, exercise, about, performance, seats: state.seats, words, language }, number, shared);
    });
  });
}

function exported(reads: ExportReads, roomNumber: number, shared: SharedResults): ExportedPerformance {
  const { round, exercise, about, performance, seats, words } = reads;
  return {
    roundNumber: round.number,
    questionId: about.id,
    question: about.text,
    roomNumber,
    performer: writerName(performance.performerId, seats, words),
    sheetCount: shared.sheetCount,
    overall: headlineView(overallScores(scoresOf(performance, exercise)), "facilitator"),
    criteria: exportedCriteria(reads),
    worked: shared.chips.map(({ traitId, count }) => ({ traitId, text: about.chips.get(traitId) ?? traitId, count })),
    flags: exportedFlags(reads),
    comments: exportedComments(reads),
    audited: performance.isAudited ? auditedLevels(reads) : null,
  };
}

function exportedCriteria({ performance, exercise, language }: ExportReads): ExportedPerformance["criteria"] {
  const { criteria } = exercise.rubric;
  const names = new Map<string, string>(criteria.map(({ id, text }) => [id, inLanguage(text, language).name]));
  return criteriaView(scoresOf(performance, exercise), "facilitator").map(({ criterionId, headline }) => ({
    criterionId,
    name: names.get(criterionId) ?? criterionId,
    value: headline.value,
    count: headline.count,
    isOneView: headline.isOneView,
    spread: headline.spread,
    isTwoCamps: headline.isTwoCamps,
  }));
}

function exportedFlags({ performance, exercise, language }: ExportReads): ExportedPerformance["flags"] {
  const { flags = [] } = exercise;
  const names = new Map<string, string>(flags.map(({ id, text }) => [id, inLanguage(text, language).name]));
  return flagsForFacilitator(performance, exercise).map(({ flagId, count }) => {
    return { flagId, name: names.get(flagId) ?? flagId, count };
  });
}

function exportedComments({ performance, seats, words }: ExportReads): readonly ExportedComment[] {
  const written = writtenComments(performance, seats, words).filter(({ isHeld }) => !isHeld);
  const isNamed = (seatId: SeatId) => performance.isAudited || performance.sheets.get(seatId)?.signed === true;
  // Letters follow the order of the comments, so that no letter tells a seat.
  const unnamed = [...new Set(written.map(({ seatId }) => seatId))].filter((seatId) => !isNamed(seatId));
  return written.map(({ seatId, kind, text }) => ({
    by: isNamed(seatId) ? writerName(seatId, seats, words) : pseudonym("Scorer", unnamed.indexOf(seatId)),
    kind,
    text,
  }));
}

function auditedLevels({ performance, seats, words }: ExportReads): readonly AuditedLevels[] {
  const places = [...seats.keys()];
  return countingSheets(performance)
    .toSorted(([a], [b]) => places.indexOf(a) - places.indexOf(b))
    .map(([seatId, { overall, marks }]) => ({
      by: writerName(seatId, seats, words),
      overall,
      marks: Object.fromEntries(Object.entries(marks)),
    }));
}

function countingSheets({ sheets }: Performance): readonly (readonly [SeatId, ScoreSheet])[] {
  return [...sheets].filter(([, sheet]) => isCounting(sheet));
}

function writerName(seatId: SeatId, seats: ReadonlyMap<SeatId, Seat>, words: Words): string | null {
  const seat = seats.get(seatId);
  return seat === undefined ? null : nameOf(seat, words);
}
