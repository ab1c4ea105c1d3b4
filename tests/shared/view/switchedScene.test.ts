import { expect, test } from "vitest";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { aScene } from "../../support/sampleRolePlay.ts";
import { aBuiltInScene } from "../../support/simulatedScene.ts";
import { desk, phone, phoneAs, roomOnDesk, wall } from "./sceneSeen.ts";

const cards = (run: Parameters<typeof wall>[0]) => {
  const { exercise } = wall(run);
  if (exercise?.kind !== "role-play") throw new Error("no cards");
  return exercise.cards;
};
const customerOn = (run: Parameters<typeof wall>[0], number = 1) => {
  const { exercise } = phoneAs(run, "customer", number);
  if (exercise?.kind !== "role-play") throw new Error("no card");
  return exercise.customer;
};

test("[RP30] where a twist made it harder, card, dial and timeline start where the dial did; the card asks as the scene does now", () => {
  const run = aWorkshop().withSeats(10).withRooms(2).build().playScene("scene", aScene("K-gates"));
  const before = customerOn(run);
  run.give({
    type: "SendTwist",
    roundId: run.roundId,
    rooms: [run.room(1)],
    twist: { switchTo: { difficulty: "hard" } },
  });
  run.wait(5_000).sweep();
  const { dial } = phoneAs(run, "customer").scene ?? {};
  expect(customerOn(run)).toMatchObject({ dial: { start: dial?.start }, probesNeeded: 2 });
  expect([customerOn(run)?.dial, customerOn(run, 2)]).toEqual([before?.dial, before]);
  while (run.step() !== "timeline") run.next();
  expect(roomOnDesk(run).scene?.timeline?.start).toBe(dial?.start);
  const onWall = cards(run).map(({ roomNumbers, customer }) => [
    roomNumbers,
    customer?.dial.start,
    customer?.probesNeeded,
  ]);
  // A twist for one room is no matter of the wall's: it shows the card as the round has it.
  expect(onWall).toEqual([[[1, 2], dial?.start, 1]]);
});

test("[RP31] the console tells which room has changed its card; no phone does, and nobody learns who asked", () => {
  const changed = () => {
    const run = aBuiltInScene("A01", { seats: 10, rooms: 2 }).walkTo("read");
    run.give({ type: "SwapCard", roundId: run.roundId }, run.as("performer"));
    return run;
  };
  const run = changed();
  expect([1, 2].map((number) => roomOnDesk(run, number).scene?.hasChangedCard)).toEqual([true, false]);
  for (const seatId of run.seatIds) expect(JSON.stringify(phone(run, seatId))).not.toContain("hasChangedCard");
  const other = aBuiltInScene("A01", { seats: 10, rooms: 2 }).walkTo("read");
  other.give({ type: "SwapCard", roundId: other.roundId }, other.as("customer"));
  expect(desk(other)[`room:${other.room(1)}`]).toEqual(desk(run)[`room:${run.room(1)}`]);
});
