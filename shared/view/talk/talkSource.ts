import type { PerformanceId, TextId } from "../../basics/ids.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import type { BarrierScene } from "../../roleplay/barriers/barrierScene.ts";
import { sceneBarriers } from "../../roleplay/barriers/sceneBarriers.ts";
import type { Lexicon } from "../../roleplay/words/lexicon.ts";
import { playerNameIds } from "../../workshop/playerNames.ts";
import type { RoomPlay, Words, WorkshopState } from "../../workshop/state.ts";
import type { TalkMessage } from "../../workshop/talk.ts";

/** What decides how anything said in a room arrives: its card, the scene's own chance, and the names that are known. */
export interface TalkSource {
  readonly card: RolePlayExercise;
  readonly performanceId: PerformanceId;
  /** For messages of older logs, which do not say whose names were known. */
  readonly nameIds: readonly TextId[];
}

/** The barriers under which a message was said. */
export type BarriersThen = (message: Pick<TalkMessage, "nameTextIds">) => BarrierScene;

/** Picks it; null where nobody performs. */
export function talkSource(seats: WorkshopState["seats"], play: RoomPlay, card: RolePlayExercise): TalkSource | null {
  if (play.performance === null) return null;
  const isOld = play.scene?.talk[0]?.nameTextIds === null;
  return { card, performanceId: play.performance.id, nameIds: isOld ? playerNameIds(seats, play) : [] };
}

/**
 * The barriers of the room's scene as they were for each message: names of those who played then are known, whoever plays
 * or is called something else by now. An erased name is known no more. Source: SPEC RP24, VW13.
 */
export function barriersThen(
  { card, performanceId, nameIds }: TalkSource,
  words: Words,
  lexicon: Lexicon,
): BarriersThen {
  const found = new Map<readonly TextId[], BarrierScene>();
  return ({ nameTextIds }) => {
    const ids = nameTextIds ?? nameIds;
    const known = found.get(ids);
    if (known !== undefined) return known;
    const names = ids.flatMap((id) => words(id) ?? []);
    const made = sceneBarriers(card, { performanceId, names, lexicon });
    found.set(ids, made);
    return made;
  };
}
