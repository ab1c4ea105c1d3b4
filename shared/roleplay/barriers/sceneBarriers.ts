import type { PerformanceId } from "../../basics/ids.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import type { Lexicon } from "../words/lexicon.ts";
import { type BarrierScene, barrierScene, withPlayers } from "./barrierScene.ts";

/** Most scenes that are remembered of one card: all rooms of a few of the largest workshops. */
const MAX_REMEMBERED = 2_000;

/** What makes one scene's barriers differ from another's on the same card. */
export interface SceneBarriersInput {
  /** The scene's seed: the same performance gives the same slips. */
  readonly performanceId: PerformanceId;
  /** Names of those who play, as they are called. */
  readonly names: readonly string[];
  readonly lexicon: Lexicon;
}

/** A card set up for nobody in particular, which takes a few milliseconds, and the scenes that were made of it. */
interface CardBarriers {
  readonly card: BarrierScene;
  readonly scenes: Map<string, BarrierScene>;
}

const remembered = new WeakMap<RolePlayExercise, CardBarriers>();

/**
 * The barriers of one scene, set up from the English text of its card: scenes are played in English. The same input gives
 * the same object as long as it is remembered, so that others can remember by it. Source: SPEC BA20, RP24.
 */
export function sceneBarriers(exercise: RolePlayExercise, input: SceneBarriersInput): BarrierScene {
  const { performanceId: seed, names, lexicon } = input;
  const { card, scenes } = ofCard(exercise, lexicon);
  const key = JSON.stringify([seed, ...names]);
  const known = scenes.get(key);
  if (known !== undefined) return known;
  const [oldest] = scenes.keys();
  if (scenes.size >= MAX_REMEMBERED && oldest !== undefined) scenes.delete(oldest);
  const made = withPlayers(card, { names, seed });
  scenes.set(key, made);
  return made;
}

function ofCard(exercise: RolePlayExercise, lexicon: Lexicon): CardBarriers {
  const known = remembered.get(exercise);
  if (known?.card.lexicon === lexicon) return known;
  const { structure, text } = exercise.card;
  const card = barrierScene({ card: structure, text: text.en, lexicon, names: [], seed: "" });
  const made = { card, scenes: new Map<string, BarrierScene>() };
  remembered.set(exercise, made);
  return made;
}
