import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test, vi } from "vitest";
import { Library } from "../../server/content/Library.ts";
import { OwnPacks } from "../../server/content/OwnPacks.ts";
import { SILENT } from "../../server/watch/log.ts";
import { catalogueSchema } from "../../shared/protocol/http.ts";
import { MAX_PACK_BYTES, type PackList, packListSchema, packRefusalSchema } from "../../shared/protocol/packs.ts";
import type { ExerciseSection } from "../../shared/view/exerciseSections.ts";
import type { OverviewSection } from "../../shared/view/sections.ts";
import { builtInPack } from "../shared/content/builtInPack.ts";
import { builtInText, GUIDE_PACK } from "../support/packTexts.ts";
import { serverProcess, TEST_HOST_KEY } from "../support/serverProcess.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { USUAL_CHOICE } from "../support/wireClient.ts";
import { wireScene } from "../support/wireScene.ts";

/** Each import starts a thread of its own, which a busy machine takes its time for. */
vi.setConfig({ testTimeout: 60_000 });

const PLACE_OF_DAMAGE = { file: "mine.yaml", line: 13, column: 13, code: "pack/unknown-reference" };
const DAMAGED = GUIDE_PACK.replace("rubric: R-ONE", "rubric: R-TWO");

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

const JSON_BODY = { "content-type": "application/json" };
const copyTo = (packId: string, name = "Ours"): RequestInit => {
  return { method: "POST", headers: JSON_BODY, body: JSON.stringify({ packId, name }) };
};

/** A workshop on a server that keeps packs in a folder of its own, and requests as consoles and scripts send them. */
async function packScene() {
  const folder = await temporaryFolder();
  const library = new Library([builtInPack()]);
  const scene = await wireScene({ library, ownPacks: new OwnPacks({ folder, library, log: SILENT }) });
  const ask = (path: string, init: RequestInit = {}, token = TEST_HOST_KEY): Promise<Response> => {
    const headers = { "content-type": "text/yaml", ...init.headers, authorization: `Bearer ${token}` };
    return fetch(`${scene.url}/api/packs${path}`, { ...init, headers });
  };
  const send = (body: string | Buffer<ArrayBuffer>, query = "", token = TEST_HOST_KEY): Promise<Response> =>
    ask(`?file=mine.yaml${query}`, { method: "POST", body }, token);
  const list = async (): Promise<PackList> => packListSchema.parse(await (await ask("?language=en")).json());
  return { scene, folder, ask, send, list, kept: () => readdirSync(folder) };
}

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
  const body = JSON.stringify({ text: GUIDE_PACK, replace: true });
  const headers = { "content-type": "application/json" };
  expect((await ask("", { method: "POST", body, headers })).status).toBe(200);
  expect((await list()).packs[1]?.name).toBe("My first pack");

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

test("[PK12] the folder is read again when the host asks for it: what came is offered, what went is not", async () => {
  const { folder, ask, list } = await packScene();
  const again = async (): Promise<PackList> =>
    packListSchema.parse(await (await ask("/read-again", { method: "POST" })).json());
  writeFileSync(join(folder, "monday.yaml"), GUIDE_PACK);
  writeFileSync(join(folder, "tuesday.yaml"), DAMAGED.replace("id: my-first", "id: my-second"));
  expect((await list()).packs).toHaveLength(1);
  const { packs, broken } = await again();
  expect(packs.map(({ packId, file }) => [packId, file])).toEqual([
    ["service", null],
    ["my-first", "monday.yaml"],
  ]);
  expect(broken).toMatchObject([{ file: "tuesday.yaml", findings: [{ ...PLACE_OF_DAMAGE, file: "tuesday.yaml" }] }]);
  expect((await list()).folder).toBe(folder);
  rmSync(join(folder, "monday.yaml"));
  writeFileSync(join(folder, "tuesday.yaml"), GUIDE_PACK.replace("id: my-first", "id: my-second"));
  const after = await again();
  expect([after.packs.map(({ packId }) => packId), after.broken]).toEqual([["service", "my-second"], []]);
  expect(await list()).toEqual(after);
});

test("[PK13] the built-in pack is copied under another id and name, into a file that says the rest the same", async () => {
  const { folder, ask, list, kept } = await packScene();
  const answer = await ask("/service/copy", copyTo("ours", "Our course"));
  expect([answer.status, await answer.json()]).toEqual([200, { packId: "ours", path: join(folder, "ours.yaml") }]);
  const [service, ours] = (await list()).packs;
  expect(ours).toEqual({ ...service, packId: "ours", name: "Our course", isBuiltIn: false, file: "ours.yaml" });
  const text = await (await ask("/ours/export")).text();
  expect(text).toBe(readFileSync(join(folder, "ours.yaml"), "utf8"));
  expect(text.replace("id: ours", "id: service").replace("Our course", service?.name ?? "")).toBe(builtInText());
  expect(kept()).toEqual(["ours.yaml"]);
});

test("[PK13] a copy takes no id that is taken, and none that is none", async () => {
  const { ask, send, kept } = await packScene();
  await send(GUIDE_PACK);
  const copied = async (from: string, init: RequestInit) => {
    const answer = await ask(`/${from}/copy`, init);
    return [answer.status, ((await answer.json()) as { code: string }).code];
  };
  expect(await copied("service", copyTo("my-first"))).toEqual([409, "pack/exists"]);
  expect(await copied("my-first", copyTo("Service"))).toEqual([409, "pack/built-in"]);
  expect(await copied("nobody", copyTo("ours"))).toEqual([404, "pack/unknown"]);
  for (const id of ["", "../ours", "1st", "a".repeat(41), "a b"]) {
    expect(await copied("service", copyTo(id))).toEqual([400, "message/malformed"]);
  }
  for (const name of ["", " ", "a\u0000b", "a".repeat(2_001)]) {
    expect(await copied("service", copyTo("ours", name))).toEqual([400, "message/malformed"]);
  }
  expect(await copied("service", { ...copyTo("ours"), body: "{" })).toEqual([400, "message/malformed"]);
  const large = { ...copyTo("ours"), body: JSON.stringify({ packId: "ours", name: "a".repeat(20_000) }) };
  expect(await copied("service", large)).toEqual([413, "message/too-large"]);
  expect(kept()).toEqual(["my-first.yaml"]);
});

test("[PK14] a preview holds each audience's part, in the language that was asked for", async () => {
  const { ask, send } = await packScene();
  const german = "\n  de:\n    pack: { name: Mein erstes, description: Eine Frage. }\n    questions:\n      q01:";
  const translated = `${GUIDE_PACK.trimEnd()}${german}
        title: Ihre Straße
        question: Wie komme ich von hier zur nächsten Haltestelle?
        lookingFor: Ob Sie einen Weg erklären können.
        probes: [Und wenn ich nicht weit gehen kann?]
        traits: { clear: Spricht in kurzen Sätzen }
        levels: { low: Zeigt in eine Richtung., mid: Nennt die Straßen., high: Nennt auch, was man sieht. }
`
    .replace("high: Nennt auch, was", 'high: "Nennt auch, was')
    .replace("sieht. }", 'sieht." }');
  expect((await send(translated)).status).toBe(200);
  const look = async (path: string): Promise<unknown> => (await ask(path)).json();
  const inGerman = await look("/my-first/preview/question/q01?language=de-AT");
  expect(inGerman).toMatchObject({
    title: "Ihre Straße",
    screen: { question: "Wie komme ich von hier zur nächsten Haltestelle?", inner: null },
    performer: { inner: { traits: [{ text: "Spricht in kurzen Sätzen" }], criteria: [{ name: "Clear" }] } },
  });
  expect(await look("/my-first/preview/question/q01?language=fr")).toMatchObject({ title: "Your street" });
  expect(await look("/my-first/entries?language=de")).toMatchObject({
    name: "Mein erstes",
    languages: ["en", "de"],
    entries: [
      { kind: "question", name: "Ihre Straße" },
      { kind: "rubric", name: "Being clear" },
    ],
  });
  expect(await look("/service/preview/question/q02?industryId=retail&rubricId=R-INT")).toMatchObject({
    rubric: { rubricId: "R-INT" },
    about: { industry: { name: expect.any(String), weakSign: expect.any(String) } },
  });
  const starts = ["", "?difficulty=gentle", "?difficulty=hard"].map((query) =>
    look(`/service/preview/card/A06${query}`),
  );
  expect(await Promise.all(starts)).toMatchObject(
    [7, 5, 8].map((start) => ({ customer: { customer: { dial: { start } } } })),
  );
});

test("[PK14] what no pack has cannot be looked at, and what makes no sense is refused", async () => {
  const { ask } = await packScene();
  const unknown = [
    "/nobody/entries",
    "/nobody/preview/card",
    "/nobody/preview/card/A01",
    "/service/preview/card/A99",
    "/service/preview/card/__proto__",
    "/service/preview/question/A01",
    "/service/preview/rubric/toString",
    "/service/preview/exemplar/none",
    "/service/preview/question/q01?rubricId=none",
    "/service/preview/question/q01?industryId=none",
  ];
  for (const path of unknown) expect([path, (await ask(path)).status]).toEqual([path, 404]);
  const senseless = ["/service/preview/secret/A01", "/service/preview/none", "/service/preview/card/A01?difficulty=9"];
  for (const path of senseless) expect([path, (await ask(path)).status]).toEqual([path, 400]);
});

test("[PK2] bodies that are too large, packed or malformed are refused by a code, unread where nobody may send them", async () => {
  const { scene, ask, send, kept } = await packScene();
  const large = Buffer.alloc(MAX_PACK_BYTES + 1, "#");
  expect((await send(large)).status).toBe(413);
  expect((await send(large, "", scene.grant.token)).status).toBe(401);
  const packed = { "content-encoding": "gzip" };
  expect((await ask("", { method: "POST", body: gzipSync(GUIDE_PACK), headers: packed })).status).toBe(400);
  const json = { "content-type": "application/json" };
  for (const body of ["", "{", "[]", '{"text":1}', '{"text":{"length":{"toString":1}}}', `{"text":"x","more":1}`]) {
    const answer = await ask("", { method: "POST", body, headers: json });
    expect([body, answer.status, await answer.json()]).toEqual([body, 400, { code: "message/malformed" }]);
  }
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
