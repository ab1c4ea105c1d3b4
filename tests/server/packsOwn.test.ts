import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { Library } from "../../server/content/Library.ts";
import { OwnPacks } from "../../server/content/OwnPacks.ts";
import { readPackFiles } from "../../server/content/packFile/readPackFiles.ts";
import { Fault } from "../../server/watch/Fault.ts";
import type { Log } from "../../server/watch/log.ts";
import { builtInPack } from "../shared/content/builtInPack.ts";
import { builtInText, GUIDE_PACK } from "../support/packTexts.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

/** Packs are read whole, some in threads of their own, and the machine may be busy. */
vi.setConfig({ testTimeout: 60_000 });

/** A folder for packs, the library they are offered in, and what was logged. */
async function shelf(files: Readonly<Record<string, string>> = {}) {
  const folder = join(await temporaryFolder(), "packs");
  if (Object.keys(files).length > 0) mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const logged: object[] = [];
  const keep = (facts: object): void => void logged.push(facts);
  const log: Log = { info: keep, warn: keep, error: keep };
  const library = new Library([builtInPack()]);
  const packs = new OwnPacks({ folder, library, log });
  const offered = (): string[] => library.packs().map(({ pack }) => pack.id);
  const kept = (): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);
  return { folder, library, packs, logged, offered, kept };
}

const named = (id: string, text = GUIDE_PACK): string => text.replace("id: my-first", `id: ${id}`);
const file = (text: string) => ({ name: "upload.yaml", bytes: Buffer.from(text) });

test("[PK6] with another id the copy stands beside the pack it was made from", async () => {
  const { packs, library, offered } = await shelf();
  const copy = builtInText().replace("id: service", "id: ours");
  expect(await packs.take(file(copy), false)).toMatchObject({ ok: true });
  expect(offered()).toEqual(["service", "ours"]);
  const [theirs, ours] = library.catalogue("en");
  expect(ours?.questions).toEqual(theirs?.questions);
  expect(packs.source("ours")?.toString()).toBe(copy);
});

test("[PK7] what lies in the folder is offered from the start, whatever its file is called", async () => {
  const { packs, library, offered, logged } = await shelf({ "Monday course.yml": GUIDE_PACK, "notes.txt": "no pack" });
  await packs.load();
  expect(offered()).toEqual(["service", "my-first"]);
  expect(packs.broken()).toEqual([]);
  expect(logged).toEqual([]);
  expect(library.exercise({ packId: "my-first", questionId: "q01" })?.packId).toBe("my-first");
});

test("[PK7] files that cannot be used are reported by line, in the list and in the log, and stop nothing", async () => {
  const { packs, offered, logged } = await shelf({
    "a-bad.yaml": GUIDE_PACK.replace("rubric: R-ONE", "rubric: Anas-secret"),
    "b-good.yaml": GUIDE_PACK,
    "c-same.yaml": named("My-First"),
    "d-ours.yaml": named("Service"),
    "e-bytes.yaml": "\u0000\u0001",
  });
  await packs.load();
  expect(offered()).toEqual(["service", "my-first"]);
  expect(packs.broken().map(({ file: name, findings }) => `${name} ${findings[0]?.line} ${findings[0]?.code}`)).toEqual(
    [
      "a-bad.yaml 13 pack/unknown-reference",
      "c-same.yaml 1 pack/id-taken",
      "d-ours.yaml 1 pack/id-taken",
      "e-bytes.yaml 1 file/control-character",
    ],
  );
  expect(logged).toHaveLength(4);
  expect(JSON.stringify(logged)).not.toContain("Anas-secret");
});

test("[PK7] a folder that cannot be one is logged, and the server has the built-in packs", async () => {
  const { folder, packs, offered, logged } = await shelf();
  writeFileSync(folder, "a file where the folder should be");
  await packs.load();
  expect([offered(), logged.length]).toEqual([["service"], 1]);
});

test("[PK8] a refused pack leaves nothing", async () => {
  const { packs, offered, kept } = await shelf();
  for (const text of [
    "",
    "[",
    GUIDE_PACK.replace("rubric: R-ONE", "rubric: R-TWO"),
    named("../../evil"),
    named("CON.x"),
  ]) {
    expect(await packs.take(file(text), true)).toMatchObject({ ok: false, refusal: { code: "pack/refused" } });
  }
  expect([offered(), kept(), packs.broken()]).toEqual([["service"], [], []]);
});

test("[PK8] a pack that cannot be written leaves what was there", async () => {
  const { folder, packs, offered, library } = await shelf({ "my-first.yaml": GUIDE_PACK });
  await packs.load();
  // A folder in the way of what is written aside: no system writes over that.
  mkdirSync(join(folder, "my-first.yaml.new", "in the way"), { recursive: true });
  const better = GUIDE_PACK.replace("name: My first pack", "name: Better");
  await expect(packs.take(file(better), true)).rejects.toThrow(Fault);
  expect(readFileSync(join(folder, "my-first.yaml"), "utf8")).toBe(GUIDE_PACK);
  expect([offered(), library.catalogue("en")[1]?.name]).toEqual([["service", "my-first"], "My first pack"]);
});

test("[PK8] what a crash left of an import is never read, and goes at the next start", async () => {
  const { packs, offered, kept } = await shelf({ "my-first.yaml.new": GUIDE_PACK.slice(0, 200) });
  await packs.load();
  expect([offered(), kept(), packs.broken()]).toEqual([["service"], [], []]);
});

test("[PK8] of two packs with one id that are sent at once, one is taken", async () => {
  const { packs, kept } = await shelf();
  const taken = await Promise.all([packs.take(file(GUIDE_PACK), false), packs.take(file(named("MY-first")), false)]);
  expect(taken.map((each) => (each.ok ? "taken" : each.refusal.code))).toEqual(["taken", "pack/exists"]);
  expect(kept()).toEqual(["my-first.yaml"]);
});

test("[PK9] a pack of one's own is replaced where that is asked for, in the file that holds it", async () => {
  const { packs, library, kept } = await shelf({ "monday.yaml": GUIDE_PACK });
  await packs.load();
  const prepared = library.exercise({ packId: "my-first", questionId: "q01" });
  const better = GUIDE_PACK.replace("title: Your street", "title: The way");
  expect(await packs.take(file(better), false)).toMatchObject({ ok: false, refusal: { code: "pack/exists" } });
  expect(library.exercise({ packId: "my-first", questionId: "q01" })).toBe(prepared);
  expect(await packs.take(file(better), true)).toMatchObject({ ok: true });
  expect(library.exercise({ packId: "my-first", questionId: "q01" })?.question.text.en.title).toBe("The way");
  expect(prepared?.question.text.en.title).toBe("Your street");
  expect(kept()).toEqual(["monday.yaml"]);
});

test("[PK9] an edit of the file that was not read yet is not written over until the folder is read again", async () => {
  const { folder, packs, kept } = await shelf({ "monday.yaml": GUIDE_PACK });
  await packs.load();
  const path = join(folder, "monday.yaml");
  const edited = GUIDE_PACK.replace("title: Your street", "title: Edited by hand");
  const better = file(GUIDE_PACK.replace("title: Your street", "title: The way"));
  writeFileSync(path, edited);
  expect(await packs.take(better, true)).toMatchObject({ ok: false, refusal: { code: "pack/changed-on-disk" } });
  expect(readFileSync(path, "utf8")).toBe(edited);
  await packs.readAgain();
  // What was written here itself is no edit.
  for (const each of [better, file(GUIDE_PACK)]) expect((await packs.take(each, true)).ok).toBe(true);
  expect([readFileSync(path, "utf8"), kept()]).toEqual([GUIDE_PACK, ["monday.yaml"]]);
});

test("[PK9] a pack that is offered in the place of another is what is played from then on", () => {
  const library = new Library([]);
  for (const title of ["Your street", "The way"]) {
    const read = readPackFiles([file(GUIDE_PACK.replace("Your street", title))]);
    if (read.ok) library.offer(read.value.pack);
    expect(library.exercise({ packId: "my-first", questionId: "q01" })?.question.text.en.title).toBe(title);
  }
});

test("[PK9] what comes with the app is neither replaced nor taken away", async () => {
  const { packs, offered, kept } = await shelf();
  for (const id of ["service", "SERVICE"]) {
    expect(await packs.take(file(named(id)), true)).toMatchObject({ ok: false, refusal: { code: "pack/built-in" } });
  }
  expect(packs.remove("service")).toMatchObject({ ok: false, refusal: { code: "pack/built-in" } });
  expect([offered(), kept()]).toEqual([["service"], []]);
});

test("[PK9] a pack that is taken away is gone with its file; one there is not is unknown", async () => {
  const { packs, library, offered, kept } = await shelf();
  await packs.take(file(GUIDE_PACK), false);
  expect(packs.remove("MY-FIRST")).toMatchObject({ ok: false, refusal: { code: "pack/unknown" } });
  expect(packs.remove("my-first").ok).toBe(true);
  expect([offered(), kept(), library.exercise({ packId: "my-first", questionId: "q01" })]).toEqual([
    ["service"],
    [],
    null,
  ]);
  expect(packs.remove("my-first")).toMatchObject({ ok: false, refusal: { code: "pack/unknown" } });
});

test("[PK12] the folder is read again as a restart would read it, and rounds keep what they had", async () => {
  const { folder, packs, library, offered } = await shelf({ "b.yaml": GUIDE_PACK });
  await packs.load();
  const prepared = library.exercise({ packId: "my-first", questionId: "q01" });
  writeFileSync(join(folder, "a.yaml"), GUIDE_PACK.replace("Your street", "The way"));
  writeFileSync(join(folder, "c.yaml"), named("my-third"));
  await packs.readAgain();
  // Of two files with one id the first by name counts, as it does after a restart.
  expect(offered()).toEqual(["service", "my-first", "my-third"]);
  expect(packs.broken().map(({ file: name, findings }) => `${name} ${findings[0]?.code}`)).toEqual([
    "b.yaml pack/id-taken",
  ]);
  expect(library.exercise({ packId: "my-first", questionId: "q01" })?.question.text.en.title).toBe("The way");
  expect(prepared?.question.text.en.title).toBe("Your street");
  for (const name of ["a.yaml", "b.yaml", "c.yaml"]) rmSync(join(folder, name));
  await packs.readAgain();
  expect([offered(), packs.broken(), packs.warnings("my-third"), packs.fileOf("my-third")]).toEqual([
    ["service"],
    [],
    [],
    null,
  ]);
});

test("[PK12] what is imported or taken away while the folder is read stays so", async () => {
  const { packs, offered } = await shelf({ "a.yaml": GUIDE_PACK });
  await packs.load();
  const reading = packs.readAgain();
  const taking = packs.take(file(named("my-second")), false);
  packs.remove("my-first");
  await Promise.all([reading, taking]);
  expect(offered()).toEqual(["service", "my-second"]);
});
