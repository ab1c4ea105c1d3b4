import { expect, test } from "vitest";
import { StoreUnavailable } from "../../server/store/faults.ts";
import { MemoryStore } from "../../server/store/memory/MemoryStore.ts";
import type { WorkshopId } from "../../shared/basics/ids.ts";
import type { RoomClock } from "../../shared/workshop/state.ts";
import { aSpine, type TestSpine } from "../support/aSpine.ts";

/** A workshop of four in the first step of a round, `read`: one minute, auto. */
async function aRunningRound(spine: TestSpine): Promise<WorkshopId> {
  const { id, lead } = await spine.open();
  for (const name of ["Ana", "Ben", "Chioma", "Dilek"])
    await spine.order(id, { type: "TakeSeat", name }, { kind: "visitor" });
  await spine.order(id, { type: "FormRooms", size: 4 }, lead);
  await spine.order(id, { type: "PrepareRound", choice: (await spine.state(id)).choice }, lead);
  const roundId = (await spine.state(id)).round?.id;
  if (roundId === undefined) throw new Error("no round");
  const started = await spine.order(id, { type: "StartRound", roundId }, lead);
  if (!started.ok) throw new Error(started.code);
  return id;
}

async function clockOf(spine: TestSpine, id: WorkshopId): Promise<RoomClock> {
  const play = (await spine.state(id)).round?.rooms.values().next().value;
  if (play === undefined) throw new Error("no room");
  return play.clock;
}

async function deadlineOf(spine: TestSpine, id: WorkshopId): Promise<number> {
  const { deadlineAt } = await clockOf(spine, id);
  if (deadlineAt === null) throw new Error("no deadline");
  return deadlineAt;
}

/** Lets time go by in steps that are no outage, with a sweep after each. */
async function sweepUntil(spine: TestSpine, at: number): Promise<void> {
  while (spine.clock.now < at) {
    spine.clock.now = Math.min(spine.clock.now + 4_000, at);
    await spine.timekeeper.sweep();
  }
}

test("[TM3] the sweep ends a step when its deadline and grace are over, not before", async () => {
  const spine = aSpine();
  const id = await aRunningRound(spine);
  const deadlineAt = await deadlineOf(spine, id);
  await sweepUntil(spine, deadlineAt + 2_999);
  expect((await clockOf(spine, id)).stepIndex).toBe(0);
  await sweepUntil(spine, deadlineAt + 3_000);
  expect((await clockOf(spine, id)).stepIndex).toBe(1);
});

test("[RO3] the sweep asks the next when somebody who is asked does not answer", async () => {
  const spine = aSpine();
  const id = await aRunningRound(spine);
  const castingOf = async () => (await spine.state(id)).round?.rooms.values().next().value?.casting;
  const performer = (await castingOf())?.candidateId;
  const roundId = (await spine.state(id)).round?.id;
  if (performer == null || roundId === undefined) throw new Error("nobody performs");
  await spine.order(id, { type: "PassTurn", roundId }, { kind: "seat", seatId: performer });
  const first = (await castingOf())?.candidateId;
  const askedAt = spine.clock.now;
  await sweepUntil(spine, askedAt + 29_999);
  expect(await castingOf()).toMatchObject({ candidateId: first, skipped: [] });
  await sweepUntil(spine, askedAt + 30_000);
  expect(await castingOf()).toMatchObject({ answer: "asked", skipped: [first] });
});

test("[TM3] the sweep also ends steps of workshops that are not in memory", async () => {
  const store = new MemoryStore();
  const first = aSpine(store);
  const id = await aRunningRound(first);
  const other = aSpine(store, { now: (await deadlineOf(first, id)) + 3_000 });
  await other.timekeeper.sweep();
  expect((await clockOf(other, id)).stepIndex).toBe(1);
});

test("[TM2] a server that starts gives back the time since the last sign of life, before any step ends", async () => {
  const store = new MemoryStore();
  const first = aSpine(store);
  const id = await aRunningRound(first);
  const deadlineAt = await deadlineOf(first, id);
  first.clock.now += 10_000;
  await store.beat(first.clock.now);
  const second = aSpine(store, { now: first.clock.now + 600_000 });
  await second.timekeeper.start();
  await second.timekeeper.sweep();
  await second.timekeeper.stop();
  expect(await clockOf(second, id)).toMatchObject({ stepIndex: 0, deadlineAt: deadlineAt + 600_000 });
});

test("[TM2] what happened after the last beat counts as a sign of life", async () => {
  const store = new MemoryStore();
  await store.beat(1);
  const first = aSpine(store);
  const id = await aRunningRound(first);
  const deadlineAt = await deadlineOf(first, id);
  const second = aSpine(store, { now: first.clock.now + 4_000 });
  await second.timekeeper.start();
  await second.timekeeper.stop();
  expect(await deadlineOf(second, id)).toBe(deadlineAt + 4_000);
});

test("[TM2] a laptop that slept gives the time back when it wakes", async () => {
  const spine = aSpine();
  const id = await aRunningRound(spine);
  const deadlineAt = await deadlineOf(spine, id);
  await spine.timekeeper.sweep();
  spine.clock.now += 1_800_000;
  await spine.timekeeper.sweep();
  expect(await clockOf(spine, id)).toMatchObject({ stepIndex: 0, deadlineAt: deadlineAt + 1_800_000 });
});

test("[TM3] a sweep that fails is made up for by the next", async () => {
  let isBroken = false;
  class Breaking extends MemoryStore {
    override async dueBy(at: number): Promise<readonly WorkshopId[]> {
      if (isBroken) throw new StoreUnavailable("planted");
      return super.dueBy(at);
    }
  }
  const spine = aSpine(new Breaking());
  const id = await aRunningRound(spine);
  const deadlineAt = await deadlineOf(spine, id);
  isBroken = true;
  await sweepUntil(spine, deadlineAt + 3_000);
  expect((await clockOf(spine, id)).stepIndex).toBe(0);
  isBroken = false;
  await spine.timekeeper.sweep();
  expect((await clockOf(spine, id)).stepIndex).toBe(1);
});

test("[SV5] workshops that nobody touched for the set number of days are forgotten, others stay", async () => {
  const day = 24 * 60 * 60 * 1_000;
  const spine = aSpine();
  const old = await spine.open();
  spine.clock.now += 20 * day;
  const young = await spine.open();
  spine.clock.now += 10 * day + 1;
  await spine.retention.sweep();
  expect(await spine.store.read(old.id)).toBeNull();
  expect(await spine.store.read(young.id)).not.toBeNull();
});
