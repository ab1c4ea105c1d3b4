import type { RoomId } from "../../basics/ids.ts";
import { ok, type Result, refuse } from "../../basics/result.ts";
import { own } from "../../content/everyLanguage.ts";
import { cardOf, type RolePlay } from "../../content/rolePlay.ts";
import type { CommandOf } from "../commands.ts";
import { readComment } from "../comment.ts";
import { accept, reject } from "../decision.ts";
import { roomsAwaiting } from "../due.ts";
import { hasReached, playedMs } from "../reading.ts";
import type { RejectionCode } from "../rejections.ts";
import { type SentTwist, TWIST_HELD_MS } from "../scene.ts";
import { type Decision, idsFrom, type TypedText } from "../stampedCommand.ts";
import type { Round } from "../state.ts";
import { isLikeThat, twistFits } from "../twistFits.ts";
import { type Order, placeOf } from "./order.ts";
import { narrow, sift } from "./sift.ts";

/** A turn of events is on its way to these rooms, to a role in them, or to one seat. Source: SPEC RP18, RP30. */
export function sendTwist(command: CommandOf<"SendTwist">, order: Order): Decision {
  const { round } = order.state;
  if (round === null) return reject("round/none");
  if (round.exercise.kind !== "role-play") return reject("round/other-kind");
  const rooms = roomsMeant(round, command, order);
  if (!rooms.ok) return reject(rooms.refusal);
  const what = contentOf(round.exercise, command, order);
  if (!what.ok) return reject(what.refusal);
  const { from, texts } = what.value;
  const { sentId } = idsFrom(order.seed);
  const { role = null, seatId = null } = command;
  const arrivesAt = order.at + TWIST_HELD_MS;
  const roomIds = [...rooms.value];
  return accept([{ type: "TwistSent", roundId: round.id, sentId, roomIds, role, seatId, from, arrivesAt }], { texts });
}

/** Rooms that can be reached now and that the twist fits: a seat's own one, those that are named, or all. */
function roomsMeant(
  round: Round,
  { seatId, twist, ...command }: CommandOf<"SendTwist">,
  { state }: Order,
): Result<readonly RoomId[], RejectionCode> {
  const place = seatId === undefined ? null : placeOf(state, seatId);
  if (seatId !== undefined && place === null) return refuse("seat/not-in-room");
  const sifted = sift(round, { ...command, twist, ...(place === null ? {} : { rooms: [place.play.id] }) });
  const playing = narrow(sifted, ({ scene }) => scene !== null, "room/step-forbids");
  const meant = "text" in twist ? playing : narrow(playing, (play) => twistFits(round, play, twist), "twist/unknown");
  const changing =
    "switchTo" in twist
      ? narrow(meant, (play) => !isLikeThat(round, play, twist.switchTo), "twist/nothing-new")
      : meant;
  return changing.ok ? ok(changing.value.plays.map(({ id }) => id)) : changing;
}

interface Content {
  readonly from: SentTwist["from"];
  readonly texts: readonly TypedText[];
}

function contentOf(
  exercise: RolePlay,
  { twist, role, seatId }: CommandOf<"SendTwist">,
  { seed }: Order,
): Result<Content, RejectionCode> {
  if ("text" in twist) {
    const body = readComment(twist.text);
    if (body === "") return refuse("twist/empty");
    const id = idsFrom(seed).textId(0);
    return ok({ from: { textId: id }, texts: [{ id, seatId: null, body }] });
  }
  if ("switchTo" in twist) {
    // The scene is one for all who are in it: there is no such change for one of them alone.
    if (role !== undefined || seatId !== undefined) return refuse("twist/unknown");
    return ok({ from: { switchTo: twist.switchTo }, texts: [] });
  }
  const { cardId, twistId } = twist;
  const card = cardOf(exercise, cardId)?.card;
  if (card === undefined || own(card.structure.twists, twistId) === undefined) return refuse("twist/unknown");
  return ok({ from: { cardId, twistId }, texts: [] });
}

/** A twist that has not arrived yet never does. Source: SPEC RP18. */
export function undoTwist({ sentId }: CommandOf<"UndoTwist">, { state: { round } }: Order): Decision {
  const sent = round?.twists.find(({ id }) => id === sentId);
  if (round === null || sent === undefined) return reject("twist/unknown");
  if (sent.arrivedIn.length > 0) return reject("twist/arrived");
  return accept([{ type: "TwistUndone", roundId: round.id, sentId }]);
}

/** The clock: twists that nobody took back in time arrive, in each room as soon as it goes. Source: SPEC RP18, TM7. */
export function deliverTwists({ state: { round }, at }: Order): Decision {
  if (round === null) return accept([]);
  const twists = round.twists.flatMap((twist) => {
    const plays = twist.arrivesAt <= at ? roomsAwaiting(round, twist) : [];
    const rooms = plays.map(({ id: roomId, clock }) => ({ roomId, atMs: playedMs(clock, at) }));
    return rooms.length === 0 ? [] : [{ sentId: twist.id, rooms }];
  });
  return accept(twists.length === 0 ? [] : [{ type: "TwistsArrived", roundId: round.id, twists }]);
}

/** The projector shows the timeline of one room, or of none. Source: SPEC RP38. */
export function showTimeline({ roomId }: CommandOf<"ShowTimeline">, { state: { round } }: Order): Decision {
  if (round === null) return reject("round/none");
  const play = roomId === null ? null : round.rooms.get(roomId);
  if (play === undefined) return reject("room/unknown");
  if (play !== null && (play.scene === null || !hasReached(round, play.clock, "timeline")))
    return reject("room/step-forbids");
  if (round.shownTimeline === roomId) return accept([]);
  return accept([{ type: "TimelineShown", roundId: round.id, roomId }]);
}
