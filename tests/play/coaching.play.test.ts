import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askedPhones, at, type Cast, castAtRead, handInSheets, sayYes, shownOn } from "./support/cast.ts";
import type { Desk } from "./support/desk.ts";
import { findingsOn } from "./support/inspect.ts";
import { oneStory } from "./support/oneStory.ts";
import type { Phone } from "./support/phone.ts";
import { Playground } from "./support/playground.ts";
import { said, saidAlone } from "./support/said.ts";
import type { Wall } from "./support/wall.ts";

/** As the built-in pack has them. */
const QUESTION = "An angry customer";
const TRADE = "Hotel and restaurant";
const WEAK_SIGN = "Fine words, but nothing is done.";
const STORY = "A customer who was angry and calmed down";
const FIRST_TIP = "Practise out loud, but do not learn it word by word.";
const SLIP = "Too general";
const HINT = "Which customer was it, and on which day?";
const WISH = { level: 4, tryNext: "Say what day it was." } as const;

let ground: Playground;
let desk: Desk;
let wall: Wall;
let phones: readonly Phone[];
let cast: Cast;

describe("what helps around an answer", () => {
  beforeAll(async () => {
    ground = await Playground.open();
  }, 60_000);

  afterAll(async () => {
    await ground?.close();
  });

  oneStory(() => ground.watch.take());

  test("[CL16] who answers reads the trade, stories and one tip at a time; who scores reads the trade", async () => {
    desk = await ground.desk();
    await desk.chooseQuestion(QUESTION, TRADE);
    const joinCode = await desk.openWorkshop(4);
    wall = await ground.wall(joinCode);
    phones = await Promise.all(["Ana", "Ben", "Cleo", "Dörte"].map((name) => ground.phone(name)));
    for (const phone of phones) await phone.join(joinCode);
    await desk.goThrough("console.primaryFormRooms", "console.primaryAskFirst");
    await sayYes(await askedPhones(phones, 1));
    await desk.goOn("console.primaryStart", { ready: 1, of: 1 });
    cast = await castAtRead(phones, 1);
    for (const phone of phones) {
      await phone.says("seat.trade", { trade: TRADE });
      await phone.showsText(WEAK_SIGN);
    }
    const { page } = at(cast.performers, 0);
    await page.getByText(STORY).waitFor();
    await page.getByText(FIRST_TIP).waitFor();
    await page.getByRole("button", { name: said("seat.next") }).click();
    await page.getByText(said("seat.tipOf", { place: 2 })).waitFor();
    expect(await page.getByText(FIRST_TIP).count()).toBe(0);
    expect(await shownOn([wall, ...cast.scorers])).not.toContain(FIRST_TIP);
    expect(await findingsOn("read", { performer: page, scorer: at(cast.scorers, 0).page })).toEqual([]);
  }, 60_000);

  test("[CL15] who answers sees which part is about due, and none while the clock stands", async () => {
    await desk.goOn("console.primaryTo.answer");
    const performer = at(cast.performers, 0);
    const due = performer.page.locator("li[aria-current=step]");
    await due.getByText(said("seat.partNow")).waitFor();
    expect(await shownOn(cast.scorers)).not.toMatch(said("seat.partNow"));
    await desk.page.getByRole("button", { name: saidAlone("console.pause") }).click();
    await performer.says("seat.paused");
    expect(await due.count()).toBe(0);
    await desk.page.getByRole("button", { name: saidAlone("console.resume") }).click();
    await due.waitFor();
    expect(await findingsOn("answer", { performer: performer.page })).toEqual([]);
  }, 60_000);

  test("[SC20] a trend is a bonus tick, and survives a reload", async () => {
    const scorer = at(cast.scorers, 0);
    const bonus = scorer.page.getByRole("button", { name: said("seat.trendTick") });
    await bonus.click();
    await scorer.heardPart.getByText(/\d:\d\d/).waitFor();
    await scorer.page.reload();
    await scorer.heardPart.filter({ hasText: said("seat.trendTick") }).waitFor();
    await scorer.page.getByText(said("seat.trendsAsOf", { asOf: "2025" })).click();
    expect(await findingsOn("a bonus", { scorer: scorer.page })).toEqual([]);
  }, 60_000);

  test("[SC19] what scorers flag reaches who answered as a hint, and nobody else", async () => {
    await desk.goThrough("console.primaryTo.probe", "console.primaryTo.sheets");
    const [first, second] = [at(cast.scorers, 0), at(cast.scorers, 1)];
    for (const scorer of [first, second]) {
      await scorer.fillSheet(WISH);
      await scorer.flag(SLIP);
    }
    await first.page.reload();
    await handInSheets(cast.scorers.slice(2), WISH);
    for (const scorer of [first, second]) await scorer.handInDraft();
    await handInSheets(cast.performers, WISH);
    await desk.goThrough("console.primaryTo.self-speaks", "console.primaryTo.results");
    const performer = at(cast.performers, 0);
    await performer.showsText(HINT);
    await performer.says("seat.flagCount", { count: 2, of: 3 });
    expect(await performer.text()).not.toContain(SLIP);
    await wall.says("screen.results.title");
    const others = await shownOn([wall, ...cast.scorers]);
    expect(others).not.toContain(HINT);
    expect(others).not.toContain(SLIP);
    expect(await findingsOn("results", { performer: performer.page })).toEqual([]);
  }, 90_000);
});
