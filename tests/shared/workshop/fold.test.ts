import fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "../../../shared/workshop/decide.ts";
import { EVENT_VERSION, type WorkshopEvent, workshopEventSchema } from "../../../shared/workshop/events.ts";
import { evolve } from "../../../shared/workshop/evolve.ts";
import { REJECTIONS } from "../../../shared/workshop/rejections.ts";
import type { WorkshopState } from "../../../shared/workshop/state.ts";
import { upcast } from "../../../shared/workshop/upcast.ts";
import { allSectionsFor } from "../../support/allSections.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { generatedStories } from "../../support/generatedStates.ts";
import { aSheet, sampleExemplars } from "../../support/sampleExercise.ts";
import { stamp } from "../../support/stamp.ts";
import { DOOR, HOST, seat, WorkshopRun } from "../../support/workshopRun.ts";

const folded = (events: readonly WorkshopEvent[]): WorkshopState | null =>
  events.reduce<WorkshopState | null>((state, event) => evolve(state, event), null);

const stories = generatedStories({ moves: 30 });
const RUNS = { numRuns: 100 };
const TIMEOUT = { timeout: 60_000 };

test("[CM5] reading the log back gives the live state, also after it went through a file", TIMEOUT, () => {
  fc.assert(
    fc.property(stories, ({ run }) => {
      const stored = run.log.map((event) => JSON.stringify(event));
      const read = stored.map((line) => {
        const event = upcast(EVENT_VERSION, JSON.parse(line));
        if (!event.ok) throw new Error(`${event.refusal}: ${line}`);
        return event.value;
      });
      expect(folded(run.log)).toEqual(run.state);
      expect(folded(read)).toEqual(run.state);
    }),
    RUNS,
  );
});

test("[CM5] the same commands with the same stamps give the same log", TIMEOUT, () => {
  fc.assert(
    fc.property(stories, ({ run }) => {
      const again = new WorkshopRun();
      for (const stamped of run.accepted) again.attemptStamped(stamped);
      expect(again.log).toEqual(run.log);
    }),
    RUNS,
  );
});

test("[CM5] neither deciding nor folding changes the state it is given", TIMEOUT, () => {
  fc.assert(
    fc.property(stories, ({ run }) => {
      let state: WorkshopState | null = null;
      for (const event of run.log) {
        const before: WorkshopState | null = state;
        const copy = structuredClone(before);
        state = evolve(before, event);
        expect(before).toEqual(copy);
      }
      const copy = structuredClone(run.state);
      for (const stamped of run.accepted) decide(run.state, stamped, run.words);
      expect(run.state).toEqual(copy);
    }),
    { numRuns: 15 },
  );
});

test("[CM4] a command of one workshop given to any other state is answered, never thrown at", TIMEOUT, () => {
  fc.assert(
    fc.property(stories, stories, ({ run: one }, { run: other }) => {
      for (const stamped of one.accepted) {
        const decision = decide(other.state, stamped, other.words);
        if (!decision.ok) expect(REJECTIONS).toHaveProperty([decision.rejection]);
        else for (const event of decision.events) expect(workshopEventSchema.safeParse(event).success).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test("[CM1] before a workshop is open everything but opening it is refused with a code", () => {
  const run = aWorkshop().build();
  for (const stamped of run.accepted) {
    const decision = decide(null, stamped, () => null);
    const isOpening = stamped.command.type === "OpenWorkshop";
    expect(decision.ok ? "accepted" : decision.rejection).toBe(isOpening ? "accepted" : "workshop/unknown");
  }
  const opening = run.accepted[0]?.command;
  if (opening === undefined) throw new Error("Nothing was opened");
  expect(decide(null, stamp(opening, DOOR), () => null)).toEqual({ ok: false, rejection: "role/not-allowed" });
  expect(decide(null, stamp(opening, HOST, { exercise: null }), () => null)).toEqual({
    ok: false,
    rejection: "round/unknown-question",
  });
});

test("[CM5] an event of a newer version is refused, and so is a damaged one", () => {
  const [event] = aWorkshop().build().log;
  expect(upcast(EVENT_VERSION, event)).toEqual({ ok: true, value: event });
  expect(upcast(EVENT_VERSION + 1, event)).toEqual({ ok: false, refusal: "event/newer-version" });
  expect(upcast(EVENT_VERSION, { ...event, at: "yesterday" })).toEqual({ ok: false, refusal: "event/unreadable" });
  expect(upcast(EVENT_VERSION, null)).toEqual({ ok: false, refusal: "event/unreadable" });
  expect(folded(aWorkshop().build().log.slice(1))).toBeNull();
});

/** An event as it was written before flags, trends, tips, stories and calibrations came up. */
function asInOlderLogs(event: WorkshopEvent): unknown {
  if (event.type === "SheetSubmitted" || event.type === "FacilitatorSheetSubmitted") {
    const { flags: _flags, ...sheet } = event.sheet;
    return { ...event, sheet };
  }
  if (event.type !== "RoundPrepared" || event.exercise.kind !== "interview") return event;
  const { flags: _flags, trends: _trends, tips: _tips, stories: _stories, ...exercise } = event.exercise;
  return { ...event, exercise };
}

test("[CM5] a log from before calibrations and flags folds, and the workshop goes on with one", () => {
  const run = aWorkshop().inStep("sheets").build();
  const { roundId } = run;
  for (const seatId of run.seatsAs("scorer")) {
    run.give({ type: "SubmitSheet", roundId, performanceId: run.performance().id, sheet: aSheet() }, seat(seatId));
  }
  run.next().next();
  const old = run.log.map((event) => JSON.stringify(asInOlderLogs(event)));
  const read = old.flatMap((line) => {
    const event = upcast(EVENT_VERSION, JSON.parse(line));
    return event.ok ? event.value : [];
  });
  expect(read).toHaveLength(old.length);
  const state = folded(read);
  if (state === null) throw new Error("Nothing was read");
  expect([...(state.round?.rooms.values() ?? [])].map(({ ratings }) => ratings.size)).toEqual([0]);
  const viewer = { kind: "seat", seatId: run.performance().performerId, language: "en" } as const;
  const seen = allSectionsFor(state, viewer, run.words);
  expect(seen.own).toMatchObject({ result: { flags: [] }, ratings: {}, offset: null });
  expect(seen.exercise).toMatchObject({ industry: null, inner: { flags: [], trends: null, tips: [], stories: [] } });
  const over = decide(state, stamp({ type: "EndRound", roundId }, run.facilitator), run.words);
  const ended = over.ok ? over.events.reduce<WorkshopState | null>(evolve, state) : null;
  const start = stamp({ type: "StartCalibration", choice: sampleExemplars }, run.facilitator);
  expect(decide(ended, start, run.words)).toMatchObject({ ok: true });
});

test("[PH9] a step changes nothing but clocks, a sheet nothing but its room's performance", () => {
  const run = aWorkshop().withSeats(9).withRooms(3).inStep("probe").build();
  const before = { state: run.state, plays: [1, 2, 3].map((number) => run.play(number)) };
  run.next();
  expect(run.state.seats).toBe(before.state.seats);
  expect(run.round.whereabouts).toBe(before.state.round?.whereabouts);
  for (const [index, was] of before.plays.entries()) {
    const is = run.play(index + 1);
    expect(is.clock).not.toBe(was.clock);
    expect(is.roles).toBe(was.roles);
    expect(is.performance).toBe(was.performance);
    expect(is.nextSteps).toBe(was.nextSteps);
    expect(is.casting).toBe(was.casting);
  }
  const scored = [1, 2, 3].map((number) => run.play(number));
  const { id: performanceId } = run.performance(2);
  run.give({ type: "SubmitSheet", roundId: run.roundId, performanceId, sheet: aSheet() }, run.as("scorer", 2));
  expect(run.play(1)).toBe(scored[0]);
  expect(run.play(3)).toBe(scored[2]);
  expect(run.play(2).performance).not.toBe(scored[1]?.performance);
  expect(run.play(2).clock).toBe(scored[1]?.clock);
  expect(run.play(2).roles).toBe(scored[1]?.roles);
});
