import type { Scene, SentTwist } from "../../workshop/scene.ts";
import type { Round } from "../../workshop/state.ts";

/** The twists that have arrived in a room's scene, oldest first; none where nobody performs. Source: SPEC RP18. */
export function arrivedTwists({ twists }: Round, scene: Scene | null): readonly SentTwist[] {
  const arrived = new Set(scene?.twists.map(({ sentId }) => sentId));
  return twists.filter(({ id }) => arrived.has(id));
}
