import { describe, expect, test } from "vitest";
import type { SeatId } from "../../../shared/basics/ids.ts";
import type { Viewer } from "../../../shared/view/audiencesOf.ts";
import { audiencesOf } from "../../../shared/view/audiencesOf.ts";
import { sameReads } from "../../../shared/view/sectionSource.ts";
import type { ConsoleSections, PhoneSections, ScreenSections } from "../../../shared/view/sections.ts";
import { sectionsOf } from "../../../shared/view/sectionsOf.ts";
import type { Level } from "../../../shared/workshop/sheet.ts";
import { allSectionsFor } from "../../support/allSections.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import type { WorkshopRun } from "../../support/workshopRun.ts";

const SCREEN: Viewer = { kind: "screen", language: "en" };
const phoneOf = (seatId: SeatId): Viewer => ({ kind: "seat", seatId, language: "en" });
const consoleOf = ({ facilitator }: WorkshopRun): Viewer => {
  if (facilitator.kind !== "facilitator") throw new Error("There is no facilitator");
  return { kind: "facilitator", facilitatorId: facilitator.facilitatorId, language: "en" };
};
const onPhone = (run: WorkshopRun, seatId: SeatId) =>
  allSectionsFor(run.state, phoneOf(seatId), run.words) as unknown as PhoneSections;
const onConsole = (run: WorkshopRun) =>
  allSectionsFor(run.state, consoleOf(run), run.words) as unknown as ConsoleSections;
const onScreen = (run: WorkshopRun) => allSectionsFor(run.state, SCREEN, run.words) as unknown as ScreenSections;
const roomOnConsole = (run: WorkshopRun, number: number) => onConsole(run)[`room:${run.room(number)}`];

const calibrating = (step: "read" | "sheets" | "results" = "sheets") =>
  aWorkshop().withSeats(12).withRooms(2).inCalibration(step).build();
const rateAll = (run: WorkshopRun, number: number, taps: readonly Level[]) => {
  for (const [index, seatId] of run.seatsAs("scorer", number).entries()) {
    const overall = taps[index];
    if (overall !== undefined) run.rate(seatId, { overall, marks: { K1: overall } });
  }
};
const someone = (run: WorkshopRun, number: number): SeatId => {
  const [seatId] = run.seatsAs("scorer", number);
  if (seatId === undefined) throw new Error(`Nobody rates in room ${number}`);
  return seatId;
};

describe("while the key is sealed", () => {
  test("[VW3] phones read exemplars and rubric from the start, the wall what is said alone", () => {
    const run = calibrating("read");
    const exercise = onPhone(run, someone(run, 1)).exercise;
    if (exercise?.kind !== "calibration") throw new Error("That is no calibration");
    expect(exercise.exemplars[0]).toEqual({
      exemplarId: "x1",
      title: "Exemplar x1",
      setting: "Where x1 takes place",
      lines: [{ speaker: "Rep", text: "What is said in x1" }],
    });
    expect(exercise.rubric?.criteria.map(({ name }) => name)).toEqual(["Warmth", "Clarity", "Outcome"]);
    expect(onScreen(run).exercise).toEqual({ ...exercise, rubric: null });
    expect(onConsole(run).exercise).toEqual(exercise);
  });

  test("[VW12] nobody has the key, its reasons, a spread, an offset or others' ratings", () => {
    const run = calibrating();
    rateAll(run, 1, [1, 2, 3, 4, 5, 5]);
    const [rater, other] = run.seatsAs("scorer", 1);
    if (rater === undefined || other === undefined) throw new Error("Too few");
    for (const sections of [onPhone(run, other), onConsole(run), onScreen(run)]) {
      expect(sections.calibration).toBeNull();
      expect(JSON.stringify(sections)).not.toMatch(/Why x/);
    }
    expect(onPhone(run, other).own).toMatchObject({ offset: null, ratings: { x1: { overall: 2 } } });
    expect(onPhone(run, rater).own.ratings).toEqual({ x1: { marks: { K1: 1 }, overall: 1 } });
  });

  test("[VW7] all know how many have rated everything, the facilitator who has not, in the order of the room", () => {
    const run = calibrating();
    const raters = run.seatsAs("scorer", 1);
    const [whole, half] = raters;
    if (whole === undefined || half === undefined) throw new Error("Too few");
    run.rate(whole).rate(whole, { exemplarId: "x2" }).rate(half);
    const progress = { sheetsIn: 1, scorers: 6 };
    expect(onPhone(run, half).progress).toEqual(progress);
    expect(onScreen(run).progress?.rooms[0]).toEqual({ roomNumber: 1, ...progress });
    expect(roomOnConsole(run, 1)).toMatchObject({ progress, missing: raters.slice(1), enoughSheets: 3 });
  });

  test("[SC17] who has no phone, or is gone without a rating, is not waited for; who is gone with one counts", () => {
    const run = aWorkshop().withSeats(5).withSeatsWithoutDevice("Guest").withRooms(1).inCalibration("sheets").build();
    const [gone, rated] = run.seatsAs("scorer").filter((id) => run.state.seats.get(id)?.device === "own");
    if (gone === undefined || rated === undefined) throw new Error("Too few");
    expect(roomOnConsole(run, 1)?.progress).toEqual({ sheetsIn: 0, scorers: 5 });
    run.rate(rated).rate(rated, { exemplarId: "x2" });
    run.give({ type: "RemoveSeat", seatId: gone });
    run.give({ type: "RemoveSeat", seatId: rated });
    expect(roomOnConsole(run, 1)?.progress).toEqual({ sheetsIn: 1, scorers: 4 });
  });

  test("[VW10] one rating draws nothing anew in other rooms", () => {
    const run = calibrating();
    const before = run.state;
    const rater = someone(run, 1);
    run.rate(rater);
    const others = run.seatIds.filter((id) => run.round.whereabouts.get(id) !== run.room(1));
    for (const audience of others.flatMap((id) => audiencesOf(run.state, phoneOf(id)))) {
      const old = sectionsOf(before, audience);
      const drawnAnew = sectionsOf(run.state, audience).filter(({ reads }, index) => {
        const was = old[index];
        return was === undefined || !sameReads(was.reads, reads);
      });
      expect(drawnAnew.map(({ name }) => name)).toEqual([]);
    }
  });
});

describe("the key", () => {
  test("[VW12] reaches a room at its own results, the facilitator with the first, the wall with the last", () => {
    const run = calibrating();
    rateAll(run, 1, [3]);
    run.next([run.room(1)]);
    expect(onPhone(run, someone(run, 1)).calibration).not.toBeNull();
    expect(onPhone(run, someone(run, 2)).calibration).toBeNull();
    expect(onConsole(run).calibration).not.toBeNull();
    expect(onScreen(run).calibration).toBeNull();
    run.next([run.room(2)]);
    expect(onPhone(run, someone(run, 2)).calibration).toEqual(onPhone(run, someone(run, 1)).calibration);
    expect(onScreen(run).calibration).toEqual(onConsole(run).calibration);
  });

  test("[VW12] the wall does not wait for a room whose round ended before, and its ratings stay sealed", () => {
    const run = calibrating();
    rateAll(run, 1, [1, 1, 1, 1, 1, 1]);
    rateAll(run, 2, [5]);
    run.give({ type: "EndRound", roundId: run.roundId, rooms: [run.room(1)] });
    run.next();
    expect(onScreen(run).calibration?.raters).toBe(1);
    expect(onPhone(run, someone(run, 1))).toMatchObject({ calibration: null, own: { offset: null } });
  });

  test("[PH10] stays sealed for good where every room's round ended before", () => {
    const run = calibrating();
    rateAll(run, 1, [1, 1, 1, 1, 1, 1]);
    const rater = someone(run, 1);
    run.endRound();
    const isSealed = () => {
      for (const sections of [onPhone(run, rater), onConsole(run), onScreen(run)]) {
        expect(sections.calibration).toBeNull();
      }
      expect(onPhone(run, rater).history.calibrations).toEqual([]);
    };
    isSealed();
    run.prepare();
    isSealed();
    run.give({ type: "CloseWorkshop" });
    isSealed();
  });

  test("[VW12] [SC6] comes with its reasons and with how all ratings lie, by level only from five", () => {
    const run = calibrating();
    rateAll(run, 1, [1, 1, 2, 5]);
    run.next([run.room(1)]);
    const rowsOf = () => onConsole(run).calibration?.exemplars[0]?.rows ?? [];
    expect(rowsOf().map(({ criterionId, name, key, because }) => [criterionId, name, key, because])).toEqual([
      ["K1", "Warmth", 2, "Why x1 is warm"],
      ["K2", "Clarity", 3, "Why x1 is clear"],
      ["K3", "Outcome", 4, "Why x1 is solved"],
      [null, null, 3, "Why x1 altogether"],
    ]);
    const few = { count: 4, spread: "split", isTwoCamps: false, isOffKey: false, perLevel: null };
    expect(rowsOf().at(-1)).toMatchObject(few);
    expect(rowsOf()[1]).toMatchObject({ count: 0, spread: null, isOffKey: null, perLevel: null });
    rateAll(run, 2, [5, 4]);
    run.next([run.room(2)]);
    expect(rowsOf().at(-1)).toMatchObject({ count: 6, isTwoCamps: true, perLevel: [2, 1, 0, 1, 2] });
    expect(onConsole(run).calibration?.raters).toBe(6);
  });
});

test("[SC21] [VW12] three who are together far off the key are said to be, without a level", () => {
  const run = calibrating();
  rateAll(run, 1, [5, 5, 5]);
  run.next([run.room(1)]);
  const row = { count: 3, spread: "close", isOffKey: true, perLevel: null };
  for (const { calibration } of [onConsole(run), onPhone(run, someone(run, 1))]) {
    expect(calibration?.exemplars[0]?.rows.at(-1)).toMatchObject(row);
  }
});

describe("the own offset", () => {
  const levels = { K1: 1, K2: 2, K3: 3 } as const;

  test("[SC18] [VW12] comes to oneself at one's own results, and stays in the history", () => {
    const run = calibrating();
    const rater = someone(run, 1);
    // Keys are 2 3 4 and 5 4 4: one below each in x1, and 4, 2, 1 below in x2.
    run.rate(rater, { marks: levels, overall: 5 }).rate(rater, { exemplarId: "x2", marks: levels, overall: 5 });
    run.next([run.room(1)]);
    const offset = { word: "below", by: 1.7, cells: 6, exact: 0, withinOne: 4 };
    expect(onPhone(run, rater).own.offset).toEqual(offset);
    for (const other of run.seatIds.filter((id) => id !== rater)) expect(onPhone(run, other).own.offset).toBeNull();
    const seen = JSON.stringify([onConsole(run), onScreen(run)]);
    expect(seen).not.toMatch(/withinOne|"offset"/);
    run.next([run.room(1)]);
    run.endRound();
    expect(onPhone(run, rater).history.calibrations).toEqual([{ roundNumber: 1, offset }]);
    run.calibrate("results").endRound();
    expect(onPhone(run, rater).history.calibrations).toEqual([{ roundNumber: 1, offset }]);
  });

  test("[SC18] below six levels there is no word, and N/O and overall taps are no levels", () => {
    const run = calibrating();
    const rater = someone(run, 1);
    run.rate(rater, { marks: levels }).rate(rater, { exemplarId: "x2", marks: { K1: "no", K2: 4 }, overall: 1 });
    run.next();
    expect(onPhone(run, rater).own.offset).toEqual({ word: "too-few", by: null, cells: 4, exact: 1, withinOne: 4 });
  });

  test("[SC17] who moved away from the key waits for it with the new room", () => {
    const run = calibrating();
    const rater = someone(run, 1);
    run.rate(rater).next([run.room(1)]);
    run.give({ type: "MoveSeat", seatId: rater, to: { roomId: run.room(2) } });
    expect(onPhone(run, rater).own).toMatchObject({ role: "visitor", offset: null, ratings: { x1: { overall: 3 } } });
    run.next([run.room(2)]);
    expect(onPhone(run, rater).own.offset).toMatchObject({ cells: 2 });
  });
});
