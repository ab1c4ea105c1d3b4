import { describe, expect, test } from "vitest";
import { isAtStep, type ScreenSource, seatScreen } from "../../client/seat/seatScreen.ts";
import { roomIdSchema, roundIdSchema, seatIdSchema, workshopIdSchema } from "../../shared/basics/ids.ts";
import type { ClockSection, OwnSection, Stage, WorkshopSection } from "../../shared/view/sections.ts";
import { STEP_PHASES, type StepName } from "../../shared/workshop/roundPlan.ts";

const STEPS = Object.keys(STEP_PHASES) as readonly StepName[];

function aWorkshop(stage: Stage): WorkshopSection {
  return { workshopId: workshopIdSchema.parse("w1"), joinCode: "K7PQ2M", stage, peopleCount: 6, people: [] };
}

function aSeat(part: Partial<OwnSection> = {}): OwnSection {
  return {
    seatId: seatIdSchema.parse("s1"),
    name: "Jo",
    status: "seated",
    roomId: roomIdSchema.parse("m1"),
    roomNumber: 1,
    role: "scorer",
    ask: "none",
    askedIn: null,
    joinsNextRound: false,
    sheet: null,
    ticks: {},
    nextStep: null,
    result: null,
    ratings: {},
    offset: null,
    scene: null,
    ...part,
  };
}

function aClock(step: StepName, part: Partial<ClockSection> = {}): ClockSection {
  return {
    roundId: roundIdSchema.parse("r1"),
    roundNumber: 1,
    phase: STEP_PHASES[step],
    step,
    startedAt: 0,
    deadlineAt: 60_000,
    pausedWithMs: null,
    pausedFor: null,
    isClosing: false,
    hasEnded: false,
    ...part,
  };
}

const playing = (clock: ClockSection | null, own = aSeat()): ScreenSource => ({
  workshop: aWorkshop("playing"),
  own,
  clock,
  calibration: null,
});

describe("which screen a phone shows", () => {
  test.each(STEPS)("[VW9] %s has a screen of its own, with a stop button", (step) => {
    const source = playing(aClock(step));
    expect(seatScreen(source)).toBe(step);
    expect(isAtStep(seatScreen(source), source.clock)).toBe(true);
  });

  test.each(["lobby", "casting", "between", "closed"] as const)("[VW9] stage %s has one too", (stage) => {
    const screen = seatScreen({ workshop: aWorkshop(stage), own: aSeat(), clock: null, calibration: null });
    expect(screen).toBe(stage);
    expect(isAtStep(screen, null)).toBe(false);
  });

  test.each(STEPS)("[VW9] at %s a time-out, a new casting and the end of the room take the screen", (step) => {
    const standing = { deadlineAt: null, pausedWithMs: 5_000 };
    expect(seatScreen(playing(aClock(step, { ...standing, pausedFor: "time-out" })))).toBe("time-out");
    expect(seatScreen(playing(aClock(step, { ...standing, pausedFor: "recasting" })))).toBe("recasting");
    expect(seatScreen(playing(aClock(step, { hasEnded: true })))).toBe("ended");
    expect(seatScreen(playing(aClock(step, { ...standing, pausedFor: "facilitator" })))).toBe(step);
  });

  test.each([
    ["read", "exemplars"],
    ["sheets", "ratings"],
    ["results", "key"],
  ] as const)("[VW9] where everybody rates the same, %s shows the %s, with a stop button", (step, screen) => {
    const source = { ...playing(aClock(step)), calibration: { roundId: roundIdSchema.parse("r1") } };
    expect(seatScreen(source)).toBe(screen);
    expect(isAtStep(screen, source.clock)).toBe(true);
    expect(seatScreen({ ...source, clock: aClock(step, { pausedFor: "time-out" }) })).toBe("time-out");
  });

  test("[VW9] texts of a calibration that is over do not turn the next round into one", () => {
    const calibration = { roundId: roundIdSchema.parse("r0") };
    expect(seatScreen({ ...playing(aClock("sheets")), calibration })).toBe("sheets");
  });

  test("[VW9] a frozen or finished room has nothing to stop", () => {
    const frozen = aClock("answer", { pausedFor: "time-out", deadlineAt: null, pausedWithMs: 5_000 });
    expect(isAtStep(seatScreen(playing(frozen)), frozen)).toBe(false);
  });

  test("[RO3] who is asked sees the question first, also in the middle of a round", () => {
    const asked = aSeat({ ask: "asked" });
    expect(seatScreen({ workshop: aWorkshop("casting"), own: asked, clock: null, calibration: null })).toBe("asked");
    expect(seatScreen(playing(aClock("answer", { pausedFor: "recasting" }), asked))).toBe("asked");
  });

  test("[VW8] a removed seat needs no more than its own section to know", () => {
    expect(seatScreen({ workshop: null, own: aSeat({ status: "removed" }), clock: null, calibration: null })).toBe(
      "removed",
    );
  });

  test("[VW9] a seat outside the running round waits, and nothing at all is drawn as loading", () => {
    expect(seatScreen(playing(null))).toBe("casting");
    expect(seatScreen({ workshop: null, own: null, clock: null, calibration: null })).toBe("loading");
  });
});
