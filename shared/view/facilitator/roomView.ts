import type { RoomId, SeatId } from "../../basics/ids.ts";
import type { Lexicon } from "../../roleplay/words/lexicon.ts";
import { isCounting } from "../../scoring/performanceScores.ts";
import type { Draw, DrawnRole } from "../../workshop/scene.ts";
import type { Casting, Performance, Role, RoomPlay, Words, WorkshopState } from "../../workshop/state.ts";
import { calibrationProgress, missingRaters } from "../calibration/calibrationProgress.ts";
import { type RoomPeopleReads, roomPeople } from "../people.ts";
import { roomOf, startedRound } from "../place.ts";
import { isRater, progressOf } from "../progressView.ts";
import { sharedResults } from "../results/sharedResults.ts";
import { type Scored, scoredOf } from "../scoredOf.ts";
import type { FacilitatorRoomSection, ProgressSection } from "../sections.ts";
import { facilitatorResult } from "./resultView.ts";
import { type FacilitatorSceneReads, facilitatorScene, facilitatorSceneReads } from "./sceneView.ts";

/** Fewer sheets than this draw a warning on the reveal button. Source: SPEC SC10. */
const ENOUGH_SHEETS = 3;

/** What a room on the console is read from; its clock is a section of its own. */
export interface FacilitatorRoomReads extends RoomPeopleReads, FacilitatorSceneReads {
  readonly roomId: RoomId;
  readonly number: number;
  readonly casting: Casting | null;
  readonly performance: Performance | null;
  readonly exercise: Scored | null;
  /** In a calibration: how many have rated everything, of how many, and who has not; null, none and nobody otherwise. */
  readonly ratingsIn: number | null;
  readonly raters: number;
  readonly missingRaters: readonly SeatId[];
}

/** Picks what a room on the console depends on; null when there is no such room. */
export function facilitatorRoomReads(
  state: WorkshopState,
  roomId: RoomId,
  language: string,
): FacilitatorRoomReads | null {
  const room = roomOf(state, roomId);
  if (room === null) return null;
  const play = startedRound(state)?.rooms.get(roomId) ?? null;
  const asking = state.round?.status === "ended" ? null : state.round?.rooms.get(roomId);
  return {
    roomId,
    number: room.number,
    seatIds: room.seatIds,
    roles: play?.roles ?? null,
    seats: state.seats,
    casting: asking?.casting ?? null,
    performance: play?.performance ?? null,
    exercise: scoredOf(state.round, play),
    ...ratingReads(state, play, room.seatIds),
    ...facilitatorSceneReads(state, roomId, language),
  };
}

function ratingReads(
  { round, seats }: WorkshopState,
  play: RoomPlay | null,
  seatIds: readonly SeatId[],
): Pick<FacilitatorRoomReads, "ratingsIn" | "raters" | "missingRaters"> {
  const progress = round && play && calibrationProgress(round, play, seats);
  if (round === null || play === null || progress === null) return { ratingsIn: null, raters: 0, missingRaters: [] };
  const missing = new Set(missingRaters(round, play, seats));
  const inOrder = seatIds.filter((seatId) => missing.has(seatId));
  return { ratingsIn: progress.sheetsIn, raters: progress.scorers, missingRaters: inOrder };
}

/** One room as the facilitator sees it. */
export function facilitatorRoomView(
  reads: FacilitatorRoomReads,
  words: Words,
  lexicon: Lexicon,
): FacilitatorRoomSection {
  const { roomId, number, seats, casting, performance, exercise } = reads;
  const progress = progressIn(reads);
  return {
    roomId,
    number,
    people: roomPeople(reads, words),
    casting: casting === null ? null : castingView(casting),
    performanceId: performance?.id ?? null,
    progress,
    missing: performance === null ? reads.missingRaters : missingFrom(performance, reads),
    enoughSheets: Math.min(ENOUGH_SHEETS, progress.scorers),
    scene: facilitatorScene(reads, words, lexicon),
    tickCount: performance === null ? 0 : tickCount(performance),
    shared: exercise === null ? null : sharedResults(performance, exercise),
    result:
      performance &&
      exercise &&
      facilitatorResult({ performance, exercise, seats, draws: reads.draws ?? new Map() }, words),
  };
}

function progressIn({ roles, draws, performance, ratingsIn, raters }: FacilitatorRoomReads): ProgressSection {
  if (ratingsIn === null) return progressOf({ roles: roles ?? new Map(), draws: draws ?? new Map(), performance });
  return { sheetsIn: ratingsIn, scorers: raters };
}

function castingView({ candidateId, answer, passed }: Casting): NonNullable<FacilitatorRoomSection["casting"]> {
  return { candidateId, answer, passed: [...passed] };
}

/** Whose sheet is not in: scorers', and the performer's self-assessment. A late one is not in. Source: SPEC VW7, SC8. */
function missingFrom(
  { sheets, performerId }: Performance,
  { seatIds, roles, draws }: FacilitatorRoomReads,
): readonly SeatId[] {
  const play = { roles: roles ?? new Map<SeatId, Role>(), draws: draws ?? new Map<DrawnRole, Draw>() };
  return seatIds.filter((seatId) => {
    const sheet = sheets.get(seatId);
    if (seatId === performerId) return sheet?.source !== "self" || sheet.isLate;
    return isRater(play, seatId) && (sheet === undefined || !isCounting(sheet));
  });
}

function tickCount({ ticks }: Performance): number {
  return Array.from(ticks.values()).reduce((sum, heard) => sum + Object.keys(heard).length, 0);
}
