import { expect, test } from "vitest";
import { Credits } from "../../server/transport/Credits.ts";
import type { SeatId, WorkshopId } from "../../shared/basics/ids.ts";

const workshop = "w-1" as WorkshopId;
const ana = { kind: "seat", seatId: "s-ana" as SeatId, language: "en" } as const;

test("[SV10] coming back again and again is no way to a fresh credit", () => {
  const clock = { now: 1_000_000 };
  const credits = new Credits(() => clock.now);
  let taken = 0;
  for (let connection = 0; connection < 100; connection++) {
    const { credit, giveBack } = credits.take(workshop, ana);
    for (let n = 0; n < 30; n++) if (credit.spend() === "ok") taken += 1;
    giveBack();
  }
  expect(taken).toBe(30);
  clock.now += 1_000;
  const { credit } = credits.take(workshop, ana);
  const later = Array.from({ length: 30 }, () => credit.spend()).filter((spent) => spent === "ok");
  expect(later).toHaveLength(10);
});

test("[SV10] a seat has room for six connections at a time, however often they change", () => {
  const credits = new Credits(() => 1_000_000);
  const taken = Array.from({ length: 6 }, () => credits.take(workshop, ana));
  expect(credits.isCrowded(workshop, ana)).toBe(true);
  expect(credits.isCrowded(workshop, { ...ana, seatId: "s-ben" as SeatId })).toBe(false);
  taken[0]?.giveBack();
  expect(credits.isCrowded(workshop, ana)).toBe(false);
});
