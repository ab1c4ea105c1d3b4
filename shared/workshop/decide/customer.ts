import type { RoomId, TextId } from "../../basics/ids.ts";
import type { CardStructure } from "../../content/card.ts";
import type { CardText } from "../../content/cardText.ts";
import { difficultyRules } from "../../content/difficulty.ts";
import { cardOf } from "../../content/rolePlay.ts";
import { composerOf } from "../../roleplay/barriers/gesture.ts";
import { moveDial } from "../../roleplay/heatDial.ts";
import { votedMove } from "../../roleplay/operatorVote.ts";
import {
  type CustomerLine,
  type CustomerScript,
  type CustomerState,
  nextLine,
  testsMet,
} from "../../roleplay/simulatedCustomer.ts";
import { barriersNow, inUseOf, listenersOf } from "../composer.ts";
import { customerDueAtMs, voteEndsAtMs } from "../customerDue.ts";
import type { EventOf, WorkshopEvent } from "../events.ts";
import { evolve } from "../evolve.ts";
import { playerNameIds } from "../playerNames.ts";
import { playedMs, stepOf } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { idsFrom, type StampedCommand } from "../stampedCommand.ts";
import type { RoomPlay, Round, WorkshopState } from "../state.ts";
import {
  isSameMove,
  LINE_AWAITED_MS,
  MAX_MESSAGES,
  type OpenVote,
  type OperatorMove,
  type SimulatedCustomer,
} from "../talk.ts";

/** When, which chance, and whether lines can be written elsewhere. */
export type CustomerStamp = Pick<StampedCommand, "at" | "seed" | "hasLineWriter">;

/** A room whose customer the app plays, with all that its rules go by. */
export interface Act {
  readonly round: Round;
  readonly play: RoomPlay;
  readonly scene: Scene;
  readonly customer: SimulatedCustomer;
  readonly script: CustomerScript & { readonly card: CardStructure; readonly text: CardText };
  /** Where the names of those who play are typed. */
  readonly nameTextIds: readonly TextId[];
  /** Ms since the scene began. */
  readonly atMs: number;
}

type Step = (state: WorkshopState) => readonly WorkshopEvent[];

/** The act of a room at a time, epoch ms; null where nobody performs, and where somebody plays the customer. */
export function actOf({ round, seats }: WorkshopState, roomId: RoomId, at: number): Act | null {
  const play = round?.rooms.get(roomId);
  if (round?.exercise.kind !== "role-play" || play === undefined || play.scene === null) return null;
  const { scene, clock } = play;
  const customer = scene.simulated;
  const card = cardOf(round.exercise, play.cardId)?.card;
  if (customer === null || card === undefined) return null;
  const rules = difficultyRules(card.structure, scene.difficulty);
  // The round's id: the customer is the same in every room with this card.
  const script = { card: card.structure, text: card.text.en, rules, seed: round.id };
  const nameTextIds = playerNameIds(seats, play);
  return { round, play, scene, customer, script, nameTextIds, atMs: playedMs(clock, at) };
}

/** Whether the room plays its scene with a clock that goes: only then does a simulated customer do anything. */
export function isOnStage({ round, play }: Pick<Act, "round" | "play">): boolean {
  return !play.hasEnded && play.clock.pausedFor === null && stepOf(round, play.clock)?.step === "scene";
}

/** What a simulated customer does at this time; nothing where nothing is due. Source: SPEC RP33, RP34, RP36. */
export function customerActs(state: WorkshopState, roomId: RoomId, stamp: CustomerStamp): readonly WorkshopEvent[] {
  const act = actOf(state, roomId, stamp.at);
  const dueAtMs = act === null || !isOnStage(act) ? null : customerDueAtMs(act.scene);
  if (act === null || dueAtMs === null || dueAtMs > act.atMs) return [];
  const { vote, awaited } = act.customer;
  if (vote !== null && voteEndsAtMs(vote) <= act.atMs) return afterVote(state, roomId, stamp, winnerOf(vote));
  if (awaited !== null) return saysAwaited(state, roomId, stamp);
  const said = says(state, roomId, stamp);
  // A card without a line left, or a scene full of messages: what was said stays without an answer, and nothing waits on.
  return said.length > 0 ? said : [counted(act, { kind: "none" })];
}

/** A vote is over with this move: the dial goes by its rules, tests are met, and the customer goes on. Source: SPEC RP34, RP35. */
export function afterVote(
  state: WorkshopState,
  roomId: RoomId,
  stamp: CustomerStamp,
  move: OperatorMove,
): readonly WorkshopEvent[] {
  return inTurn(
    state,
    (now) => moved(now, roomId, stamp, move),
    (now) => judged(now, roomId, stamp),
    (now) => saysAwaited(now, roomId, stamp),
    (now) => says(now, roomId, stamp),
  );
}

/** The move that won; none on a tie. Source: SPEC RP10. */
export function winnerOf(vote: OpenVote, untilMs = voteEndsAtMs(vote)): OperatorMove {
  const moves = vote.taps.map(({ move }) => move);
  // Each is named by the place of the first tap that says the same.
  const nameOf = (move: OperatorMove) => String(moves.findIndex((one) => isSameMove(one, move)));
  const taps = vote.taps.map(({ seatId, move, atMs }) => ({ operator: seatId, move: nameOf(move), atMs }));
  const won = votedMove({ taps, fromMs: vote.fromMs, untilMs });
  return moves.find((move) => nameOf(move) === won) ?? { kind: "none" };
}

/** The scene begins: the customer has the first word, once. Source: SPEC RP33. */
export function customerOpens(state: WorkshopState, roomId: RoomId, stamp: CustomerStamp): readonly WorkshopEvent[] {
  const act = actOf(state, roomId, stamp.at);
  return act === null || act.customer.said.length > 0 ? [] : says(state, roomId, stamp);
}

/** The scene is over: what was tapped counts, and the customer leaves with a last word of the card. Source: SPEC RP33. */
export function customerLeaves(state: WorkshopState, roomId: RoomId, stamp: CustomerStamp): readonly WorkshopEvent[] {
  const act = actOf(state, roomId, stamp.at);
  if (act === null) return [];
  const { vote } = act.customer;
  return inTurn(
    state,
    (now) => (vote === null ? [] : moved(now, roomId, stamp, winnerOf(vote))),
    (now) => judged(now, roomId, stamp, true),
    (now) => saysAwaited(now, roomId, stamp),
    (now) => says(now, roomId, stamp, true),
  );
}

/** One step after the other, each on the state that the one before left. */
export function inTurn(state: WorkshopState, ...steps: readonly Step[]): readonly WorkshopEvent[] {
  const events: WorkshopEvent[] = [];
  let now = state;
  for (const step of steps) {
    for (const event of step(now)) {
      events.push(event);
      now = evolve(now, event);
    }
  }
  return events;
}

function counted({ round, play }: Act, move: OperatorMove): EventOf<"VoteCounted"> {
  const soother = move.kind === "lower" ? move.moveId : null;
  return { type: "VoteCounted", roundId: round.id, roomId: play.id, move, soother };
}

function moved(
  state: WorkshopState,
  roomId: RoomId,
  { at }: CustomerStamp,
  move: OperatorMove,
): readonly WorkshopEvent[] {
  const act = actOf(state, roomId, at);
  if (act === null) return [];
  const { round, play, scene, script } = act;
  const change = move.kind === "none" ? null : moveDial(scene.dial, move, act.atMs, script.card);
  if (move.kind === "none" || change === null) return [counted(act, move)];
  const { dial, apologies } = change.state;
  const { atMs, held } = change.change;
  return [
    counted(act, move),
    { type: "DialMoved", roundId: round.id, roomId: play.id, atMs, move, dial, held, apologies },
  ];
}

/** The tests that are met now, where they are others than before; at the end in any case. */
function judged(state: WorkshopState, roomId: RoomId, { at }: CustomerStamp, isOver = false): readonly WorkshopEvent[] {
  const act = actOf(state, roomId, at);
  if (act === null) return [];
  const { round, play, scene, script, customer } = act;
  const met = testsMet(script, customer);
  const isSame = (scene.metTests ?? []).join(" ") === met.join(" ") && (scene.metTests !== null || !isOver);
  return isSame ? [] : [{ type: "SceneJudged", roundId: round.id, roomId: play.id, met }];
}

/** The card's own line, where another was waited for; it is said before anything else is. */
export function saysAwaited(state: WorkshopState, roomId: RoomId, stamp: CustomerStamp): readonly WorkshopEvent[] {
  const act = actOf(state, roomId, stamp.at);
  const awaited = act?.customer.awaited ?? null;
  return act === null || awaited === null ? [] : [customerSays(act, stamp, { line: awaited.line, textId: null })];
}

/** The next line: said at once, or chosen to be written elsewhere. The last one of all waits for nobody. */
function says(state: WorkshopState, roomId: RoomId, stamp: CustomerStamp, isTimeUp = false): readonly WorkshopEvent[] {
  const act = actOf(state, roomId, stamp.at);
  if (act === null || act.scene.talk.length >= MAX_MESSAGES) return [];
  const { round, play, customer, script, atMs } = act;
  const chosen = nextLine(script, stateOf(act), isTimeUp)?.line;
  if (chosen === undefined) return [];
  const line = { pool: chosen.pool, index: chosen.index };
  if (isTimeUp || !stamp.hasLineWriter || !isWrittenElsewhere(act))
    return [customerSays(act, stamp, { line, textId: null })];
  const awaitedId = idsFrom(stamp.seed).awaitedId(indexIn(play, customer.said.length));
  const untilMs = atMs + LINE_AWAITED_MS;
  return [{ type: "LineChosen", roundId: round.id, roomId: play.id, awaitedId, line, untilMs }];
}

/** Where a customer has only tiles or gestures, no words but the card's own keep to them. Source: SPEC RP36. */
function isWrittenElsewhere({ round, play, scene, script }: Act): boolean {
  const standing = barriersNow(script.card, { lifelines: scene.lifelines, draws: play.draws });
  return round.writesLines && composerOf(standing, "customer", false).words === "free";
}

/** How far the scene has come, as the customer's own rules see it. */
function stateOf({ scene, customer }: Pick<Act, "scene" | "customer">): CustomerState {
  return { heat: scene.dial, soothers: customer.soothers, said: customer.said };
}

/** Something that the simulated customer says, to the interpreter where there is one. */
export function customerSays(
  { round, play, scene, script, nameTextIds, atMs }: Act,
  { at, seed }: CustomerStamp,
  what: {
    readonly line: Pick<CustomerLine, "pool" | "index"> | null;
    readonly textId: EventOf<"MessageSaid">["textId"];
  },
): EventOf<"MessageSaid"> {
  return {
    type: "MessageSaid",
    roundId: round.id,
    roomId: play.id,
    messageId: idsFrom(seed).messageId(indexIn(play, scene.talk.length)),
    from: "customer",
    to: listenersOf("customer", { play, scene, card: script.card })[0] ?? "rep",
    seatId: null,
    ...what,
    shown: [],
    isFacing: scene.isFacing,
    nameTextIds: [...nameTextIds],
    inUse: [...inUseOf({ lifelines: scene.lifelines, draws: play.draws })],
    atMs,
    at,
  };
}

/** A number of its own for each message of each room in one decision. */
function indexIn({ number }: RoomPlay, count: number): number {
  return number * 1_000 + count;
}
