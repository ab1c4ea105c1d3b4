import { expect, test } from "vitest";
import type { Command } from "../../../shared/workshop/commands.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { given } from "../../support/given.ts";
import { aScene } from "../../support/sampleRolePlay.ts";
import { aBuiltInScene, aSimulatedScene, sceneOf } from "../../support/simulatedScene.ts";
import { seat, type WorkshopRun } from "../../support/workshopRun.ts";

const simulate = (run: WorkshopRun, simulated: boolean, rooms?: Extract<Command, { type: "SetSimulated" }>["rooms"]) =>
  given(run).when({ type: "SetSimulated", roundId: run.roundId, simulated, ...(rooms === undefined ? {} : { rooms }) });

test("[RP32] where the facilitator wants it the app plays the customer in every room: nobody is drawn, all others score", () => {
  const run = aSimulatedScene("A04", { seats: 10, rooms: 2 });
  for (const number of [1, 2]) {
    expect(run.play(number).isSimulated).toBe(true);
    expect([run.drawn("customer", number), run.seatsAs("customer", number)]).toEqual([null, []]);
    expect(run.seatsAs("scorer", number)).toHaveLength(4);
  }
});

test("[RP32] an interpreter is drawn all the same, and told what the customer says", () => {
  const run = aSimulatedScene("L06");
  expect([run.seatsAs("relay").length, run.seatsAs("customer").length, run.seatsAs("scorer").length]).toEqual([
    1, 0, 3,
  ]);
  expect(sceneOf(run).talk).toEqual([expect.objectContaining({ from: "customer", to: "relay", seatId: null })]);
});

test("[RP32] a room one short gets the app as its customer by itself: somebody with a phone is left to score", () => {
  const cases = [
    ["K-gates", 2, true],
    ["K-gates", 3, false],
    ["K-relay", 3, true],
    ["K-relay", 4, false],
  ] as const;
  for (const [cardId, seats, isSimulated] of cases) {
    const run = aWorkshop().withSeats(3).build();
    if (seats === 2) run.give({ type: "RemoveSeat", seatId: run.seatIds[2] ?? run.performance().performerId });
    if (seats === 4) run.join("Dana");
    if (seats === 4) run.give({ type: "FormRooms", size: 4 });
    run.playScene("scene", aScene(cardId));
    expect([cardId, seats, run.play().isSimulated]).toEqual([cardId, seats, isSimulated]);
    expect(run.seatsAs("scorer").length).toBeGreaterThanOrEqual(1);
  }
  // Phones count, not people: without one nobody can tap or score for themselves.
  const guests = aWorkshop().withSeats(2).withSeatsWithoutDevice("Gast", "Hans", "Ida").build().prepareScene();
  const others = guests.seatIds.filter(
    (id) => id !== guests.play().casting.candidateId && guests.state.seats.get(id)?.device === "own",
  );
  expect(guests.play().isSimulated).toBe(others.length < 2);
});

test("[RP32] before the scene the facilitator hands the customer of some rooms to the app, or back to a person", () => {
  for (const step of ["casting", "read"] as const) {
    const run = aBuiltInScene("A01", { seats: 10, rooms: 2 });
    if (step === "read") run.walkTo("read");
    const before = run.drawn("customer");
    simulate(run, true, [run.room(1)]).yields(
      { type: "RoleDrawn", role: "customer", seatId: null },
      { type: "CustomerSimulated", roomIds: [run.room(1)], simulated: true },
    );
    expect([run.drawn("customer"), run.play(2).isSimulated]).toEqual([null, false]);
    if (step === "read") expect(run.play().roles.get(before ?? run.performance().performerId)).toBe("scorer");
    expect(sceneOrNull(run)?.simulated === null).toBe(false);
    simulate(run, false).yields(
      { type: "CustomerSimulated", roomIds: [run.room(1)], simulated: false },
      { type: "RoleDrawn", role: "customer", roomId: run.room(1) },
    );
    expect(run.drawn("customer")).not.toBeNull();
    expect(sceneOrNull(run)?.simulated ?? null).toBeNull();
  }
});

const sceneOrNull = (run: WorkshopRun) => run.play().scene;

test("[RP32] what is like that already is accepted and changes nothing; in the scene it is too late", () => {
  const run = aBuiltInScene("A01");
  simulate(run, false).yields();
  simulate(run, true).yields({ type: "RoleDrawn" }, { type: "CustomerSimulated" });
  simulate(run, true).yields();
  run.walkTo("scene");
  simulate(run, false).isRefused("room/step-forbids");
});

test("[RP32] nobody can take or be given the part that the app plays, and a passed interpreter draws no customer", () => {
  const run = aSimulatedScene("L06");
  const [scorer] = run.seatsAs("scorer");
  const [relay] = run.seatsAs("relay");
  if (scorer === undefined || relay === undefined) throw new Error("too few");
  const { roundId } = run;
  given(run).when({ type: "Volunteer", roundId, role: "customer" }, seat(scorer)).isRefused("role/taken");
  const ask = { type: "AskToPlay", roundId, roomId: run.room(), seatId: scorer, role: "customer" } as const;
  given(run).when(ask).isRefused("role/taken");
  given(run)
    .when({ type: "PassTurn", roundId }, seat(relay))
    .yields({ type: "RolePassed", role: "relay" }, { type: "RoleDrawn", role: "relay" });
});

test("[RP32] a scene without a customer of flesh and blood goes through all its steps, and waits for no sheet of theirs", () => {
  const run = aSimulatedScene("A08");
  const steps = new Set<string>();
  while (run.play().clock.stepIndex < run.round.plan.length - 1) {
    steps.add(run.step());
    run.next();
  }
  expect(steps).toContain("customer-speaks");
  run.next();
  expect(run.play().hasEnded).toBe(true);
});
