import { expect, test } from "vitest";
import type { SeatId } from "../../../shared/basics/ids.ts";
import { audiencesOf } from "../../../shared/view/audiencesOf.ts";
import { sameReads } from "../../../shared/view/sectionSource.ts";
import type {
  ConsoleSections,
  FacilitatorRoomSection,
  PhoneSections,
  ScreenSections,
} from "../../../shared/view/sections.ts";
import { sectionsOf } from "../../../shared/view/sectionsOf.ts";
import type { StepName } from "../../../shared/workshop/roundPlan.ts";
import type { Role, WorkshopState } from "../../../shared/workshop/state.ts";
import { allSectionsFor } from "../../support/allSections.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { aSheet } from "../../support/sampleExercise.ts";
import { aScene } from "../../support/sampleRolePlay.ts";
import { seat, type WorkshopRun } from "../../support/workshopRun.ts";

// The sections come by name and without types; these say once which kind of screen gets which.
const phone = (run: WorkshopRun, seatId: SeatId) =>
  allSectionsFor(run.state, { kind: "seat", seatId, language: "en" }, run.words) as unknown as PhoneSections;
const phoneAs = (run: WorkshopRun, role: Role, number = 1) => {
  const [seatId] = run.seatsAs(role, number);
  if (seatId === undefined) throw new Error(`nobody is ${role}`);
  return phone(run, seatId);
};
const desk = (run: WorkshopRun): ConsoleSections => {
  const { facilitator } = run;
  if (facilitator.kind !== "facilitator") throw new Error("no facilitator");
  const viewer = { kind: "facilitator", facilitatorId: facilitator.facilitatorId, language: "en" } as const;
  return allSectionsFor(run.state, viewer, run.words) as unknown as ConsoleSections;
};
const roomOnDesk = (run: WorkshopRun, number = 1): FacilitatorRoomSection => {
  const room = desk(run)[`room:${run.room(number)}`];
  if (!room) throw new Error("no such room");
  return room;
};
const wall = (run: WorkshopRun) =>
  allSectionsFor(run.state, { kind: "screen", language: "en" }, run.words) as unknown as ScreenSections;

const cardOn = ({ exercise }: Pick<PhoneSections, "exercise">) => {
  if (exercise?.kind !== "role-play") throw new Error("no scene");
  const { rep, customer, relay, rubric, gates } = exercise;
  return Object.entries({ rep, customer, relay, rubric, gates })
    .filter(([, part]) => part !== null)
    .map(([name]) => name)
    .join(" ");
};
const playTo = (step: StepName, cardId = "K-relay") => aWorkshop().withSeats(7).build().playScene(step, aScene(cardId));

test.each([
  ["read", { performer: "rep rubric gates", customer: "customer", relay: "relay", scorer: "rep rubric gates" }],
  ["scene", { performer: "rep rubric gates", customer: "customer", relay: "relay", scorer: "rep rubric gates" }],
  ["sheets", { customer: "customer rubric gates", relay: "relay rubric gates", scorer: "rep rubric gates" }],
  ["guess-need", { customer: "customer rubric gates", relay: "relay rubric gates", scorer: "rep rubric gates" }],
] as const)("[RP20] at %s each role has its own parts of the card", (step, parts) => {
  const run = playTo(step);
  run.join("Late");
  for (const [role, names] of Object.entries(parts))
    expect([role, cardOn(phoneAs(run, role as Role))]).toEqual([role, names]);
  expect(cardOn(phoneAs(run, "visitor"))).toBe("rep rubric gates");
});

test("[RP20] from the step card on everybody in the room reads everything", () => {
  const run = playTo("card");
  for (const role of ["performer", "customer", "relay", "scorer"] as const)
    expect(cardOn(phoneAs(run, role))).toBe("rep customer relay rubric gates");
});

test("[RP20] the wall opens a card when every room that plays it and goes on has; the others stay closed", () => {
  const run = aWorkshop().withSeats(9).withRooms(3).build();
  const [, second] = run.state.rooms;
  if (second === undefined) throw new Error("no room");
  run.playScene(
    "guess-need",
    aScene("K-gates", { cards: [{ cardId: "K-gates" }, { cardId: "K-relay", rooms: [second.id] }] }),
  );
  const open = () => {
    const { exercise } = wall(run);
    if (exercise?.kind !== "role-play") throw new Error("no cards");
    return exercise.cards.map(({ card, roomNumbers, customer }) => [card.cardId, roomNumbers, customer !== null]);
  };
  run.next([run.room(1)]);
  expect(open()).toEqual([
    ["K-gates", [1, 3], false],
    ["K-relay", [2], false],
  ]);
  run.give({ type: "EndRound", roundId: run.roundId, rooms: [run.room(3)] });
  expect(open()).toEqual([
    ["K-gates", [1, 3], true],
    ["K-relay", [2], false],
  ]);
});

test("[RP20] the dial is with the customer and the facilitator live, and its line with the room from timeline on", () => {
  const run = playTo("scene");
  const on = { roundId: run.roundId, performanceId: run.performance().id };
  run.wait(4_000).give({ type: "MoveDial", ...on, move: { kind: "step", by: 1 } }, run.as("customer"));
  expect(phoneAs(run, "customer").scene?.dial).toMatchObject({ dial: 7, start: 6, band: "heated", held: null });
  expect(roomOnDesk(run).scene).toMatchObject({ dial: { dial: 7 }, timeline: null });
  for (const role of ["performer", "relay", "scorer"] as const)
    expect(phoneAs(run, role).scene).toEqual({ dial: null, timeline: null });
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
    { atMs: 2_000, criterionId: "K1", verdict: "missed" },
    { atMs: 2_000, criterionId: "K2", verdict: "good" },
  ]);
  expect(timeline?.verdict).toBe("partly");
  expect(timelineOf([1, 0])).toEqual(timeline);
});

test("[RP13] before the start only the drawn one and the facilitator know, and nothing tells others that there is a scene", () => {
  const run = aWorkshop().withSeats(6).build().prepareScene();
  const [asked, customer] = [run.play().casting.candidateId, run.drawn("customer")];
  for (const seatId of run.seatIds) {
    const { own, room, exercise } = phone(run, seatId);
    expect(own.scene?.offer?.role ?? null).toBe(seatId === customer ? "customer" : null);
    expect([own.scene !== null, exercise]).toEqual([seatId === customer || seatId === asked, null]);
    expect(room?.people.every(({ role }) => role === null)).toBe(true);
  }
  expect(roomOnDesk(run).scene?.draws).toEqual([
    { role: "customer", seatId: customer, passed: [], isForVolunteers: false },
  ]);
});

test("[RP14] a role that nobody has is offered with its note to whoever may take it, and to nobody else", () => {
  const run = aWorkshop().withSeats(4).build().prepareScene(aScene("K-heavy"));
  const wantedBy = () =>
    run.seatIds.filter((seatId) => phone(run, seatId).own.scene?.wanted?.contentNote === "K-heavy note en");
  const asked = run.play().casting.candidateId;
  expect(wantedBy()).toEqual(run.seatIds.filter((id) => id !== asked));
  const [first] = wantedBy();
  if (first === undefined) throw new Error("nobody wants to");
  run.give({ type: "Volunteer", roundId: run.roundId, role: "customer" }, seat(first));
  expect(wantedBy()).toEqual([]);
  expect(phone(run, first).own.scene?.offer).toEqual({ role: "customer", contentNote: "K-heavy note en" });
  run.give({ type: "PassTurn", roundId: run.roundId }, seat(first));
  run.give({ type: "StartRound", roundId: run.roundId });
  const late = run.join("Late");
  expect(phone(run, late).own.scene?.wanted).toBeNull();
  expect(wantedBy()).toHaveLength(3);
  run.endRound();
  expect(wantedBy()).toEqual([]);
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
  const withSheets = (count: number) => {
    const run = playTo("scene", "K-gates");
    const on = { roundId: run.roundId, performanceId: run.performance().id };
    for (const seatId of run.seatsAs("scorer").slice(0, 2))
      run.give({ type: "SetTick", ...on, part: "verified", heard: true }, seat(seatId));
    run.next();
    for (const seatId of run.seatsAs("scorer").slice(0, count))
      run.give({ type: "SubmitSheet", ...on, sheet: aSheet({ workedChips: ["K1"] }) }, seat(seatId));
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
  const two = withSheets(2);
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
