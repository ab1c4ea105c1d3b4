import { expect, test } from "vitest";
import { looksLikeAttack } from "../../../shared/workshop/personalAttack.ts";
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

test("[SC12] a comment that attacks a person is held until the facilitator releases it, after the reveal", () => {
  const run = aWorkshop().inStep("sheets").build();
  const scorer = run.as("scorer");
  run.give(submit(run, aSheet({ worked: "You IDIOT", tryNext: "Speak slowly" })), scorer);
  const sheet = sheetOf(run, scorer);
  const textId = sheet?.workedTextId;
  if (textId == null) throw new Error("There is no comment");
  expect(sheet?.heldTextIds).toEqual([textId]);
  const release = { type: "ReleaseComment", performanceId: run.performance().id, textId } as const;
  given(run).when(release).isRefused("room/step-forbids");
  run.next().next();
  given(run).when(release).yields({ type: "CommentReleased", textId });
  expect(sheetOf(run, scorer)?.heldTextIds).toEqual([]);
  given(run).when(release).isRefused("comment/unknown");
});

test("[SC12] a comment of an earlier round can be released later, and after closing", () => {
  const run = aWorkshop().inStep("sheets").build();
  const scorer = run.as("scorer");
  run.give(submit(run, aSheet({ worked: "Du Trottel", tryNext: "¡Qué tonta!" })), scorer);
  const { id: performanceId } = run.performance();
  const [first, second] = sheetOf(run, scorer)?.heldTextIds ?? [];
  if (first === undefined || second === undefined) throw new Error("Two comments should be held");
  run.next().next().endRound().walkTo("read");
  given(run).when({ type: "ReleaseComment", performanceId, textId: first }).yields({ type: "CommentReleased" });
  run.give({ type: "CloseWorkshop" });
  given(run).when({ type: "ReleaseComment", performanceId, textId: second }).yields({ type: "CommentReleased" });
  expect(
    [...(run.state.pastRounds[0]?.rooms.values() ?? [])][0]?.performance?.sheets.values().next().value,
  ).toMatchObject({
    heldTextIds: [],
  });
});

test.each([
  "you idiot",
  "Stupid!",
  "go home, LOSER",
  "You’re a joke",
  "nobody  likes\nyou",
  "So ein Trottel.",
  "Halt die Klappe",
  "du bist eine Schande",
  "eres un inútil",
  "¡Cállate!",
  "te odio",
])("[SC12] %j is held", (comment) => {
  expect(looksLikeAttack(comment)).toBe(true);
});

test.each([
  "The tone was rude when the customer cried",
  "Too slow at the end",
  "You stopped the scammer's trick",
  "Scunthorpe is a fine example",
  "The classic assessment passage",
  "Die Antwort war zu lang und etwas dünn",
  "Arsenal an Argumenten",
  "La respuesta fue larga",
  "Tontería aparte, bien hecho",
  "",
])("[SC12] %j is a comment on behaviour and passes", (comment) => {
  expect(looksLikeAttack(comment)).toBe(false);
});

test("[SC12] comments are stored in NFC, without controls, with their line breaks, and empty ones not at all", () => {
  const run = aWorkshop().inStep("sheets").build();
  const scorer = run.as("scorer");
  run.give(submit(run, aSheet({ worked: "  e\u0301\u0007 one\r\ntwo\u202E ", tryNext: " \n\t " })), scorer);
  expect(wordsOf(run, scorer)).toEqual(["é one\ntwo", null]);
  expect(sheetOf(run, scorer)?.tryTextId).toBeNull();
  expect(JSON.stringify(run.log)).not.toContain("two");
});

test("[SC13] a scorer's tick notes when a part was heard, without pauses, and can be taken back", () => {
  const run = aWorkshop().inStep("answer").build();
  const { roundId } = run;
  const tick = { type: "SetTick", roundId, performanceId: run.performance().id, part: "S", heard: true } as const;
  const scorer = run.as("scorer");
  const ticks = (): unknown => [...run.performance().ticks.values()][0];
  run.wait(12_000).give(tick, scorer);
  expect(ticks()).toEqual({ S: 12_000 });
  given(run.wait(1_000)).when(tick, scorer).yields();
  run.give({ type: "Pause", roundId });
  run.wait(60_000).give({ ...tick, part: "T" }, scorer);
  run.give({ type: "Resume", roundId });
  run.wait(2_000).next();
  run.wait(5_000).give({ ...tick, part: "A" }, scorer);
  expect(ticks()).toEqual({ S: 12_000, T: 13_000, A: 20_000 });
  run.give({ ...tick, heard: false }, scorer);
  expect(ticks()).toEqual({ T: 13_000, A: 20_000 });
  given(run)
    .when({ ...tick, heard: false }, scorer)
    .yields();
});

test("[SC13] a stop in a pause is still one stretch of standing still", () => {
  const run = aWorkshop().inStep("answer").build();
  const { roundId } = run;
  run.wait(5_000).give({ type: "Pause", roundId });
  run.wait(40_000).give({ type: "CallTimeOut", roundId }, run.as("performer"));
  run.wait(20_000).give({ type: "Resume", roundId });
  const tick = { type: "SetTick", roundId, performanceId: run.performance().id, part: "S", heard: true } as const;
  run.wait(1_000).give(tick, run.as("scorer"));
  expect([...run.performance().ticks.values()]).toEqual([{ S: 6_000 }]);
});

test("[SC13] only scorers tick, only parts of the answer, only while the performance runs", () => {
  const run = aWorkshop().inStep("answer").build();
  const tick = {
    type: "SetTick",
    roundId: run.roundId,
    performanceId: run.performance().id,
    part: "S",
    heard: true,
  } as const;
  given(run).when(tick, run.as("performer")).isRefused("role/not-allowed");
  given(run)
    .when(tick, seat(run.join("Late")))
    .isRefused("role/not-allowed");
  given(run)
    .when({ ...tick, part: "X" }, run.as("scorer"))
    .isRefused("tick/unknown-part");
  run.next().next();
  given(run).when(tick, run.as("scorer")).isRefused("room/step-forbids");
});

test("[SC14] a next step is its writer's own text, can be changed and taken back, and is taken after the round too", () => {
  const run = aWorkshop().inStep("results").build();
  const scorer = run.as("scorer");
  const write = (text: string) => ({ type: "WriteNextStep", roundId: run.roundId, text }) as const;
  const decision = run.attempt(write(" Breathe first "), scorer);
  expect(decision).toMatchObject({
    ok: true,
    texts: [{ body: "Breathe first", seatId: scorer.kind === "seat" && scorer.seatId }],
  });
  expect(JSON.stringify(run.log)).not.toContain("Breathe");
  given(run).when(write("Breathe first"), scorer).yields();
  run.endRound();
  given(run).when(write(""), scorer).yields({ type: "NextStepWritten", textId: null });
  given(run).when(write(""), scorer).yields();
  expect(run.play().nextSteps.size).toBe(0);
  run.walkTo("read");
  given(run)
    .when({ ...write("Too late"), roundId: run.state.pastRounds[0]?.id ?? run.roundId }, scorer)
    .isRefused("round/stale");
});

test("[SC14] a next step is taken until the next round starts, into the round it is about", () => {
  const run = aWorkshop().inStep("next-step").build();
  const scorer = run.as("scorer");
  const seatId = run.seatsAs("scorer")[0] ?? run.performance().performerId;
  const { roundId } = run;
  const write = (text: string) => ({ type: "WriteNextStep", roundId, text }) as const;
  run.endRound().prepare();
  given(run).when(write("Breathe first"), scorer).yields({ type: "NextStepWritten", roundId, seatId });
  const [past] = run.state.pastRounds;
  const textId = past?.rooms.get(run.room())?.nextSteps.get(seatId);
  expect(textId === undefined ? null : run.words(textId)).toBe("Breathe first");
  expect(run.play().nextSteps.size).toBe(0);
  given(run)
    .when({ ...write("x"), roundId: run.roundId }, scorer)
    .isRefused("round/stale");
  const newcomer = run.join("Newcomer");
  given(run).when(write("x"), seat(newcomer)).isRefused("seat/not-in-room");
  run.give({ type: "CancelRound", roundId: run.roundId });
  given(run).when(write("Breathe twice"), scorer).yields({ type: "NextStepWritten", roundId });
});

test("[SC14] a next step is taken in a closed workshop, from those who were in its last round", () => {
  for (const isCasting of [true, false]) {
    const run = aWorkshop().inStep("next-step").build();
    const scorer = run.as("scorer");
    const { roundId } = run;
    const removed = run.seatsAs("scorer")[1] ?? run.performance().performerId;
    run.give({ type: "RemoveSeat", seatId: removed });
    if (isCasting) run.endRound().prepare();
    run.give({ type: "CloseWorkshop" });
    const write = { type: "WriteNextStep", roundId, text: "Breathe first" } as const;
    given(run).when(write, scorer).yields({ type: "NextStepWritten" });
    expect(run.play().nextSteps.size).toBe(1);
    given(run).when(write, seat(removed)).isRefused("seat/removed");
  }
});

test("[SC15] an audit needs a revealed performance and leaves its trace once", () => {
  const run = aWorkshop().inStep("self-speaks").build();
  const audit = { type: "AuditPerformance", performanceId: run.performance().id } as const;
  given(run).when(audit).isRefused("room/step-forbids");
  run.next();
  given(run).when(audit).yields({ type: "PerformanceAudited" });
  expect(run.performance().isAudited).toBe(true);
  given(run).when(audit).yields();
  const [scorer] = run.seatsAs("scorer");
  if (scorer !== undefined) given(run).when(audit, seat(scorer)).isRefused("role/not-allowed");
});

test("[SC15] the end of a round without a reveal keeps the sheets sealed for good", () => {
  const run = aWorkshop().inStep("sheets").build();
  run.give(submit(run), run.as("scorer"));
  run.endRound();
  given(run).when({ type: "AuditPerformance", performanceId: run.performance().id }).isRefused("room/step-forbids");
});
