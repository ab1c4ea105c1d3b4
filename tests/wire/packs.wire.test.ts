import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test, vi } from "vitest";
import { catalogueSchema } from "../../shared/protocol/http.ts";
import { MAX_PACK_BYTES, packListSchema, packRefusalSchema } from "../../shared/protocol/packs.ts";
import type { ExerciseSection } from "../../shared/view/exerciseSections.ts";
import type { OverviewSection } from "../../shared/view/sections.ts";
import { copyTo, DAMAGED, PLACE_OF_DAMAGE, packScene } from "../support/packScene.ts";
import { builtInText, GUIDE_PACK } from "../support/packTexts.ts";
import { serverProcess, TEST_HOST_KEY } from "../support/serverProcess.ts";
import { USUAL_CHOICE } from "../support/wireClient.ts";

/** Each import starts a thread of its own, which a busy machine takes its time for. */
vi.setConfig({ testTimeout: 60_000 });

/** What facilitators may look at. */
const READABLE = [
  "/service/export",
  "/service/entries",
  "/service/preview/question/q01",
  "/service/preview/card/A01",
  "/service/preview/rubric/R-CALM",
  "/service/preview/exemplar/X-INT-a",
  "/service/preview/card",
];

test("[PK11] a pack written by following the guide imports, stands in the catalogue, and is played; the round outlives it", async () => {
  const { scene, send, ask, list } = await packScene();
  const answer = await send(GUIDE_PACK);
  expect([answer.status, await answer.json()]).toEqual([200, { packId: "my-first", warnings: [] }]);
  expect((await list()).packs).toEqual([
    expect.objectContaining({ packId: "service", isBuiltIn: true, counts: expect.objectContaining({ cards: 26 }) }),
    {
      packId: "my-first",
      name: "My first pack",
      description: "One question and one criterion.",
      isBuiltIn: false,
      languages: ["en"],
      counts: { questions: 1, rubrics: 1, exemplars: 0, cards: 0 },
      warnings: [],
      file: "my-first.yaml",
    },
  ]);
  const headers = { authorization: `Bearer ${scene.grant.token}` };
  const answered = await fetch(`${scene.url}/api/catalogue`, { headers });
  const { packs } = catalogueSchema.parse(await answered.json());
  expect(packs.map(({ packId, questions }) => `${packId} ${questions.length}`)).toEqual(["service 20", "my-first 1"]);

  const [ana] = await scene.join("Ana", "Ben", "Chioma");
  const choice = { ...USUAL_CHOICE, packId: "my-first", questionId: "q01" };
  await scene.lead.order({ type: "FormRooms", size: 3 });
  await scene.lead.order({ type: "PrepareRound", choice });
  expect((await ask("/my-first", { method: "DELETE" })).status).toBe(204);
  const { roundId } = await scene.lead.until((c) => c.section<OverviewSection>("overview")?.round);
  await scene.lead.order({ type: "StartRound", roundId });
  const exercise = await ana?.client.until((c) => c.section<ExerciseSection>("exercise"));
  expect(JSON.stringify(exercise)).toContain("the next bus stop?");
  await scene.lead.order({ type: "EndRound", roundId });
  expect(await scene.lead.send({ type: "PrepareRound", choice })).toMatchObject({ code: "round/unknown-question" });
});

test("[PK8] a refused pack answers with file, line, column and a sentence, and leaves nothing", async () => {
  const { send, list, kept } = await packScene();
  const before = await list();
  const answer = await send(DAMAGED);
  expect(answer.status).toBe(422);
  const { code, findings } = packRefusalSchema.parse(await answer.json());
  expect(code).toBe("pack/refused");
  expect(findings).toEqual([
    {
      ...PLACE_OF_DAMAGE,
      severity: "error",
      path: ["questions", "q01", "rubric"],
      sentence: expect.stringMatching(/R-TWO/),
    },
  ]);
  for (const bad of ["", "[", "\u0000", "a: &a [*a]", "[".repeat(10_000), "!!js/function x"]) {
    expect([bad.slice(0, 20), [400, 422]]).toEqual([
      bad.slice(0, 20),
      expect.arrayContaining([(await send(bad)).status]),
    ]);
  }
  expect([await list(), kept()]).toEqual([before, []]);
});

test("[PK9] a pack is replaced only where that is asked for, the built-in one never; only one's own go away", async () => {
  const { ask, send, list } = await packScene();
  await send(GUIDE_PACK);
  const better = GUIDE_PACK.replace("name: My first pack", "name: Better");
  const refused = await send(better);
  expect([refused.status, await refused.json()]).toEqual([409, { code: "pack/exists", findings: [] }]);
  expect((await list()).packs[1]?.name).toBe("My first pack");
  expect((await send(better, "&replace=true")).status).toBe(200);
  expect((await list()).packs[1]?.name).toBe("Better");

  const builtIn = await send(builtInText(), "&replace=true");
  expect([builtIn.status, await builtIn.json()]).toEqual([409, { code: "pack/built-in", findings: [] }]);
  expect((await ask("/service", { method: "DELETE" })).status).toBe(409);
  for (const id of ["nobody", "..%2f..%2fsecrets", "__proto__"]) {
    expect((await ask(`/${id}`, { method: "DELETE" })).status).toBe(404);
    expect((await ask(`/${id}/export`)).status).toBe(404);
  }
});

test("[PK6] a pack is sent as a file that imports again under another id", async () => {
  const { ask, send, list } = await packScene();
  const answer = await ask("/service/export");
  expect(answer.headers.get("content-type")).toBe("text/yaml; charset=utf-8");
  expect(answer.headers.get("content-disposition")).toBe("attachment; filename=service.yaml");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  const text = await answer.text();
  expect((await send(text.replace("id: service", "id: ours"))).status).toBe(200);
  const [service, ours] = (await list()).packs;
  expect(ours).toEqual({ ...service, packId: "ours", isBuiltIn: false, file: "ours.yaml" });
});

test("[PK10] only the host changes packs; facilitators list and export; nobody else sees them", async () => {
  const { scene, ask, send, kept } = await packScene();
  const [ana] = await scene.join("Ana");
  const strange = randomBytes(32).toString("base64url");
  for (const token of ["", strange, ana?.grant.token ?? "", scene.grant.token]) {
    expect((await send(GUIDE_PACK, "", token)).status).toBe(401);
    expect((await ask("/service", { method: "DELETE" }, token)).status).toBe(401);
    expect((await ask("/read-again", { method: "POST" }, token)).status).toBe(401);
    expect((await ask("/service/copy", copyTo("ours"), token)).status).toBe(401);
    const mayRead = token === scene.grant.token;
    expect((await ask("", {}, token)).status).toBe(mayRead ? 200 : 401);
    for (const path of READABLE) {
      expect([path, (await ask(path, {}, token)).status]).toEqual([path, mayRead ? 200 : 401]);
    }
  }
  expect(packListSchema.parse(await (await ask("", {}, scene.grant.token)).json()).folder).toBeNull();
  expect(kept()).toEqual([]);
});

test("[PK2] bodies that are too large, packed or malformed are refused by a code, unread where nobody may send them", async () => {
  const { scene, ask, send, kept } = await packScene();
  const large = Buffer.alloc(MAX_PACK_BYTES + 1, "#");
  expect((await send(large)).status).toBe(413);
  expect((await send(large, "", scene.grant.token)).status).toBe(401);
  const packed = { "content-encoding": "gzip" };
  expect((await ask("", { method: "POST", body: gzipSync(GUIDE_PACK), headers: packed })).status).toBe(400);
  const empty = await ask("", { method: "POST", body: "" });
  expect([empty.status, await empty.json()]).toMatchObject([422, { code: "pack/refused" }]);
  expect(kept()).toEqual([]);
});

test("[PK7] the server itself starts with what lies in its data folder, and says what it could not use", async () => {
  const server = await serverProcess({ LOG_LEVEL: "warn" });
  onTestFinished(async () => void (await server.stop()));
  mkdirSync(join(server.dataDir, "packs"));
  writeFileSync(join(server.dataDir, "packs", "monday.yaml"), GUIDE_PACK);
  writeFileSync(join(server.dataDir, "packs", "broken.yaml"), DAMAGED);
  await server.start();
  const headers = { authorization: `Bearer ${TEST_HOST_KEY}` };
  const answer = await fetch(`${server.url}/api/packs`, { headers });
  const { packs, broken } = packListSchema.parse(await answer.json());
  expect(packs.map(({ packId }) => packId)).toEqual(["service", "my-first"]);
  expect(broken).toMatchObject([{ file: "broken.yaml", findings: [{ ...PLACE_OF_DAMAGE, file: "broken.yaml" }] }]);
  expect(server.output()).toContain('"file":"broken.yaml","code":"pack/unknown-reference","line":13');
});
