import { DEFAULT_ROLE_PLAY_SECONDS, type RolePlaySeconds } from "../../../shared/workshop/roundPlan.ts";
import { withinBounds } from "../agenda.ts";

/** The steps of a role-play that have minutes to set, in the order they are played. */
export const SCENE_STEPS = [
  "read",
  "scene",
  "sheets",
  "de-role",
  "self-speaks",
  "customer-speaks",
  "guess-need",
  "next-step",
] as const satisfies readonly (keyof RolePlaySeconds)[];
export type SceneStep = (typeof SCENE_STEPS)[number];

/** Whole minutes of the steps with a clock; the talk about card and timeline has none. */
export function sceneMinutes(seconds: RolePlaySeconds): number {
  const total = SCENE_STEPS.reduce((sum, step) => sum + seconds[step], 0);
  return Math.round(total / 60);
}

/** The same seconds with one step changed, within what a step may last. */
export function withSceneSeconds(seconds: RolePlaySeconds, step: SceneStep, changed: number): RolePlaySeconds {
  return { ...seconds, [step]: withinBounds(changed) };
}

/** What the app proposes for a scene of so many minutes. */
export function usualSceneSeconds(minutes: number): RolePlaySeconds {
  return { ...DEFAULT_ROLE_PLAY_SECONDS, scene: minutes * 60 };
}

/** Whether these are the minutes that the app proposes. */
export function isUsualScene(seconds: RolePlaySeconds, minutes: number): boolean {
  const usual = usualSceneSeconds(minutes);
  return SCENE_STEPS.every((step) => seconds[step] === usual[step]);
}
