import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { seriousFindings } from "./support/axe.ts";
import { askedPhones, phonesThat, rolesAtRead } from "./support/cast.ts";
import type { Desk } from "./support/desk.ts";
import type { Phone } from "./support/phone.ts";
import { ownNetworkAddress, Playground } from "./support/playground.ts";
import { said } from "./support/said.ts";
import { secondsShown, settled } from "./support/waiting.ts";
import type { Wall } from "./support/wall.ts";

/** Markup, another direction, an accent, and two people of the same name. */
const NAMES = ["Ana", "Bo", "<b onclick=x>Eve</b>", "نور الهدى", "Ana", "Zoë"];
const TEN_MINUTES_MS = 600_000;
const ROOMS = 2;
/** What people type: it must be read by one person, and never be taken for markup. */
const COMMENT = "Next time, <img src=x onerror=alert(1)> wait a little.";
const HALF_WRITTEN = "Half a thought about the ending";
const OWN_STEP = "Next time a customer shouts, I will breathe first.";

const network = ownNetworkAddress();
if (network === null) console.info("This machine has no network address: the walk runs on 127.0.0.1 only.");

let ground: Playground;
let desk: Desk;
let wall: Wall;
let phones: Phone[];
let joinCode: string;
let performers: readonly Phone[];
let scorers: readonly Phone[];
let hasFailed = false;

/** Nobody may meet a serious obstacle on any of these pages, and nothing may stick out of them. */
async function inspect(where: string, pages: Readonly<Record<string, Page>>): Promise<void> {
  const findings: string[] = [];
  for (const [name, page] of Object.entries(pages)) {
    findings.push(...(await seriousFindings(page)).map((finding) => `${name} at ${where}: ${finding}`));
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    if (sticksOut) findings.push(`${name} at ${where}: wider than its window`);
  }
  expect(findings).toEqual([]);
}

/** One of each kind of screen. */
function oneOfEach(): Readonly<Record<string, Page>> {
  const [performer, scorer] = [performers[0], scorers[0]];
  if (performer === undefined || scorer === undefined) throw new Error("Nobody was cast.");
  return { console: desk.page, screen: wall.page, performer: performer.page, scorer: scorer.page };
}

/** A picture for the README, written only when asked for. */
async function portray(page: Page, name: string): Promise<void> {
  const folder = process.env.README_PICTURES;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

describe(`a workshop from the lobby to the farewell, over ${network === null ? "127.0.0.1" : "the network, plain http"}`, () => {
  beforeAll(async () => {
    ground = await Playground.open(network ?? "127.0.0.1");
  }, 60_000);

  afterAll(async () => {
    await ground?.close();
  });

  // Each test goes on where the last one stopped.
  beforeEach(({ skip }) => {
    if (hasFailed) skip();
  });

  afterEach(async ({ task }) => {
    hasFailed ||= task.result?.state === "fail";
    expect(ground.watch.take()).toEqual([]);
  });

  test("[SE1] console, screen and six phones come together, and a reload in the lobby changes nothing", async () => {
    desk = await ground.desk();
    await desk.says("console.newWorkshop");
    await inspect("entrance", { console: desk.page });
    joinCode = await desk.openWorkshop(3);
    wall = await ground.wall(joinCode, { clockOffMs: -TEN_MINUTES_MS });
    phones = await Promise.all(
      NAMES.map((name, index) => ground.phone(name, { clockOffMs: index === 1 ? TEN_MINUTES_MS : 0 })),
    );
    // The first Ana before the second, so that it is known which of them becomes «Ana (2)»; the others as they come.
    await phones[0]?.join(joinCode);
    await Promise.all(phones.slice(1).map((phone) => phone.join(joinCode)));
    for (const phone of phones) await phone.says("seat.lobbyText");
    await wall.says("screen.lobby.here");
    await wall.showsText("Ana (2)");
    await wall.showsText("<b onclick=x>Eve</b>");
    await desk.says("console.peopleHere", { count: NAMES.length });
    await Promise.all([phones[0]?.reload(), wall.reload(), desk.page.reload()]);
    await phones[0]?.says("seat.lobbyTitle", { name: "Ana" });
    await wall.showsText("Ana (2)");
    await desk.says("console.peopleHere", { count: NAMES.length });
    await inspect("lobby", { console: desk.page, screen: wall.page, phone: phones[0]?.page ?? wall.page });
  }, 60_000);

  test("[RO3] who is asked may pass, and nobody else can tell", async () => {
    await desk.goOn("console.primaryFormRooms");
    await wall.says("screen.casting.title");
    await desk.goOn("console.primaryAskFirst");
    const asked = await askedPhones(phones, ROOMS);
    expect(asked).toHaveLength(ROOMS);
    const others = phones.filter((phone) => !asked.includes(phone));
    const seenBefore = await Promise.all([wall, ...others].map((device) => device.text()));
    await inspect("asking", { console: desk.page, screen: wall.page, phone: asked[0]?.page ?? wall.page });
    await asked[0]?.press("seat.askNo");
    await asked[0]?.says("seat.passedNote");
    const nowAsked = await settled(
      () => phonesThat(others, (phone) => phone.hears("seat.askTitle")),
      (found) => found.length === 1,
    );
    expect(nowAsked).toHaveLength(1);
    const stillOutside = others.filter((phone) => !nowAsked.includes(phone));
    const before = seenBefore.filter(
      (_, index) => index === 0 || stillOutside.includes(others[index - 1] ?? (phones[0] as Phone)),
    );
    expect(await Promise.all([wall, ...stillOutside].map((device) => device.text()))).toEqual(before);
    for (const phone of [asked[1], nowAsked[0]]) {
      await phone?.press("seat.askYes");
      await phone?.says("seat.acceptedTitle");
    }
    await desk.goOn("console.primaryStart", { ready: ROOMS, of: ROOMS });
    await wall.says("screen.read.title");
    ({ performers, scorers } = await rolesAtRead(phones));
    expect(performers).toHaveLength(ROOMS);
    expect(performers).not.toContain(asked[0]);
  }, 60_000);

  test("[TM8] clocks that are ten minutes wrong show the same time as all others", async () => {
    const countdowns = [wall.countdown, desk.countdown, ...phones.map((phone) => phone.countdown)];
    const isTogether = (seconds: readonly number[]) => Math.max(...seconds) - Math.min(...seconds) <= 1;
    const shown = await settled(() => Promise.all(countdowns.map(secondsShown)), isTogether);
    expect(shown.length).toBe(NAMES.length + 2);
    expect(isTogether(shown), shown.join(", ")).toBe(true);
    await inspect("read", oneOfEach());
  }, 60_000);

  test("[SE8] who comes late reads along, and a scorer's tap survives a reload", async () => {
    await desk.goOn("console.primaryTo.answer");
    await wall.says("screen.answer.title");
    const late = await ground.phone("Late Lu");
    await late.join(joinCode);
    await late.says("seat.visitorNote");
    phones.push(late);
    const scorer = scorers[0];
    await scorer?.tickFirstPart();
    await scorer?.reload();
    await scorer?.page.locator("button[aria-pressed=true]").waitFor();
    await inspect("answer", { ...oneOfEach(), visitor: late.page });
    await portray(wall.page, "screen");
    await desk.goOn("console.primaryTo.probe");
    await wall.says("screen.probe.title");
    await inspect("probe", oneOfEach());
  }, 60_000);

  test("[VW1] sheets go in and stay sealed; a draft survives a reload", async () => {
    await desk.goOn("console.primaryTo.sheets");
    await wall.says("screen.sheets.title");
    const [drafter, ...others] = scorers;
    await drafter?.fillSheet({ level: 2, tryNext: COMMENT });
    await inspect("sheets", oneOfEach());
    await drafter?.reload();
    await drafter?.page.getByRole("button", { name: /^2 of/ }).click();
    expect(await drafter?.page.getByRole("textbox").inputValue()).toBe(COMMENT);
    if (drafter !== undefined) await portray(drafter.page, "phone");
    await drafter?.handInDraft();
    for (const phone of [...others, ...performers]) await phone.handInSheet({ level: 4, tryNext: COMMENT });
    await wall.says("screen.sheets.allIn");
    await portray(desk.page, "console");
    const seen = await Promise.all([wall, ...performers].map((device) => device.text()));
    expect([...seen, await desk.page.locator("#app").innerText()].join()).not.toContain("wait a little");
    await inspect("sheets in", oneOfEach());
  }, 60_000);

  test("[VW5] the reveal tells the hot seat, and nobody else, what was written", async () => {
    await desk.goOn("console.primaryTo.self-speaks");
    await wall.says("screen.self-speaks.title");
    await inspect("self speaks", oneOfEach());
    await desk.goOn("console.primaryTo.results");
    await wall.says("screen.results.titleMany");
    for (const phone of performers) await phone.page.getByText(COMMENT, { exact: true }).first().waitFor();
    for (const phone of scorers) await phone.says("seat.resultsTitle");
    const others = await Promise.all([wall, ...scorers].map((device) => device.text()));
    expect(others.join()).not.toContain("wait a little");
    for (const phone of performers) expect(await wall.text()).not.toContain(phone.name);
    await inspect("results", oneOfEach());
    await Promise.all([desk.page.reload(), wall.reload(), performers[0]?.reload()]);
    await wall.says("screen.results.titleMany");
    await performers[0]?.page.getByText(COMMENT, { exact: true }).first().waitFor();
  }, 60_000);

  test("[SC14] everybody writes a next step for themselves", async () => {
    await desk.goOn("console.primaryTo.talk");
    await wall.says("screen.talk.title");
    await inspect("talk", oneOfEach());
    await desk.goOn("console.primaryTo.next-step");
    await wall.says("screen.next-step.title");
    const writer = performers[0];
    await writer?.page.getByRole("textbox").fill(OWN_STEP);
    await writer?.press("seat.save");
    await writer?.says("seat.saved");
    await inspect("next step", oneOfEach());
    await desk.goOn("console.primaryEnd");
    await wall.says("screen.between.title");
    await inspect("between", oneOfEach());
  }, 60_000);

  test("[RO2] in the second round others take the hot seat, and the late joiner counts", async () => {
    const before = performers;
    await desk.goOn("console.primaryAskNext");
    for (const phone of await askedPhones(phones, ROOMS)) await phone.press("seat.askYes");
    await desk.goOn("console.primaryStart", { ready: ROOMS, of: ROOMS });
    await wall.says("screen.read.title");
    ({ performers, scorers } = await rolesAtRead(phones));
    expect(performers.filter((phone) => before.includes(phone))).toEqual([]);
    expect(await phones.at(-1)?.hears("seat.visitorNote")).toBe(false);
  }, 60_000);

  test("[SE6] a seat moves to a new phone, and the old one is signed out", async () => {
    const old = scorers.find(({ name }) => name === "Zoë") ?? scorers.find(({ name }) => name !== "Ana");
    if (old === undefined) throw new Error("Nobody to move.");
    const room = await old.roomNumber();
    const link = await desk.seatMoveLink(old.name);
    const fresh = await ground.phone(old.name);
    await fresh.bringSeat(link);
    await fresh.says("seat.readTitleScorer");
    expect(await fresh.roomNumber()).toBe(room);
    await old.says("seat.replacedTitle");
    await inspect("moved", { phone: old.page });
    await old.page.close();
    phones = phones.map((phone) => (phone === old ? fresh : phone));
    scorers = scorers.map((phone) => (phone === old ? fresh : phone));
  }, 60_000);

  test("[TM6] a stop freezes one room, and nobody learns who asked", async () => {
    await desk.goOn("console.primaryTo.answer");
    await wall.says("screen.answer.title");
    const [stopper] = scorers;
    if (stopper === undefined) throw new Error("Nobody to stop the room.");
    const room = await stopper.roomNumber();
    const numbers = await Promise.all(phones.map((phone) => phone.roomNumber()));
    await stopper.page.getByRole("button", { name: said("seat.stopLabel") }).click();
    const [inside, outside] = [
      phones.filter((_, index) => numbers[index] === room),
      phones.filter((_, index) => numbers[index] !== room),
    ];
    for (const phone of inside) await phone.says("seat.timeOutTitle");
    expect(await phonesThat(outside, (phone) => phone.hears("seat.timeOutTitle"))).toEqual([]);
    const told = await Promise.all(inside.map((phone) => phone.heading.innerText()));
    expect(new Set(told).size).toBe(1);
    expect(await wall.text()).not.toMatch(said("seat.timeOutTitle"));
    await desk.says("console.timeOutBanner", { room });
    await inspect("time-out", { console: desk.page, screen: wall.page, phone: inside[0]?.page ?? wall.page });
    await desk.press("console.resumeRoom");
    for (const phone of inside) await phone.countdown.first().waitFor();
  }, 60_000);

  test("[RC1] the server is killed while people score: the wall says so, and nothing is lost", async () => {
    await desk.goOn("console.primaryTo.probe");
    await desk.goOn("console.primaryTo.sheets");
    await wall.says("screen.sheets.title");
    const [first, drafter, ...rest] = scorers;
    await first?.handInSheet({ level: 5, tryNext: COMMENT });
    await drafter?.fillSheet({ level: 3, tryNext: HALF_WRITTEN });
    await ground.watch.duringOutage(async () => {
      await ground.server.crash();
      await wall.veil.waitFor();
      await drafter?.says("common.reconnecting");
      await ground.server.start();
      await wall.veil.waitFor({ state: "detached" });
      await wall.says("screen.sheets.title");
      await drafter?.page.getByText(said("common.reconnecting")).waitFor({ state: "detached" });
      await desk.page.getByText(said("common.reconnecting")).waitFor({ state: "detached" });
    });
    await first?.says("seat.sheetInTitle");
    await drafter?.handInDraft();
    for (const phone of [...rest, ...performers]) await phone.handInSheet({ level: 4, tryNext: COMMENT });
    await wall.says("screen.sheets.allIn");
    await desk.goOn("console.primaryTo.self-speaks");
    await desk.goOn("console.primaryTo.results");
    await performers[0]?.says("seat.resultsTitlePerformer");
    const read = await Promise.all(performers.map((phone) => phone.text()));
    expect(read.join()).toContain(HALF_WRITTEN);
  }, 60_000);

  test("[SE12] the workshop closes, everybody keeps their own, and the results can be taken home", async () => {
    await desk.goOn("console.primaryTo.talk");
    await desk.goOn("console.primaryTo.next-step");
    await desk.goOn("console.primaryEnd");
    await desk.closeWorkshop();
    await wall.says("screen.closed.title");
    const [reader] = performers;
    await reader?.says("seat.closedTitle");
    await reader?.reload();
    await reader?.says("seat.closedTitle");
    await reader?.page.getByText(COMMENT, { exact: true }).first().waitFor();
    const writer = await phonesThat(phones, async (phone) => (await phone.text()).includes(OWN_STEP));
    expect(writer).toHaveLength(1);
    await inspect("closed", { console: desk.page, screen: wall.page, phone: reader?.page ?? wall.page });
    const table = await readFile(await (await desk.download("console.downloadCsv")).path(), "utf8");
    const record: unknown = JSON.parse(
      await readFile(await (await desk.download("console.downloadJson")).path(), "utf8"),
    );
    expect(table.split("\n").length).toBeGreaterThan(phones.length);
    expect(JSON.stringify(record)).toContain("wait a little");
    expect(table + JSON.stringify(record)).not.toContain(OWN_STEP);
  }, 60_000);
});
