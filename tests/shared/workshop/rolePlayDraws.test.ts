import { expect, test } from "vitest";
import type { SeatId } from "../../../shared/basics/ids.ts";
import type { DrawnRole } from "../../../shared/workshop/scene.ts";
import type { Actor } from "../../../shared/workshop/stampedCommand.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { given } from "../../support/given.ts";
import { aScene } from "../../support/sampleRolePlay.ts";
import { seat, type WorkshopRun } from "../../support/workshopRun.ts";

const seatOf = (by: Actor): SeatId => {
  if (by.kind !== "seat") throw new Error("not a seat");
  return by.seatId;
};
const drawn = (run: WorkshopRun, role: DrawnRole = "customer"): SeatId => {
  const seatId = run.drawn(role);
  if (seatId === null) throw new Error(`nobody is ${role}`);
  return seatId;
};
const pass = (run: WorkshopRun, by: Actor) => given(run).when({ type: "PassTurn", roundId: run.roundId }, by);
/** A prepared scene whose customer somebody plays, also in a room one short. */
const withPlayers = (run: WorkshopRun, choice = aScene()) => {
  run.prepareScene(choice).give({ type: "SetSimulated", roundId: run.roundId, simulated: false });
  return run;
};
const castOf = (run: WorkshopRun) => [run.play().casting.candidateId, run.drawn("customer"), run.drawn("relay")];

test("[RP13] who plays the customer and who interprets is drawn beside the performer, three different people", () => {
  const run = aWorkshop().withSeats(6).build().prepareScene(aScene("K-relay"));
  expect(new Set(castOf(run)).size).toBe(3);
  expect(castOf(run)).not.toContain(null);
  run.give({ type: "StartRound", roundId: run.roundId });
  expect([run.seatsAs("customer"), run.seatsAs("relay")]).toEqual([[drawn(run)], [drawn(run, "relay")]]);
  expect(run.seatsAs("scorer")).toHaveLength(3);
});

test("[RP13] where too few are there roles stay free: in a room of three nobody is left to score, alone nobody plays", () => {
  const three = withPlayers(aWorkshop().withSeats(3).build(), aScene("K-relay")).walkTo("scene");
  expect([three.seatsAs("customer").length, three.seatsAs("relay").length, three.seatsAs("scorer")]).toEqual([
    1,
    1,
    [],
  ]);
  const one = aWorkshop().withSeats(3).build();
  for (const seatId of one.seatIds.slice(1)) one.give({ type: "RemoveSeat", seatId });
  withPlayers(one).walkTo("scene");
  expect([one.drawn("customer"), one.performance().performerId]).toEqual([null, one.seatIds[0]]);
});

test("[RP13] in as many rounds as there are people everybody plays once, and nobody plays twice before", () => {
  const run = aWorkshop().withSeats(5).build();
  const played: SeatId[] = [];
  for (let round = 0; round < 5; round++) {
    run.playScene("results");
    played.push(drawn(run));
    run.endRound();
  }
  // The one who has not played yet may be the performer of the last round; then somebody plays twice.
  expect(new Set(played).size).toBeGreaterThanOrEqual(4);
  expect([...run.state.seats.values()].reduce((sum, { timesPlayed }) => sum + timesPlayed, 0)).toBe(5);
});

test("[RP13] a role counts as played when the turn does: at the reveal, or when the round ends after the scene began", () => {
  const before = aWorkshop().build().playScene("read");
  const customer = drawn(before);
  before.endRound();
  expect(before.state.seats.get(customer)?.timesPlayed).toBe(0);
  const during = aWorkshop().build().playScene("scene");
  const other = drawn(during);
  during.endRound();
  expect(during.state.seats.get(other)?.timesPlayed).toBe(1);
});

test("[RP13] nobody without a phone is drawn, though the facilitator may give them a role", () => {
  const run = withPlayers(aWorkshop().withSeats(2).withSeatsWithoutDevice("Gast", "Hans").build(), aScene("K-relay"));
  const guests = [...run.state.seats.values()].filter(({ device }) => device === "none").map(({ id }) => id);
  for (const id of castOf(run).slice(1)) if (id !== null) expect(guests).not.toContain(id);
  const guest = guests.find((id) => id !== run.play().casting.candidateId);
  if (guest === undefined) throw new Error("no guest");
  const ask = { type: "AskToPlay", roundId: run.roundId, roomId: run.room(), seatId: guest, role: "customer" } as const;
  run.give(ask);
  expect(run.drawn("customer")).toBe(guest);
});

test("[RP15] who is drawn passes without a reason and the next is drawn at once, until nobody is left", () => {
  const run = aWorkshop().withSeats(4).build().playScene("scene");
  const before = run.play();
  const first = drawn(run);
  run.give({ type: "PassTurn", roundId: run.roundId }, seat(first));
  const second = drawn(run);
  expect(second).not.toBe(first);
  expect(run.play().clock).toBe(before.clock);
  expect(run.play().performance).toBe(before.performance);
  expect(run.play().scene).toBe(before.scene);
  expect([run.play().roles.get(first), run.play().roles.get(second)]).toEqual(["scorer", "customer"]);
  run.give({ type: "PassTurn", roundId: run.roundId }, seat(second));
  pass(run, seat(drawn(run))).yields({ type: "RolePassed" });
  expect([run.drawn("customer"), run.play().draws.get("customer")?.passed.length]).toEqual([null, 3]);
});

test("[RP15] a role can be passed in every step before the reveal, and not after it", () => {
  for (const step of ["read", "scene", "sheets", "de-role", "self-speaks", "customer-speaks"] as const) {
    const run = aWorkshop().build().playScene(step);
    pass(run, seat(drawn(run))).yields({ type: "RolePassed" }, { type: "RoleDrawn" });
  }
  const late = aWorkshop().build().playScene("results");
  pass(late, seat(drawn(late))).isRefused("room/step-forbids");
  late.give({ type: "CallTimeOut", roundId: late.roundId }, late.as("scorer"));
  pass(late, seat(drawn(late))).isRefused("room/step-forbids");
});

test("[RO8] who is drawn and is moved, removed or joins elsewhere leaves the role without having passed, and the next is drawn", () => {
  const run = aWorkshop().withSeats(8).withRooms(2).build().playScene("scene");
  const moved = drawn(run);
  run.give({ type: "MoveSeat", seatId: moved, to: { roomId: run.room(2) } });
  expect(run.play(2).roles.get(moved)).toBe("visitor");
  expect([run.play().draws.get("customer")?.passed, run.play().roles.has(moved)]).toEqual([[], false]);
  const removed = drawn(run);
  expect(removed).not.toBe(moved);
  run.give({ type: "RemoveSeat", seatId: removed });
  expect(drawn(run)).not.toBe(removed);
  run.give({ type: "RestoreSeat", seatId: removed });
  expect(run.seatsAs("visitor", 1).concat(run.seatsAs("visitor", 2))).toContain(removed);
  const erased = drawn(run);
  run.give({ type: "RenameSeat", seatId: erased, name: "Renamed" });
  run.give({ type: "EraseSeatWords", seatId: erased });
  expect(drawn(run)).toBe(erased);
});

test("[RO8] before the start, too, a role that is left goes to another, and to who comes where nobody was left", () => {
  const run = withPlayers(aWorkshop().withSeats(3).build(), aScene("K-relay"));
  const customer = drawn(run);
  run.give({ type: "RemoveSeat", seatId: customer });
  expect(run.drawn("customer")).toBeNull();
  const late = run.join("Late");
  expect(run.drawn("customer")).toBe(late);
});

test("[RO4] who plays and is asked to perform keeps playing until they begin; then the role goes to another", () => {
  const run = aWorkshop().withSeats(5).build().playScene("scene");
  const customer = drawn(run);
  const before = run.play();
  run.give({ type: "AskToPerform", roundId: run.roundId, roomId: run.room(), seatId: customer });
  expect([run.play().roles, run.play().draws]).toEqual([before.roles, before.draws]);
  // Passing the role is not an answer to the question, and answering it no pass of the role.
  run.give({ type: "AnswerAsk", roundId: run.roundId, accept: false }, seat(customer));
  expect(run.play()).toMatchObject({ roles: before.roles, draws: before.draws });
  run.give({ type: "AskToPerform", roundId: run.roundId, roomId: run.room(), seatId: customer });
  run.give({ type: "AnswerAsk", roundId: run.roundId, accept: true }, seat(customer));
  expect(run.performance().performerId).toBe(customer);
  expect(drawn(run)).not.toBe(customer);
  expect([run.play().roles.get(customer), run.play().roles.get(drawn(run))]).toEqual(["performer", "customer"]);
});

test("[RP13] who is asked to perform before the start gives up the role, and the one asked before can be drawn", () => {
  const run = withPlayers(aWorkshop().withSeats(3).build(), aScene("K-relay"));
  const [candidate, customer] = castOf(run);
  if (!candidate || !customer) throw new Error("nobody is cast");
  run.give({ type: "AskToPerform", roundId: run.roundId, roomId: run.room(), seatId: customer });
  expect(castOf(run).slice(0, 2)).toEqual([customer, candidate]);
});

test("[RO2] before the start who plays is asked to perform when nobody else is left, and places are changed", () => {
  const run = aWorkshop().withSeats(3).build();
  const [, , third] = run.seatIds;
  if (third === undefined) throw new Error("nobody third");
  run.give({ type: "RemoveSeat", seatId: third });
  withPlayers(run);
  const asked = seatOf(run.asked());
  const customer = drawn(run);
  run.give({ type: "PassTurn", roundId: run.roundId }, seat(asked));
  expect(castOf(run).slice(0, 2)).toEqual([customer, asked]);
  run.give({ type: "PassTurn", roundId: run.roundId }, seat(customer));
  expect(run.play().casting.candidateId).toBeNull();
  run.give({ type: "StartRound", roundId: run.roundId });
  expect([run.play().performance, run.play().scene]).toEqual([null, null]);
});

test("[RO2] while a round plays nobody who plays is proposed to perform: the room looks on instead", () => {
  const run = withPlayers(aWorkshop().withSeats(3).build(), aScene("K-relay")).walkTo("scene");
  run.give({ type: "PassTurn", roundId: run.roundId }, run.as("performer"));
  expect([run.play().casting.candidateId, run.play().performance, run.play().scene]).toEqual([null, null, null]);
  expect([run.seatsAs("customer").length, run.seatsAs("relay").length]).toEqual([1, 1]);
});

test("[RP14] on a card for volunteers nobody is drawn; the first who wants to is the customer, and may pass again", () => {
  const run = aWorkshop().withSeats(5).build().prepareScene(aScene("K-heavy"));
  expect(run.drawn("customer")).toBeNull();
  const volunteer = { type: "Volunteer", roundId: run.roundId, role: "customer" } as const;
  given(run).when(volunteer, run.asked()).isRefused("role/not-allowed");
  const [ana, ben] = run.seatIds.filter((id) => id !== seatOf(run.asked()));
  if (ana === undefined || ben === undefined) throw new Error("too few");
  run.give(volunteer, seat(ana));
  given(run).when(volunteer, seat(ben)).isRefused("role/taken");
  run.give({ type: "PassTurn", roundId: run.roundId }, seat(ana));
  expect(run.drawn("customer")).toBeNull();
  run.give({ type: "StartRound", roundId: run.roundId });
  given(run)
    .when({ ...volunteer, role: "relay" }, seat(ben))
    .isRefused("role/taken");
  run.give(volunteer, seat(ana));
  expect(run.play().roles.get(ana)).toBe("customer");
  given(run).when(volunteer, seat(ana)).isRefused("role/not-allowed");
});

test("[RP14] a role that all have passed is free until the reveal, also in a room that stands, and not after it", () => {
  const run = aWorkshop().withSeats(3).build().playScene("scene");
  const first = drawn(run);
  run.give({ type: "PassTurn", roundId: run.roundId }, seat(first));
  run.give({ type: "PassTurn", roundId: run.roundId }, seat(drawn(run)));
  const volunteer = { type: "Volunteer", roundId: run.roundId, role: "customer" } as const;
  const late = run.join("Late");
  given(run).when(volunteer, seat(late)).isRefused("role/not-allowed");
  while (run.step() !== "results") run.next();
  given(run).when(volunteer, seat(first)).isRefused("room/step-forbids");
  run.give({ type: "CallTimeOut", roundId: run.roundId }, seat(first));
  given(run).when(volunteer, seat(first)).isRefused("room/step-forbids");
});

test("[RP13] the facilitator gives a role to anybody in the room but who performs or is asked, from whoever has it", () => {
  const run = aWorkshop().withSeats(6).withRooms(1).build().playScene("scene", aScene("K-relay"));
  const { roundId } = run;
  const ask = (seatId: SeatId, role: DrawnRole = "customer") =>
    ({ type: "AskToPlay", roundId, roomId: run.room(), seatId, role }) as const;
  const [customer, relay] = [drawn(run), drawn(run, "relay")];
  given(run)
    .when(ask(seatOf(run.as("performer"))))
    .isRefused("role/taken");
  given(run).when(ask(customer)).yields();
  // An interpreter who becomes the customer leaves a place that is drawn anew.
  run.give(ask(relay));
  expect([run.drawn("customer"), run.play().roles.get(customer)]).toEqual([relay, "scorer"]);
  expect(drawn(run, "relay")).not.toBe(relay);
  const plain = aWorkshop().build().playScene("scene");
  given(plain)
    .when({ ...ask(seatOf(plain.as("scorer")), "relay"), roundId: plain.roundId, roomId: plain.room() })
    .isRefused("round/other-kind");
});
