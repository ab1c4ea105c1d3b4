import type { SeatId } from "../../basics/ids.ts";
import { cardOf } from "../../content/rolePlay.ts";
import type { CommandOf } from "../commands.ts";
import { usesLeft } from "../composer.ts";
import { accept, reject } from "../decision.ts";
import type { WorkshopEvent } from "../events.ts";
import { playedMs } from "../reading.ts";
import type { Decision } from "../stampedCommand.ts";
import type { RoomPlay, Round, WorkshopState } from "../state.ts";
import { type CallMove, type LifelineKind, MAX_CALL_MOVES, MAX_POINT_TAPS } from "../talk.ts";
import { nextFor } from "./draws.ts";
import type { Order } from "./order.ts";
import { narrow, sift } from "./sift.ts";
import { staged } from "./staged.ts";

/** Help that is there for the rest of the scene once it was called: a second call would change nothing. */
const STAYS: readonly LifelineKind[] = ["device", "interpreter", "quiet-place"];

/**
 * The rep calls for help that the card allows. Refuses `lifeline/unknown`, `lifeline/used-up` and, for a colleague,
 * `lifeline/nobody-free`. Source: SPEC RP26.
 */
export function callLifeline({ performanceId, kind }: CommandOf<"UseLifeline">, order: Order): Decision {
  const stage = staged(order, performanceId);
  if (!stage.ok) return stage.refused;
  const { round, play, scene, card } = stage.value;
  const { structure } = card.card;
  const lifeline = structure.lifelines?.find((one) => one.kind === kind);
  if (lifeline === undefined) return reject("lifeline/unknown");
  const isHere = STAYS.includes(kind) && scene.lifelines.some((use) => use.kind === kind);
  if (isHere || usesLeft(kind, structure, scene.lifelines) === 0) return reject("lifeline/used-up");
  const { state, at, seed } = order;
  if (kind === "colleague" && nextFor("relay", state, play, seed) === null) return reject("lifeline/nobody-free");
  const atMs = playedMs(play.clock, at);
  const arrivesAtMs = atMs + (lifeline.arrivesAfterSeconds ?? 0) * 1_000;
  const used: WorkshopEvent = { type: "LifelineUsed", roundId: round.id, roomId: play.id, kind, atMs, arrivesAtMs };
  return accept([used, ...(arrivesAtMs > atMs ? [] : colleagueComes(state, round, play, { kind, seed }))]);
}

/** What a colleague who is there brings: they interpret from now on, in place of who did. Source: SPEC RP26. */
function colleagueComes(
  state: WorkshopState,
  round: Round,
  play: RoomPlay,
  { kind, seed }: { readonly kind: LifelineKind; readonly seed: string },
): readonly WorkshopEvent[] {
  const seatId = kind === "colleague" ? nextFor("relay", state, play, seed) : null;
  return seatId === null ? [] : [drawn(round, play, seatId)];
}

function drawn({ id: roundId }: Round, { id: roomId }: RoomPlay, seatId: SeatId): WorkshopEvent {
  return { type: "RoleDrawn", roundId, roomId, role: "relay", seatId, isColleague: true };
}

/** Lifelines of a room that were waited for long enough, by the time of the scene. Source: SPEC RP26, RP27. */
export function lifelinesArriving(
  state: WorkshopState,
  play: RoomPlay,
  { at, seed }: Pick<Order, "at" | "seed">,
): readonly WorkshopEvent[] {
  const { round } = state;
  const { scene, clock } = play;
  if (round === null || scene === null) return [];
  const now = playedMs(clock, at);
  const due = scene.lifelines.filter(({ hasArrived, arrivesAtMs }) => !hasArrived && arrivesAtMs <= now);
  return [...new Set(due.map(({ kind }) => kind))].flatMap((kind) => [
    { type: "LifelineArrived", roundId: round.id, roomId: play.id, kind, byMs: now },
    ...colleagueComes(state, round, play, { kind, seed }),
  ]);
}

/** What can follow on what was done with the call last. */
const FOLLOWS: Readonly<Record<CallMove, readonly CallMove[]>> = {
  hold: ["resume", "transfer"],
  resume: ["hold", "transfer"],
  transfer: ["resume"],
};

/** The rep puts the call on hold, takes it up again or puts it through. Refuses `call/not-now`. Source: SPEC RP28. */
export function moveCall({ performanceId, move }: CommandOf<"MoveCall">, order: Order): Decision {
  const stage = staged(order, performanceId);
  if (!stage.ok) return stage.refused;
  const { round, play, scene } = stage.value;
  const last = scene.calls.at(-1)?.move ?? "resume";
  const isPossible = scene.channel === "phone" && FOLLOWS[last].includes(move);
  if (!isPossible || scene.calls.length >= MAX_CALL_MOVES) return reject("call/not-now");
  const atMs = playedMs(play.clock, order.at);
  return accept([{ type: "CallMoved", roundId: round.id, roomId: play.id, move, atMs }]);
}

/** A customer who reads lips says whether they see the rep's face. Elsewhere `round/other-kind`. Source: SPEC RP28. */
export function setFacing({ performanceId, isFacing }: CommandOf<"SetFacing">, order: Order): Decision {
  const stage = staged(order, performanceId);
  if (!stage.ok) return stage.refused;
  const { round, play, scene, card } = stage.value;
  const readsLips = (card.card.structure.barriers ?? []).some(({ mode }) => mode === "hearing");
  if (!readsLips) return reject("round/other-kind");
  if (scene.isFacing === isFacing) return accept([]);
  return accept([{ type: "FacingSet", roundId: round.id, roomId: play.id, isFacing }]);
}

/**
 * A customer who says yes to everything notes which point came up, and how it was asked for; null takes the last tap on it
 * back. Refuses `point/unknown` and `point/too-many`. Source: SPEC RP28.
 */
export function tapPoint({ performanceId, pointId, asked }: CommandOf<"TapPoint">, order: Order): Decision {
  const stage = staged(order, performanceId);
  if (!stage.ok) return stage.refused;
  const { round, play, scene, card } = stage.value;
  const isOnCard = (card.card.structure.barriers ?? []).some(
    (barrier) => barrier.mode === "face-save" && barrier.points.includes(pointId),
  );
  const isTapped = scene.points.some((point) => point.pointId === pointId);
  if (!isOnCard || (asked === null && !isTapped)) return reject("point/unknown");
  if (asked !== null && scene.points.length >= MAX_POINT_TAPS) return reject("point/too-many");
  const atMs = playedMs(play.clock, order.at);
  return accept([{ type: "PointTapped", roundId: round.id, roomId: play.id, pointId, asked, atMs }]);
}

/** The fader of the place's noise, in rooms whose card has one. Elsewhere `round/other-kind`. Source: SPEC RP28. */
export function setNoise(command: CommandOf<"SetNoise">, { state: { round } }: Order): Decision {
  if (round === null) return reject("round/none");
  const sifted = narrow(sift(round, command), (play) => isNoisy(round, play), "round/other-kind");
  if (!sifted.ok) return reject(sifted.refusal);
  const { plays, otherRooms } = sifted.value;
  const { percent } = command;
  const roomIds = plays.filter(({ scene }) => scene?.noisePercent !== percent).map(({ id }) => id);
  const answer = { otherRooms };
  return accept(roomIds.length === 0 ? [] : [{ type: "NoiseSet", roundId: round.id, roomIds, percent }], { answer });
}

function isNoisy({ exercise }: Round, { scene, cardId }: RoomPlay): boolean {
  const card = exercise.kind === "role-play" && scene !== null ? cardOf(exercise, cardId) : undefined;
  return (card?.card.structure.barriers ?? []).some(({ mode }) => mode === "noise");
}
