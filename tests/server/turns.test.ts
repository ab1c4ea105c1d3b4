import { expect, test } from "vitest";
import { StoreUnavailable } from "../../server/store/faults.ts";
import { MemoryStore } from "../../server/store/memory/MemoryStore.ts";
import type { Reply } from "../../server/workshops/order.ts";
import { TokenMint } from "../../server/workshops/tokens.ts";
import { type WorkshopId, workshopIdSchema } from "../../shared/basics/ids.ts";
import type { Actor } from "../../shared/workshop/stampedCommand.ts";
import { aCommandId, aSpine, TOKEN_KEY, UnsteadyStore } from "../support/aSpine.ts";
import { sampleChoice } from "../support/sampleExercise.ts";

const DOOR: Actor = { kind: "visitor" };
const takeSeat = (name: string) => ({ type: "TakeSeat", name }) as const;
const NOT_SAVED = { ok: false, code: "server/not-saved" };

function granted(reply: Reply): Extract<Reply, { ok: true }> {
  if (!reply.ok) throw new Error(reply.code);
  return reply;
}

test("[SV2] commands of one turn, of all workshops, are decided one after another and stored in one transaction", async () => {
  const store = new UnsteadyStore();
  const spine = aSpine(store);
  const [a, b] = [await spine.open(), await spine.open()];
  store.commits.length = 0;
  const names = ["Ana", "Ana", "Ana"];
  await Promise.all([a, b].flatMap(({ id }) => names.map((name) => spine.order(id, takeSeat(name), DOOR))));
  expect(store.commits).toHaveLength(1);
  expect(store.commits[0]?.map((part) => part.entries.length)).toEqual([3, 3]);
  const suffixes = [...(await spine.state(a.id)).seats.values()].map((seat) => seat.nameSuffix);
  expect(suffixes).toEqual([1, 2, 3]);
});

test("[SV1] nothing is announced or answered before the store has it", async () => {
  const steps: string[] = [];
  class SlowStore extends MemoryStore {
    override async commit(batch: Parameters<MemoryStore["commit"]>[0]): Promise<void> {
      await new Promise((resolve) => setImmediate(resolve));
      await super.commit(batch);
      steps.push(`stored, announced ${spine.announced.length}`);
    }
  }
  const spine = aSpine(new SlowStore());
  const { id } = await spine.open();
  steps.length = 0;
  const reply = spine
    .order(id, takeSeat("Ana"), DOOR)
    .then(() => steps.push(`answered, announced ${spine.announced.length}`));
  await reply;
  expect(steps).toEqual(["stored, announced 1", "answered, announced 2"]);
});

test("[SV2] a turn that cannot be stored is answered so, changes nothing, and the next one works", async () => {
  const store = new UnsteadyStore();
  const spine = aSpine(store);
  const { id } = await spine.open();
  const announced = [...spine.announced];
  store.failures = 1;
  const commandId = aCommandId();
  const lost = await Promise.all([
    spine.order(id, takeSeat("Ana"), DOOR, commandId),
    spine.order(id, takeSeat("Ben"), DOOR),
    spine.order(id, { type: "SetJoining", joining: "locked" }, DOOR),
  ]);
  expect(lost).toEqual([NOT_SAVED, NOT_SAVED, NOT_SAVED]);
  expect((await spine.state(id)).seats.size).toBe(0);
  expect(spine.announced).toEqual(announced);
  // The same command again is not remembered as failed: it was never decided.
  granted(await spine.order(id, takeSeat("Ana"), DOOR, commandId));
  expect((await spine.state(id)).seats.size).toBe(1);
});

test("[SV2] a workshop that another writer was faster in costs the others of the same turn nothing", async () => {
  const store = new MemoryStore();
  const spine = aSpine(store);
  const [a, b] = [await spine.open(), await spine.open()];
  const other = aSpine(store);
  granted(await other.order(a.id, takeSeat("Ana"), DOOR));
  const [late, fine] = await Promise.all([
    spine.order(a.id, takeSeat("Ben"), DOOR),
    spine.order(b.id, takeSeat("Ben"), DOOR),
  ]);
  expect(late).toEqual(NOT_SAVED);
  granted(fine);
  // It has read the log again and goes on from there.
  granted(await spine.order(a.id, takeSeat("Ben"), DOOR));
  expect((await spine.state(a.id)).seats.size).toBe(2);
});

test("[CM2] the same command again gets the same answer and token, in the same turn, later, and from another server", async () => {
  const store = new MemoryStore();
  const spine = aSpine(store);
  const { id } = await spine.open();
  const commandId = aCommandId();
  const [first, twin] = await Promise.all([
    spine.order(id, takeSeat("Ana"), DOOR, commandId),
    spine.order(id, takeSeat("Ana"), DOOR, commandId),
  ]);
  const again = await spine.order(id, takeSeat("Ana"), DOOR, commandId);
  const restarted = await aSpine(store).order(id, takeSeat("Ana"), DOOR, commandId);
  expect(granted(first).token).toMatch(/^[\w-]{43}$/);
  expect([twin, again, restarted]).toEqual([first, first, first]);
  expect((await spine.state(id)).seats.size).toBe(1);
});

test("[CM2] a refused command is refused again, even where it would be accepted by now", async () => {
  const spine = aSpine();
  const { id, lead } = await spine.open();
  granted(await spine.order(id, { type: "SetJoining", joining: "locked" }, lead));
  const commandId = aCommandId();
  const refused = { ok: false, code: "workshop/joining-locked" };
  expect(await spine.order(id, takeSeat("Ana"), DOOR, commandId)).toEqual(refused);
  granted(await spine.order(id, { type: "SetJoining", joining: "open" }, lead));
  expect(await spine.order(id, takeSeat("Ana"), DOOR, commandId)).toEqual(refused);
  granted(await spine.order(id, takeSeat("Ana"), DOOR));
});

test("[CM2] another sender's command with the same id is another command", async () => {
  const spine = aSpine();
  const { id, lead } = await spine.open();
  const commandId = aCommandId();
  const first = granted(await spine.order(id, takeSeat("Ana"), DOOR, commandId));
  const second = granted(await spine.order(id, { type: "AddSeat", name: "Ben" }, lead, commandId));
  expect(second.answer.seatId).not.toBe(first.answer.seatId);
});

test("[CM4] a bug costs the command that met it and nothing else", async () => {
  const spine = aSpine();
  const { id } = await spine.open();
  const guard = (): never => {
    throw new Error("planted");
  };
  const broken = { workshopId: id, commandId: aCommandId(), command: takeSeat("Bug"), by: DOOR, guard };
  const [before, bug, after] = await Promise.all([
    spine.order(id, takeSeat("Ana"), DOOR),
    spine.workshops.submit(broken),
    spine.order(id, takeSeat("Ben"), DOOR),
  ]);
  granted(before);
  expect(bug).toEqual({ ok: false, code: "server/bug" });
  granted(after);
  expect((await spine.state(id)).seats.size).toBe(2);
});

test("[SV7] the id of a command that redeems a token is stored as a hash, all others as they are", async () => {
  const store = new MemoryStore();
  const spine = aSpine(store);
  const { id, lead } = await spine.open();
  const [door, desk] = [aCommandId(), aCommandId()];
  const { token, answer } = granted(await spine.order(id, takeSeat("Ana"), DOOR, door));
  await spine.order(id, { type: "SetCurtain", drawn: true }, lead, desk);
  const stored = JSON.stringify((await store.read(id))?.entries);
  expect(stored).not.toContain(door);
  expect(stored).not.toContain(token);
  expect(stored).toContain(answer.tokenSeed);
  expect(stored).toContain(desk);
});

test("[CM5] what a server reads back is what the last one knew, words included", async () => {
  const store = new MemoryStore();
  const spine = aSpine(store);
  const { id, lead } = await spine.open();
  for (const name of ["Ana", "Ben", "Chioma", "Dilek"]) await spine.order(id, takeSeat(name), DOOR);
  granted(await spine.order(id, { type: "FormRooms", size: 4 }, lead));
  granted(await spine.order(id, { type: "PrepareRound", choice: (await spine.state(id)).choice }, lead));
  const state = await spine.state(id);
  const restarted = aSpine(store);
  expect(await restarted.state(id)).toEqual(state);
  const seat = state.seats.values().next().value;
  const words = (await restarted.workshops.find(id))?.words;
  expect(seat && words?.(seat.nameTextId)).toBe("Ana");
});

test("[SE11] erased words are gone from memory and store alike", async () => {
  const store = new MemoryStore();
  const spine = aSpine(store);
  const { id, lead } = await spine.open();
  const { answer } = granted(await spine.order(id, takeSeat("Ana"), DOOR));
  if (answer.seatId === undefined) throw new Error("no seat");
  granted(await spine.order(id, { type: "EraseSeatWords", seatId: answer.seatId }, lead));
  const nameTextId = (await spine.state(id)).seats.get(answer.seatId)?.nameTextId;
  expect(nameTextId && (await spine.workshops.find(id))?.words(nameTextId)).toBeNull();
  expect((await store.read(id))?.texts).toEqual([]);
});

test("[SV5] orders that are under way end before a workshop is forgotten; later ones find none", async () => {
  const spine = aSpine();
  const { id } = await spine.open();
  const [before, wasThere] = await Promise.all([spine.order(id, takeSeat("Ana"), DOOR), spine.workshops.forget(id)]);
  expect(wasThere).toBe(true);
  expect(before.ok || before.code === "workshop/unknown").toBe(true);
  expect(await spine.order(id, takeSeat("Ben"), DOOR)).toEqual({ ok: false, code: "workshop/unknown" });
  expect(await spine.store.read(id)).toBeNull();
  expect(spine.forgotten).toEqual([id]);
  expect(await spine.workshops.forget(id)).toBe(false);
});

test("[SV5] a workshop that is deleted while an order is on its way to the disk does not come back", async () => {
  let release = (): void => {};
  const started = Promise.withResolvers<void>();
  class HeldStore extends MemoryStore {
    override async commit(batch: Parameters<MemoryStore["commit"]>[0]): Promise<void> {
      started.resolve();
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      await super.commit(batch);
    }
  }
  const spine = aSpine(new HeldStore());
  const commandId = aCommandId();
  const opening = spine.workshops.open(commandId, { type: "OpenWorkshop", choice: sampleChoice, roomSize: 3 });
  await started.promise;
  const id = workshopIdSchema.parse(new TokenMint(TOKEN_KEY).workshopId(commandId));
  const forgetting = spine.workshops.forget(id);
  release();
  await Promise.all([opening, forgetting]);
  expect(await spine.store.read(id)).toBeNull();
});

test("[SV5] a deletion that failed can be tried again", async () => {
  let isBroken = true;
  class Stubborn extends MemoryStore {
    override async forget(id: WorkshopId): Promise<boolean> {
      if (isBroken) throw new StoreUnavailable("planted");
      return super.forget(id);
    }
  }
  const spine = aSpine(new Stubborn());
  const { id } = await spine.open();
  await expect(spine.workshops.forget(id)).rejects.toBeInstanceOf(StoreUnavailable);
  granted(await spine.order(id, takeSeat("Ana"), DOOR));
  isBroken = false;
  expect(await spine.workshops.forget(id)).toBe(true);
  expect(await spine.store.read(id)).toBeNull();
});

test("[CM4] a bug after the decision answers everybody of its turn, and the next turn works", async () => {
  const spine = aSpine();
  const { id } = await spine.open();
  const workshop = spine.workshops.loaded(id);
  if (workshop === null) throw new Error("not in memory");
  workshop.addWords = () => {
    throw new Error("planted");
  };
  const replies = await Promise.all(["Ana", "Ben"].map((name) => spine.order(id, takeSeat(name), DOOR)));
  expect(replies).toEqual(Array(2).fill({ ok: false, code: "server/bug" }));
  granted(await spine.order(id, takeSeat("Chioma"), DOOR));
  // What was stored before the bug is read again: nothing of it is lost.
  expect((await spine.state(id)).seats.size).toBe(3);
});
