import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test, vi } from "vitest";
import { BUILT_IN_PACKS } from "../../server/content/loadPacks.ts";
import { packCommand } from "../../server/content/packCommand.ts";
import { builtInText, GUIDE_PACK } from "../support/packTexts.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

/** Packs are read whole, some in threads of their own, and the machine may be busy. */
vi.setConfig({ testTimeout: 60_000 });

/** A folder with a few files in it, and the command as somebody there would type it. */
async function desk(files: Readonly<Record<string, string>> = {}) {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const pack = (...args: string[]) => {
    const said: Record<"out" | "err", string[]> = { out: [], err: [] };
    const code = packCommand(args, {
      workingFolder: folder,
      builtInFolder: BUILT_IN_PACKS,
      ownFolder: join(folder, "own"),
      print: (text) => void said.out.push(text),
      complain: (text) => void said.err.push(text),
    });
    return { code, out: said.out.join(""), err: said.err.join("") };
  };
  return { folder, pack };
}

const LONG_NAME = GUIDE_PACK.replace("name: My first pack", `name: My first pack${" and another".repeat(8)}`);

test("[PK5] a good pack is said to be one, with what is in it", async () => {
  const { pack } = await desk({ "mine.yaml": GUIDE_PACK });
  expect(pack("check", "mine.yaml")).toEqual({
    code: 0,
    out: "The pack my-first can be used. Questions: 1, cards: 0, exemplars: 0, warnings: 0.\n",
    err: "",
  });
});

test("[PK5] errors are printed one a line, with the place that editors open, and end with 1", async () => {
  const { pack } = await desk({ "mine.yaml": GUIDE_PACK.replace("rubric: R-ONE", "rubric: R-TWO") });
  expect(pack("check", "mine.yaml")).toEqual({
    code: 1,
    out: "mine.yaml:13:13  error  There is no «R-TWO» in this pack.\n",
    err: "The pack cannot be used. Errors: 1, warnings: 0.\n",
  });
});

test("[PK5] warnings are printed and end with 0", async () => {
  const { code, out } = (await desk({ "mine.yaml": LONG_NAME })).pack("check", "mine.yaml");
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/^mine\.yaml:\d+:\d+ {2}warning {2}The text has \d+ characters/),
  ]);
});

test("[PK5] a folder is one pack; what cannot be read is said", async () => {
  const [structure = "", text = ""] = GUIDE_PACK.split(/^(?=text:)/m);
  const { pack } = await desk({
    "course/a.yaml": structure,
    "course/en/b.yaml": text,
    "course/.draft.yaml": "[",
    "empty/notes.txt": "",
    "broken/c.yaml": "a: [",
  });
  expect(pack("check", "course").code).toBe(0);
  expect(pack("check", "empty")).toMatchObject({ code: 1, out: expect.stringMatching(/^empty:1:1 {2}error/) });
  expect(pack("check", "broken").out).toMatch(/^broken[\\/]c\.yaml:1:\d+ {2}error/);
  expect(pack("check", "nowhere")).toMatchObject({ code: 1, err: "nowhere cannot be read.\n" });
  for (const args of [[], ["check"], ["export"], ["eat", "mine.yaml"], ["check", "a", "b"]]) {
    expect(pack(...args)).toMatchObject({ code: 1, err: expect.stringContaining("npm run pack -- check FILE") });
  }
});

test("[PK6] a pack is written into a new file, never over another, and passes the check", async () => {
  const { folder, pack } = await desk({ "own/monday.yaml": `# My notes\n${GUIDE_PACK}`, "own/bad.yaml": "[" });
  expect(pack("export", "service", "ours.yaml").code).toBe(0);
  expect(readFileSync(join(folder, "ours.yaml"), "utf8")).toBe(builtInText());
  expect(pack("check", "ours.yaml").code).toBe(0);
  expect(pack("export", "service", "ours.yaml")).toMatchObject({ code: 1, err: expect.stringContaining("is there") });
  expect(pack("export", "my-first")).toEqual({ code: 0, out: `# My notes\n${GUIDE_PACK}`, err: "" });
  const [structure = "", text = ""] = GUIDE_PACK.replace("my-first", "parted").split(/^(?=text:)/m);
  mkdirSync(join(folder, "course"));
  writeFileSync(join(folder, "course", "a.yaml"), structure);
  writeFileSync(join(folder, "course", "b.yaml"), text);
  expect(pack("export", "course", "one.yaml").code).toBe(0);
  expect(pack("check", "one.yaml")).toMatchObject({ code: 0, out: expect.stringContaining("parted can be used") });
  expect(pack("export", "nobody")).toMatchObject({ code: 1, err: expect.stringContaining("no pack «nobody»") });
});

test("[PK5] npm run pack is that command", async () => {
  const { folder } = await desk({ "mine.yaml": GUIDE_PACK });
  const env = { ...process.env, INIT_CWD: folder };
  const args = ["server/launch.mjs", "pack", "check", "mine.yaml"];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  expect(stdout).toContain("my-first can be used");
  const failed = promisify(execFile)(process.execPath, [...args.slice(0, 3), "none.yaml"], { env });
  await expect(failed).rejects.toMatchObject({ code: 1, stderr: "none.yaml cannot be read.\n" });
});
