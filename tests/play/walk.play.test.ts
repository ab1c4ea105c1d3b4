import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  askedPhones,
  at,
  type Cast,
  castAtRead,
  handInSheets,
  phonesThat,
  reload,
  sayYes,
  shownOn,
} from "./support/cast.ts";
import type { Desk } from "./support/desk.ts";
import { arePicturesWanted, findingsOn, portray } from "./support/inspect.ts";
import { oneStory } from "./support/oneStory.ts";
import type { Phone } from "./support/phone.ts";
import { ownNetworkAddress, Playground } from "./support/playground.ts";
import { said } from "./support/said.ts";
import { secondsShown, settled } from "./support/waiting.ts";
import type { Wall } from "./support/wall.ts";

/** Two people of the same name, markup, another direction, an accent. */
const MARKUP = arePicturesWanted() ? "Eve" : "<b onclick=x>Eve</b>";
const NAMES = ["Ana", "Bo", MARKUP, "نور الهدى", "Ana", "Zoë"];
const ROOM_SIZE = 3;
const ROOM_COUNT = 2;
const TEN_MINUTES_MS = 600_000;
/** What people type is read by one person only, and never taken for markup. */
const COMMENT = "Next time, <img src=x onerror=alert(1)> wait a little.";
const HALF_WRITTEN = "Half a thought about the ending";
const OWN_STEP = "Next time a customer shouts, I will breathe first.";

const network = ownNetworkAddress();
if (network === null) console.info("This machine has no address in a network: the walk runs on 127.0.0.1 instead.");

let ground: Playground;
let desk: Desk;
let wall: Wall;
let phones: readonly Phone[];
let cast: Cast;

async function inspect(where: string, pages: Readonly<Record<string, Page>>): Promise<void> {
  expect(await findingsOn(where, pages)).toEqual([]);
}

function oneOfEach(): Readonly<Record<string, Page>> {
  const [performer, scorer] = [at(cast.performers, 0), at(cast.scorers, 0)];
  return { console: desk.page, screen: wall.page, performer: performer.page, scorer: scorer.page };
}

describe("a workshop of two rooms and two rounds, as phones reach it: plain http over the network", () => {
  beforeAll(async () => {
    ground = await Playground.open(network ?? "127.0.0.1");
  }, 60_000);

  afterAll(async () => {
    await ground?.close();
  });

  // One story, and therefore one file, longer than others.
  oneStory(() => ground.watch.take());

  test("[SE1] console, screen and six phones come together, and reloads in the lobby change nothing", async () => {
    desk = await ground.desk();
    await desk.says("console.newWorkshop");
    await inspect("entrance", { console: desk.page });
    const joinCode = await desk.openWorkshop(ROOM_SIZE);
    wall = await ground.wall(joinCode, { clockOffMs: -TEN_MINUTES_MS });
    const wrongClock = (index: number) => ({ clockOffMs: index === 1 ? TEN_MINUTES_MS : 0 });
    phones = await Promise.all(NAMES.map((name, index) => ground.phone(name, wrongClock(index))));
    await Promise.all(phones.map((phone) => phone.join(joinCode)));
    for (const phone of phones) await phone.says("seat.lobbyText");
    await wall.showsText("Ana (2)");
    await wall.showsText(MARKUP);
    await desk.says("console.peopleHere", { count: NAMES.length });
    const before = await shownOn([wall, ...phones]);
    await reload([wall, desk, ...phones]);
    await wall.showsText("Ana (2)");
    for (const phone of phones) await phone.says("seat.lobbyText");
    expect(await shownOn([wall, ...phones])).toBe(before);
    await desk.says("console.peopleHere", { count: NAMES.length });
    await inspect("lobby", { console: desk.page, screen: wall.page, phone: at(phones, 0).page });
  }, 90_000);

  test("[RO3] who is asked may pass, and nobody else can tell", async () => {
    await desk.goOn("console.primaryFormRooms");
    await wall.says("screen.casting.title");
    await desk.goOn("console.primaryAskFirst");
    const asked = await askedPhones(phones, ROOM_COUNT);
    expect(asked).toHaveLength(ROOM_COUNT);
    const [passing, accepting] = [at(asked, 0), at(asked, 1)];
    await inspect("asking", { console: desk.page, screen: wall.page, phone: passing.page });
    const room = await passing.roomNumber();
    const outside = [wall, ...(await phonesThat(phones, async (phone) => (await phone.roomNumber()) !== room))];
    const before = await shownOn(outside);
    await passing.press("seat.askNo");
    await passing.says("seat.passedNote");
    const others = phones.filter((phone) => !asked.includes(phone));
    const next = at(await askedPhones(others, 1), 0);
    expect(await shownOn(outside)).toBe(before);
    await sayYes([accepting, next]);
    await desk.goOn("console.primaryStart", { ready: ROOM_COUNT, of: ROOM_COUNT });
    await wall.says("screen.read.title");
    cast = await castAtRead(phones, ROOM_COUNT);
    expect(new Set(cast.performers)).toEqual(new Set([accepting, next]));
  }, 60_000);

  test("[TM8] clocks that are ten minutes wrong show the same time as all others", async () => {
    const countdowns = [wall, desk, ...phones].map((device) => device.countdown);
    const isTogether = (seconds: readonly number[]) => Math.max(...seconds) - Math.min(...seconds) <= 1;
    const shown = await settled(() => Promise.all(countdowns.map(secondsShown)), isTogether);
    expect(isTogether(shown), shown.join(", ")).toBe(true);
    await inspect("read", oneOfEach());
  }, 60_000);

  test("[SE8] who comes late reads along, and a scorer's tap survives a reload", async () => {
    await desk.goOn("console.primaryTo.answer");
    await wall.says("screen.answer.title");
    const late = await ground.phone("Late Lu");
    await late.join(await desk.joinCode());
    await late.says("seat.visitorNote");
    phones = [...phones, late];
    const scorer = at(cast.scorers, 0);
    await scorer.tickFirstPart();
    await scorer.page.reload();
    await scorer.heardPart.waitFor();
    await inspect("answer", { ...oneOfEach(), visitor: late.page });
    await portray(wall.page, "screen");
    await desk.goOn("console.primaryTo.probe");
    await wall.says("screen.probe.title");
    await inspect("probe", oneOfEach());
  }, 60_000);

  test("[VW1] sheets go in and stay sealed; a draft survives a reload", async () => {
    await desk.goOn("console.primaryTo.sheets");
    await wall.says("screen.sheets.title");
    const drafter = at(cast.scorers, 0);
    await drafter.fillSheet({ level: 2, tryNext: COMMENT });
    await inspect("sheets", oneOfEach());
    await portray(drafter.page, "phone");
    await drafter.page.reload();
    await drafter.handInDraft();
    await handInSheets([...cast.scorers.slice(1), ...cast.performers], { level: 4, tryNext: COMMENT });
    await wall.says("screen.sheets.allIn");
    await portray(desk.page, "console");
    expect(await shownOn([wall, desk, ...phones])).not.toContain("wait a little");
    await inspect("sheets in", oneOfEach());
  }, 90_000);

  test("[VW5] the reveal tells the hot seat, and nobody else, what was written", async () => {
    await desk.goOn("console.primaryTo.self-speaks");
    await wall.says("screen.self-speaks.title");
    await inspect("self speaks", oneOfEach());
    await desk.goOn("console.primaryTo.results");
    await wall.says("screen.results.titleMany");
    for (const phone of cast.performers) await phone.showsText(COMMENT);
    for (const phone of cast.scorers) await phone.says("seat.resultsTitle");
    expect(await shownOn([wall, ...cast.scorers])).not.toContain("wait a little");
    await inspect("results", oneOfEach());
    await reload([desk, wall, ...cast.performers]);
    await wall.says("screen.results.titleMany");
    for (const phone of cast.performers) await phone.showsText(COMMENT);
  }, 60_000);

  test("[SC14] a next step is for whoever wrote it", async () => {
    await desk.goOn("console.primaryTo.talk");
    await wall.says("screen.talk.title");
    await inspect("talk", oneOfEach());
    await desk.goOn("console.primaryTo.next-step");
    await wall.says("screen.next-step.title");
    await at(cast.performers, 0).keepNextStep(OWN_STEP);
    const [writer, ...others] = [at(cast.performers, 0), ...phones];
    expect(await shownOn([wall, desk, ...others.filter((phone) => phone !== writer)])).not.toContain(OWN_STEP);
    await inspect("next step", oneOfEach());
    await desk.goOn("console.primaryEnd");
    await wall.says("screen.between.title");
    await inspect("between", oneOfEach());
  }, 60_000);

  test("[RO2] in the second round others take the hot seat, and the late joiner counts", async () => {
    const { performers: before } = cast;
    await desk.goOn("console.primaryAskNext");
    await sayYes(await askedPhones(phones, ROOM_COUNT));
    await desk.goOn("console.primaryStart", { ready: ROOM_COUNT, of: ROOM_COUNT });
    await wall.says("screen.read.title");
    cast = await castAtRead(phones, ROOM_COUNT);
    expect(cast.performers.filter((phone) => before.includes(phone))).toEqual([]);
    expect(await phonesThat(phones, (phone) => phone.hears("seat.visitorNote"))).toEqual([]);
  }, 60_000);

  test("[SE6] a seat moves to a new phone, and the old one is signed out", async () => {
    const old = at(
      cast.scorers.filter(({ name }) => name !== "Ana"),
      0,
    );
    const room = await old.roomNumber();
    const fresh = await ground.phone(old.name);
    await fresh.bringSeat(await desk.seatMoveLink(old.name));
    await fresh.says("seat.readTitleScorer");
    expect(await fresh.roomNumber()).toBe(room);
    await old.says("seat.replacedTitle");
    await inspect("moved", { phone: old.page });
    await old.page.close();
    const renewed = (phone: Phone) => (phone === old ? fresh : phone);
    phones = phones.map(renewed);
    cast = { ...cast, scorers: cast.scorers.map(renewed) };
  }, 60_000);

  test("[TM6] a stop freezes one room, and nobody learns who asked", async () => {
    await desk.goOn("console.primaryTo.answer");
    await wall.says("screen.answer.title");
    const room = await at(cast.scorers, 0).roomNumber();
    const inside = await phonesThat(phones, async (phone) => (await phone.roomNumber()) === room);
    const outside = phones.filter((phone) => !inside.includes(phone));
    await at(cast.scorers, 0)
      .page.getByRole("button", { name: said("seat.stopLabel") })
      .click();
    for (const phone of inside) await phone.says("seat.timeOutTitle");
    const told = await Promise.all(inside.map((phone) => phone.text()));
    expect(new Set(told).size, "everybody in the room reads the same").toBe(1);
    expect(await shownOn([wall, ...outside])).not.toMatch(said("seat.timeOutTitle"));
    await desk.says("console.timeOutBanner", { room });
    await inspect("time-out", { console: desk.page, screen: wall.page, phone: at(inside, 0).page });
    await desk.press("console.resumeRoom");
    for (const phone of inside) await phone.countdown.first().waitFor();
  }, 60_000);

  test("[RC1] the server is killed while people score: the wall says so, and nothing is lost", async () => {
    await desk.goThrough("console.primaryTo.probe", "console.primaryTo.sheets");
    await wall.says("screen.sheets.title");
    const [first, drafter] = [at(cast.scorers, 0), at(cast.scorers, 1)];
    await first.handInSheet({ level: 5, tryNext: COMMENT });
    await drafter.fillSheet({ level: 3, tryNext: HALF_WRITTEN });
    await ground.watch.duringOutage(async () => {
      await ground.server.crash();
      await wall.veil.waitFor();
      await drafter.says("common.reconnecting");
      await ground.server.start();
      await wall.veil.waitFor({ state: "detached" });
      for (const { page } of [desk, ...phones]) {
        await page.getByText(said("common.reconnecting")).waitFor({ state: "detached" });
      }
    });
    await wall.says("screen.sheets.title");
    await first.says("seat.sheetInTitle");
    await drafter.handInDraft();
    await handInSheets([...cast.scorers.slice(2), ...cast.performers], { level: 4, tryNext: COMMENT });
    await wall.says("screen.sheets.allIn");
    await desk.goThrough("console.primaryTo.self-speaks", "console.primaryTo.results");
    for (const phone of cast.performers) await phone.says("seat.resultsTitlePerformer");
    expect(await shownOn(cast.performers)).toContain(HALF_WRITTEN);
  }, 90_000);

  test("[SE12] the workshop closes, everybody keeps their own, and the results can be taken home", async () => {
    await desk.goThrough("console.primaryTo.talk", "console.primaryTo.next-step", "console.primaryEnd");
    await desk.closeWorkshop();
    await wall.says("screen.closed.title");
    await reload([desk, wall, ...phones]);
    await wall.says("screen.closed.title");
    await desk.says("console.closedTitle");
    for (const phone of phones) await phone.says("seat.closedTitle");
    expect(await phonesThat(phones, (phone) => phone.hears("seat.myRounds"))).toHaveLength(2 * ROOM_COUNT);
    expect(await phonesThat(phones, async (phone) => (await phone.text()).includes(OWN_STEP))).toHaveLength(1);
    await inspect("closed", { console: desk.page, screen: wall.page, phone: at(cast.performers, 0).page });
    const table = await readFile(await (await desk.download("console.downloadCsv")).path(), "utf8");
    const record = await readFile(await (await desk.download("console.downloadJson")).path(), "utf8");
    expect(table.split("\n").length).toBeGreaterThan(phones.length);
    expect(JSON.stringify(JSON.parse(record))).toContain("wait a little");
    expect(table + record).not.toContain(OWN_STEP);
  }, 90_000);
});
