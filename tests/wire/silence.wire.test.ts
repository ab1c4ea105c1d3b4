import { expect, test } from "vitest";
import type { Log } from "../../server/watch/log.ts";
import type { FacilitatorRoomSection, OverviewSection, RoomSection } from "../../shared/view/sections.ts";
import { UnsteadyStore } from "../support/aSpine.ts";
import { aSheet } from "../support/sampleExercise.ts";
import { newCommandId } from "../support/wireClient.ts";
import { wireScene } from "../support/wireScene.ts";

/** A log that keeps every word, stacks and causes included. */
function keepingLog() {
  const lines: string[] = [];
  const keep = (facts: object, what: string): void => {
    const plain = (_key: string, value: unknown): unknown =>
      value instanceof Error ? { message: value.message, stack: value.stack, cause: value.cause } : value;
    lines.push(`${what} ${JSON.stringify(facts, plain)}`);
  };
  const log: Log = { info: keep, warn: keep, error: keep };
  return { log, lines };
}

test("[SV13] a failing disk is answered with a code and logged with ids; no name, text, score, code or token is ever logged", async () => {
  const { log, lines } = keepingLog();
  const store = new UnsteadyStore();
  const scene = await wireScene({ store, log });
  const name = "Canary Name 4711";
  const phones = await scene.join(name, "Ben", "Chioma");
  const roundId = await scene.playTo("sheets");
  const [ana] = phones;
  if (ana === undefined) throw new Error("nobody joined");
  const performanceId = await ana.client.until((c) => c.section<RoomSection>("room")?.performanceId);
  const words = "canary comment 4711";
  const sheet = aSheet({ marks: {}, workedChips: [], worked: words });
  store.failures = 2;
  const command = { type: "SubmitSheet", roundId, performanceId, sheet } as const;
  expect(await ana.client.send(command)).toEqual({ ok: false, code: "server/not-saved" });
  const answer = await fetch(`${scene.url}/api/seats`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ commandId: newCommandId(), joinCode: scene.grant.joinCode, name }),
  });
  expect([answer.status, await answer.text()]).toEqual([503, '{"code":"server/not-saved"}']);
  await ana.client.order(command);

  const logged = lines.join("\n");
  expect(logged).toContain(scene.grant.workshopId);
  const secrets = [name, words, scene.grant.token, ana.grant.token, scene.grant.joinCode, '"overall"'];
  for (const secret of secrets) expect(logged).not.toContain(secret);
});

test("[CM4] a bug in a view costs its drawing: the sheet is taken, the server lives, and the next drawing shows everything", async () => {
  const { log, lines } = keepingLog();
  const scene = await wireScene({ log });
  const phones = await scene.join("Ana", "Ben", "Chioma");
  const roundId = await scene.playTo("sheets");
  const workshop = scene.server.app.workshops.loaded(scene.grant.workshopId);
  if (workshop === null) throw new Error("not in memory");
  const { wordBook } = workshop;
  wordBook.get = () => {
    throw new Error("planted");
  };
  const [ana, ben] = phones;
  if (ana === undefined || ben === undefined) throw new Error("nobody joined");
  const sheet = aSheet({ marks: {}, workedChips: [], worked: "calm" });
  for (const { client } of [ana, ben]) {
    const performanceId = await client.until((c) => c.section<RoomSection>("room")?.performanceId);
    await client.order({ type: "SubmitSheet", roundId, performanceId, sheet });
  }
  await expect.poll(() => lines.join("\n"), { timeout: 5_000 }).toContain("bug while drawing");
  wordBook.get = (id) => Map.prototype.get.call(wordBook, id);
  await scene.next("sheets");
  await ana.client.until((c) => c.section<{ step: string }>("clock")?.step === "self-speaks");
  const [room] = await scene.lead.until((c) => c.section<OverviewSection>("overview")?.rooms);
  const seen = await scene.lead.until((c) => {
    const section = c.section<FacilitatorRoomSection>(`room:${room?.roomId}`);
    return section !== undefined && section.progress.sheetsIn > 0 ? section : null;
  });
  expect(seen.progress.sheetsIn + seen.missing.length).toBeGreaterThan(1);
});

test("[SV13] an exception in a handler is answered with a code: no stack, no sentence from inside", async () => {
  const { log, lines } = keepingLog();
  let isBroken = false;
  class Broken extends UnsteadyStore {
    override async lastBeat(): Promise<number | null> {
      if (isBroken) throw new Error("planted: a secret of the inside");
      return super.lastBeat();
    }
  }
  const scene = await wireScene({ store: new Broken(), log });
  isBroken = true;
  const answer = await fetch(`${scene.url}/api/health`);
  expect([answer.status, await answer.text()]).toEqual([500, '{"code":"server/bug"}']);
  expect(lines.join()).toContain("planted");
  isBroken = false;
  expect((await fetch(`${scene.url}/api/health`)).status).toBe(200);
});
