import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Desk } from "./support/desk.ts";
import { findingsOn } from "./support/inspect.ts";
import { oneStory } from "./support/oneStory.ts";
import { Playground } from "./support/playground.ts";
import { said } from "./support/said.ts";
import { ScenePlay } from "./support/scenePlay.ts";

const NAMES = ["Ana", "Ben", "Cleo", "Dörte"];

let ground: Playground;
let play: ScenePlay;
let desk: Desk;

describe("looking back on a scene", () => {
  beforeAll(async () => {
    ground = await Playground.open();
    const phones = await Promise.all(NAMES.map((name) => ground.phone(name)));
    play = await ScenePlay.seat(ground, phones);
    desk = await ground.deskOf(play.grant);
    await play.cast({ cardId: "A01", drawn: [], simulated: true });
    await play.goOn("read");
  }, 60_000);

  afterAll(async () => {
    play?.close();
    await ground?.close();
  });

  oneStory(() => ground.watch.take());

  test("[SN10] the wall names the app where nobody plays the customer", async () => {
    await play.wall.says("screen.scene.app");
    await play.wall.says("screen.scene.appReads");
  });

  test("[CN25] a room's timeline comes to the wall by a tap, and goes by one", async () => {
    const before = ["scene", "sheets", "de-role", "self-speaks", "customer-speaks", "results", "guess-need"] as const;
    await play.goOn(...before, "card");
    await play.wall.says("screen.scene.timeline");
    await desk.press("console.timelineShow");
    await play.wall.says("screen.scene.timelineTurn");
    const wall = await play.wall.page.locator("main").innerText();
    expect(NAMES.filter((name) => wall.includes(name))).toEqual([]);
    expect(await findingsOn("timeline", { console: desk.page, wall: play.wall.page })).toEqual([]);
    await desk.press("console.timelineTake");
    await play.wall.says("screen.scene.timeline");
  }, 60_000);

  test("[CN25] on paper every room has a sheet, with nobody's name and without the desk", async () => {
    const { page } = desk;
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute("data-printed", "");
    });
    await desk.press("console.timelinePrint");
    await page.locator("body[data-printed]").waitFor();
    await page.emulateMedia({ media: "print" });
    const sheet = page.locator("article").filter({ hasText: said("console.timelineSheet", { number: 1 }) });
    await sheet.waitFor();
    expect(await page.locator("main").isVisible()).toBe(false);
    const printed = await sheet.innerText();
    expect(NAMES.filter((name) => printed.includes(name))).toEqual([]);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await sheet.waitFor({ state: "detached" });
  }, 30_000);
});
