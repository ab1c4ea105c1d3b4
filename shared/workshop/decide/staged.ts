import type { PerformanceId } from "../../basics/ids.ts";
import { cardOf } from "../../content/rolePlay.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import { reject } from "../decision.ts";
import type { Scene } from "../scene.ts";
import type { Decision } from "../stampedCommand.ts";
import { type Order, type Place, placeOfSender } from "./order.ts";

/** Where a seat sits in a room that plays a scene. */
export interface ScenePlace extends Place {
  readonly scene: Scene;
  readonly card: RolePlayExercise;
}

type Staged = { readonly ok: true; readonly value: ScenePlace } | { readonly ok: false; readonly refused: Decision };

/**
 * The sender's scene, or why there is none: `seat/not-in-room`, `round/other-kind`, and `sheet/unknown-performance` where
 * what they saw is gone; null asks for no performance.
 */
export function staged(order: Order, performanceId: PerformanceId | null): Staged {
  const place = placeOfSender(order);
  if (place === null) return { ok: false, refused: reject("seat/not-in-room") };
  const { exercise } = place.round;
  const { scene, performance, cardId } = place.play;
  const card = exercise.kind === "role-play" ? cardOf(exercise, cardId) : undefined;
  if (card === undefined || scene === null) return { ok: false, refused: reject("round/other-kind") };
  if (performanceId !== null && performance?.id !== performanceId)
    return { ok: false, refused: reject("sheet/unknown-performance") };
  return { ok: true, value: { ...place, scene, card } };
}
