import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { type PackList, packListSchema } from "../../shared/protocol/packs.ts";
import { copyTo, DAMAGED, PLACE_OF_DAMAGE, packScene } from "../support/packScene.ts";
import { builtInText, GUIDE_PACK } from "../support/packTexts.ts";

/** Each import starts a thread of its own, which a busy machine takes its time for. */
vi.setConfig({ testTimeout: 60_000 });

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
