import { expect, test } from "vitest";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { given } from "../../support/given.ts";

test("[RO1] all seated seats are dealt into rooms; removed ones are not", () => {
  const run = aWorkshop().withSeats(13).withRooms(0).build();
  const [first] = run.seatIds;
  if (first !== undefined) run.give({ type: "RemoveSeat", seatId: first });
  run.give({ type: "FormRooms", size: 6 });
  expect(run.state.rooms.map((room) => [room.number, room.seatIds.length])).toEqual([
    [1, 6],
    [2, 6],
  ]);
  expect(new Set(run.state.rooms.flatMap((room) => room.seatIds))).toEqual(new Set(run.seatIds.slice(1)));
});

test("[RO1] rooms are formed once for what was seen: a second press, or a second console, does not mix them again", () => {
  const run = aWorkshop().withSeats(12).withRooms(0).build();
  const form = { type: "FormRooms", size: 6 } as const;
  given(run)
    .when({ ...form, seen: [] })
    .yields({ type: "RoomsFormed" });
  const formed = run.state.rooms;
  given(run)
    .when({ ...form, seen: [] })
    .isRefused("rooms/stale");
  expect(run.state.rooms).toBe(formed);
  const seen = formed.map((room) => room.id);
  const again = { ...form, seen: seen.toReversed() };
  given(run).when(again).yields({ type: "RoomsFormed" });
  given(run).when(again).isRefused("rooms/stale");
  given(run)
    .when({ ...form, seen: seen.slice(1) })
    .isRefused("rooms/stale");
  given(run).when(form).yields({ type: "RoomsFormed" });
});
