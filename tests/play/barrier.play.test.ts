import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MASK } from "../../shared/roleplay/barriers/masking/mask.ts";
import { at, handInSheets, reload } from "./support/cast.ts";
import { findingsOn } from "./support/inspect.ts";
import { oneStory } from "./support/oneStory.ts";
import type { Phone } from "./support/phone.ts";
import { Playground } from "./support/playground.ts";
import { type Said, said, saidAlone } from "./support/said.ts";
import { ScenePlay } from "./support/scenePlay.ts";
import { TalkPage } from "./support/talkPage.ts";

/** Too small: a customer who has thirty-nine words, in a chat. What they do not know arrives covered. */
const CARD_ID = "L01";
const FIRST = "Our department reimburses the surcharge.";
const HARD = `${FIRST} Size 42?`;
/** No card and no page says any of these. */
const HARD_WORDS = ["department", "reimburse", "surcharge"];
const AFTER_DEVICE = "You can keep this box at home.";
const TILES = ["hello", "shoe", "small", "for", "my", "boy"];

let ground: Playground;
let play: ScenePlay;
let rep: Phone;
let customer: Phone;
let scorers: readonly Phone[];

/** The replay of the first sentence: what was said, and what arrived of it. */
function sentenceOn({ page }: Phone): Locator {
  return page.getByRole("listitem").filter({ hasText: FIRST }).first();
}

async function expectOnAll(key: Said): Promise<void> {
  for (const phone of play.phones) await phone.says(key);
}

describe("a scene with somebody who has few words", () => {
  beforeAll(async () => {
    ground = await Playground.open();
    const phones = await Promise.all(["Ana", "Ben", "Cleo", "Dörte"].map((name) => ground.phone(name)));
    play = await ScenePlay.seat(ground, phones);
  }, 60_000);

  afterAll(async () => {
    play?.close();
    await ground?.close();
  });

  oneStory(() => ground.watch.take());

  test("[BA8] who has few words has only tiles, and what is tapped is sent", async () => {
    const players = await play.cast({ cardId: CARD_ID, channel: "chat" });
    if (players.customer === null) throw new Error("Nobody plays the customer.");
    ({ rep, scorers } = players);
    customer = players.customer;
    await play.goOn("read");
    const line = TILES.join(" ");
    const talk = new TalkPage(customer);
    await talk.tap(...TILES);
    for (const phone of play.phones) expect(await new TalkPage(phone).reads([line]), phone.name).toEqual([line]);
    expect(await customer.page.getByRole("textbox").count()).toBe(0);
    const tiles = customer.page.getByRole("list", { name: saidAlone("talk.tiles") });
    expect(await tiles.getByRole("button", { name: "receipt" }).count()).toBe(0);
  }, 60_000);

  test("[BA2] what the customer does not know is covered on their phone, and on their wire it is not at all", async () => {
    await new TalkPage(rep).write(HARD);
    for (const phone of [rep, ...scorers]) await phone.showsText(HARD);
    const arrived = new TalkPage(customer).message("42");
    await arrived.waitFor();
    const covered = arrived.getByRole("img", { name: saidAlone("talk.unknownWord") });
    expect(await covered.first().innerText()).toBe(MASK);
    await expectCovered();
    expect(await findingsOn("covered", { customer: customer.page, rep: rep.page })).toEqual([]);
  }, 60_000);

  test("[VW2] a reload gives the customer no more than they had", async () => {
    const before = await new TalkPage(customer).texts();
    await reload([customer, rep]);
    expect(await new TalkPage(customer).reads(before)).toEqual(before);
    await rep.showsText(HARD);
    await expectCovered();
  }, 60_000);

  test("[RP26] the rep calls for the device once, and everybody in the room sees that it is there", async () => {
    const help = await new TalkPage(rep).openTray("talk.tray.help");
    await help.getByRole("button", { name: said("means.call.device") }).click();
    await help.getByRole("button", { name: said("means.sureYes") }).click();
    await expectOnAll("means.now.device");
    await help.getByText(said("means.state.here")).waitFor();
    expect(await help.getByRole("button", { name: said("means.call.device") }).count()).toBe(0);
    await new TalkPage(rep).closeTray();
  }, 60_000);

  test("[RP25] what the rep shows arrives as it is, and each time is one less", async () => {
    const talk = new TalkPage(rep);
    await talk.field.fill(AFTER_DEVICE);
    await talk.showNumber("42");
    await rep.says("talk.showsLeft", { count: 3 });
    await talk.send();
    for (const phone of play.phones)
      await new TalkPage(phone).messages.nth(2).getByText("42", { exact: true }).waitFor();
    await rep.page.getByRole("button", { name: saidAlone("talk.show") }).click();
    await rep.says("talk.showsLeft", { count: 2 });
  }, 60_000);

  test("[RP21] up to the timeline, which holds the device, nothing that was covered has reached the customer", async () => {
    await play.goOn("scene");
    await customer.press("scene.judgeDone");
    await handInSheets([rep, customer, ...scorers], { level: 4, tryNext: "Use one word for one thing." });
    await play.goOn("sheets", "de-role", "self-speaks", "customer-speaks", "results", "guess-need", "card");
    for (const phone of play.phones) {
      await phone.page.getByText(said("debrief.timelineList")).click();
      await phone.page.getByText(said("debrief.moment.lifeline.device")).first().waitFor();
    }
    await rep.page
      .getByText(said("debrief.moment.said.rep", { text: HARD }))
      .first()
      .waitFor();
    await expectCovered();
    expect(await findingsOn("timeline", { customer: customer.page, rep: rep.page })).toEqual([]);
  }, 90_000);

  test("[VW2] the replay tells it sentence by sentence to everybody, and how much arrived", async () => {
    await play.goOn("timeline");
    for (const phone of play.phones) {
      await sentenceOn(phone).waitFor();
      await phone.says("debrief.gotIt.customer");
    }
    expect(await play.toldTo(customer, HARD_WORDS)).toEqual(HARD_WORDS);
    const sentence = at([rep], 0).page.getByRole("listitem").filter({ hasText: FIRST }).first();
    await sentence
      .getByRole("img", { name: said("debrief.unknownWord") })
      .first()
      .waitFor();
    expect(await play.toldTo(play.wall, [HARD, ...HARD_WORDS])).toEqual([]);
    expect(await findingsOn("replay", { customer: customer.page, rep: rep.page, scorer: at(scorers, 0).page })).toEqual(
      [],
    );
  }, 60_000);

  /** No wire and no page of customer or projector holds what was covered. */
  async function expectCovered(): Promise<void> {
    for (const device of [customer, play.wall])
      expect(await play.toldTo(device, [HARD, FIRST, ...HARD_WORDS])).toEqual([]);
  }
});
