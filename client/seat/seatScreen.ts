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
  | StepName;

export type ScreenSource = {
  readonly workshop: WorkshopSection | null;
  readonly own: OwnSection | null;
  readonly clock: ClockSection | null;
};

/** The screen that these sections ask for, without any memory of earlier ones. */
export function seatScreen({ workshop, own, clock }: ScreenSource): SeatScreen {
  if (own === null) return "loading";
  if (own.status === "removed") return "removed";
  if (workshop === null) return "loading";
  if (workshop.stage === "closed") return "closed";
  if (own.ask === "asked") return "asked";
  if (workshop.stage !== "playing") return workshop.stage;
  return clock === null ? "casting" : screenAtStep(clock);
}

function screenAtStep(clock: ClockSection): SeatScreen {
  if (clock.hasEnded) return "ended";
  if (clock.pausedFor === "time-out") return "time-out";
  return clock.pausedFor === "recasting" ? "recasting" : clock.step;
}

/** Whether the stop button has something to stop. */
export function mayStop(screen: SeatScreen, clock: ClockSection | null): boolean {
  return clock !== null && screen === clock.step;
}
