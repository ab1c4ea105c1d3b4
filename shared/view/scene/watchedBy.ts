import type { SeatId } from "../../basics/ids.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import { isPlayedByApp } from "../../workshop/reading.ts";
import type { RoomPlay } from "../../workshop/state.ts";
import { directedItems, MANY_SCORERS } from "./directedItems.ts";

/** Who watches what, with all that it was worked out from beside the roles. */
interface Parts {
  readonly performanceId: string;
  readonly scorerCount: number;
  readonly card: RolePlayExercise;
  readonly bySeat: ReturnType<typeof directedItems>;
}

/** Every seat of a room asks at every drawing, and the answer changes with the roles: it is worked out once for each. */
const remembered = new WeakMap<RoomPlay["roles"], Parts>();

/**
 * What a scorer of a room of many watches, in the rubric's order; null: everything, or this seat scores nothing. Whoever
 * might come to score has a part, so that nobody's changes when somebody passes or is called in to interpret. Source: SPEC VW18.
 */
export function watchedBy(play: WatchedPlay, card: RolePlayExercise, seatId: SeatId): readonly string[] | null {
  const { performance, roles } = play;
  if (performance === null || roles.get(seatId) !== "scorer") return null;
  const there = [...roles].flatMap(([id, role]) => (role === "performer" || role === "visitor" ? [] : [id]));
  const scorerCount = there.length - playedCount(play);
  const before = remembered.get(roles);
  const isSame = before?.performanceId === performance.id && before.scorerCount === scorerCount && before.card === card;
  if (isSame) return before.bySeat.get(seatId) ?? null;
  const criterionIds = card.rubric.criteria.map(({ id }) => id);
  const bySeat = scorerCount < MANY_SCORERS ? new Map() : directedItems(criterionIds, there, performance.id);
  remembered.set(roles, { performanceId: performance.id, scorerCount, card, bySeat });
  return bySeat.get(seatId) ?? null;
}

type WatchedPlay = Pick<RoomPlay, "performance" | "roles" | "draws" | "isSimulated">;

/** How many the card wants beside the performer; somebody who was called in watches as far as this goes. */
function playedCount({ draws, isSimulated }: WatchedPlay): number {
  const wanted = [...draws].filter(([role, draw]) => draw.isCalledIn !== true && !isPlayedByApp({ isSimulated }, role));
  return wanted.length;
}
