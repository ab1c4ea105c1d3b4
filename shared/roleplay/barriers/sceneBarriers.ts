import type { PerformanceId } from "../../basics/ids.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import type { Lexicon } from "../words/lexicon.ts";
import { type BarrierScene, barrierScene } from "./barrierScene.ts";

/** Most scenes that are remembered of one card; more rooms than any workshop has. */
const MAX_REMEMBERED = 400;

/** What makes one scene's barriers differ from another's on the same card. */
export interface SceneBarriersInput {
  /** The scene's seed: the same performance gives the same slips. */
  readonly performanceId: PerformanceId;
  /** Names of those who play, as they are called. */
  readonly names: readonly string[];
  readonly lexicon: Lexicon;
}

const remembered = new WeakMap<RolePlayExercise, Map<string, BarrierScene>>();

/**
 * The barriers of one scene, set up from the English text of its card: scenes are played in English. The same input gives
 * the same object as long as it is remembered, so that others can remember by it. Source: SPEC BA20, RP24.
 */
export function sceneBarriers(exercise: RolePlayExercise, input: SceneBarriersInput): BarrierScene {
  const { performanceId, names, lexicon } = input;
  const key = JSON.stringify([performanceId, ...names]);
  const ofCard = remembered.get(exercise) ?? new Map<string, BarrierScene>();
  remembered.set(exercise, ofCard);
  const known = ofCard.get(key);
  if (known?.lexicon === lexicon) return known;
  const { structure, text } = exercise.card;
  const made = barrierScene({ card: structure, text: text.en, lexicon, names, seed: performanceId });
  const [oldest] = ofCard.keys();
  if (ofCard.size >= MAX_REMEMBERED && oldest !== undefined) ofCard.delete(oldest);
  ofCard.set(key, made);
  return made;
}
