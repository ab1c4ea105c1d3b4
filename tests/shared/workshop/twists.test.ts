import { expect, test } from "vitest";
import type { CommandOf } from "../../../shared/workshop/commands.ts";
import { dueAt } from "../../../shared/workshop/due.ts";
import type { WorkshopEvent } from "../../../shared/workshop/events.ts";
import { evolve } from "../../../shared/workshop/evolve.ts";
import type { WorkshopState } from "../../../shared/workshop/state.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { given } from "../../support/given.ts";
import { aScene } from "../../support/sampleRolePlay.ts";
import { CLOCK, seat, type WorkshopRun } from "../../support/workshopRun.ts";

const BELL = { text: "A bell rings" } as const;

const inScene = (rooms = 1) =>
  aWorkshop()
    .withSeats(rooms * 5)
    .withRooms(rooms)
    .build()
    .playScene("scene");
const send = (run: WorkshopRun, different: Partial<CommandOf<"SendTwist">> = {}): string => {
  run.give({ type: "SendTwist", roundId: run.roundId, twist: BELL, ...different });
  return run.round.twists.at(-1)?.id ?? "";
};
const arrivedIn = (run: WorkshopRun, number = 1) => run.play(number).scene?.twists.map(({ atMs }) => atMs);
const undo = (run: WorkshopRun, sentId: string) => given(run).when({ type: "UndoTwist", roundId: run.roundId, sentId });

test("[RP18] a twist is there five seconds after it was sent and not before, with the time of each room's scene", () => {
  const run = inScene();
  send(run.wait(10_000));
  expect(dueAt(run.state)).toBe(run.at + 5_000);
  expect(arrivedIn(run.wait(4_999).sweep())).toEqual([]);
  expect(arrivedIn(run.wait(1).sweep())).toEqual([15_000]);
});

test("[RP18] what is undone after 4.9 seconds never was, after 5.1 it is too late", () => {
  const early = inScene();
  const sentId = send(early);
  undo(early.wait(4_900).sweep(), sentId).yields({ type: "TwistUndone" });
  expect([early.round.twists, arrivedIn(early.wait(60_000).sweep())]).toEqual([[], []]);
  undo(early, sentId).isRefused("twist/unknown");
  const late = inScene();
  const other = send(late);
  undo(late.wait(5_100).sweep(), other).isRefused("twist/arrived");
});

test("[RP18] two twists at once arrive both; undoing one leaves the other", () => {
  const run = inScene();
  send(run);
  const second = send(run);
  send(run);
  undo(run, second).yields({ type: "TwistUndone" });
  expect(arrivedIn(run.wait(5_000).sweep())).toEqual([5_000, 5_000]);
});

test("[RP18] a twist of a card goes to the rooms that play it, also when all are meant; one of no card to nobody", () => {
  const run = aWorkshop().withSeats(10).withRooms(2).build();
  const [first] = run.state.rooms;
  if (first === undefined) throw new Error("no room");
  run.playScene(
    "scene",
    aScene("K-gates", { cards: [{ cardId: "K-gates" }, { cardId: "K-relay", rooms: [first.id] }] }),
  );
  const twist = { cardId: "K-relay", twistId: "alarm" };
  expect(run.round.twists).toEqual([]);
  send(run, { twist });
  expect(run.round.twists[0]?.roomIds).toEqual([first.id]);
  const given_ = (different: Partial<CommandOf<"SendTwist">>) =>
    given(run).when({ type: "SendTwist", roundId: run.roundId, twist, ...different });
  given_({ rooms: [run.room(2)] }).isRefused("twist/unknown");
  given_({ twist: { cardId: "K-relay", twistId: "none" } }).isRefused("twist/unknown");
  given_({ twist: { cardId: "K-heavy", twistId: "alarm" } }).isRefused("twist/unknown");
  given_({ twist: { text: " \u202e " } }).isRefused("twist/empty");
});

test("[RP18] a twist for one seat goes to its room, while that room reads or plays", () => {
  const run = inScene(2);
  const [seatId] = run.seatsAs("scorer", 2);
  if (seatId === undefined) throw new Error("no scorer");
  send(run, { seatId });
  expect(run.round.twists[0]).toMatchObject({ seatId, roomIds: [run.room(2)] });
  run.next([run.room(2)]);
  given(run).when({ type: "SendTwist", roundId: run.roundId, twist: BELL, seatId }).isRefused("room/step-forbids");
  run.give({ type: "RemoveSeat", seatId });
  given(run).when({ type: "SendTwist", roundId: run.roundId, twist: BELL, seatId }).isRefused("seat/not-in-room");
});

test("[RP18] in a room that stands a twist waits until it goes on; the rooms that go have it meanwhile", () => {
  for (const stop of ["Pause", "CallTimeOut"] as const) {
    const run = inScene(2);
    const { roundId } = run;
    send(run);
    if (stop === "Pause") run.give({ type: "Pause", roundId, rooms: [run.room(1)] });
    else run.give({ type: "CallTimeOut", roundId }, run.as("scorer", 1));
    run.wait(60_000).sweep();
    expect([arrivedIn(run, 1), arrivedIn(run, 2)]).toEqual([[], [60_000]]);
    expect(run.round.twists[0]?.arrivedIn).toEqual([run.room(2)]);
    run.give({ type: "Resume", roundId, rooms: [run.room(1)] });
    expect(arrivedIn(run.sweep(), 1)).toEqual([0]);
  }
});

test("[RP18] a twist that waits in a stopped room can be taken back for as long as it waits", () => {
  const run = inScene();
  const sentId = send(run);
  run.give({ type: "CallTimeOut", roundId: run.roundId }, run.as("scorer"));
  undo(run.wait(60_000).sweep(), sentId).yields({ type: "TwistUndone" });
  run.give({ type: "Resume", roundId: run.roundId });
  expect(arrivedIn(run.sweep())).toEqual([]);
});

test("[RP18] where the scene is over, or the room is done, a twist does not arrive any more", () => {
  const ended = inScene(2);
  const sentId = send(ended);
  ended.give({ type: "EndRound", roundId: ended.roundId, rooms: [ended.room(1)] });
  ended.next([ended.room(2)]);
  expect([arrivedIn(ended.wait(60_000).sweep(), 1), arrivedIn(ended, 2)]).toEqual([[], []]);
  expect(dueAt(ended.state)).not.toBe(ended.round.twists[0]?.arrivesAt);
  undo(ended, sentId).yields({ type: "TwistUndone" });
  const over = inScene();
  send(over);
  over.endRound();
  expect(dueAt(over.state)).toBeNull();
});

test("[RP18] a twist that is due when the scene's time is up still belongs to the scene", () => {
  const run = inScene();
  const deadline = run.play().clock.deadlineAt ?? 0;
  run.wait(deadline + 3_000 - 5_000 - run.at);
  send(run);
  run.wait(5_000).sweep();
  expect([arrivedIn(run)?.length, run.step()]).toEqual([1, "sheets"]);
});

test("[RP18] in a room where nobody performs there is nothing to send to", () => {
  const run = aWorkshop().withSeats(4).build().prepareScene();
  for (let asked = run.play().casting.candidateId; asked !== null; asked = run.play().casting.candidateId)
    run.give({ type: "AnswerAsk", roundId: run.roundId, accept: false }, seat(asked));
  run.give({ type: "StartRound", roundId: run.roundId });
  given(run).when({ type: "SendTwist", roundId: run.roundId, twist: BELL }).isRefused("room/step-forbids");
});

test("[TM7] delivering twice, early or without a twist changes nothing", () => {
  const run = inScene();
  const deliver = { type: "DeliverTwists", roundId: run.roundId } as const;
  given(run).when(deliver, CLOCK).yields();
  send(run);
  given(run.wait(4_999)).when(deliver, CLOCK).yields();
  given(run.wait(1)).when(deliver, CLOCK).yields({ type: "TwistsArrived" });
  given(run).when(deliver, CLOCK).yields();
});

test("[CM5] a server that starts again while a twist is on its way reads it back and delivers it, late as it may be", () => {
  const run = inScene();
  send(run.wait(1_000));
  const stored = run.log.map((event) => JSON.parse(JSON.stringify(event)) as WorkshopEvent);
  const state = stored.reduce<WorkshopState | null>((now, event) => evolve(now, event), null);
  expect(state).toEqual(run.state);
  expect(state && dueAt(state)).toBe(run.at + 5_000);
  run.wait(600_000).give({ type: "GiveTimeBack", ms: 599_000 }, CLOCK);
  expect(arrivedIn(run.sweep())).toEqual([2_000]);
});
