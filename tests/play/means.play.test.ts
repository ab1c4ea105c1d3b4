import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at, phonesThat } from "./support/cast.ts";
import { findingsOn } from "./support/inspect.ts";
import { oneStory } from "./support/oneStory.ts";
import type { Phone } from "./support/phone.ts";
import { Playground } from "./support/playground.ts";
import { said } from "./support/said.ts";
import { type Players, ScenePlay } from "./support/scenePlay.ts";
import { TalkPage } from "./support/talkPage.ts";
import { settled } from "./support/waiting.ts";

let ground: Playground;
let phones: readonly Phone[];
let play: ScenePlay;
let players: Players;

/** A new workshop of the same phones in which this card is played. */
async function playCard(cardId: string): Promise<void> {
  play?.close();
  play = await ScenePlay.seat(ground, phones);
  players = await play.cast({ cardId });
  await play.goOn("read");
}

function customer(): Phone {
  if (players.customer === null) throw new Error("Nobody plays the customer.");
  return players.customer;
}

/** What is wrong on any of the phones. */
function findings(): Promise<readonly string[]> {
  return findingsOn("scene", Object.fromEntries(phones.map(({ name, page }) => [name, page])));
}

/** In the page: it is hidden for a moment, as when the phone is locked. */
function putAway(): void {
  Object.defineProperty(document, "hidden", { value: true, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
  Reflect.deleteProperty(document, "hidden");
}

async function openGround(names: readonly string[]): Promise<void> {
  ground = await Playground.open();
  phones = await Promise.all(names.map((name) => ground.phone(name)));
}

async function closeGround(): Promise<void> {
  play?.close();
  await ground?.close();
}

describe("a customer who reads lips", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    await openGround(["Ana", "Ben", "Cleo", "Dörte"]);
    await playCard("L04");
  }, 60_000);

  afterAll(closeGround);

  oneStory(() => ground.watch.take());

  test("[CL26] the light on the rep's phone follows the customer's switch, in words and in its picture", async () => {
    const light = players.rep.page.locator("[data-light]");
    for (const [key, words, shape] of [
      ["means.faceYes", "means.light.on", "on"],
      ["means.faceNo", "means.light.off", "off"],
    ] as const) {
      await customer()
        .page.getByRole("radio", { name: said(key) })
        .check();
      await light.getByText(said(words)).waitFor();
      expect(await light.getAttribute("data-light")).toBe(shape);
    }
  });

  test("[CL25] help that comes once is asked for again, and everybody reads that it is there", async () => {
    await players.rep.press("means.call.quiet-place");
    await players.rep.says("means.sure");
    expect(await customer().hears("means.now.quiet-place")).toBe(false);
    await players.rep.press("means.sureYes");
    for (const phone of phones) await phone.says("means.now.quiet-place");
    expect(await players.rep.page.getByRole("button", { name: said("means.call.quiet-place") }).count()).toBe(0);
  });
});

describe("a chat into which a colleague is called", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    await openGround(["Ana", "Ben", "Cleo", "Dörte"]);
    await playCard("L08");
  }, 60_000);

  afterAll(closeGround);

  oneStory(() => ground.watch.take());

  test("[CL25] somebody who watched is called in and reads at once what they are now", async () => {
    await new TalkPage(players.rep).openTray("talk.tray.help");
    await players.rep.press("means.call.colleague");
    await players.rep.press("means.sureYes");
    for (const phone of phones) await phone.says("means.now.colleague");
    const [called] = await settled(
      () => phonesThat(players.scorers, (phone) => phone.hears("talk.empty.relay")),
      (all) => all.length === 1,
    );
    if (called === undefined) throw new Error("Nobody is called in.");
    await new TalkPage(called).openTray("talk.tray.card");
    await called.says("means.calledTitle");
    expect(await findings()).toEqual([]);
  });
});

describe("a call", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    await openGround(["Ana", "Ben", "Cleo"]);
    await playCard("A02");
  }, 60_000);

  afterAll(closeGround);

  oneStory(() => ground.watch.take());

  test("[CL26] who is put on hold sees it with the seconds, until the call goes on", async () => {
    await players.rep.press("means.call.hold");
    await customer().says("means.held.customer", { span: "0:02" });
    await at(players.scorers, 0).says("means.held.room");
    await players.rep.press("means.call.resume");
    await customer().page.getByText(said("means.held.customer")).waitFor({ state: "detached" });
  });

  test("[CL26] who is put through sees that too", async () => {
    await players.rep.press("means.call.transfer");
    await customer().says("means.through.customer");
    expect(await findings()).toEqual([]);
  });
});

describe("a loud place", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    await openGround(["Ana", "Ben", "Cleo"]);
    await playCard("L03");
  }, 60_000);

  afterAll(closeGround);

  oneStory(() => ground.watch.take());

  test("[CL27] a phone sounds after a tap and not before, and until the scene is over", async () => {
    await customer().says("means.noiseText");
    expect(await customer().hears("means.noiseStop")).toBe(false);
    await customer().press("means.noiseStart");
    await customer().says("means.noiseStop");
  });

  test("[CL27] a phone that is put away falls silent, and sounds again only after another tap", async () => {
    await customer().page.evaluate(putAway);
    await customer().says("means.noiseStart");
    await customer().press("means.noiseStart");
    await customer().says("means.noiseStop");
  });

  test("[CL27] a phone without sound says so in a sentence", async () => {
    await players.rep.page.evaluate(() => Reflect.deleteProperty(window, "AudioContext"));
    await players.rep.press("means.noiseStart");
    await players.rep.says("means.noiseFailed");
  });

  test("[CL27] the fader turned down is told, and the end of the scene ends the noise", async () => {
    await play.lead.order({ type: "SetNoise", roundId: await play.roundId(), percent: 0 });
    await customer().says("means.noiseSilent");
    await play.goOn("scene");
    await customer().page.getByText(said("means.noiseStop")).waitFor({ state: "detached" });
  });
});
