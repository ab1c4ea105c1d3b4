import { expect, test } from "vitest";
import type { SheetDraft } from "../../../shared/workshop/sheet.ts";
import type { Actor } from "../../../shared/workshop/stampedCommand.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { given } from "../../support/given.ts";
import { aSheet } from "../../support/sampleExercise.ts";
import { seat, type WorkshopRun } from "../../support/workshopRun.ts";

const submit = (run: WorkshopRun, sheet: SheetDraft = aSheet()) =>
  ({ type: "SubmitSheet", roundId: run.roundId, performanceId: run.performance().id, sheet }) as const;
const sheetOf = (run: WorkshopRun, by: Actor) =>
  by.kind === "seat" ? run.performance().sheets.get(by.seatId) : undefined;
const wordsOf = (run: WorkshopRun, by: Actor): readonly (string | null)[] => {
  const sheet = sheetOf(run, by);
  return [sheet?.workedTextId ?? null, sheet?.tryTextId ?? null].map((id) => (id === null ? null : run.words(id)));
};

test("[SC1] handing in again replaces the sheet until the reveal, also while the performer speaks", () => {
  const run = aWorkshop().inStep("sheets").build();
  const scorer = run.as("scorer");
  run.give(submit(run, aSheet({ overall: 2 })), scorer);
  run.give(submit(run, aSheet({ overall: 3 })), scorer);
  run.next().give(submit(run, aSheet({ overall: 5, worked: "Better and better" })), scorer);
  expect(run.performance().sheets.size).toBe(1);
  expect(sheetOf(run, scorer)).toMatchObject({ overall: 5, isLate: false, submittedAt: run.at });
  expect(wordsOf(run, scorer)).toEqual(["Better and better", null]);
});

test("[SC1] the same sheet again is accepted and changes nothing; words that stayed keep their id", () => {
  const run = aWorkshop().inStep("sheets").build();
  const scorer = run.as("scorer");
  run.give(submit(run), scorer);
  const before = sheetOf(run, scorer);
  given(run).when(submit(run), scorer).yields();
  given(run)
    .when(submit(run, aSheet({ worked: ` ${aSheet().worked}\u0000 ` })), scorer)
    .yields();
  const decision = run.attempt(submit(run, aSheet({ overall: 1 })), scorer);
  expect(decision).toMatchObject({ ok: true, texts: [] });
  expect(sheetOf(run, scorer)?.workedTextId).toBe(before?.workedTextId);
});

test.each<[string, Partial<SheetDraft>]>([
  ["no word", { workedChips: [], worked: " \n ", tryNext: "" }],
  ["nothing but a control character for a word", { workedChips: [], worked: "\u0000", tryNext: "" }],
  ["neither overall tap nor criteria", { overall: null, marks: {} }],
  ["one of three criteria", { overall: null, marks: { K1: 4 } }],
  ["N/O does not count as a level", { overall: null, marks: { K1: 4, K2: "no", K3: "no" } }],
])("[SC2] incomplete: %s", (_what, different) => {
  const run = aWorkshop().inStep("sheets").build();
  given(run)
    .when(submit(run, aSheet(different)), run.as("scorer"))
    .isRefused("sheet/incomplete");
});

test.each<[string, Partial<SheetDraft>]>([
  ["a chip is a word", { worked: "", workedChips: ["closes"] }],
  ["so is one thing to try", { worked: "", workedChips: [], tryNext: "Pause once" }],
  ["the overall tap alone", { marks: {} }],
  ["two of three criteria", { overall: null, marks: { K1: 4, K2: 1 } }],
])("[SC2] complete: %s", (_what, different) => {
  const run = aWorkshop().inStep("sheets").build();
  given(run)
    .when(submit(run, aSheet(different)), run.as("scorer"))
    .yields({ type: "SheetSubmitted" });
});

test("[SC2] only criteria of the rubric and traits of the question can be marked", () => {
  const run = aWorkshop().inStep("sheets").build();
  const scorer = run.as("scorer");
  given(run)
    .when(submit(run, aSheet({ marks: { K9: 3 } })), scorer)
    .isRefused("sheet/unknown-criterion");
  given(run)
    .when(submit(run, aSheet({ marks: JSON.parse('{"__proto__": 3}') })), scorer)
    .isRefused("sheet/unknown-criterion");
  given(run)
    .when(submit(run, aSheet({ workedChips: ["sings"] })), scorer)
    .isRefused("sheet/unknown-criterion");
  run.give(submit(run, aSheet({ workedChips: ["greets", "greets"] })), scorer);
  expect(sheetOf(run, scorer)?.workedChips).toEqual(["greets"]);
});

test("[SC3] the performer hands in a self-assessment, scorers peer sheets, visitors none", () => {
  const run = aWorkshop().inStep("sheets").build();
  const late = seat(run.join("Late"));
  run.give(submit(run), run.as("performer"));
  run.give(submit(run), run.as("scorer"));
  expect(sheetOf(run, run.as("performer"))?.source).toBe("self");
  expect(sheetOf(run, run.as("scorer"))?.source).toBe("peer");
  given(run).when(submit(run), late).isRefused("role/not-allowed");
});

test("[SC3] nobody hands in a sheet for another room's performance", () => {
  const run = aWorkshop().withSeats(6).withRooms(2).inStep("sheets").build();
  const command = { ...submit(run), performanceId: run.performance(2).id };
  given(run).when(command, run.as("scorer", 1)).isRefused("sheet/unknown-performance");
});

test.each(["read", "answer", "probe"] as const)("[SC3] in %s no sheet is taken", (step) => {
  const run = aWorkshop().inStep(step).build();
  given(run).when(submit(run), run.as("scorer")).isRefused("room/step-forbids");
});

test.each(["results", "talk", "next-step"] as const)(
  "[SC8] in %s a first sheet is late and a change is refused",
  (step) => {
    const run = aWorkshop().inStep("sheets").build();
    const [early, late] = [run.as("scorer", 1, 0), run.as("scorer", 1, 1)];
    run.give(submit(run), early);
    while (run.step() !== step) run.next();
    given(run)
      .when(submit(run, aSheet({ overall: 1 })), early)
      .isRefused("sheet/sealed");
    given(run).when(submit(run), early).yields();
    run.give(submit(run), late);
    expect([early, late].map((by) => sheetOf(run, by)?.isLate)).toEqual([false, true]);
    given(run)
      .when(submit(run, aSheet({ overall: 1 })), late)
      .isRefused("sheet/sealed");
    run.endRound();
    given(run)
      .when(submit(run), run.as("scorer", 1, 2))
      .isRefused("round/none");
  },
);

test("[SC11] the facilitator's sheet is stored apart, under the facilitator's id, and replaced like any other", () => {
  const run = aWorkshop().inStep("sheets").build();
  const { sheets } = run.performance();
  const key = { ...submit(run, aSheet({ worked: "What an idiot" })), type: "KeyInSheet" } as const;
  run.give(key);
  run.give({ ...key, sheet: aSheet({ overall: 2 }) });
  expect(run.performance().sheets).toBe(sheets);
  expect([...run.performance().facilitatorSheets.values()]).toEqual([
    expect.objectContaining({ source: "facilitator", overall: 2, heldTextIds: [] }),
  ]);
  const [other] = aWorkshop().withSeats(9).withRooms(3).inStep("sheets").build().round.rooms.values();
  const unknown = other?.performance?.id ?? run.performance().id;
  if (unknown !== run.performance().id)
    given(run)
      .when({ ...key, performanceId: unknown })
      .isRefused("sheet/unknown-performance");
});

test("[SC11] before the score step and between rounds a facilitator keys in nothing", () => {
  const early = aWorkshop().inStep("answer").build();
  given(early)
    .when({ ...submit(early), type: "KeyInSheet" })
    .isRefused("room/step-forbids");
  const over = aWorkshop().betweenRounds().build();
  given(over)
    .when({ ...submit(over), type: "KeyInSheet" })
    .isRefused("round/none");
});
