import { expect, test } from "vitest";
import type { SeatId } from "../../../shared/basics/ids.ts";
import { seatIdSchema } from "../../../shared/basics/ids.ts";
import { shownName } from "../../../shared/workshop/decide/naming.ts";
import { MAX_SEATS } from "../../../shared/workshop/decide/takeSeat.ts";
import { headOf } from "../../../shared/workshop/head.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { given } from "../../support/given.ts";
import { DOOR, type WorkshopRun } from "../../support/workshopRun.ts";

const nobody = seatIdSchema.parse("s-nobody");
const names = (run: WorkshopRun): readonly string[] =>
  [...run.state.seats.values()]
    .filter((one) => one.status === "seated")
    .map((one) => shownName(run.words(one.nameTextId) ?? "?", one.nameSuffix));
const first = (run: WorkshopRun): SeatId => run.seatIds[0] ?? nobody;

test("[SE2] an unusable name takes no seat, and a good one is kept as it is shown", () => {
  const run = aWorkshop().withSeats(0).withRooms(0).build();
  given(run).when({ type: "TakeSeat", name: " \u200B " }, DOOR).isRefused("seat/name-unusable");
  given(run)
    .when({ type: "AddSeat", name: "x".repeat(31) })
    .isRefused("seat/name-unusable");
  run.join("  Zoe\u0308   Q\u202E ");
  expect(names(run)).toEqual(["Zoë Q"]);
});

test("[SE3] a second «Ana» gets a number, whatever its case or width, and a freed number is given again", () => {
  const run = aWorkshop().withNames("Ana", "ANA", "Ａｎａ", "Anna").withRooms(0).build();
  expect(names(run)).toEqual(["Ana", "ANA (2)", "Ana (3)".replace("Ana", "Ａｎａ"), "Anna"]);
  const second = run.seatIds[1] ?? nobody;
  run.give({ type: "RemoveSeat", seatId: second });
  run.join("ana");
  expect(names(run)).toContain("ana (2)");
  run.give({ type: "RestoreSeat", seatId: second });
  expect(names(run)).toContain("ANA (4)");
});

test("[SE3] somebody who types «Ana (2)» keeps it, and the second Ana steps aside", () => {
  const run = aWorkshop().withNames("Ana (2)", "Ana", "Ana", "Ana (2)").withRooms(0).build();
  expect(names(run)).toEqual(["Ana (2)", "Ana", "Ana (3)", "Ana (2) (2)"]);
});

test("[SE3] renaming frees the old name and numbers the new one; the same name changes nothing", () => {
  const run = aWorkshop().withNames("Ana", "Björn", "Ana").withRooms(0).build();
  const third = run.seatIds[2] ?? nobody;
  run.give({ type: "RenameSeat", seatId: first(run), name: "Björn" });
  expect(names(run)).toEqual(["Björn (2)", "Björn", "Ana (2)"]);
  run.give({ type: "RenameSeat", seatId: third, name: "ana" });
  expect(names(run)).toContain("ana");
  given(run).when({ type: "RenameSeat", seatId: third, name: " ana " }).yields();
  run.give({ type: "RenameSeat", seatId: third, name: "ANA" });
  expect(names(run)).toContain("ANA");
  given(run).when({ type: "RenameSeat", seatId: nobody, name: "X" }).isRefused("seat/unknown");
});

test("[SE4] a lock keeps people out at the door, not those the facilitator seats", () => {
  const run = aWorkshop().build();
  run.give({ type: "SetJoining", joining: "locked" });
  given(run).when({ type: "SetJoining", joining: "locked" }).yields();
  given(run).when({ type: "TakeSeat", name: "Late" }, DOOR).isRefused("workshop/joining-locked");
  run.give({ type: "AddSeat", name: "Guest" });
  run.give({ type: "SetJoining", joining: "open" });
  run.join("Late");
  expect(names(run)).toEqual(expect.arrayContaining(["Guest", "Late"]));
});

test("[SE4] 1,200 seats and not one more, unless one is freed", () => {
  const run = aWorkshop().withSeats(MAX_SEATS).withRooms(0).build();
  given(run).when({ type: "TakeSeat", name: "Too many" }, DOOR).isRefused("workshop/full");
  given(run).when({ type: "AddSeat", name: "Too many" }).isRefused("workshop/full");
  run.give({ type: "RemoveSeat", seatId: first(run) });
  expect(headOf(run.state).seatCount).toBe(MAX_SEATS - 1);
  run.join("Just fits");
  given(run)
    .when({ type: "RestoreSeat", seatId: first(run) })
    .isRefused("workshop/full");
});

test("[SE8] who joins during a round sits where there is still something to read along", () => {
  const run = aWorkshop().withSeats(7).withRooms(2).inStep("answer").build();
  const number = run.state.rooms.find((room) => room.seatIds.length === 3)?.number ?? 0;
  run.give({ type: "EndRound", roundId: run.roundId, rooms: [run.room(number)] });
  const late = run.join("Late");
  expect(run.round.whereabouts.get(late)).toBe(run.room(3 - number));
  run.endRound();
  const smallest = run.state.rooms.find((room) => room.seatIds.length === 3)?.id;
  const newcomer = run.join("Newcomer");
  expect(run.state.rooms.find((room) => room.seatIds.includes(newcomer))?.id).toBe(smallest);
});

test("[SE8] nobody is sat down in a full room while another has space, not even when that one is done", () => {
  const run = aWorkshop().withSeats(24).withRooms(2).inStep("answer").build();
  const [moved] = run.state.rooms[1]?.seatIds ?? [];
  if (moved !== undefined) run.give({ type: "RemoveSeat", seatId: moved });
  run.give({ type: "EndRound", roundId: run.roundId, rooms: [run.room(2)] });
  const [twelfth, thirteenth] = [run.join("Twelfth"), run.join("Thirteenth")];
  expect(run.round.whereabouts.get(twelfth)).toBe(run.room(2));
  expect(run.round.whereabouts.get(thirteenth)).toBe(run.room(1));
});
