import { cardOf } from "../content/rolePlay.ts";
import type { RolePlayExercise } from "../content/rolePlayExercise.ts";
import type { RoomPlay, Round } from "./state.ts";
import { MAX_SWAPS } from "./talk.ts";

/**
 * The cards that a room may change to: of the same family, for the same roles, on the round's channel, and nothing that
 * only volunteers play; none once it has changed often enough. Who may ask, and when, is `mayDo`'s. Source: SPEC RP29.
 */
export function swapChoices(
  { exercise }: Pick<Round, "exercise">,
  { cardId, swaps }: Pick<RoomPlay, "cardId" | "swaps">,
): readonly RolePlayExercise[] {
  const current = exercise.kind === "role-play" ? cardOf(exercise, cardId)?.card : undefined;
  if (exercise.kind !== "role-play" || current === undefined || swaps >= MAX_SWAPS) return [];
  const { channel, spares = [] } = exercise;
  return spares.filter(({ card: { id, structure, text } }) => {
    const isOnChannel = channel === null || structure.channels.includes(channel);
    const hasSameRoles = (text.en.relay === undefined) === (current.text.en.relay === undefined);
    const isAlike = structure.family === current.structure.family && structure.volunteersOnly !== true;
    return id !== current.id && isOnChannel && hasSameRoles && isAlike;
  });
}
