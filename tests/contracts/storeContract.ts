import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { VersionConflict } from "../../server/store/faults.ts";
import type { Head, NewEntry, WorkshopCommit, WorkshopStore } from "../../server/store/WorkshopStore.ts";
import type { SeatId, TextId, WorkshopId } from "../../shared/basics/ids.ts";

const workshop = (name: string): WorkshopId => `w-${name}` as WorkshopId;
const seat = (name: string): SeatId => `s-${name}` as SeatId;

/** A head with usual values. */
export function aHead(name: string, fields: Partial<Head> = {}): Head {
  const usual = { joinCode: `CODE-${name}`, status: "open", dueAt: null, openedAt: 1_000, changedAt: 1_000 } as const;
  return { workshopId: workshop(name), ...usual, seatCount: 0, version: 1, ...fields };
}

/** An entry with usual values; its version doubles as its time. */
export function anEntry(version: number, fields: Partial<NewEntry> = {}): NewEntry {
  const usual = {
    by: "host",
    commandId: `command-${version}`,
    eventVersion: 1,
    events: `[{"n":${version}}]`,
    answer: {},
  };
  return { version, at: version, ...usual, texts: [], eraseWordsOf: [], eraseTexts: [], ...fields };
}

/** The first commit of a workshop, or one that builds on `expectedVersion`. */
export function aCommit(name: string, entries: readonly NewEntry[], head: Partial<Head> = {}): WorkshopCommit {
  const last = entries.at(-1);
  const expectedVersion = (entries[0]?.version ?? 1) - 1;
  return {
    workshopId: workshop(name),
    expectedVersion,
    entries,
    head: aHead(name, { version: last?.version ?? 0, ...head }),
  };
}

/** The words of a seat. */
export const someWords = (id: string, of: string | null, body: string) => ({
  id: `t-${id}` as TextId,
  seatId: of === null ? null : seat(of),
  body,
});

/** What every store promises. `open` makes an empty one. */
export function storeContract(name: string, open: () => Promise<WorkshopStore>): void {
  describe(name, () => {
    let store: WorkshopStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });

    test("[SV3] what was committed is read back in order, with its words", async () => {
      const answer = { seatId: seat("ana"), tokenSeed: "seed" };
      const words = someWords("1", "ana", "Ana «Ω» 😀");
      await store.commit([aCommit("a", [anEntry(1), anEntry(2, { answer, texts: [words] })])]);
      await store.commit([aCommit("a", [anEntry(3)])]);
      const read = await store.read(workshop("a"));
      expect(read?.entries.map((entry) => entry.version)).toEqual([1, 2, 3]);
      expect(read?.entries[1]).toEqual({
        version: 2,
        at: 2,
        by: "host",
        commandId: "command-2",
        eventVersion: 1,
        events: '[{"n":2}]',
        answer,
      });
      expect(read?.texts).toEqual([words]);
    });

    test("[SV3] a workshop that was never committed is not there", async () => {
      expect(await store.read(workshop("none"))).toBeNull();
      expect(await store.head(workshop("none"))).toBeNull();
      expect(await store.forget(workshop("none"))).toBe(false);
    });

    test("[SV3] who builds on another version than the last is refused, and nothing of the whole batch is kept", async () => {
      await store.commit([aCommit("a", [anEntry(1)])]);
      const late = { ...aCommit("a", [anEntry(2)]), expectedVersion: 0 };
      const early = { ...aCommit("a", [anEntry(3)]), expectedVersion: 2 };
      for (const wrong of [late, early]) {
        await expect(store.commit([aCommit("b", [anEntry(1)]), wrong])).rejects.toBeInstanceOf(VersionConflict);
      }
      expect(await store.read(workshop("b"))).toBeNull();
      expect((await store.head(workshop("a")))?.version).toBe(1);
    });

    test("[SV3] one open workshop has a join code; a closed one gives it back", async () => {
      await store.commit([aCommit("a", [anEntry(1)], { joinCode: "ABCDEF" })]);
      const same = aCommit("b", [anEntry(1)], { joinCode: "ABCDEF" });
      await expect(store.commit([same])).rejects.toBeInstanceOf(VersionConflict);
      expect((await store.headByJoinCode("ABCDEF"))?.workshopId).toBe("w-a");
      await store.commit([aCommit("a", [anEntry(2)], { joinCode: "ABCDEF", status: "closed" })]);
      expect(await store.headByJoinCode("ABCDEF")).toBeNull();
      await store.commit([same]);
      expect((await store.headByJoinCode("ABCDEF"))?.workshopId).toBe("w-b");
    });

    test("[SV3] of closed workshops with the same join code the one that was used last is found", async () => {
      const closed = (name: string, changedAt: number) =>
        aCommit(name, [anEntry(1)], { joinCode: "ABCDEF", status: "closed", changedAt });
      expect(await store.lastClosedByJoinCode("ABCDEF")).toBeNull();
      await store.commit([closed("late", 20), closed("early", 10)]);
      await store.commit([aCommit("open", [anEntry(1)], { joinCode: "ABCDEF", changedAt: 30 })]);
      expect((await store.lastClosedByJoinCode("ABCDEF"))?.workshopId).toBe("w-late");
    });

    test("[SV3] heads follow every commit and are listed newest first", async () => {
      await store.commit([aCommit("old", [anEntry(1)], { openedAt: 1 })]);
      await store.commit([aCommit("new", [anEntry(1)], { openedAt: 2 })]);
      await store.commit([aCommit("old", [anEntry(2)], { openedAt: 1, seatCount: 7, dueAt: 50, changedAt: 9 })]);
      expect((await store.heads()).map((head) => head.workshopId)).toEqual(["w-new", "w-old"]);
      expect(await store.head(workshop("old"))).toMatchObject({ version: 2, seatCount: 7, dueAt: 50, changedAt: 9 });
    });

    test("[SV3] what is due is found, the most urgent first, and only in open workshops", async () => {
      const due = (name: string, dueAt: number | null, status: Head["status"] = "open") =>
        aCommit(name, [anEntry(1)], { dueAt, status });
      await store.commit([due("b", 20), due("a", 10), due("later", 31), due("never", null), due("shut", 5, "closed")]);
      expect(await store.dueBy(30)).toEqual(["w-a", "w-b"]);
    });

    test("[SE11] erasing a seat's words wipes those before it in the log, and nobody else's", async () => {
      const mine = [someWords("1", "ana", "Ana"), someWords("2", "ana", "a comment")];
      const others = [someWords("3", "ben", "Ben"), someWords("4", null, "Facilitator")];
      await store.commit([aCommit("a", [anEntry(1, { texts: [...mine, ...others] })])]);
      await store.commit([aCommit("b", [anEntry(1, { texts: [someWords("9", "ana", "another Ana")] })])]);
      const afterwards = someWords("5", "ana", "written later");
      const erasing = anEntry(2, { eraseWordsOf: [seat("ana")] });
      await store.commit([aCommit("a", [erasing, anEntry(3, { texts: [afterwards] })])]);
      const bodies = (await store.read(workshop("a")))?.texts.map((text) => text.body);
      expect(bodies?.toSorted()).toEqual(["Ben", "Facilitator", "written later"]);
      expect((await store.read(workshop("b")))?.texts).toHaveLength(1);
    });

    test("[SE11] [SV6] single texts are wiped with the words that they repeat, in their workshop alone", async () => {
      const texts = [someWords("1", null, "Ana, you said"), someWords("2", null, "Facilitator")];
      await store.commit([aCommit("a", [anEntry(1, { texts })])]);
      await store.commit([aCommit("b", [anEntry(1, { texts })])]);
      await store.commit([aCommit("a", [anEntry(2, { eraseTexts: texts.slice(0, 1).map(({ id }) => id) })])]);
      const bodies = async (name: string) => (await store.read(workshop(name)))?.texts.map(({ body }) => body);
      expect([await bodies("a"), (await bodies("b"))?.length]).toEqual([["Facilitator"], 2]);
    });

    test("[SV5] a forgotten workshop is gone: log, words, head and join code", async () => {
      await store.commit([
        aCommit("a", [anEntry(1, { texts: [someWords("1", "ana", "Ana")] })], { joinCode: "ABCDEF" }),
      ]);
      expect(await store.forget(workshop("a"))).toBe(true);
      expect(await store.read(workshop("a"))).toBeNull();
      expect(await store.headByJoinCode("ABCDEF")).toBeNull();
      expect(await store.heads()).toEqual([]);
    });

    test("[TM2] the last beat is remembered, to measure an outage by", async () => {
      expect(await store.lastBeat()).toBeNull();
      await store.beat(1_000);
      await store.beat(3_000);
      expect(await store.lastBeat()).toBe(3_000);
    });
  });
}
