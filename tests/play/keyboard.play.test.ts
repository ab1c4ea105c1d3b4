import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Desk } from "./support/desk.ts";
import { enterOn, tabTo } from "./support/keys.ts";
import type { Phone } from "./support/phone.ts";
import { Playground } from "./support/playground.ts";
import { RemoteSeats } from "./support/remoteSeats.ts";
import { type Said, said, saidAlone } from "./support/said.ts";
import { settled } from "./support/waiting.ts";

const OTHERS = ["Ben", "Chidi", "Dörte", "Elif", "Farid"];
/** Close together, so that the wall can say so; five of them, so that it may show dots. */
const TAPS = [4, 4, 4, 3, 4] as const;
const MAX_PRESSES = 10;
const PRESS_TAKES_MS = 500;

let ground: Playground;
let others: RemoteSeats;

beforeAll(async () => {
  ground = await Playground.open();
}, 60_000);

afterAll(async () => {
  others?.close();
  await ground?.close();
});

afterEach(() => {
  expect(ground.watch.take()).toEqual([]);
});

/** Space goes on, wherever the focus is not; pressed again while the console takes it for an old press. */
async function space(desk: Desk, key: Said): Promise<void> {
  const button = desk.primary.filter({ hasText: said(key) });
  await button.waitFor();
  const isGone = (count: number) => count === 0;
  for (let press = 0; press < MAX_PRESSES; press += 1) {
    await desk.page.keyboard.press("Space");
    if (isGone(await settled(() => button.count(), isGone, PRESS_TAKES_MS))) return;
  }
  throw new Error(`The button still says «${await desk.primary.innerText()}»`);
}

/** Joins without touching the screen once. */
async function joinByKeyboard(phone: Phone, joinCode: string): Promise<void> {
  const { page } = phone;
  await page.goto(`${ground.origin}/j/${joinCode}`);
  await tabTo(page, page.getByLabel(said("seat.yourName")));
  await page.keyboard.type(phone.name);
  await page.keyboard.press("Enter");
  await enterOn(page, page.getByRole("button", { name: said("seat.acceptRules") }));
  await phone.says("seat.lobbyText");
}

/** Fills the sheet with Tab, Space, arrows and Enter. */
async function scoreByKeyboard(phone: Phone): Promise<void> {
  const { page } = phone;
  const next = page.getByRole("button", { name: saidAlone("seat.next") });
  await tabTo(page, page.getByRole("checkbox"));
  await page.keyboard.press("Space");
  await enterOn(page, next);
  await tabTo(page, page.getByRole("textbox"));
  await page.keyboard.type("Let the customer finish.");
  await enterOn(page, next);
  while (await page.getByRole("radio").first().isVisible()) {
    await tabTo(page, page.getByRole("radio"));
    await page.keyboard.press("Space");
    for (let level = 1; level < 4; level += 1) await page.keyboard.press("ArrowRight");
    await enterOn(page, next);
  }
  await tabTo(page, page.getByRole("checkbox"));
  await page.keyboard.press("Space");
  await enterOn(page, page.getByRole("button", { name: said("seat.handIn") }));
  await phone.says("seat.sheetInTitle");
}

describe("without a mouse and without a finger", () => {
  test("[CL12] the console leads through a whole round, and a phone scores in it", async () => {
    const desk = await ground.desk();
    await desk.says("console.newWorkshop");
    await enterOn(desk.page, desk.page.getByRole("button", { name: said("console.openWorkshop") }));
    const joinCode = await desk.joinCode();
    const wall = await ground.wall(joinCode);
    const phone = await ground.phone("Keya");
    await joinByKeyboard(phone, joinCode);
    others = await RemoteSeats.join(ground.server.url, joinCode, OTHERS);
    await space(desk, "console.primaryFormRooms");
    await space(desk, "console.primaryAskFirst");
    const isAsked = () => phone.hears("seat.askTitle");
    await settled(async () => (await others.acceptIfAsked()) || (await isAsked()), Boolean);
    if (await isAsked()) await enterOn(phone.page, phone.page.getByRole("button", { name: said("seat.askYes") }));
    await desk.primary.filter({ hasText: said("console.primaryStart", { ready: 1, of: 1 }) }).waitFor();
    await space(desk, "console.primaryStart");
    await wall.says("screen.read.title");
    await space(desk, "console.primaryTo.answer");
    await wall.says("screen.answer.title");
    await space(desk, "console.primaryTo.probe");
    await space(desk, "console.primaryTo.sheets");
    await scoreByKeyboard(phone);
    await others.handInSheets(TAPS);
    await wall.says("screen.sheets.allIn");
    await space(desk, "console.primaryTo.self-speaks");
    await space(desk, "console.primaryTo.results");
    await wall.says("screen.results.spread.close");
    await wall.page.getByRole("img", { name: said("screen.results.dots", { count: TAPS.length }) }).waitFor();
    await space(desk, "console.primaryTo.talk");
    await space(desk, "console.primaryTo.next-step");
    await space(desk, "console.primaryEnd");
    await wall.says("screen.between.title");
    await enterOn(desk.page, desk.page.getByRole("button", { name: said("console.menu") }));
    await enterOn(desk.page, desk.page.getByRole("button", { name: said("console.closeWorkshop") }));
    await enterOn(desk.page, desk.page.getByRole("button", { name: said("console.closeDo") }));
    await wall.says("screen.closed.title");
    const csv = desk.page.waitForEvent("download");
    await enterOn(desk.page, desk.page.getByRole("button", { name: said("console.downloadCsv") }));
    expect((await csv).suggestedFilename()).toContain(joinCode);
    await phone.says("seat.closedTitle");
  }, 90_000);
});
