import { expect, test } from "vitest";
import { SqliteStore } from "../../server/store/sqlite/SqliteStore.ts";
import { seatGrantSchema } from "../../shared/protocol/http.ts";
import type { OverviewSection, ScreenSection, WorkshopSection } from "../../shared/view/sections.ts";
import { rawRequest } from "../support/rawRequest.ts";
import { TEST_HOST_KEY } from "../support/serverProcess.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { newCommandId } from "../support/wireClient.ts";
import { type WireScene, wireScene } from "../support/wireScene.ts";

async function post(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return fetch(url, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: text });
}

const seatsUrl = (scene: WireScene): string => `${scene.url}/api/seats`;
const aSeat = (scene: WireScene, name: string, commandId = newCommandId()) => ({
  commandId,
  joinCode: scene.grant.joinCode,
  name,
});

test("[SE3] names are made to differ, and the code may be typed in any case", async () => {
  const scene = await wireScene();
  const joinCode = ` ${scene.grant.joinCode.slice(0, 3).toLowerCase()}-${scene.grant.joinCode.slice(3)} `;
  const door = await fetch(`${scene.url}/api/door/${encodeURIComponent(joinCode)}`);
  const joinUrl = scene.url;
  expect(await door.json()).toEqual({ joinCode: scene.grant.joinCode, joining: "open", joinUrl });
  for (const name of ["Ana", " ana ", "ANA"]) {
    expect((await post(seatsUrl(scene), { ...aSeat(scene, name), joinCode })).status).toBe(200);
  }
  const people = await scene.lead.until((c) => {
    const seats = c.section<OverviewSection>("overview")?.seats;
    return seats?.length === 3 ? seats : null;
  });
  expect(people.map((person) => person.name)).toEqual(["Ana", "ana (2)", "ANA (3)"]);
});

test("[SE9] taking a seat twice with the same command id gives the same seat and token; another id another seat", async () => {
  const scene = await wireScene();
  const commandId = newCommandId();
  const [first, again, other] = await Promise.all([
    post(seatsUrl(scene), aSeat(scene, "Ana", commandId)),
    post(seatsUrl(scene), aSeat(scene, "Ana", commandId)),
    post(seatsUrl(scene), aSeat(scene, "Ana")),
  ]);
  const grant = seatGrantSchema.parse(await first.json());
  expect(await again.json()).toEqual(grant);
  expect(seatGrantSchema.parse(await other.json()).seatId).not.toBe(grant.seatId);
});

test("[SE4] a locked workshop says so at the door and takes nobody; unlocked it does", async () => {
  const scene = await wireScene();
  await scene.lead.order({ type: "SetJoining", joining: "locked" });
  const door = await fetch(`${scene.url}/api/door/${scene.grant.joinCode}`);
  expect(await door.json()).toMatchObject({ joining: "locked" });
  const refused = await post(seatsUrl(scene), aSeat(scene, "Ana"));
  expect([refused.status, await refused.json()]).toEqual([409, { code: "workshop/joining-locked" }]);
  await scene.lead.order({ type: "SetJoining", joining: "open" });
  expect((await post(seatsUrl(scene), aSeat(scene, "Ana"))).status).toBe(200);
});

test("[SE12] a closed workshop cannot be found by its code, and people who are in it keep what is theirs", async () => {
  const scene = await wireScene();
  const [ana] = await scene.join("Ana");
  if (ana === undefined) throw new Error("nobody joined");
  await scene.lead.order({ type: "CloseWorkshop" });
  await ana.client.until((c) => c.section<WorkshopSection>("workshop")?.stage === "closed");
  expect((await fetch(`${scene.url}/api/door/${scene.grant.joinCode}`)).status).toBe(404);
  const back = scene.connect({ as: "seat", ...ana.grant });
  await back.until((c) => c.section("history"));
});

test("[SE12] a projector shows the farewell also when it is turned on again, for half a day", async () => {
  let now = Date.now();
  const scene = await wireScene({ clock: () => now });
  await scene.lead.order({ type: "CloseWorkshop" });
  const { joinCode } = scene.grant;
  const screen = scene.connect({ as: "screen", joinCode });
  await screen.until((c) => c.section<ScreenSection>("screen")?.stage === "closed");
  now += 12 * 60 * 60 * 1_000 + 1;
  const late = scene.connect({ as: "screen", joinCode });
  const refusal = await new Promise<Error>((resolve) => late.socket.once("connect_error", resolve));
  expect(refusal.message).toBe("auth/unknown");
});

test("[SV9] unknown, impossible and closed codes are answered alike, at the door and for a screen", async () => {
  const scene = await wireScene();
  await scene.lead.order({ type: "CloseWorkshop" });
  const closed = scene.grant;
  const answers = await Promise.all(
    ["ABCDEF", "ABCDEFGH", "0O1IL0", "x", ".....", closed.joinCode].map(async (code) => {
      const answer = await fetch(`${scene.url}/api/door/${code}`);
      return [answer.status, await answer.text(), answer.headers.get("content-length")];
    }),
  );
  for (const answer of answers) expect(answer).toEqual([404, '{"code":"workshop/unknown"}', "27"]);
  const screen = scene.connect({ as: "screen", joinCode: "ABCDEF" });
  const refusal = await new Promise<Error>((resolve) => screen.socket.once("connect_error", resolve));
  expect(refusal.message).toBe("auth/unknown");
});

test("[SV9] two hundred people behind one address all get in within half a minute, though thirty mistype first", async () => {
  const scene = await wireScene({ store: new SqliteStore(`${await temporaryFolder()}/workshops.sqlite`) });
  const startedAt = Date.now();
  const everybody = Array.from({ length: 200 }, async (_, n) => {
    if (n % 7 === 0) await post(seatsUrl(scene), { ...aSeat(scene, `Person ${n}`), joinCode: "WRNGCD" });
    return post(seatsUrl(scene), aSeat(scene, `Person ${n}`));
  });
  const statuses = (await Promise.all(everybody)).map((answer) => answer.status);
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
  expect(Date.now() - startedAt).toBeLessThan(30_000);
});

test("[SV9] whoever guesses on is slowed, then refused unread, also with the right code; other addresses are not", async () => {
  const scene = await wireScene({ trustedProxies: 1 });
  const ask = (code: string, address: string, signal?: AbortSignal): Promise<Response> =>
    fetch(`${scene.url}/api/door/${code}`, { headers: { "x-forwarded-for": address }, ...(signal && { signal }) });
  for (let guess = 0; guess < 60; guess++) expect((await ask("WRNGCD", "10.0.0.9")).status).toBe(404);
  const waiting = new AbortController();
  const slowed = Array.from({ length: 5 }, () => ask("WRNGCD", "10.0.0.9", waiting.signal).catch(() => null));
  await expect.poll(async () => (await ask(scene.grant.joinCode, "10.0.0.9")).status, { timeout: 5_000 }).toBe(429);
  expect((await ask(scene.grant.joinCode, "10.0.0.8")).status).toBe(200);
  waiting.abort();
  await Promise.all(slowed);
});

test("[SV14] without a proxy an address that a client writes itself is not believed", async () => {
  const scene = await wireScene();
  const forged = (n: number): Promise<Response> =>
    fetch(`${scene.url}/api/door/WRNGCD`, { headers: { "x-forwarded-for": `10.0.0.${n}` } });
  for (let guess = 0; guess < 60; guess++) await forged(guess);
  const waiting = new AbortController();
  const { signal } = waiting;
  const slowed = Array.from({ length: 5 }, () => fetch(`${scene.url}/api/door/WRNGCD`, { signal }).catch(() => null));
  await expect.poll(async () => (await forged(99)).status, { timeout: 5_000 }).toBe(429);
  waiting.abort();
  await Promise.all(slowed);
});

test("[SV10] what is not exactly a request of ours is answered with a code and changes nothing", async () => {
  const scene = await wireScene();
  const good = aSeat(scene, "Ana");
  const bodies: unknown[] = [
    "",
    "{",
    "null",
    "[]",
    '"text"',
    {},
    { ...good, extra: 1 },
    { ...good, name: 1 },
    { ...good, name: { $ne: null } },
    { ...good, commandId: "short" },
    { ...good, joinCode: "x".repeat(200) },
    '{"__proto__":{"x":1}}',
  ];
  for (const body of bodies) {
    const answer = await post(seatsUrl(scene), body);
    expect([body, answer.status, await answer.text()]).toEqual([body, 400, '{"code":"message/malformed"}']);
  }
  const form = await post(seatsUrl(scene), JSON.stringify(good), { "content-type": "text/plain" });
  expect(form.status).toBe(400);
  const large = await post(seatsUrl(scene), { ...good, name: "x".repeat(20_000) });
  expect([large.status, await large.json()]).toEqual([413, { code: "message/too-large" }]);
  const nowhere = await post(`${scene.url}/api/nowhere`, good);
  expect([nowhere.status, await nowhere.json()]).toEqual([400, { code: "message/malformed" }]);
  expect(scene.lead.section<OverviewSection>("overview")?.seats).toEqual([]);
});

test("[SV10] every route answers what makes no sense with a code, whoever asks, and changes nothing", async () => {
  const scene = await wireScene();
  const { workshopId, token } = scene.grant;
  const routes: readonly (readonly [method: string, path: string])[] = [
    ["POST", "/api/seats"],
    ["POST", "/api/seat-moves"],
    ["POST", "/api/workshops"],
    ["POST", `/api/workshops/${workshopId}/lead`],
    ["POST", "/api/workshops/%00/lead"],
    ["GET", "/api/door/%E0%A4%A"],
    ["GET", `/api/door/${"x".repeat(5_000)}`],
    ["GET", `/api/workshops/${workshopId}/results/..%2f..%2fsecrets.json`],
    ["GET", "/api/workshops/w-none/results/results.csv"],
    ["GET", "/api/catalogue?language[]=en&workshopId[x]=1"],
    ["DELETE", "/api/workshops/%ff"],
    ["DELETE", "/api/workshops/w-none"],
    ["PUT", "/api/seats"],
    ["PATCH", `/api/workshops/${workshopId}`],
  ];
  const bodies = [
    "{",
    "null",
    "[]",
    '{"commandId":1}',
    '{"commandId":"0123456789abcdef","choice":{}}',
    "x".repeat(17_000),
  ];
  for (const [method, path] of routes) {
    for (const bearer of ["", token.slice(1), TEST_HOST_KEY.slice(1)]) {
      for (const body of method === "GET" || method === "DELETE" ? [undefined] : bodies) {
        const headers = { "content-type": "application/json", authorization: `Bearer ${bearer}` };
        const answer = await rawRequest(scene.url + path, { method, headers, ...(body !== undefined && { body }) });
        expect([method, path, body?.slice(0, 20), answer.status >= 400 && answer.status < 500]).toEqual([
          method,
          path,
          body?.slice(0, 20),
          true,
        ]);
        expect(JSON.parse(answer.body)).toEqual({ code: expect.stringMatching(/^[a-z]+\/[a-z-]+$/) });
      }
    }
  }
  expect(scene.lead.section<OverviewSection>("overview")?.seats).toEqual([]);
  expect(await scene.server.app.workshops.heads()).toHaveLength(1);
});

test("[SE2] a name without anything visible is refused", async () => {
  const scene = await wireScene();
  for (const name of ["", "   ", "\u200B\u202E"]) {
    const answer = await post(seatsUrl(scene), aSeat(scene, name));
    expect([answer.status, await answer.json()]).toEqual([409, { code: "seat/name-unusable" }]);
  }
});
