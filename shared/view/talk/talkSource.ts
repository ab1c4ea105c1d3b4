import type { PerformanceId, TextId } from "../../basics/ids.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import type { BarrierScene } from "../../roleplay/barriers/barrierScene.ts";
import { sceneBarriers } from "../../roleplay/barriers/sceneBarriers.ts";
import type { Lexicon } from "../../roleplay/words/lexicon.ts";
import { playerNameIds } from "../../workshop/playerNames.ts";
import type { RoomPlay, Words, WorkshopState } from "../../workshop/state.ts";

/** What decides how anything said in a room arrives: its card, the scene's own chance, and the names that are known. */
export interface TalkSource {
  readonly card: RolePlayExercise;
  readonly performanceId: PerformanceId;
  readonly nameIds: readonly TextId[];
}

/** Picks it; null where nobody performs. */
export function talkSource(seats: WorkshopState["seats"], play: RoomPlay, card: RolePlayExercise): TalkSource | null {
  if (play.performance === null) return null;
  return { card, performanceId: play.performance.id, nameIds: playerNameIds(seats, play) };
}

/** The barriers of the room's scene. */
export function barriersOf({ card, performanceId, nameIds }: TalkSource, words: Words, lexicon: Lexicon): BarrierScene {
  const names = nameIds.flatMap((id) => words(id) ?? []);
  return sceneBarriers(card, { performanceId, names, lexicon });
}
