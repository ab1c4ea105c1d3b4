import { cardOf, sortOf } from "../content/rolePlay.ts";
import type { RolePlayExercise } from "../content/rolePlayExercise.ts";
import type { Performance, RoomPlay, Round } from "./state.ts";
import { MAX_SWAPS } from "./talk.ts";

/**
 * The cards that a room may change to: of the same sort, on the round's channel, and nothing that only volunteers play;
 * none once it has changed often enough, nor when somebody has scored the card that it has. Who may ask, and when, is
 * `mayDo`'s. Source: SPEC RP31.
 */
export function swapChoices(
  { exercise }: Pick<Round, "exercise">,
  { cardId, swaps, performance }: Pick<RoomPlay, "cardId" | "swaps" | "performance">,
): readonly RolePlayExercise[] {
  const current = exercise.kind === "role-play" ? cardOf(exercise, cardId) : undefined;
  if (exercise.kind !== "role-play" || current === undefined) return [];
  if (swaps >= MAX_SWAPS || isScored(performance)) return [];
  const { channel, spares = [] } = exercise;
  return spares.filter((spare) => {
    const { id, structure } = spare.card;
    const isOnChannel = channel === null || structure.channels.includes(channel);
    const isForAll = structure.volunteersOnly !== true;
    return id !== cardId && isOnChannel && isForAll && sortOf(spare) === sortOf(current);
  });
}

/** There are scores or ticks already, after *Back*: they are about the criteria and checks of the card that is played. */
function isScored(performance: Performance | null): boolean {
  if (performance === null) return false;
  const { sheets, facilitatorSheets, ticks } = performance;
  return sheets.size + facilitatorSheets.size + ticks.size > 0;
}
