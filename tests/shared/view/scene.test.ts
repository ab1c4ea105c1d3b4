import { expect, test } from "vitest";
import type { PhoneSections } from "../../../shared/view/sections.ts";
import type { Role } from "../../../shared/workshop/state.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { aScene } from "../../support/sampleRolePlay.ts";
import { seat } from "../../support/workshopRun.ts";
import { desk, phone, phoneAs, playTo, roomOnDesk, wall } from "./sceneSeen.ts";

const cardOn = ({ exercise }: Pick<PhoneSections, "exercise">) => {
  if (exercise?.kind !== "role-play") throw new Error("no scene");
  const { rep, customer, relay, rubric, gates } = exercise;
  return Object.entries({ rep, customer, relay, rubric, gates })
    .filter(([, part]) => part !== null)
    .map(([name]) => name)
    .join(" ");
};
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

test("[RP14] who is asked to play the rep reads what the scene touches on before they answer, and nobody else does", () => {
  const run = aWorkshop().withSeats(4).build().prepareScene(aScene("K-heavy"));
  const asked = run.play().casting.candidateId;
  const told = () => run.seatIds.filter((seatId) => phone(run, seatId).own.scene?.askNote === "K-heavy note en");
  expect(told()).toEqual([asked]);
  if (asked === null) throw new Error("nobody is asked");
  run.give({ type: "AnswerAsk", roundId: run.roundId, accept: false }, seat(asked));
  expect(told()).toEqual([run.play().casting.candidateId]);
  expect(told()).not.toEqual([asked]);
});

test("[RP14] in a room that is done nothing is offered any more, though the others play on", () => {
  const run = aWorkshop().withSeats(8).withRooms(2).build().playScene("scene", aScene("K-heavy"));
  const [scorer] = run.seatsAs("scorer");
  if (scorer === undefined) throw new Error("no scorer");
  expect(phone(run, scorer).own.scene?.wanted?.role).toBe("customer");
  run.give({ type: "EndRound", roundId: run.roundId, rooms: [run.room(1)] });
  expect(phone(run, scorer).own.scene?.wanted).toBeNull();
  expect(phoneAs(run, "scorer", 2).own.scene?.wanted?.role).toBe("customer");
});

test.each([
  ...aWorkshop()
    .build()
    .prepareScene(aScene("K-relay"))
    .round.plan.map(({ step }) => step),
])("[VW9] at %s every screen of a role-play can be drawn from one set of sections", (step) => {
  const run = playTo(step);
  for (const role of ["performer", "customer", "relay", "scorer"] as const) {
    const { exercise, clock, room, own, scene } = phoneAs(run, role);
    expect([exercise?.kind, clock?.step, own.role, own.scene?.roundId]).toEqual(["role-play", step, role, run.roundId]);
    expect(room?.people.find(({ seatId }) => seatId === own.seatId)?.role).toBe(role);
    expect(scene?.dial !== null).toBe(role === "customer");
  }
  expect(roomOnDesk(run)).toMatchObject({ scene: { cardId: "K-relay" }, progress: { scorers: 6 } });
  expect([desk(run).exercise?.kind, desk(run).overview.round?.plan]).toEqual(["role-play", run.round.plan]);
  expect([wall(run).exercise?.kind, wall(run).clock?.clock.step]).toEqual(["role-play", step]);
});
