import type { RolePlay } from "../../content/rolePlay.ts";
import type { SentTwist } from "../../workshop/scene.ts";
import type { Round, Words } from "../../workshop/state.ts";
import type { ScreenTwistsSection, TwistsSection } from "./sceneSections.ts";
import { twistSays } from "./twistSays.ts";

/** What the twists of a round are read from. */
export interface TwistsReads {
  readonly twists: readonly SentTwist[];
  readonly exercise: RolePlay;
  readonly language: string;
}

/** Picks what the facilitator's list of twists depends on; null outside of role-plays. */
export function twistsReads(round: Round | null, language: string): TwistsReads | null {
  if (round?.exercise.kind !== "role-play") return null;
  return { twists: round.twists, exercise: round.exercise, language };
}

/** Everything that was sent, held or there. Source: SPEC RP18. */
export function twistsView({ twists, ...source }: TwistsReads, words: Words): TwistsSection {
  return {
    twists: twists.map((twist) => {
      const { text, switchTo } = twistSays(twist, source, words);
      return {
        sentId: twist.id,
        roomIds: twist.roomIds,
        role: twist.role,
        seatId: twist.seatId,
        text,
        switchTo,
        arrivesAt: twist.arrivesAt,
        hasArrived: twist.arrivedIn.length > 0,
      };
    }),
  };
}

/** Picks those that have arrived for everybody in every room. Source: SPEC RP18, RP20. */
export function screenTwistsReads(round: Round | null, language: string): TwistsReads | null {
  if (round?.exercise.kind !== "role-play") return null;
  const isForAll = ({ role, seatId, arrivedIn }: SentTwist) =>
    role === null && seatId === null && arrivedIn.length === round.rooms.size;
  return { twists: round.twists.filter(isForAll), exercise: round.exercise, language };
}

/** What was sent to everybody. */
export function screenTwistsView({ twists, ...source }: TwistsReads, words: Words): ScreenTwistsSection {
  return {
    twists: twists.map((twist) => {
      const { text, switchTo } = twistSays(twist, source, words);
      return { sentId: twist.id, text, switchTo };
    }),
  };
}
