import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cardIdSchema } from "../../shared/content/contentIds.ts";
import type { FacilitatorGrant } from "../../shared/protocol/http.ts";
import type { OverviewSection } from "../../shared/view/sections.ts";
import { DEFAULT_ROLE_PLAY_SECONDS, type StepName } from "../../shared/workshop/roundPlan.ts";
import { builtInPack } from "../shared/content/builtInPack.ts";
import { openWorkshop, WireClient } from "../support/wireClient.ts";
import { askedPhones, at, handInSheets, phonesThat, sayYes, shownOn } from "./support/cast.ts";
import { findingsOn } from "./support/inspect.ts";
import { oneStory } from "./support/oneStory.ts";
import { isHeard, overhear } from "./support/overhear.ts";
import type { Phone } from "./support/phone.ts";
import { Playground } from "./support/playground.ts";
import { type Said, said } from "./support/said.ts";
import { settled } from "./support/waiting.ts";
import type { Wall } from "./support/wall.ts";

/** The third missed delivery: on the phone, angry, and it starts at 8. */
const CARD = cardIdSchema.parse("A02");
const text = cardText();
const TWIST = "The depot closes in 20 minutes.";
const CALMING = "Asked about the need and the time";
/** What only the customer may have before the card is opened. */
const SECRETS = [text.secret.hiddenNeed, text.secret.goal, ...text.secret.openers];

let ground: Playground;
let grant: FacilitatorGrant;
let facilitator: WireClient;
let wall: Wall;
let phones: readonly Phone[];
let heard: ReadonlyMap<Phone | Wall, () => string>;
let rep: Phone;
let customer: Phone;
let scorers: readonly Phone[];

function cardText() {
  const found = builtInPack().text.en?.cards[CARD];
  if (found === undefined) throw new Error(`The built-in pack has no ${CARD}.`);
  return found;
}

/** The one phone that says this. */
async function theOneThatHears(key: Said): Promise<Phone> {
  const found = await settled(
    () => phonesThat(phones, (phone) => phone.hears(key)),
    (all) => all.length === 1,
  );
  return at(found, 0);
}

async function roundId() {
  const { roundId: id } = await facilitator.until((client) => client.section<OverviewSection>("overview")?.round);
  return id;
}

/** *Next* for the room, from one step to the one after it. */
async function goOn(...from: readonly StepName[]): Promise<void> {
  for (const step of from) await facilitator.order({ type: "Next", roundId: await roundId(), from: step });
}

/** Which of these this device has been told, on whatever wire. */
function toldTo(device: Phone | Wall, secrets: readonly string[]): readonly string[] {
  return secrets.filter((secret) => isHeard(heard.get(device)?.() ?? "", secret));
}

/** The customer has been told all of these, and nobody else any of them. */
function expectKept(secrets: readonly string[]): void {
  expect(toldTo(customer, secrets)).toEqual(secrets);
  expect([wall, rep, ...scorers].flatMap((device) => toldTo(device, secrets))).toEqual([]);
}

describe("a role-play, from the casting to the timeline", () => {
  beforeAll(async () => {
    ground = await Playground.open();
    grant = await openWorkshop(ground.server.url);
    facilitator = WireClient.facilitator(ground.server.url, grant);
    wall = await ground.wall(grant.joinCode);
    phones = await Promise.all(["Ana", "Ben", "Cleo", "Dörte"].map((name) => ground.phone(name)));
    // Each page's sockets are followed before it has any: the wall is loaded once more for that.
    heard = new Map([wall, ...phones].map((device) => [device, overhear(device.page)]));
    await wall.page.reload();
    for (const phone of phones) await phone.join(grant.joinCode);
  }, 90_000);

  afterAll(async () => {
    facilitator?.close();
    await ground?.close();
  });

  oneStory(() => ground.watch.take());

  test("[RP13] one is asked to be the rep and one is drawn to play the customer, each in private", async () => {
    await facilitator.order({ type: "FormRooms", size: phones.length });
    await facilitator.order({
      type: "PrepareRolePlay",
      choice: {
        packId: "service",
        cards: [{ cardId: CARD }],
        channel: null,
        difficulty: "standard",
        seconds: DEFAULT_ROLE_PLAY_SECONDS,
      },
    });
    const asked = await askedPhones(phones, 1);
    const drawn = await theOneThatHears("scene.offerTitle.customer");
    expect(asked).not.toContain(drawn);
    await sayYes(asked);
    await drawn.press("scene.offerYes");
    await facilitator.order({ type: "StartRound", roundId: await roundId() });
    rep = at(asked, 0);
    customer = drawn;
    scorers = phones.filter((phone) => phone !== rep && phone !== customer);
  }, 60_000);

  test("[RP20] the customer alone reads the secret card; the wall shows the public one and who plays what", async () => {
    await rep.says("scene.readTitle.performer");
    await wall.says("screen.scene.readTitle");
    await wall.showsText(text.public.situation);
    await wall.showsText(rep.name);
    await wall.showsText(customer.name);
    expect(await customer.text()).not.toContain(text.secret.hiddenNeed);
    await customer.page.getByLabel(said("scene.keepOpen")).check();
    await customer.page.getByText(text.secret.hiddenNeed).first().waitFor();
    for (const scorer of scorers) await scorer.says("scene.readTitle.watch", { name: rep.name });
    expectKept(SECRETS);
    expect(
      await findingsOn("read", {
        screen: wall.page,
        rep: rep.page,
        customer: customer.page,
        scorer: at(scorers, 0).page,
      }),
    ).toEqual([]);
  }, 60_000);

  test("[RP16] a thumb of the customer moves the dial, and nobody else sees it", async () => {
    await goOn("read");
    await wall.says("screen.scene.playTitle");
    await customer.says("scene.dialNow", { dial: 8 });
    await customer.page.getByRole("button", { name: CALMING }).click();
    await customer.says("scene.dialNow", { dial: 6 });
    await customer.press("scene.up");
    await customer.says("scene.dialNow", { dial: 7 });
    for (const scorer of scorers)
      await scorer.page
        .getByRole("button", { name: said("scene.mark.good") })
        .first()
        .click();
    expect(await shownOn([wall, rep, ...scorers])).not.toMatch(said("scene.dialNow", { dial: 7 }));
    expectKept([...SECRETS, CALMING]);
  }, 60_000);

  test("[RP18] a twist for the rep arrives there and nowhere else", async () => {
    const twist = { cardId: CARD, twistId: "closing" };
    await facilitator.order({ type: "SendTwist", roundId: await roundId(), role: "performer", twist });
    await rep.showsText(TWIST);
    expect([wall, customer, ...scorers].flatMap((device) => toldTo(device, [TWIST]))).toEqual([]);
    expect(await shownOn([wall, customer, ...scorers])).not.toContain(TWIST);
    const all = "The lights go out for a moment.";
    await facilitator.order({ type: "SendTwist", roundId: await roundId(), twist: { text: all } });
    for (const device of [wall, ...phones]) await device.showsText(all);
  }, 60_000);

  test("[RP6] the customer judges the scene, and all hand in a sheet", async () => {
    await goOn("scene");
    await customer.says("scene.judgeTitle");
    await customer.press("scene.judgeDone");
    await handInSheets([rep, customer, ...scorers], { level: 4, tryNext: "Name the time first." });
    await goOn("sheets");
    await wall.says("screen.scene.out.shake");
    await goOn("de-role");
    await wall.says("screen.scene.selfTitle");
    await goOn("self-speaks");
    await wall.says("screen.scene.customerTitle");
    await goOn("customer-speaks");
    await wall.says("screen.results.worked");
    await goOn("results");
    await wall.says("screen.scene.guess");
    expectKept(SECRETS);
  }, 90_000);

  test("[RP20] the card is opened for everybody at once, on the phones and on the wall", async () => {
    await goOn("guess-need");
    for (const device of [wall, ...phones]) await device.page.getByText(text.secret.hiddenNeed).first().waitFor();
    expect(await findingsOn("card", { screen: wall.page, scorer: at(scorers, 0).page })).toEqual([]);
  }, 60_000);

  test("[RP21] the timeline is on every phone, with what moved the dial and without who marked", async () => {
    await goOn("card");
    await wall.says("screen.scene.timeline");
    for (const phone of phones) {
      await phone.says("scene.timelineTitle");
      await phone.page
        .getByText(said("debrief.moment.dialFor", { label: CALMING, from: 8, to: 6 }))
        .first()
        .waitFor({
          state: "attached",
        });
    }
    expect(await findingsOn("timeline", { screen: wall.page, rep: rep.page })).toEqual([]);
  }, 60_000);
});
