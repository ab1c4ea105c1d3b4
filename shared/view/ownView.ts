import type { SeatId, TextId } from "../basics/ids.ts";
import type { Role, RoomPlay, Round, ScoreSheet, Seat, Ticks, Words, WorkshopState } from "../workshop/state.ts";
import { type OwnCalibrationReads, ownCalibrationReads, ownOffset, ownRatings } from "./calibration/ownCalibration.ts";
import { ownSheet } from "./ownSheet.ts";
import { nameOf } from "./people.ts";
import { revealedPlayOf, roomOf, roomOfSeat, startedRound } from "./place.ts";
import { performerResult, type ResultReads } from "./results/performerResult.ts";
import { NO_SCENE, type OwnSceneReads, ownScene, ownSceneReads } from "./scene/ownScene.ts";
import { scoredOf } from "./scoredOf.ts";
import type { OwnSection } from "./sections.ts";

/** What a seat's own section is read from: never the clock, and of others only what a revealed result says. */
export interface OwnReads extends OwnCalibrationReads, OwnSceneReads {
  readonly language: string;
  readonly seat: Seat;
  readonly roomId: OwnSection["roomId"];
  readonly roomNumber: number | null;
  readonly role: Role | null;
  readonly ask: OwnSection["ask"];
  readonly askedIn: OwnSection["askedIn"];
  readonly sheet: ScoreSheet | null;
  readonly ticks: Ticks | null;
  readonly nextStepId: TextId | null;
  readonly performance: ResultReads["performance"] | null;
  readonly exercise: ResultReads["exercise"] | null;
  readonly seats: ResultReads["seats"] | null;
  readonly draws: ResultReads["draws"] | null;
}

/** Picks what a seat's own section depends on; null for an unknown seat. */
export function ownReads(state: WorkshopState, seatId: SeatId, language: string): OwnReads | null {
  const seat = state.seats.get(seatId);
  if (seat === undefined) return null;
  if (seat.status === "removed") return nothingBut(seat, language);
  const roomId = roomOfSeat(state, seatId);
  const round = startedRound(state);
  const play = roomId === null ? null : (round?.rooms.get(roomId) ?? null);
  const performance = play?.performance ?? null;
  const ask = askOf(state.round, roomId, seatId);
  return {
    ...nothingBut(seat, language),
    roomId,
    roomNumber: roomId === null ? null : (roomOf(state, roomId)?.number ?? null),
    role: play?.roles.get(seatId) ?? null,
    ask,
    askedIn: ask === "none" ? null : (state.round?.id ?? null),
    sheet: performance?.sheets.get(seatId) ?? null,
    ticks: performance?.ticks.get(seatId) ?? null,
    nextStepId: play?.nextSteps.get(seatId) ?? null,
    ...ownResultReads(state, round, seatId),
    ...ownCalibrationReads(round, seatId),
    ...ownSceneReads(state.round, roomId === null ? null : (state.round?.rooms.get(roomId) ?? null), seatId),
  };
}

/** What one seat alone may see of itself. A removed one learns that it was removed, and nothing else. Source: SPEC VW8. */
export function ownView(reads: OwnReads, words: Words): OwnSection {
  const { seat, sheet, ticks, nextStepId, performance, exercise, seats, draws } = reads;
  return {
    seatId: seat.id,
    name: nameOf(seat, words),
    status: seat.status,
    roomId: reads.roomId,
    roomNumber: reads.roomNumber,
    role: reads.role,
    ask: reads.ask,
    askedIn: reads.askedIn,
    joinsNextRound: reads.role === "visitor",
    sheet: sheet === null ? null : ownSheet(sheet, words),
    ticks: Object.fromEntries(Object.entries(ticks ?? {})),
    nextStep: nextStepId === null ? null : words(nextStepId),
    result:
      performance === null || exercise === null || seats === null || draws === null
        ? null
        : performerResult({ performance, exercise, seats, draws }, words),
    ratings: ownRatings(reads.ratings),
    offset: ownOffset(reads),
    scene: ownScene(reads, reads.language, words),
  };
}

function nothingBut(seat: Seat, language: string): OwnReads {
  return {
    seat,
    roomId: null,
    roomNumber: null,
    role: null,
    ask: "none",
    askedIn: null,
    sheet: null,
    ticks: null,
    nextStepId: null,
    performance: null,
    exercise: null,
    seats: null,
    draws: null,
    ratings: null,
    calibration: null,
    ...NO_SCENE,
    language,
  };
}

/** Whether this seat was asked to perform; who else was asked or passed is nobody's business. Source: SPEC RO3. */
function askOf(round: Round | null, roomId: RoomPlay["id"] | null, seatId: SeatId): OwnSection["ask"] {
  if (round === null || round.status === "ended" || roomId === null) return "none";
  const play = round.rooms.get(roomId);
  if (play === undefined) return "none";
  // Who performs does not learn that somebody else is asked meanwhile (RO4).
  if (play.roles.get(seatId) === "performer") return "accepted";
  if (play.casting.candidateId === seatId) return play.casting.answer;
  return play.casting.passed.includes(seatId) ? "passed" : "none";
}

/** A performer's revealed performance, with what its result is made of. */
function ownResultReads(
  { seats }: WorkshopState,
  round: Round | null,
  seatId: SeatId,
): Pick<OwnReads, "performance" | "exercise" | "seats" | "draws"> {
  const play = round && revealedPlayOf(round, seatId);
  const performance = play?.performance ?? null;
  const exercise = scoredOf(round, play);
  if (play === null || performance === null || exercise === null)
    return { performance: null, exercise: null, seats: null, draws: null };
  return { performance, exercise, seats, draws: play.draws };
}
