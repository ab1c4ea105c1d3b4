import { own } from "../../content/everyLanguage.ts";
import { toldSecret } from "../../content/toldSecret.ts";
import type { CommandOf } from "../commands.ts";
import { accept, reject } from "../decision.ts";
import type { WorkshopEvent } from "../events.ts";
import { evolve } from "../evolve.ts";
import { type Decision, idsFrom } from "../stampedCommand.ts";
import type { RoomPlay, Round, WorkshopState } from "../state.ts";
import { isSameMove, isTooLong, type OperatorMove } from "../talk.ts";
import { type Act, actOf, afterVote, customerActs, customerSays, inTurn, isOnStage } from "./customer.ts";
import { fillDraws, freed } from "./draws.ts";
import type { Order } from "./order.ts";
import { sift } from "./sift.ts";
import { staged } from "./staged.ts";

/**
 * One of those who watch says what the rep has just done; the first tap opens the vote, and whoever taps again means the
 * last. Refuses `customer/played` and `dial/unknown-move`. Source: SPEC RP34.
 */
export function tapMove({ performanceId, move }: CommandOf<"TapMove">, order: Order): Decision {
  const stage = staged(order, performanceId);
  if (!stage.ok) return stage.refused;
  const { round, play, seatId } = stage.value;
  const act = actOf(order.state, play.id, order.at);
  if (act === null) return reject("customer/played");
  if (!isOfCard(act, move)) return reject("dial/unknown-move");
  // A vote whose time is up is counted first: this tap is about what the rep did after it.
  const due = act.customer.vote === null ? [] : customerActs(order.state, play.id, order);
  const now = due.reduce<WorkshopState>((before, event) => evolve(before, event), order.state);
  const open = actOf(now, play.id, order.at)?.customer.vote ?? null;
  const last = open?.taps.find((tap) => tap.seatId === seatId)?.move;
  if (last !== undefined && isSameMove(last, move)) return accept(due);
  const { atMs } = act;
  return accept([...due, { type: "MoveTapped", roundId: round.id, roomId: play.id, seatId, move, atMs }]);
}

/**
 * The facilitator says what the rep has just done: it goes before all taps, counts at once, and closes the vote that is
 * open. What was meant for a vote that is over would count a second time: refuses `customer/vote-over`. Source: SPEC RP34.
 */
export function overruleVote({ roomId, move, voteFromMs }: CommandOf<"OverruleVote">, order: Order): Decision {
  const { state } = order;
  const play = state.round?.rooms.get(roomId);
  if (play === undefined) return reject("room/unknown");
  const act = actOf(state, roomId, order.at);
  if (act === null) return reject(play.scene === null ? "room/step-forbids" : "customer/played");
  if (!isOnStage(act)) return reject(play.clock.pausedFor === null ? "room/step-forbids" : "room/frozen");
  if (!isOfCard(act, move)) return reject("dial/unknown-move");
  if (voteFromMs !== null && act.customer.vote?.fromMs !== voteFromMs) return reject("customer/vote-over");
  return accept(afterVote(state, roomId, order, move));
}

/**
 * The clock: words came for the line that was awaited. The card's own are said where none did, and where they would tell
 * what the customer has not told yet; what comes too late changes nothing. Source: SPEC RP36.
 */
export function sayWrittenLine({ roomId, awaitedId, text }: CommandOf<"SayWrittenLine">, order: Order): Decision {
  const act = actOf(order.state, roomId, order.at);
  const awaited = act?.customer.awaited ?? null;
  if (act === null || awaited?.id !== awaitedId || !isOnStage(act)) return accept([]);
  const hasTold = act.customer.said.some(({ pool }) => pool === "reveal");
  const isTelling = !hasTold && toldSecret(text, act.script.text.secret) !== undefined;
  if (text === "" || isTooLong(text) || isTelling)
    return accept([customerSays(act, order, { line: awaited.line, textId: null })]);
  const id = idsFrom(order.seed).textId(0);
  return accept([customerSays(act, order, { line: null, textId: id })], { texts: [{ id, seatId: null, body: text }] });
}

/**
 * The app plays the customer of some rooms, and nobody is drawn to; or somebody is drawn again. Rooms that are like that
 * already stay as they are. Source: SPEC RP32.
 */
export function setSimulated(command: CommandOf<"SetSimulated">, order: Order): Decision {
  const { round } = order.state;
  if (round === null) return reject("round/none");
  if (round.exercise.kind !== "role-play") return reject("round/other-kind");
  const sifted = sift(round, command);
  if (!sifted.ok) return reject(sifted.refusal);
  const { plays, otherRooms } = sifted.value;
  const changing = plays.filter(({ isSimulated }) => isSimulated !== command.simulated);
  if (changing.length === 0) return accept([], { answer: { otherRooms } });
  const roomIds = changing.map(({ id }) => id);
  const events = inTurn(
    order.state,
    () => (command.simulated ? changing.flatMap((play) => customerFreed(round, play)) : []),
    () => [{ type: "CustomerSimulated", roundId: round.id, roomIds, simulated: command.simulated }],
    ...roomIds.map((roomId) => (now: WorkshopState) => fillDraws(now, roomId, order)),
  );
  return accept(events, { answer: { otherRooms } });
}

function customerFreed(round: Round, play: RoomPlay): readonly WorkshopEvent[] {
  const seatId = play.draws.get("customer")?.seatId ?? null;
  return seatId === null ? [] : [freed({ round, play, seatId }, "customer")];
}

function isOfCard({ script }: Act, move: OperatorMove): boolean {
  if (move.kind === "raise") return own(script.card.raises, move.moveId) !== undefined;
  return move.kind !== "lower" || own(script.card.lowers, move.moveId) !== undefined;
}
