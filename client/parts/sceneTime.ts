import type { SceneTime } from "../../shared/view/talk/talkSections.ts";

/** Ms of the scene at a moment of the server's clock; they stand while the scene stands. Source: SPEC CL25. */
export function sceneMs({ beganAt, stoodSince }: SceneTime, now: number): number {
  return Math.max(0, (stoodSince ?? now) - beganAt);
}

/** Ms of the scene that are left until one of its moments; 0 once it is past. */
export function msUntil(time: SceneTime, atMs: number, now: number): number {
  return Math.max(0, atMs - sceneMs(time, now));
}

/** Ms of the scene that have passed since one of its moments, in whole seconds: a started second does not count yet. */
export function msSince(time: SceneTime, atMs: number, now: number): number {
  return Math.max(0, Math.floor((sceneMs(time, now) - atMs) / 1_000) * 1_000);
}
