import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cardIdSchema } from "../../shared/content/contentIds.ts";
import { builtInPack } from "../shared/content/builtInPack.ts";
import { at, shownOn } from "./support/cast.ts";
import { findingsOn } from "./support/inspect.ts";
import { oneStory } from "./support/oneStory.ts";
import type { Phone } from "./support/phone.ts";
import { Playground } from "./support/playground.ts";
import { said } from "./support/said.ts";
import { type Players, ScenePlay } from "./support/scenePlay.ts";
import { TalkPage } from "./support/talkPage.ts";

/** The device: face to face, and all talk goes through a translation that errs. */
const DEVICE = "L05";
const SAID = "You should bring a paper.";
const ERRED = "You must bring a paper.";
const TYPED = "It costs eight units.";
/** The young interpreter, in a chat: everything goes through somebody in between. */
const RELAYED = "L06";
const TO_RELAY = "Nine hundred units are open. Who opens the letters at home?";
const PASSED_ON = "It is only about a paper.";
const ANSWER = "money? how money";

let ground: Playground;
let play: ScenePlay;
let players: Players;

function customer(): Phone {
  if (players.customer === null) throw new Error("Nobody plays the customer.");
  return players.customer;
}

function relay(): Phone {
  if (players.relay === null) throw new Error("Nobody interprets.");
  return players.relay;
}

async function expectReads(phone: Phone, texts: readonly string[]): Promise<void> {
  expect(await new TalkPage(phone).reads(texts), phone.name).toEqual(texts);
}

describe("people who talk face to face through the app, and through somebody", () => {
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

  test("[RP23] face to face a short line goes through the device, and only what it made of it arrives", async () => {
    players = await play.cast({ cardId: DEVICE });
    await play.goOn("read");
    await players.rep.says("talk.hint.free");
    await new TalkPage(players.rep).write(SAID);
    for (const phone of [players.rep, ...players.scorers]) await expectReads(phone, [SAID]);
    await expectReads(customer(), [ERRED]);
    await customer().page.reload();
    await expectReads(customer(), [ERRED]);
    expect(await play.toldTo(customer(), [SAID, "should bring"])).toEqual([]);
    const pages = { rep: players.rep.page, customer: customer().page, scorer: at(players.scorers, 0).page };
    expect(await findingsOn("lines", pages)).toEqual([]);
  }, 60_000);

  test("[RP23] who watches may write down what the rep says, and it is the rep's line", async () => {
    const typist = at(players.scorers, 0);
    await new TalkPage(typist).openTray("talk.tray.type");
    await new TalkPage(typist).write(TYPED);
    await expectReads(players.rep, [SAID, TYPED]);
    await new TalkPage(players.rep).message(TYPED).getByText(said("talk.you")).waitFor();
    expect((await new TalkPage(customer()).texts()).length).toBe(2);
  }, 60_000);

  test("[RP26] an interpreter who was called is on the way on every phone of the room, and not on the projector", async () => {
    const help = await new TalkPage(players.rep).openTray("talk.tray.help");
    await help.getByRole("button", { name: said("means.call.interpreter") }).click();
    await help.getByRole("button", { name: said("means.sureYes") }).click();
    for (const phone of play.phones) await phone.says("means.coming");
    expect(await shownOn([play.wall])).not.toMatch(said("means.coming"));
    await play.endRound();
  }, 60_000);

  test("[BA17] rep and customer speak to who interprets, and hear only what is passed on", async () => {
    players = await play.cast({ cardId: RELAYED, channel: "chat", drawn: ["customer", "relay"] });
    await play.goOn("read");
    await new TalkPage(players.rep).write(TO_RELAY);
    await expectReads(relay(), [TO_RELAY]);
    await new TalkPage(customer()).write(ANSWER);
    await expectReads(relay(), [TO_RELAY, ANSWER]);
    await new TalkPage(relay()).tell("customer");
    await new TalkPage(relay()).write(PASSED_ON);
    await expectReads(customer(), [ANSWER, PASSED_ON]);
    await expectReads(players.rep, [TO_RELAY]);
    for (const scorer of players.scorers) await expectReads(scorer, [TO_RELAY, ANSWER, PASSED_ON]);
  }, 60_000);

  test("[VW2] what was said to who interprets, and their own brief, are on no other wire, also after a reload", async () => {
    await customer().page.reload();
    await expectReads(customer(), [ANSWER, PASSED_ON]);
    expect(await play.toldTo(customer(), [TO_RELAY])).toEqual([]);
    expect(await play.toldTo(players.rep, [ANSWER, PASSED_ON])).toEqual([]);
    const brief = builtInPack().text.en?.cards[cardIdSchema.parse(RELAYED)]?.relay?.brief ?? "";
    expect(await play.toldTo(relay(), [brief])).toEqual([brief]);
    for (const device of [play.wall, players.rep, customer(), ...players.scorers])
      expect(await play.toldTo(device, [brief])).toEqual([]);
    const pages = { relay: relay().page, customer: customer().page, scorer: at(players.scorers, 0).page };
    expect(await findingsOn("relay", pages)).toEqual([]);
  }, 60_000);

  test("[VW2] the replay tells everybody all of it", async () => {
    await play.goOn("scene", "sheets", "de-role", "self-speaks", "customer-speaks", "results", "guess-need", "card");
    await customer().page.getByText(said("debrief.timelineList")).waitFor();
    expect(await play.toldTo(customer(), [TO_RELAY])).toEqual([]);
    await play.goOn("timeline");
    const all = { rep: players.rep, customer: customer(), relay: relay(), scorer: at(players.scorers, 0) };
    for (const { page } of Object.values(all)) {
      const log = page.getByRole("list", { name: said("debrief.lane.said") });
      for (const line of ["Nine hundred units are open.", PASSED_ON]) await log.getByText(line).first().waitFor();
    }
    expect(await findingsOn("replay", { customer: customer().page, relay: relay().page })).toEqual([]);
  }, 60_000);
});
