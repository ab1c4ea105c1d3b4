import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leadLink } from "../../client/connection/links.ts";
import { ANYTHING, findEntries } from "../../client/packs/entrySearch.ts";
import { own } from "../../shared/content/everyLanguage.ts";
import { packEntries } from "../../shared/view/preview/packEntries.ts";
import { builtInPack } from "../shared/content/builtInPack.ts";
import { GUIDE_PACK } from "../support/packTexts.ts";
import { openWorkshop } from "../support/wireClient.ts";
import { findingsOn } from "./support/inspect.ts";
import { oneStory } from "./support/oneStory.ts";
import { DAMAGED, drop, MARKUP, printedPages, TRANSLATED } from "./support/packPage.ts";
import { Playground } from "./support/playground.ts";
import { type Said, said, saidAlone } from "./support/said.ts";

const QUESTION = "How do I get from here to the next bus stop?";
let ground: Playground;
let page: Page;

const button = (key: Said, slots: Readonly<Record<string, string>> = {}): Locator =>
  page.getByRole("button", { name: said(key, slots) });
const tile = (name: string): Locator => page.getByRole("article", { name });
const frame = (key: Said): Locator => page.getByRole("region", { name: said(key) });

const choose = (name: string, text: string): Promise<void> =>
  page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/yaml", buffer: Buffer.from(text) });

/** Opens an entry the way its link in the list does. */
async function look(place: string, id: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, place);
  await page.getByRole("heading", { name: id }).waitFor();
}

const inspect = async (where: string): Promise<void> => expect(await findingsOn(where, { console: page })).toEqual([]);

describe("the packs of a server, from the console", () => {
  beforeAll(async () => {
    ground = await Playground.open();
    page = (await ground.desk()).page;
    // Nobody presses «Cancel» in a test; what would be printed is asked for below.
    await page.addInitScript(() => Object.assign(window, { print: () => {} }));
    await page.reload();
  }, 60_000);

  afterAll(async () => {
    await ground?.close();
  });

  // A refused file is answered with a status that the browser notes by itself.
  oneStory(() => ground.watch.take().filter((complaint) => !complaint.includes("status of 4")));

  test("[PK11] a pack written by the guide is dropped onto the page and can be looked at, as phones and screen will show it", async () => {
    await page.getByRole("link", { name: said("console.packs") }).click();
    await tile("Customer service, spoken aloud").waitFor();
    await inspect("the packs");
    await drop(page, "my-first.yaml", GUIDE_PACK);
    await page.getByText(said("packs.taken", { name: "My first pack" })).waitFor();
    await tile("My first pack").getByRole("link").click();
    await page.getByRole("link", { name: /Your street/ }).click();
    for (const key of ["packs.frame.performer", "packs.frame.scorer", "packs.frame.screen"] as const) {
      await frame(key).getByText(QUESTION).waitFor();
    }
    await frame("packs.frame.scorer").getByText("Uses short sentences").waitFor();
    expect(await frame("packs.frame.screen").innerText()).not.toContain("Uses short sentences");
    await inspect("a question");
  }, 60_000);

  test("[PK14] every moment of a round can be looked at, and a reload comes back to the same entry", async () => {
    await page.getByLabel(said("packs.moment")).selectOption("sheets");
    await frame("packs.frame.scorer")
      .getByRole("button", { name: said("seat.next") })
      .click();
    await page.reload();
    await frame("packs.frame.performer").getByText(QUESTION).waitFor();
    await look("#service/exemplar/X-CALM-a", "X-CALM-a");
    await frame("packs.frame.results").getByText("The courier gets the blame.").waitFor();
    expect(await frame("packs.frame.read").innerText()).not.toContain("The courier gets the blame.");
    await inspect("an example");
  }, 60_000);

  test("[RP1] of a scene each frame shows what its reader may know, the secret only to the customer", async () => {
    await look("#service/card/L06", "L06");
    const card = own(builtInPack().cards, "L06");
    const text = own(builtInPack().text.en?.cards ?? {}, "L06");
    if (card === undefined || text === undefined) throw new Error("the pack has L06");
    await frame("packs.frame.customer").getByText(text.secret.hiddenNeed).waitFor();
    await frame("packs.frame.relay")
      .getByText(text.relay?.brief ?? "")
      .waitFor();
    for (const key of ["packs.frame.rep", "packs.frame.scorer"] as const)
      await frame(key).getByText(text.rep.brief).waitFor();
    for (const key of ["packs.frame.rep", "packs.frame.scorer", "packs.frame.relay", "packs.frame.screen"] as const) {
      const shown = await frame(key).innerText();
      for (const secret of [text.secret.you, text.secret.goal, text.secret.hiddenNeed])
        expect(shown).not.toContain(secret);
    }
    await frame("packs.frame.customer")
      .getByText(said("card.dialStart", { start: card.start }))
      .waitFor();
    await page.getByLabel(said("packs.difficulty")).selectOption("hard");
    await frame("packs.frame.customer")
      .getByText(said("card.dialStart", { start: card.start + 1 }))
      .waitFor();
    await inspect("a scene");
  }, 60_000);

  test("[PK15] the list is searched by words and narrowed down", async () => {
    await page.getByLabel(said("packs.search")).fill("hotel");
    const pack = packEntries(builtInPack(), "en");
    const count = findEntries(pack, { ...ANYTHING, typed: "hotel", family: "barrier" }).length;
    await page.getByRole("combobox", { name: saidAlone("packs.family") }).selectOption("barrier");
    const list = page.getByRole("navigation", { name: said("packs.found") }).getByRole("link");
    await page.getByText(said("packs.found", { count })).first().waitFor();
    expect(count).toBeGreaterThan(1);
    expect(await list.count()).toBe(count);
    await button("packs.clear").click();
    await page
      .getByText(said("packs.found", { count: pack.entries.length }))
      .first()
      .waitFor();
  }, 60_000);

  test("[PK17] on paper a question fills a page, and the customer's sheet of a scene holds nobody else's words", async () => {
    await look("#service/card/A05", "A05");
    await button("packs.print").click();
    await page.locator(".paper article").first().waitFor({ state: "attached" });
    expect(await printedPages(page)).toBe(4);
    await page.emulateMedia({ media: "print" });
    const sheets = await page.locator(".paper article").allInnerTexts();
    const isCustomers = (sheet: string) => said("packs.paper.customer").test(sheet);
    expect(sheets.map(isCustomers)).toEqual([false, true, true, false]);
    const text = own(builtInPack().text.en?.cards ?? {}, "A05");
    const secrets = [text?.secret.hiddenNeed ?? "", text?.secret.goal ?? "", text?.lines.reveal[0] ?? ""];
    const others = sheets.filter((sheet) => !isCustomers(sheet)).join();
    expect(secrets.filter((secret) => others.includes(secret))).toEqual([]);
    expect(sheets.join()).toContain(secrets[0]);
    await page.emulateMedia({ media: null });
    await button("packs.printAll.question").click();
    await page.locator(".paper article").nth(19).waitFor({ state: "attached" });
    expect(await printedPages(page)).toBe(20);
  }, 60_000);

  test("[PK16] a broken file is told by line and sentence and leaves nothing; a file of the same id asks before it replaces", async () => {
    await page.getByRole("link", { name: said("packs.toShelf") }).click();
    await choose("broken.yaml", DAMAGED);
    await page.getByText(said("packs.place", { file: "broken.yaml", line: 13, column: 13 })).waitFor();
    await page.getByText("There is no «R-TWO» in this pack.").waitFor();
    await inspect("a refused file");
    expect(await page.getByRole("article").count()).toBe(2);
    await choose("better.yaml", GUIDE_PACK.replace("name: My first pack", "name: My better pack"));
    await page.getByText(said("packs.exists", { name: "better.yaml" })).waitFor();
    await tile("My first pack").waitFor();
    await button("packs.replace").click();
    await tile("My better pack").waitFor();
    expect(await page.getByRole("article").count()).toBe(2);
  }, 60_000);

  test("[PK4] markup in a pack is shown as the text that it is, in the language of the pack that was chosen", async () => {
    await choose("marked-up.yaml", TRANSLATED);
    await button("packs.replace").click();
    await page.getByText(said("packs.taken")).first().waitFor();
    await look("#my-first/question/q01", "q01");
    await page.getByRole("heading", { name: MARKUP }).waitFor();
    await page.getByLabel(said("packs.language")).selectOption("de");
    await frame("packs.frame.screen").getByText("Wo ist die Haltestelle?").waitFor();
    await frame("packs.frame.performer").locator("[lang=de]").getByText("Wo ist die Haltestelle?").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.getByRole("link", { name: said("packs.toShelf") }).click();
  }, 60_000);

  test("[PK13] the built-in pack is duplicated into the data folder, downloaded, and deleted again", async () => {
    await button("packs.copyNamed", { name: "Customer service, spoken aloud" }).click();
    await page.getByLabel(said("packs.copyName")).fill("Our course");
    await inspect("duplicating");
    await button("packs.copyDo").click();
    const path = join(ground.server.dataDir, "packs", "our-course.yaml");
    await page.getByRole("dialog").getByText(path).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page
        .getByRole("dialog")
        .getByRole("button", { name: said("packs.export") })
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe("our-course.yaml");
    expect(readFileSync(await download.path(), "utf8")).toBe(readFileSync(path, "utf8"));
    await page.keyboard.press("Escape");
    await tile("Our course")
      .getByRole("button", { name: said("packs.remove") })
      .click();
    await tile("Our course")
      .getByRole("button", { name: said("packs.removeDo") })
      .click();
    await tile("Our course").waitFor({ state: "detached" });
    expect(existsSync(path)).toBe(false);
  }, 60_000);

  test("[PK12] files that were laid into the data folder are there after one press", async () => {
    const folder = join(ground.server.dataDir, "packs");
    writeFileSync(join(folder, "monday.yaml"), GUIDE_PACK.replace("id: my-first", "id: monday"));
    writeFileSync(join(folder, "tuesday.yaml"), DAMAGED.replace("id: my-first", "id: tuesday"));
    await button("packs.readAgain").click();
    await page.getByText(said("packs.readDone", { count: 2 })).waitFor();
    await page.getByText(said("packs.place", { file: "tuesday.yaml", line: 13, column: 13 })).waitFor();
    rmSync(join(folder, "tuesday.yaml"));
    await button("packs.readAgain").click();
    await page.getByText("tuesday.yaml").first().waitFor({ state: "detached" });
  }, 60_000);

  test("[PK10] a facilitator without the host key may look and download, and nothing more", async () => {
    const grant = await openWorkshop(ground.server.url);
    const context = await ground.browser.newContext({ locale: "en", reducedMotion: "reduce" });
    page = await context.newPage();
    await page.goto(leadLink(ground.origin, grant));
    await button("console.menu").click();
    const [packs] = await Promise.all([
      page.waitForEvent("popup"),
      page.getByRole("link", { name: said("console.packsLook") }).click(),
    ]);
    page = packs;
    await tile("Customer service, spoken aloud")
      .getByRole("button", { name: said("packs.export") })
      .waitFor();
    expect(await page.locator("input[type=file]").count()).toBe(0);
    for (const key of ["packs.copy", "packs.remove", "packs.readAgain"] as const)
      expect(await button(key).count()).toBe(0);
    expect(await page.locator("#app").innerText()).not.toContain(ground.server.dataDir);
    await look("#service/card/A01", "A01");
    await frame("packs.frame.customer").getByText(said("card.hiddenNeed")).first().waitFor();
    await context.close();
  }, 60_000);
});
