import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import { barriersNow, type Help } from "../../workshop/composer.ts";
import type { Scene } from "../../workshop/scene.ts";
import type { LiveSection } from "./talkSections.ts";

/** What of a scene decides what stands between the two right now. */
export type Means = Pick<Scene, "isFacing" | "noisePercent"> & Help;

/** Where lips have to be read: whether they can be; null elsewhere. */
export function facingOf(means: Means, { card }: RolePlayExercise): boolean | null {
  const hears = barriersNow(card.structure, means).every(({ mode }) => mode !== "hearing");
  return hears ? null : means.isFacing;
}

/** The noise of the place; null where it is quiet, or has become so. */
export function noiseOf(means: Means, { card }: RolePlayExercise): LiveSection["noise"] {
  const noise = barriersNow(card.structure, means).find((barrier) => barrier.mode === "noise");
  return noise === undefined ? null : { loudness: noise.loudness, percent: means.noisePercent };
}

/** On the phone: what the rep did with the call last; null while it just goes on. */
export function callOf({ channel, calls }: Pick<Scene, "channel" | "calls">): LiveSection["call"] {
  const last = calls.at(-1);
  return channel !== "phone" || last === undefined || last.move === "resume"
    ? null
    : { move: last.move, atMs: last.atMs };
}
