import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exemplarIdSchema } from "../../shared/content/contentIds.ts";
import type { ExemplarText } from "../../shared/content/exemplar.ts";
import { builtInPack } from "../shared/content/builtInPack.ts";
import { at, shownOn } from "./support/cast.ts";
import type { Desk } from "./support/desk.ts";
import { findingsOn } from "./support/inspect.ts";
import { oneStory } from "./support/oneStory.ts";
import { isHeard, overhear } from "./support/overhear.ts";
import type { Phone, SheetWish } from "./support/phone.ts";
import { Playground } from "./support/playground.ts";
import { type Said, said } from "./support/said.ts";
import type { Wall } from "./support/wall.ts";

/** What each of them makes of the first and of the second example. */
const RATERS = [
  { name: "Ana", levels: [2, 5], offset: "calibration.offset.in-line", by: "" },
  { name: "Bo", levels: [5, 5], offset: "calibration.offset.above", by: "1.6" },
  { name: "Chidi", levels: [3, 3], offset: "calibration.offset.below", by: "0.4" },
  { name: "Late Lu", levels: [1, 1], offset: "calibration.offset.below", by: "2.4" },
] as const satisfies readonly {
  name: string;
  levels: readonly [SheetWish["level"], SheetWish["level"]];
  offset: Said;
  by: string;
}[];
const LATE = RATERS.length - 1;

/** The two that the console offers first, with a key of 2 2 1 2 3 and of 5 5 5 5 4. */
const [WEAK, STRONG] = [example("X-INT-a"), example("X-INT-b")];
const REASONS = [WEAK, STRONG].flatMap(({ because, overallBecause }) => [...Object.values(because), overallBecause]);

let ground: Playground;
let desk: Desk;
let wall: Wall;
let joinCode: string;
let phones: readonly Phone[] = [];
let heard: readonly (() => string)[] = [];

function example(id: string): ExemplarText {
  const text = builtInPack().text.en?.exemplars[exemplarIdSchema.parse(id)];
  if (text === undefined) throw new Error(`The built-in pack has no ${id}.`);
  return text;
}

/** What is said first in an example. */
function opening({ lines }: ExemplarText): string {
  return at(lines, 0).text;
}

async function take(name: string): Promise<Phone> {
  const phone = await ground.phone(name);
  heard = [...heard, overhear(phone.page)];
  phones = [...phones, phone];
  await phone.join(joinCode);
  return phone;
}

async function inspect(where: string): Promise<void> {
  const pages: Readonly<Record<string, Page>> = { console: desk.page, screen: wall.page, phone: at(phones, 0).page };
  expect(await findingsOn(where, pages)).toEqual([]);
}

async function rateBoth(
  phone: Phone,
  [first, second]: readonly [SheetWish["level"], SheetWish["level"]],
): Promise<void> {
  await phone.says("calibration.rateTitleOf", { place: 1, of: 2 });
  await phone.rateExemplar(first);
  await phone.says("calibration.rateTitleOf", { place: 2, of: 2 });
  await phone.rateExemplar(second);
  await phone.says("calibration.inTitle");
}

describe("a calibration, as a trainer leads it", () => {
  beforeAll(async () => {
    ground = await Playground.open();
    desk = await ground.desk();
    joinCode = await desk.openWorkshop(3);
    wall = await ground.wall(joinCode);
    for (const { name } of RATERS.slice(0, LATE)) await take(name);
  }, 60_000);

  afterAll(async () => {
    await ground?.close();
  });

  oneStory(() => ground.watch.take());

  test("[PH10] it begins at once, without a hot seat, and everybody reads the same examples", async () => {
    await desk.goOn("console.primaryFormRooms");
    await desk.calibrate(1);
    await wall.says("screen.calibration.readTitle");
    for (const phone of phones) await phone.says("calibration.readTitle");
    await wall.showsText(opening(WEAK));
    await wall.showsText(opening(STRONG));
    await inspect("reading");
  }, 60_000);

  test("[CL6] a rating that was begun survives a reload", async () => {
    await desk.goOn("console.primaryRateTo.sheets");
    await wall.says("screen.calibration.sheetsTitle");
    const drafter = at(phones, 0);
    await drafter.says("calibration.rateTitleOf", { place: 1, of: 2 });
    await drafter.chooseLevel(2);
    await drafter.chosen(2).waitFor({ state: "attached" });
    await inspect("rating");
    await drafter.page.reload();
    await drafter.chosen(2).waitFor({ state: "attached" });
    await wall.showsText(opening(WEAK));
  }, 60_000);

  test("[SC17] who comes before the key is shown rates as well", async () => {
    const late = await take(at(RATERS, LATE).name);
    await late.says("calibration.rateTitleOf", { place: 1, of: 2 });
    await Promise.all(phones.map((phone, index) => rateBoth(phone, at(RATERS, index).levels)));
    await wall.says("screen.calibration.allIn");
  }, 60_000);

  test("[VW12] until then no phone and no wall is told a word of the key", async () => {
    const shown = await shownOn([wall, ...phones]);
    for (const reason of REASONS) {
      expect(shown).not.toContain(reason);
      expect(heard.map((told) => isHeard(told(), reason))).toEqual(heard.map(() => false));
    }
    expect(heard.map((told) => isHeard(told(), WEAK.title))).toEqual(heard.map(() => true));
  }, 30_000);

  test("[SC18] the reveal tells each alone how they lie to the key", async () => {
    await desk.goOn("console.primaryRateTo.results");
    for (const [index, phone] of phones.entries()) {
      const { offset, by } = at(RATERS, index);
      await phone.says(offset, { by });
      await phone.showsText(WEAK.overallBecause);
    }
    for (const { offset } of RATERS) expect(await shownOn([wall, desk])).not.toMatch(said(offset));
    for (const reason of REASONS) {
      expect(heard.map((told) => isHeard(told(), reason))).toEqual(heard.map(() => true));
    }
  }, 60_000);

  test("[SN6] the wall shows the key, its reasons and where the room is split; the console where to begin", async () => {
    await wall.showsText(WEAK.overallBecause);
    await wall.says("screen.results.spread.split");
    await wall.says("screen.calibration.noBars");
    expect(await shownOn([wall])).not.toMatch(new RegExp(RATERS.map(({ name }) => name).join("|")));
    await desk.says("console.keyTitle");
    await desk.says("console.startWithIn", { example: WEAK.title });
    await inspect("key");
    await wall.page.reload();
    await wall.showsText(WEAK.overallBecause);
  }, 60_000);

  test("[PH10] then the round is over, and a question can follow", async () => {
    await desk.goOn("console.primaryEndCalibration");
    await wall.says("screen.between.title", { number: 1 });
    await desk.goOn("console.primaryAskNext");
    await wall.says("screen.casting.oneTitle");
    await inspect("after");
  }, 60_000);
});
