import type { SeatId, TextId } from "../../basics/ids.ts";
import type { EventOf } from "../events.ts";
import type { RoomPlay, Round, WorkshopState } from "../state.ts";
import { writtenAfter } from "../writtenLines.ts";
import { withPlays } from "./change.ts";
import { withSeat } from "./seats.ts";

/**
 * A seat's words are gone from the side table. No field changes, but everything that points to one of them gets a new
 * reference, so that no view remembered by reference still shows it.
 */
export function seatWordsErased(state: WorkshopState, event: EventOf<"SeatWordsErased">): WorkshopState {
  const { seatId } = event;
  return {
    ...withSeat(state, seatId, {}),
    round: state.round === null ? null : renewed(state.round, seatId),
    pastRounds: state.pastRounds.map((round) => renewed(round, seatId)),
  };
}

function renewed(round: Round, seatId: SeatId): Round {
  const written = new Set(writtenAfter(round, seatId));
  const touched = [...round.rooms.values()].filter((play) => holdsWordsOf(play, seatId, written));
  if (touched.length + written.size === 0) return round;
  const kept = { ...round, writtenLines: round.writtenLines.filter(({ textId }) => !written.has(textId)) };
  return withPlays(
    kept,
    touched.map(({ id }) => id),
    (play) => ({
      ...play,
      nextSteps: new Map(play.nextSteps),
      scene: play.scene === null ? null : { ...play.scene, talk: play.scene.talk.map((message) => ({ ...message })) },
      performance: play.performance === null ? null : { ...play.performance, sheets: new Map(play.performance.sheets) },
    }),
  );
}

function holdsWordsOf(play: RoomPlay, seatId: SeatId, written: ReadonlySet<TextId>): boolean {
  const hasSaid = play.scene?.talk.some((message) => {
    return message.seatId === seatId || (message.textId !== null && written.has(message.textId));
  });
  // What anybody said to them may hold their name, which arrives like any other word from now on.
  const isNamed = play.roles.has(seatId) && play.scene !== null && play.scene.talk.length > 0;
  return hasSaid === true || isNamed || play.nextSteps.has(seatId) || play.performance?.sheets.has(seatId) === true;
}
