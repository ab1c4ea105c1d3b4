import { expect, test } from "vitest";
import { audiencesOf } from "../../../shared/view/audiencesOf.ts";
import { sameReads } from "../../../shared/view/sectionSource.ts";
import { sectionsOf } from "../../../shared/view/sectionsOf.ts";
import type { Role, WorkshopState } from "../../../shared/workshop/state.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { aSheet } from "../../support/sampleExercise.ts";
import { seat } from "../../support/workshopRun.ts";
import { desk, phone, phoneAs, playTo, roomOnDesk, wall } from "./sceneSeen.ts";

test("[RP20] the dial is with the customer and the facilitator live, and its line with the room from timeline on", () => {
  const run = playTo("scene");
  const on = { roundId: run.roundId, performanceId: run.performance().id };
  run.wait(4_000).give({ type: "MoveDial", ...on, move: { kind: "step", by: 1 } }, run.as("customer"));
  expect(phoneAs(run, "customer").scene?.dial).toMatchObject({ dial: 7, start: 6, band: "heated", held: null });
  expect(roomOnDesk(run).scene).toMatchObject({ dial: { dial: 7 }, timeline: null });
  for (const role of ["performer", "relay", "scorer"] as const)
    expect(phoneAs(run, role).scene).toEqual({ dial: null, timeline: null, replay: null });
  while (run.step() !== "card") run.next();
  expect(phoneAs(run, "performer").scene?.timeline).toBeNull();
  run.next();
  for (const role of ["performer", "relay", "scorer", "customer"] as const)
    expect(phoneAs(run, role).scene?.timeline?.dial).toEqual([{ atMs: 4_000, dial: 7, label: null, isHeld: false }]);
  expect(roomOnDesk(run).scene?.timeline?.start).toBe(6);
});

test("[RP21] the timeline has marks by time and criterion, without ids, and the same whoever set them and in whatever order", () => {
  const timelineOf = (order: readonly number[]) => {
    const run = playTo("scene", "K-gates");
    const on = { roundId: run.roundId, performanceId: run.performance().id };
    run.wait(2_000);
    const marks = [
      ["K2", "good"],
      ["K1", "missed"],
    ] as const;
    for (const index of order) {
      const [criterionId, verdict] = marks[index] ?? ["K3", "unsure"];
      run.give(
        { type: "MarkMoment", ...on, criterionId, verdict },
        run.as("scorer", 1, order[0] === 0 ? index : 2 - index),
      );
    }
    expect(roomOnDesk(run).scene).toMatchObject({ markCount: 2, timeline: null });
    run.give({ type: "JudgeScene", ...on, met: ["heard", "done"] }, run.as("customer"));
    while (run.step() !== "timeline") run.next();
    return phoneAs(run, "performer").scene?.timeline;
  };
  const timeline = timelineOf([0, 1]);
  expect(timeline?.marks).toEqual([
    { atMs: 2_000, criterionId: "K1", verdict: "missed", messageId: null, count: 1 },
    { atMs: 2_000, criterionId: "K2", verdict: "good", messageId: null, count: 1 },
  ]);
  expect(timeline?.verdict).toBe("partly");
  expect(timelineOf([1, 0])).toEqual(timeline);
});

test("[RP21] the timeline ends where the scene did, without its pauses, on phones, the console and the wall", () => {
  const run = playTo("scene", "K-gates");
  const on = { roundId: run.roundId, performanceId: run.performance().id };
  run.wait(2_000);
  run.give({ type: "MarkMoment", ...on, criterionId: "K1", verdict: "good" }, run.as("scorer"));
  run.wait(30_000);
  run.give({ type: "Pause", roundId: run.roundId, rooms: [run.room(1)] });
  run.wait(20_000);
  run.give({ type: "Resume", roundId: run.roundId, rooms: [run.room(1)] });
  run.wait(8_000);
  while (run.step() !== "timeline") {
    run.next();
    run.wait(1_000);
  }
  run.give({ type: "ShowTimeline", roundId: run.roundId, roomId: run.play(1).id });
  expect(phoneAs(run, "performer").scene?.timeline?.endMs).toBe(40_000);
  expect(roomOnDesk(run).scene?.timeline?.endMs).toBe(40_000);
  expect(wall(run).timeline?.timeline.endMs).toBe(40_000);
});

test("[RP18] a twist is on the phones it is for, goes with the role, and is on the wall only where all have it", () => {
  const run = aWorkshop().withSeats(8).withRooms(2).build().playScene("scene");
  const { roundId } = run;
  run.give({
    type: "SendTwist",
    roundId,
    role: "customer",
    rooms: [run.room(1)],
    twist: { cardId: "K-gates", twistId: "tired" },
  });
  run.give({ type: "SendTwist", roundId, twist: { text: "Everybody hears a bell" } });
  run.wait(4_999).sweep();
  expect([wall(run).twists?.twists, phoneAs(run, "customer").own.scene?.twists]).toEqual([[], []]);
  expect(desk(run).twists?.twists.map(({ text, hasArrived }) => [text, hasArrived])).toEqual([
    ["K-gates twist tired en", false],
    ["Everybody hears a bell", false],
  ]);
  run.wait(1).sweep();
  const texts = (role: Role, number = 1) => phoneAs(run, role, number).own.scene?.twists.map(({ text }) => text);
  expect(texts("customer")).toEqual(["K-gates twist tired en", "Everybody hears a bell"]);
  for (const [role, number] of [
    ["performer", 1],
    ["scorer", 1],
    ["customer", 2],
  ] as const)
    expect(texts(role, number)).toEqual(["Everybody hears a bell"]);
  expect(wall(run).twists?.twists.map(({ text }) => text)).toEqual(["Everybody hears a bell"]);
  run.give({ type: "PassTurn", roundId }, run.as("customer"));
  expect(texts("customer")).toEqual(["K-gates twist tired en", "Everybody hears a bell"]);
});

test("[RP18] a twist does not follow a seat into another room", () => {
  const run = aWorkshop().withSeats(8).withRooms(2).build().playScene("scene");
  const [seatId] = run.seatsAs("scorer");
  if (seatId === undefined) throw new Error("no scorer");
  run.give({ type: "SendTwist", roundId: run.roundId, seatId, twist: { text: "For you" } });
  run.give({ type: "MoveSeat", seatId, to: { roomId: run.room(2) } });
  run.wait(5_000).sweep();
  expect(phone(run, seatId).own.scene?.twists).toEqual([]);
});

test("[RP19] who is not well is named to the facilitator without a number, from 2 down; the room learns nothing", () => {
  const run = playTo("de-role");
  const say = (role: Role, level: 2 | 3) => run.give({ type: "SayHowIAm", roundId: run.roundId, level }, run.as(role));
  expect([phoneAs(run, "customer").own.scene?.asksWellbeing, phoneAs(run, "scorer").own.scene?.asksWellbeing]).toEqual([
    true,
    false,
  ]);
  say("customer", 2);
  say("performer", 3);
  expect(roomOnDesk(run).scene?.unwell).toEqual(run.seatsAs("customer"));
  expect(JSON.stringify(roomOnDesk(run).scene)).not.toContain("wellbeing");
  expect([phoneAs(run, "customer").own.scene?.wellbeing, phoneAs(run, "performer").own.scene?.wellbeing]).toEqual([
    2, 3,
  ]);
});

test("[RP22] checks reach performer and facilitator at results, counted and from three sheets on, and no room", () => {
  const withSheets = (count: number, more: readonly Role[] = []) => {
    const run = playTo("scene", "K-gates");
    const on = { roundId: run.roundId, performanceId: run.performance().id };
    for (const seatId of run.seatsAs("scorer").slice(0, 2))
      run.give({ type: "SetTick", ...on, part: "verified", heard: true }, seat(seatId));
    run.next();
    for (const seatId of run.seatsAs("scorer").slice(0, count))
      run.give({ type: "SubmitSheet", ...on, sheet: aSheet({ workedChips: ["K1"] }) }, seat(seatId));
    for (const role of more)
      run.give({ type: "SubmitSheet", ...on, sheet: aSheet({ workedChips: ["K1"] }) }, run.as(role));
    expect(roomOnDesk(run).result).toBeNull();
    while (run.step() !== "results") run.next();
    return run;
  };
  const counted = [
    { gateId: "verified", count: 2, of: 3 },
    { gateId: "closed", count: 0, of: 3 },
  ];
  const three = withSheets(3);
  expect(phoneAs(three, "performer").own.result?.gates).toEqual(counted);
  expect(roomOnDesk(three).result?.gates).toEqual(counted);
  expect(phoneAs(three, "scorer").room?.results).toMatchObject({ parts: [], chips: [{ traitId: "K1", count: 3 }] });
  // Customer and interpreter score but cannot tick: they make no third.
  const two = withSheets(2, ["customer"]);
  expect([phoneAs(two, "performer").own.result?.gates, roomOnDesk(two).result?.gates]).toEqual([[], []]);
});

/** The sections that have to be drawn anew after a change, as audience and name. */
function redrawn(before: WorkshopState, after: WorkshopState): readonly string[] {
  const viewers = [
    ...[...after.seats.keys()].map((seatId) => ({ kind: "seat", seatId, language: "en" }) as const),
    ...[...after.facilitators.keys()].map(
      (id) => ({ kind: "facilitator", facilitatorId: id, language: "en" }) as const,
    ),
    { kind: "screen", language: "en" } as const,
  ];
  const names = viewers.flatMap((viewer) =>
    audiencesOf(after, viewer).flatMap((audience) => {
      const was = new Map(sectionsOf(before, audience).map((source) => [source.name, source.reads]));
      const who = audience.kind === "role" ? audience.role : audience.kind;
      return sectionsOf(after, audience)
        .filter(({ name, reads }) => !sameReads(was.get(name) ?? {}, reads))
        .map(({ name }) => `${who} ${name.replace(/:.*/, "")}`);
    }),
  );
  return [...new Set(names)].sort();
}

test("[RC7] a move of the dial draws anew the customer's scene and the console's room, and nothing else", () => {
  const run = aWorkshop().withSeats(12).withRooms(2).build().playScene("scene");
  const before = run.state;
  const on = { roundId: run.roundId, performanceId: run.performance().id };
  run.give({ type: "MoveDial", ...on, move: { kind: "step", by: 1 } }, run.as("customer"));
  expect(redrawn(before, run.state)).toEqual(["customer scene", "facilitators room"]);
  const then = run.state;
  run.give({ type: "MarkMoment", ...on, criterionId: "K1", verdict: "good" }, run.as("scorer"));
  expect(redrawn(then, run.state)).toEqual(["customer scene", "facilitators room", "seat own"]);
});
