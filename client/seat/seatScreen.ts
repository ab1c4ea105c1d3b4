import type { CalibrationTextsSection } from "../../shared/view/exerciseSections.ts";
import type { ClockSection, OwnSection, WorkshopSection } from "../../shared/view/sections.ts";
import type { StepName } from "../../shared/workshop/roundPlan.ts";

/** What a phone shows. One screen each; every one can be drawn from the sections that are here now. */
export type SeatScreen =
  | "loading"
  | "removed"
  | "closed"
  | "asked"
  | "lobby"
  | "casting"
  | "between"
  | "ended"
  | "time-out"
  | "recasting"
  | CalibrationScreen
  | StepName;

type CalibrationScreen = "exemplars" | "ratings" | "key";

export type ScreenSource = {
  readonly workshop: WorkshopSection | null;
  readonly own: OwnSection | null;
  readonly clock: ClockSection | null;
  /** The texts of a calibration; null in any other round. */
  readonly calibration: Pick<CalibrationTextsSection, "roundId"> | null;
};

/** Where everybody rates the same, three steps look otherwise; it has no more. */
const AT_CALIBRATION: Partial<Record<StepName, CalibrationScreen>> = {
  read: "exemplars",
  sheets: "ratings",
  results: "key",
};

/** The screen that these sections ask for, without any memory of earlier ones. */
export function seatScreen({ workshop, own, clock, calibration }: ScreenSource): SeatScreen {
  if (own === null) return "loading";
  if (own.status === "removed") return "removed";
  if (workshop === null) return "loading";
  if (workshop.stage === "closed") return "closed";
  if (own.ask === "asked") return "asked";
  if (workshop.stage !== "playing") return workshop.stage;
  return clock === null ? "casting" : screenAtStep(clock, calibration);
}

function screenAtStep(clock: ClockSection, calibration: ScreenSource["calibration"]): SeatScreen {
  if (clock.hasEnded) return "ended";
  if (clock.pausedFor === "time-out") return "time-out";
  if (clock.pausedFor === "recasting") return "recasting";
  return (calibration?.roundId === clock.roundId ? AT_CALIBRATION[clock.step] : undefined) ?? clock.step;
}

/** Whether this is the screen of the step that the clock is about: with a time to show, and something to stop. */
export function isAtStep(screen: SeatScreen, clock: ClockSection | null): boolean {
  return clock !== null && (screen === clock.step || screen === AT_CALIBRATION[clock.step]);
}
