import { hasReached, isSomebodyElseAsked } from "../../../shared/workshop/reading.ts";
import type { RoomPlay, Round } from "../../../shared/workshop/state.ts";

const drawnIn = ({ draws }: RoomPlay) => [...draws.values()].flatMap(({ seatId }) => seatId ?? []);

/** What generated role-plays must contain somewhere. */
export const WANTED_SCENES: Readonly<Record<string, (play: RoomPlay, round: Round) => boolean>> = {
  "an interpreter": ({ roles }) => [...roles.values()].includes("relay"),
  "somebody drawn before the start": (play, { status }) => status === "casting" && drawnIn(play).length > 0,
  "a role that nobody has": ({ draws, performance }) =>
    performance !== null && [...draws.values()].some(({ seatId }) => seatId === null),
  "somebody who passed a role": ({ draws }) => [...draws.values()].some(({ passed }) => passed.length > 0),
  "a volunteer": ({ cardId, draws }) => cardId === "K-heavy" && (draws.get("customer")?.seatId ?? null) !== null,
  "somebody who plays and is asked to perform": (play) =>
    isSomebodyElseAsked(play) &&
    play.performance !== null &&
    drawnIn(play).some((id) => id === play.casting.candidateId),
  "a room of two who play": ({ roles }) => roles.size === 2 && [...roles.values()].includes("customer"),
  "rooms with different cards": ({ cardId }, { rooms }) => [...rooms.values()].some((other) => other.cardId !== cardId),
  "a dial that moved": ({ scene }) => (scene?.dialEntries.length ?? 0) > 0,
  "a move that was held": ({ scene }) => scene?.dialEntries.some(({ held }) => held !== null) === true,
  "an unlocked dial": ({ scene }) => scene?.dial.isUnlocked === true,
  "a scene that was judged": ({ scene }) => scene !== null && scene.metTests !== null,
  "marks of two people": ({ scene }) => new Set(scene?.marks.map(({ seatId }) => seatId)).size > 1,
  "a check that was ticked": ({ performance }) =>
    [...(performance?.ticks.values() ?? [])].some((heard) => "verified" in heard),
  "somebody who is not well": ({ scene }) => [...(scene?.wellbeing.values() ?? [])].some((level) => level <= 2),
  "a twist that is there": ({ scene }) => (scene?.twists.length ?? 0) > 0,
  "a twist on its way": (_play, { twists }) => twists.some(({ arrivedIn }) => arrivedIn.length === 0),
  "a twist for one role": ({ scene }, { twists }) =>
    twists.some(({ id, role }) => role !== null && scene?.twists.some(({ sentId }) => sentId === id)),
  "a twist for one seat": ({ scene }, { twists }) =>
    twists.some(({ id, seatId }) => seatId !== null && scene?.twists.some(({ sentId }) => sentId === id)),
  "a card that is open in one room and not in another": ({ clock }, round) =>
    hasReached(round, clock, "card") &&
    [...round.rooms.values()].some((other) => !hasReached(round, other.clock, "card")),
};
