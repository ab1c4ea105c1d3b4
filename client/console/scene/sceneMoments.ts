import type { ClockSection, Stage } from "../../../shared/view/sections.ts";
import type { StepName } from "../../../shared/workshop/roundPlan.ts";
import { SHEET_STEPS } from "../roomPicture.ts";

const REACHED: readonly StepName[] = ["read", "scene"];
const LOOKS_BACK: readonly StepName[] = ["timeline", "replay"];
const BEFORE_REVEAL: readonly StepName[] = [...REACHED, ...SHEET_STEPS];

/** Whether a room reads or plays its scene: it can get a twist, and its dial another top. Source: SPEC RP18. */
export function mayReach(clock: ClockSection | null): boolean {
  return clock !== null && !clock.hasEnded && REACHED.includes(clock.step);
}

/** Whether the projector can show how a room's scene went. Source: SPEC SN9. */
export function mayShowTimeline(clock: ClockSection | null): boolean {
  return clock !== null && !clock.hasEnded && LOOKS_BACK.includes(clock.step);
}

/** Whether it can still change who plays the customer, somebody or the app. Source: SPEC RP32. */
export function mayChangeCustomer(stage: Stage, clock: ClockSection | null): boolean {
  if (stage === "casting") return true;
  return stage === "playing" && clock !== null && !clock.hasEnded && clock.step === "read";
}

/** Whether the roles of a scene can still change hands: from the casting to the reveal. Source: SPEC RP13. */
export function mayChangeCast(stage: Stage, clock: ClockSection | null): boolean {
  if (stage === "casting") return true;
  return stage === "playing" && clock !== null && !clock.hasEnded && BEFORE_REVEAL.includes(clock.step);
}
