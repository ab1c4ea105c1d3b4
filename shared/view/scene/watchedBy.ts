import type { SeatId } from "../../basics/ids.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import type { RoomPlay } from "../../workshop/state.ts";
import { directedItems } from "./directedItems.ts";

/** Who watches what, with all that it was worked out from beside the roles. */
interface Parts {
  readonly performanceId: string;
  readonly hasColleague: boolean;
  readonly card: RolePlayExercise;
  readonly bySeat: ReturnType<typeof directedItems>;
}

/** Every seat of a room asks at every drawing, and the answer changes with the roles: it is worked out once for each. */
const remembered = new WeakMap<RoomPlay["roles"], Parts>();

/**
 * What a scorer of a room of many watches, in the rubric's order; null: everything, or this seat scores nothing.
 * Somebody who was called in to interpret has scored before, and nobody's part changes by that. Source: SPEC VW18.
 */
export function watchedBy(
  { performance, roles, draws }: Pick<RoomPlay, "performance" | "roles" | "draws">,
  card: RolePlayExercise,
  seatId: SeatId,
): readonly string[] | null {
  if (performance === null || roles.get(seatId) !== "scorer") return null;
  const hasColleague = draws.get("relay")?.isCalledIn === true;
  const before = remembered.get(roles);
  const isSame =
    before?.performanceId === performance.id && before.hasColleague === hasColleague && before.card === card;
  if (isSame) return before.bySeat.get(seatId) ?? null;
  const bySeat = directedItems(
    card.rubric.criteria.map(({ id }) => id),
    [...roles].flatMap(([id, role]) => (role === "scorer" || (role === "relay" && hasColleague) ? [id] : [])),
    performance.id,
  );
  remembered.set(roles, { performanceId: performance.id, hasColleague, card, bySeat });
  return bySeat.get(seatId) ?? null;
}
