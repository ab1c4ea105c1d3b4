import type { RoomId } from "../../basics/ids.ts";
import { ok, type Result, refuse } from "../../basics/result.ts";
import { own } from "../../content/everyLanguage.ts";
import { cardOf, type RolePlay } from "../../content/rolePlay.ts";
import type { CommandOf } from "../commands.ts";
import { readComment } from "../comment.ts";
import { accept, reject } from "../decision.ts";
import { playedMs } from "../reading.ts";
import type { RejectionCode } from "../rejections.ts";
import { type SentTwist, TWIST_HELD_MS } from "../scene.ts";
import { type Decision, idsFrom, type TypedText } from "../stampedCommand.ts";
import type { Round } from "../state.ts";
import { type Order, placeOf } from "./order.ts";
import { sift } from "./sift.ts";

/** A turn of events is on its way to these rooms, to a role in them, or to one seat. Source: SPEC RP13. */
export function sendTwist(command: CommandOf<"SendTwist">, order: Order): Decision {
  const { round } = order.state;
  if (round === null) return reject("round/none");
  if (round.exercise.kind !== "role-play") return reject("round/other-kind");
  const rooms = roomsMeant(round, command, order);
  if (!rooms.ok) return reject(rooms.refusal);
  const what = contentOf(round.exercise, command.twist, order);
  if (!what.ok) return reject(what.refusal);
  const { from, texts } = what.value;
  const { sentId } = idsFrom(order.seed);
  const { role = null, seatId = null } = command;
  const arrivesAt = order.at + TWIST_HELD_MS;
  return accept(
    [{ type: "TwistSent", roundId: round.id, sentId, roomIds: [...rooms.value], role, seatId, from, arrivesAt }],
    {
      texts,
    },
  );
}

/** A seat's own room, or the rooms that are named and can be reached now. */
function roomsMeant(
  round: Round,
  command: CommandOf<"SendTwist">,
  { state }: Order,
): Result<readonly RoomId[], RejectionCode> {
  const { seatId } = command;
  if (seatId !== undefined) {
    const place = placeOf(state, seatId);
    return place === null ? refuse("seat/not-in-room") : ok([place.play.id]);
  }
  const sifted = sift(round, command);
  return sifted.ok ? ok(sifted.value.plays.map(({ id }) => id)) : sifted;
}

interface Content {
  readonly from: SentTwist["from"];
  readonly texts: readonly TypedText[];
}

function contentOf(
  exercise: RolePlay,
  twist: CommandOf<"SendTwist">["twist"],
  { seed }: Order,
): Result<Content, RejectionCode> {
  if ("text" in twist) {
    const body = readComment(twist.text);
    if (body === "") return refuse("twist/empty");
    const id = idsFrom(seed).textId(0);
    return ok({ from: { textId: id }, texts: [{ id, seatId: null, body }] });
  }
  const { cardId, twistId } = twist;
  const card = cardOf(exercise, cardId)?.card;
  if (card === undefined || own(card.structure.twists, twistId) === undefined) return refuse("twist/unknown");
  return ok({ from: { cardId, twistId }, texts: [] });
}

/** A twist that has not arrived yet never does. Source: SPEC RP13. */
export function undoTwist({ sentId }: CommandOf<"UndoTwist">, { state: { round } }: Order): Decision {
  const sent = round?.twists.find(({ id }) => id === sentId);
  if (round === null || sent === undefined) return reject("twist/unknown");
  if (sent.arrivedMs !== null) return reject("twist/arrived");
  return accept([{ type: "TwistUndone", roundId: round.id, sentId }]);
}

/** The clock: twists that nobody took back in time arrive. Source: SPEC RP13, TM7. */
export function deliverTwists({ state: { round }, at }: Order): Decision {
  if (round === null) return accept([]);
  const due = round.twists.filter(({ arrivedMs, arrivesAt }) => arrivedMs === null && arrivesAt <= at);
  if (due.length === 0) return accept([]);
  const twists = due.map(({ id, roomIds }) => ({
    sentId: id,
    rooms: roomIds.flatMap((roomId) => {
      const play = round.rooms.get(roomId);
      return play === undefined || play.hasEnded ? [] : [{ roomId, atMs: playedMs(play.clock, at) }];
    }),
  }));
  return accept([{ type: "TwistsArrived", roundId: round.id, twists }]);
}
