import { describe, expect, test } from "vitest";
import { leadStep } from "../../../client/console/leadStep.ts";
import { primaryAction } from "../../../client/console/primaryAction.ts";
import {
  DEFAULT_CALIBRATION_SECONDS,
  DEFAULT_STEP_SECONDS,
  interviewPlan,
} from "../../../shared/workshop/roundPlan.ts";
import { aDesk, type DeskWish, roomId, seatId } from "./aDesk.ts";
import { t } from "./english.ts";

const choice = { packId: "service", questionId: "q01", seconds: DEFAULT_STEP_SECONDS };

const calibration = { packId: "service", exemplarIds: ["X-a", "X-b"], seconds: DEFAULT_CALIBRATION_SECONDS };

function actionAt(wish: DeskWish) {
  return primaryAction(aDesk(wish), { roomSize: 6, choice, calibration: null, scene: null }, t);
}

describe("the one button", () => {
  const table: readonly [wish: DeskWish, label: string, command: string | null][] = [
    [{ stage: "lobby", people: 0 }, "Waiting for people · 0 here", null],
    [{ stage: "lobby", people: 1 }, "Waiting for people · 1 here", null],
    [{ stage: "lobby", people: 5 }, "Form 1 room of 5", "FormRooms"],
    [{ stage: "lobby", people: 12 }, "Form 2 rooms of 6", "FormRooms"],
    [{ stage: "lobby", people: 13 }, "Form 2 rooms of 6–7", "FormRooms"],
    [{ stage: "lobby", rooms: 2 }, "Ask who goes first", "PrepareRound"],
    [{ stage: "casting", casting: { 2: { answer: "asked" } } }, "Start round 1 · 1 of 2 ready", "StartRound"],
    [{ step: "read" }, "Start the answers", "Next"],
    [{ step: "answer" }, "On to follow-up questions", "Next"],
    [{ step: "probe" }, "Start scoring", "Next"],
    [{ step: "sheets", sheetsIn: [4, 4] }, "8 of 10 in → Performers speak first", "Next"],
    [{ step: "self-speaks", sheetsIn: [4, 5] }, "9 of 10 in → Reveal", "Next"],
    [{ step: "results" }, "Start the talk", "Next"],
    [{ step: "talk" }, "Write one next step", "Next"],
    [{ step: "next-step" }, "End round 1", "Next"],
    [{ stage: "between" }, "Ask who goes next · round 2", "PrepareRound"],
    [{ stage: "closed" }, "The workshop is closed", null],
    [{ kind: "calibration", step: "read" }, "Start rating", "Next"],
    [{ kind: "calibration", step: "sheets", sheetsIn: [6, 4] }, "10 of 12 in → Show the key", "Next"],
    [{ kind: "calibration", step: "results" }, "End the calibration", "Next"],
    [{ kind: "calibration", stage: "between" }, "Ask who goes next · round 2", "PrepareRound"],
  ];

  test.each(table)("[CM1] %j names what comes next: «%s»", (wish, label, command) => {
    const action = actionAt(wish);
    expect(action.label).toBe(label);
    expect(action.command?.type ?? null).toBe(command);
  });

  test("[PH3] it names the step it was pressed at, so that a second press of the same cannot skip one", () => {
    expect(actionAt({ step: "answer" }).command).toMatchObject({ type: "Next", from: "answer" });
    expect(actionAt({ step: "answer" }).meaning).not.toBe(actionAt({ step: "probe" }).meaning);
  });

  test("[SC10] only a reveal with too few sheets asks for a second press, and says why", () => {
    const enough = actionAt({ step: "self-speaks", sheetsIn: [3, 3] });
    const thin = actionAt({ step: "self-speaks", sheetsIn: [2, 5] });
    const early = actionAt({ step: "sheets", sheetsIn: [0, 0] });
    expect(enough.warning).toBeNull();
    expect(thin.warning).toBe("Room 1 has only 2 of 5 sheets in.");
    expect(thin.command).toMatchObject({ type: "Next", from: "self-speaks" });
    expect(early.warning).toBeNull();
  });

  test("[SC10] two thin rooms are counted, and a room that has ended is not", () => {
    const clocks = { 3: { step: "next-step", hasEnded: true } } as const;
    const wish: DeskWish = { rooms: 3, people: 18, step: "self-speaks", sheetsIn: [1, 0, 0], clocks };
    expect(actionAt(wish).warning).toBe("2 rooms have too few sheets for a fair picture.");
  });

  test("[PH10] a calibration that was chosen starts at one press, once there are rooms", () => {
    const draft = { roomSize: 6, choice, calibration, scene: null };
    const between = primaryAction(aDesk({ stage: "between" }), draft, t);
    expect(between.label).toBe("Start the calibration · round 2");
    expect(between.command).toEqual({ type: "StartCalibration", choice: calibration });
    expect(between.meaning).not.toBe(actionAt({ stage: "between" }).meaning);
    const lobby = primaryAction(aDesk({ stage: "lobby", rooms: 2 }), draft, t);
    expect(lobby.command?.type).toBe("StartCalibration");
    expect(primaryAction(aDesk({ stage: "lobby" }), draft, t).command?.type).toBe("FormRooms");
  });

  test("[SC10] a key that few have rated for asks for a second press too", () => {
    const thin = actionAt({ kind: "calibration", step: "sheets", sheetsIn: [2, 6] });
    expect(thin.warning).toBe("Room 1 has only 2 of 6 ratings in.");
    expect(actionAt({ kind: "calibration", step: "sheets", sheetsIn: [3, 3] }).warning).toBeNull();
    const both = actionAt({ kind: "calibration", step: "sheets", sheetsIn: [0, 1] });
    expect(both.warning).toBe("2 rooms have too few ratings for a fair picture.");
  });

  test("[PH3] when rooms stand apart it moves the crowd and says how many", () => {
    const wish: DeskWish = { rooms: 4, people: 24, step: "answer", clocks: { 2: { step: "read" } } };
    expect(actionAt(wish).label).toBe("On to follow-up questions · 3 of 4 rooms");
    expect(actionAt(wish).command).toMatchObject({ from: "answer" });
  });

  test("[PH9] of two equal crowds the one further behind leads", () => {
    const { clocks } = aDesk({ rooms: 2, step: "sheets", clocks: { 2: { step: "answer" } } });
    const lead = leadStep(clocks, interviewPlan(DEFAULT_STEP_SECONDS));
    expect(lead).toMatchObject({ step: "answer", nextStep: "probe", roomIds: [roomId(2)], otherRoomIds: [roomId(1)] });
  });

  test("[TM6] when every room is in a time-out, going on means resuming", () => {
    const frozen = { pausedFor: "time-out", pausedWithMs: 20_000, deadlineAt: null } as const;
    const action = actionAt({ step: "answer", clocks: { 1: frozen, 2: frozen } });
    expect(action.label).toBe("Resume after the time-out");
    expect(action.command).toMatchObject({ type: "Resume", rooms: [roomId(1), roomId(2)] });
    expect(actionAt({ step: "answer", clocks: { 1: frozen } }).command).toMatchObject({ type: "Next" });
  });

  test("[RO6] a room that was paused while its turn changes hands resumes before it moves on", () => {
    const paused = { pausedFor: "facilitator", pausedWithMs: 20_000, deadlineAt: null } as const;
    const open = { candidateId: seatId(2), answer: "accepted" } as const;
    const both: DeskWish = {
      step: "answer",
      clocks: { 1: paused, 2: paused },
      casting: { 1: open, 2: { candidateId: seatId(3), answer: "accepted" } },
    };
    expect(actionAt(both)).toMatchObject({ label: "Resume after the pause", warning: null });
    expect(actionAt(both).command).toMatchObject({ type: "Resume", rooms: [roomId(1), roomId(2)] });
    const one = actionAt({ ...both, casting: { 1: open } });
    expect(one.command?.type).toBe("Next");
    expect(one.label).toBe("On to follow-up questions · 1 of 2 rooms");
    const asked = { candidateId: seatId(2), answer: "asked" } as const;
    expect(actionAt({ ...both, casting: { 1: asked } }).label).toBe("On to follow-up questions");
  });

  test("[RO6] while every room asks somebody else there is nothing to press", () => {
    const asking = { pausedFor: "recasting", pausedWithMs: 20_000, deadlineAt: null } as const;
    expect(actionAt({ step: "answer", clocks: { 1: asking, 2: asking } }).command).toBeNull();
  });
});
