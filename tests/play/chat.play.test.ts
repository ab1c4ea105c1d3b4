import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cardIdSchema } from "../../shared/content/contentIds.ts";
import { TWIST_HELD_MS } from "../../shared/workshop/scene.ts";
import { builtInPack } from "../shared/content/builtInPack.ts";
import { type Cable, layCable } from "./support/cable.ts";
import { at, handInSheets, reload, shownOn } from "./support/cast.ts";
import type { Desk } from "./support/desk.ts";
import { findingsOn } from "./support/inspect.ts";
import { oneStory } from "./support/oneStory.ts";
import type { Phone } from "./support/phone.ts";
import { Playground } from "./support/playground.ts";
import { said, saidAlone } from "./support/said.ts";
import { ScenePlay } from "./support/scenePlay.ts";
import { TalkPage } from "./support/talkPage.ts";

/** Forty minutes to the board: in a chat, angry, and it starts at 7. */
const CARD_ID = "A04";
const text = cardText();
const SECRETS = [text.secret.hiddenNeed, text.secret.goal, ...text.secret.openers];
const CALMING = "Said the time pressure back";
const [TWIST = "", UNSENT = ""] = Object.values(text.twists);
const WITHOUT_LINE = "Step 1: open the old export page.";
const HALF_WRITTEN = "Step 2: choose CSV and";

let ground: Playground;
let cable: Cable;
let play: ScenePlay;
let desk: Desk;
let rep: Phone;
let customer: Phone;
let scorer: Phone;
let others: readonly Phone[];
/** All that is said, in its order. */
const talk: string[] = [];

function cardText() {
  const found = builtInPack().text.en?.cards[cardIdSchema.parse(CARD_ID)];
  if (found === undefined) throw new Error(`The built-in pack has no ${CARD_ID}.`);
  return found;
}

/** Somebody writes it, and it is the next message on every phone of the room. */
async function says(phone: Phone, line: string): Promise<void> {
  await new TalkPage(phone).write(line);
  talk.push(line);
  await everybodyReads();
}

async function everybodyReads(): Promise<void> {
  for (const phone of play.phones) expect(await new TalkPage(phone).reads(talk), phone.name).toEqual(talk);
}

/** Nobody but the customer has been told any of the card's secrets, on whatever wire. */
async function expectKept(secrets: readonly string[]): Promise<void> {
  for (const device of [play.wall, rep, scorer, ...others])
    expect(await play.toldTo(device, secrets), device === play.wall ? "the wall" : "a phone").toEqual([]);
}

describe("a scene in a live chat", () => {
  beforeAll(async () => {
    ground = await Playground.open();
    cable = await layCable(ground.server.port);
    const origin = cable.origin;
    const phones = await Promise.all(["Ana", "Ben", "Cleo", "Dörte"].map((name) => ground.phone(name, { origin })));
    play = await ScenePlay.seat(ground, phones);
    desk = await ground.deskOf(play.grant);
  }, 60_000);

  afterAll(async () => {
    play?.close();
    await cable?.close();
    await ground?.close();
  });

  oneStory(() => ground.watch.take());

  test("[RP20] the customer alone holds the card of a chat", async () => {
    const players = await play.cast({ cardId: CARD_ID });
    if (players.customer === null) throw new Error("Nobody plays the customer.");
    rep = players.rep;
    customer = players.customer;
    scorer = at(players.scorers, 0);
    others = players.scorers.slice(1);
    await customer.page.getByLabel(said("scene.keepOpen")).check();
    await customer.page.getByText(text.secret.hiddenNeed).first().waitFor();
    await expectKept(SECRETS);
    await play.goOn("read");
    await new TalkPage(customer).field.waitFor();
    await new TalkPage(rep).field.waitFor();
    expect(await findingsOn("empty chat", { rep: rep.page, customer: customer.page, scorer: scorer.page })).toEqual([]);
  }, 60_000);

  test("[RP24] what they write is read by all in one order, and who is writing is shown to the others", async () => {
    await says(customer, "export is dead again");
    await says(customer, "anybody there?");
    await new TalkPage(rep).field.pressSequentially("Hello, I");
    for (const phone of [customer, scorer]) await phone.says("talk.typing.rep");
    expect(await rep.hears("talk.typing.rep")).toBe(false);
    await says(rep, "Hello, I am Ana. I stay with you.");
    await customer.page.getByText(said("talk.typing.rep")).waitFor({ state: "detached" });
    await says(customer, "ok");
    for (const phone of [scorer, ...others]) expect(await new TalkPage(phone).field.count()).toBe(0);
  }, 60_000);

  test("[RC11] what is written without a line goes once the line is back, and arrives once", async () => {
    const page = new TalkPage(rep);
    await ground.watch.duringOutage(async () => {
      cable.pull();
      await page.write(WITHOUT_LINE);
      await rep.says("talk.notSent");
      expect(await page.field.inputValue()).toBe("");
      cable.plug();
      talk.push(WITHOUT_LINE);
      await everybodyReads();
      await rep.page.getByText(said("talk.notSent")).waitFor({ state: "detached" });
    });
    await says(customer, "i see it");
  }, 60_000);

  test("[CL6] a reload in the middle keeps all that was said and what was half written", async () => {
    const field = new TalkPage(rep).field;
    await field.fill(HALF_WRITTEN);
    await reload([rep, customer, scorer]);
    await everybodyReads();
    expect(await field.inputValue()).toBe(HALF_WRITTEN);
    await says(rep, `${HALF_WRITTEN} press Go.`);
    await expectKept(SECRETS);
  }, 60_000);

  test("[RP16] the customer moves the dial between two messages, and the facilitator alone sees it", async () => {
    const react = await new TalkPage(customer).openTray("talk.tray.react");
    await react.getByRole("button", { name: CALMING }).click();
    await customer.says("scene.dialNow", { dial: 5 });
    await desk
      .dialIn(1)
      .getByText(said("console.dialNow", { dial: 5 }))
      .waitFor({ state: "attached" });
    await new TalkPage(customer).closeTray();
    expect(await shownOn([play.wall, rep, scorer])).not.toMatch(said("scene.dialNow", { dial: 5 }));
    await expectKept([...SECRETS, CALMING]);
  }, 60_000);

  test("[RP18] a twist is two taps on the console, is held for five seconds, and can be taken back in them", async () => {
    const unsent = await desk.sendDraft(1, UNSENT);
    await unsent.getByRole("button", { name: said("console.twistUndo") }).click();
    await unsent.waitFor({ state: "detached" });
    const sentAt = Date.now();
    const held = await desk.sendDraft(1, TWIST);
    await expectNobodyTold([TWIST, UNSENT]);
    await held.waitFor({ state: "detached" });
    for (const phone of play.phones) await phone.showsText(TWIST);
    expect(Date.now() - sentAt).toBeGreaterThanOrEqual(TWIST_HELD_MS);
    await expectNobodyTold([UNSENT]);
    await rep.press("talk.twistSeen");
    await says(rep, "We do not need that table. Please delete it.");
  }, 60_000);

  async function expectNobodyTold(texts: readonly string[]): Promise<void> {
    for (const phone of play.phones) expect(await play.toldTo(phone, texts), phone.name).toEqual([]);
  }

  test("[RP29] an observer marks one message in a tap, and the console reads along", async () => {
    const marked = new TalkPage(scorer).message(WITHOUT_LINE);
    await scorer.page.getByRole("radio").first().check({ force: true });
    const good = marked.getByRole("button", { name: saidAlone("scene.mark.good") });
    await good.click();
    await marked.locator("[aria-pressed=true]").waitFor();
    const dialog = await desk.openTalk();
    for (const line of talk) await dialog.getByText(line, { exact: true }).first().waitFor();
    await desk.closeDialog();
    const pages = { rep: rep.page, customer: customer.page, scorer: scorer.page, console: desk.page };
    expect(await findingsOn("chat", pages)).toEqual([]);
  }, 60_000);

  test("[RP21] after the sheets the timeline holds what was said and marked; there is nothing to replay", async () => {
    await play.goOn("scene");
    await customer.press("scene.judgeDone");
    await handInSheets([rep, customer, scorer, ...others], { level: 4, tryNext: "Name the time first." });
    await play.goOn("sheets", "de-role", "self-speaks", "customer-speaks", "results", "guess-need", "card");
    for (const phone of play.phones) {
      await phone.page.getByText(said("debrief.timelineList")).click();
      await phone.page
        .getByText(said("debrief.moment.said.rep", { text: WITHOUT_LINE }))
        .first()
        .waitFor();
      await phone.page
        .getByText(said("debrief.moment.markOn", { text: WITHOUT_LINE }))
        .first()
        .waitFor();
      await phone.page
        .getByText(said("debrief.moment.dialFor", { label: CALMING, from: 7, to: 5 }))
        .first()
        .waitFor();
    }
    expect(await findingsOn("timeline", { rep: rep.page, scorer: scorer.page, console: desk.page })).toEqual([]);
    await desk.goOn("console.primaryTo.next-step");
    await rep.says("seat.nextStepTitle");
  }, 90_000);
});
