import type { StepName } from "../../shared/workshop/roundPlan.ts";
import type { Words } from "../words/words.svelte.ts";
import type { RoundKind } from "./roundKind.ts";

/** The steps of a calibration; they share their names with a hot-seat round, but not what happens in them. */
const RATED_STEPS = ["read", "sheets", "results"] as const satisfies readonly StepName[];
type RatedStep = (typeof RATED_STEPS)[number];

/** What a step is called in this kind of round. */
export function stepName(t: Words["t"], step: StepName, kind: RoundKind | null): string {
  if (kind === "role-play" && step === "read") return t("console.sceneStep.read");
  const rated = ratedStep(step, kind);
  return rated === null ? t(`console.step.${step}`) : t(`console.rateStep.${rated}`);
}

/** The same in a word or two. */
export function shortStepName(t: Words["t"], step: StepName, kind: RoundKind | null): string {
  if (kind === "role-play" && step === "read") return t("console.sceneStepShort.read");
  const rated = ratedStep(step, kind);
  return rated === null ? t(`console.stepShort.${step}`) : t(`console.rateStepShort.${rated}`);
}

/** What the one button says that leads to a step. */
export function wayTo(t: Words["t"], step: StepName, kind: RoundKind | null): string {
  const rated = ratedStep(step, kind);
  return rated === null ? t(`console.primaryTo.${step}`) : t(`console.primaryRateTo.${rated}`);
}

function ratedStep(step: StepName, kind: RoundKind | null): RatedStep | null {
  return kind === "calibration" ? (RATED_STEPS.find((rated) => rated === step) ?? null) : null;
}
