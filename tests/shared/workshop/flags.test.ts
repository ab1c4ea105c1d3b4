import { expect, test } from "vitest";
import { TREND_TICK } from "../../../shared/content/trendTick.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { given } from "../../support/given.ts";
import { aSheet, sampleExercise } from "../../support/sampleExercise.ts";
import type { WorkshopRun } from "../../support/workshopRun.ts";

const submit = (run: WorkshopRun, flags: string[]) =>
  ({
    type: "SubmitSheet",
    roundId: run.roundId,
    performanceId: run.performance().id,
    sheet: aSheet({ flags }),
  }) as const;

test("[SC19] a scorer's flags are kept once each; other flags are another sheet", () => {
  const run = aWorkshop().inStep("sheets").build();
  const scorer = run.as("scorer");
  given(run)
    .when(submit(run, ["vague", "rushed", "vague"]), scorer)
    .yields({ type: "SheetSubmitted", sheet: expect.objectContaining({ flags: ["rushed", "vague"] }) });
  given(run)
    .when(submit(run, ["rushed", "vague"]), scorer)
    .yields();
  given(run)
    .when(submit(run, []), scorer)
    .yields({ type: "SheetSubmitted", sheet: expect.objectContaining({ flags: [] }) });
});

test("[SC19] a flag that the exercise does not name is refused", () => {
  const run = aWorkshop().inStep("sheets").build();
  given(run)
    .when(submit(run, ["vague", "lazy"]), run.as("scorer"))
    .isRefused("sheet/unknown-criterion");
});

test("[SC19] a flag is no word and no level", () => {
  const run = aWorkshop().inStep("sheets").build();
  const { sheet, ...order } = submit(run, ["vague"]);
  const wordless = { ...sheet, worked: "", tryNext: "", workedChips: [] };
  for (const bare of [wordless, { ...sheet, marks: {}, overall: null }]) {
    given(run)
      .when({ ...order, sheet: bare }, run.as("scorer"))
      .isRefused("sheet/incomplete");
  }
});

test("[SC19] nobody flags their own performance, and facilitators do not flag", () => {
  const run = aWorkshop().inStep("sheets").build();
  const { type: _type, ...sheet } = submit(run, ["vague"]);
  given(run)
    .when({ type: "SubmitSheet", ...sheet }, run.as("performer"))
    .isRefused("sheet/unknown-criterion");
  given(run)
    .when({ type: "KeyInSheet", ...sheet })
    .isRefused("sheet/unknown-criterion");
});

test("[SC19] what is keyed in for somebody without a phone may have flags", () => {
  const run = aWorkshop().withSeats(4).withSeatsWithoutDevice("Guest").inStep("sheets").build();
  const guest = [...run.state.seats.values()].find(({ device }) => device === "none")?.id;
  if (guest === undefined || run.play().roles.get(guest) !== "scorer") throw new Error("The guest does not score");
  const { type: _type, ...sheet } = submit(run, ["vague"]);
  given(run)
    .when({ type: "KeyInSheet", ...sheet, seatId: guest })
    .yields({ type: "SheetSubmitted", seatId: guest });
});

test("[SC19] [SC8] flags do not change after the reveal", () => {
  const run = aWorkshop().inStep("sheets").build();
  run.give(submit(run, []), run.as("scorer"));
  run.next().next();
  given(run)
    .when(submit(run, ["vague"]), run.as("scorer"))
    .isRefused("sheet/sealed");
});

test("[SC20] a trend that makes a point is a tick like any other, where the exercise has trends", () => {
  const run = aWorkshop().inStep("answer").build();
  const tick = {
    type: "SetTick",
    roundId: run.roundId,
    performanceId: run.performance().id,
    part: TREND_TICK,
  } as const;
  given(run.wait(7_000))
    .when({ ...tick, heard: true }, run.as("scorer"))
    .yields({ type: "TickSet", part: TREND_TICK, afterMs: 7_000 });
  given(run)
    .when({ ...tick, heard: false }, run.as("scorer"))
    .yields({ type: "TickSet", part: TREND_TICK, afterMs: null });
  given(run)
    .when({ ...tick, heard: true }, run.as("performer"))
    .isRefused("role/not-allowed");
});

test("[SC20] without trends there is no such tick", () => {
  const run = aWorkshop().inLobby().build();
  const { trends: _trends, ...without } = sampleExercise;
  run.attempt({ type: "PrepareRound", choice: run.state.choice }, run.facilitator, without);
  run.give({ type: "StartRound", roundId: run.roundId });
  run.next();
  const performanceId = run.performance().id;
  given(run)
    .when({ type: "SetTick", roundId: run.roundId, performanceId, part: TREND_TICK, heard: true }, run.as("scorer"))
    .isRefused("tick/unknown-part");
});
