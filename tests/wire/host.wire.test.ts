import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { MemoryStore } from "../../server/store/memory/MemoryStore.ts";
import { catalogueSchema, facilitatorGrantSchema, workshopListSchema } from "../../shared/protocol/http.ts";
import type { OverviewSection, RoomSection } from "../../shared/view/sections.ts";
import { TEST_HOST_KEY } from "../support/serverProcess.ts";
import { newCommandId, USUAL_CHOICE } from "../support/wireClient.ts";
import { type WireScene, wireScene } from "../support/wireScene.ts";

const bearing = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
const strange = (): string => randomBytes(32).toString("base64url");

function open(scene: WireScene, token: string, commandId = newCommandId()): Promise<Response> {
  return fetch(`${scene.url}/api/workshops`, {
    method: "POST",
    headers: { ...bearing(token).headers, "content-type": "application/json" },
    body: JSON.stringify({ commandId, choice: USUAL_CHOICE, roomSize: 6 }),
  });
}

test("[SV7] only the server's own key opens workshops and lists them", async () => {
  const scene = await wireScene();
  for (const token of ["", strange(), scene.grant.token, `${TEST_HOST_KEY}x`, TEST_HOST_KEY.slice(1)]) {
    for (const answer of [await open(scene, token), await fetch(`${scene.url}/api/workshops`, bearing(token))]) {
      expect([answer.status, await answer.json()]).toEqual([401, { code: "auth/unknown" }]);
    }
  }
  const answer = await fetch(`${scene.url}/api/workshops`, bearing(TEST_HOST_KEY));
  const { workshops } = workshopListSchema.parse(await answer.json());
  const { workshopId, joinCode } = scene.grant;
  expect(workshops).toEqual([expect.objectContaining({ workshopId, joinCode, status: "open", seatCount: 0 })]);
});

test("[CM2] opening twice with the same command id opens one workshop", async () => {
  const scene = await wireScene();
  const commandId = newCommandId();
  const [first, again] = [await open(scene, TEST_HOST_KEY, commandId), await open(scene, TEST_HOST_KEY, commandId)];
  const grant = await first.json();
  expect(await again.json()).toEqual(grant);
});

test("[SE10] the host gets into a workshop by a grant of their own, also after it was closed", async () => {
  const scene = await wireScene();
  await scene.lead.order({ type: "CloseWorkshop" });
  const url = `${scene.url}/api/workshops/${scene.grant.workshopId}/lead`;
  expect((await fetch(url, { method: "POST", ...bearing(scene.grant.token) })).status).toBe(401);
  const answer = await fetch(url, { method: "POST", ...bearing(TEST_HOST_KEY) });
  const { joinCode: _, ...grant } = facilitatorGrantSchema.parse(await answer.json());
  const console_ = scene.connect({ as: "facilitator", ...grant });
  await console_.until((c) => c.section<OverviewSection>("overview")?.stage === "closed");
});

test("[CN2] the catalogue is for facilitators, in a language there is", async () => {
  const scene = await wireScene();
  const url = `${scene.url}/api/catalogue?language=en`;
  expect((await fetch(url)).status).toBe(401);
  expect((await fetch(url, bearing(strange()))).status).toBe(401);
  for (const token of [TEST_HOST_KEY, scene.grant.token]) {
    const { joinUrl, packs } = catalogueSchema.parse(await (await fetch(url, bearing(token))).json());
    expect(joinUrl).toBe(scene.url);
    const q01 = packs.flatMap((pack) => pack.questions).find((question) => question.questionId === "q01");
    expect(q01).toMatchObject({ rubricId: "R-INT", otherRubrics: ["R-STAR"] });
    expect(q01?.title.length).toBeGreaterThan(3);
  }
});

test("[CN2] a facilitator gets the catalogue also right after a restart, when nothing is in memory yet", async () => {
  const store = new MemoryStore();
  const first = await wireScene({ store });
  const { workshopId, token } = first.grant;
  // It was last used long before the outage, so it is not brought into memory to get its time back.
  const later = Date.now() + 5 * 60 * 60 * 1_000;
  await store.beat(later);
  const second = await wireScene({ store, clock: () => later });
  const url = `${second.url}/api/catalogue?language=en`;
  expect((await fetch(`${url}&workshopId=${workshopId}`, bearing(strange()))).status).toBe(401);
  expect((await fetch(`${url}&workshopId=${workshopId}`, bearing(token))).status).toBe(200);
});

test("[SV12] results are for facilitators, as a table and as a tree, and nothing a participant typed runs as a formula", async () => {
  const scene = await wireScene();
  const formula = '=HYPERLINK("http://evil.example","x")';
  const phones = await scene.join("=cmd|calc", "Ben", "Chioma", "Dilek");
  const roundId = await scene.playTo("sheets", 4);
  for (const { client } of phones) {
    const performanceId = await client.until((c) => c.section<RoomSection>("room")?.performanceId);
    await client.until((c) => c.section<{ step: string }>("clock")?.step === "sheets");
    const sheet = { marks: {}, overall: 4, workedChips: [], worked: formula, tryNext: "", signed: true } as const;
    await client.order({ type: "SubmitSheet", roundId, performanceId, sheet: { ...sheet, workedChips: [] } });
  }
  const results = (format: string, token: string): Promise<Response> =>
    fetch(`${scene.url}/api/workshops/${scene.grant.workshopId}/results/${format}?language=en`, bearing(token));
  const sealed = await (await results("results.json", scene.grant.token)).json();
  expect(JSON.stringify(sealed)).not.toContain("HYPERLINK");
  await scene.next("sheets");
  await scene.next("self-speaks");

  const csv = await results("results.csv", scene.grant.token);
  expect(csv.headers.get("content-type")).toContain("text/csv");
  expect(csv.headers.get("content-disposition")).toContain("results.csv");
  const text = Buffer.from(await csv.arrayBuffer()).toString("utf8");
  expect(text.startsWith("\uFEFF")).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(""http`);
  expect(text).not.toMatch(/(?:^|,|\n)"?[=+\-@]/m);
  const tree = await (await results("results.json", TEST_HOST_KEY)).json();
  expect(JSON.stringify(tree)).toContain("HYPERLINK");
  for (const token of ["", strange(), phones[0]?.grant.token ?? ""]) {
    expect((await results("results.csv", token)).status).toBe(401);
  }
  expect((await results("results.exe", scene.grant.token)).status).toBe(400);
});

test("[SE10] a revoked facilitator's token opens nothing over HTTP either", async () => {
  const scene = await wireScene();
  const { token, facilitatorId } = await scene.lead.order({ type: "AddFacilitator", name: "Berta" });
  if (token === undefined || facilitatorId === undefined) throw new Error("nobody was added");
  const base = `${scene.url}/api/workshops/${scene.grant.workshopId}`;
  const statuses = async (): Promise<number[]> => [
    (await fetch(`${base}/results/results.json`, bearing(token))).status,
    (await fetch(`${scene.url}/api/catalogue`, bearing(token))).status,
  ];
  expect(await statuses()).toEqual([200, 200]);
  await scene.lead.order({ type: "RevokeFacilitator", facilitatorId });
  expect(await statuses()).toEqual([401, 401]);
  expect((await fetch(base, { method: "DELETE", ...bearing(token) })).status).toBe(401);
});

test("[SV5] a workshop is deleted by its facilitators or the host, by nobody else, and is gone for everybody", async () => {
  const scene = await wireScene();
  const [ana] = await scene.join("Ana");
  const url = `${scene.url}/api/workshops/${scene.grant.workshopId}`;
  for (const token of ["", strange(), ana?.grant.token ?? ""]) {
    expect((await fetch(url, { method: "DELETE", ...bearing(token) })).status).toBe(401);
  }
  expect((await fetch(url, { method: "DELETE", ...bearing(TEST_HOST_KEY) })).status).toBe(204);
  const list = await fetch(`${scene.url}/api/workshops`, bearing(TEST_HOST_KEY));
  expect(await list.json()).toEqual({ workshops: [] });
  expect((await fetch(url, { method: "DELETE", ...bearing(scene.grant.token) })).status).toBe(401);
});
