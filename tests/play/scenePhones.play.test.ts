import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OverviewSection } from "../../shared/view/sections.ts";
import type { RolePlayChoice } from "../../shared/workshop/commands.ts";
import { DEFAULT_ROLE_PLAY_SECONDS, type StepName } from "../../shared/workshop/roundPlan.ts";
import { openWorkshop, WireClient } from "../support/wireClient.ts";
import { seriousFindings } from "./support/axe.ts";
import { phonesThat } from "./support/cast.ts";
import { oneStory } from "./support/oneStory.ts";
import type { Phone } from "./support/phone.ts";
import { Playground } from "./support/playground.ts";
import { said, saidAlone } from "./support/said.ts";
import { settled } from "./support/waiting.ts";

/** An angry caller with checks: her hidden need, and a move that calms her. */
const CARD = { cardId: "A02", need: /gate for the stairs/, calms: /Asked about the need and the time/ };
const NAMES = ["Ana", "Ben", "Chidi", "Dörte"];
const SMALL = { width: 320, height: 568 };

let ground: Playground;
let lead: WireClient;
let phones: readonly Phone[];
let rep: Phone;
let customer: Phone;
let scorer: Phone;

const round = () => lead.section<OverviewSection>("overview")?.round;

async function next(from: StepName): Promise<void> {
  const { roundId } = await lead.until(round);
  await lead.order({ type: "Next", roundId, from });
}

/** The one phone that says this. */
async function phoneThat(key: Parameters<typeof said>[0]): Promise<Phone> {
  const found = await settled(
    () => phonesThat(phones, (phone) => phone.hears(key)),
    ({ length }) => length === 1,
  );
  const [phone] = found;
  if (phone === undefined) throw new Error(`No phone says ${key}.`);
  return phone;
}

/** Nothing serious on these phones, and nothing that makes the smallest of them scroll sideways. */
async function findings(looked: readonly Phone[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { page, name } of looked) {
    const { width, height } = page.viewportSize() ?? SMALL;
    await page.setViewportSize(SMALL);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (excess > 0) found.push(`${name}: ${excess} px too wide`);
    found.push(...(await seriousFindings(page)).map((finding) => `${name}: ${finding}`));
    await page.setViewportSize({ width, height });
  }
  return found;
}

beforeAll(async () => {
  ground = await Playground.open();
  const grant = await openWorkshop(ground.origin);
  lead = WireClient.facilitator(ground.origin, grant);
  const joined: Phone[] = [];
  for (const name of NAMES) {
    const phone = await ground.phone(name);
    await phone.join(grant.joinCode);
    joined.push(phone);
  }
  phones = joined;
  await lead.order({ type: "FormRooms", size: NAMES.length });
  const choice: RolePlayChoice = {
    packId: "service",
    cards: [{ cardId: CARD.cardId }],
    channel: null,
    difficulty: "standard",
    seconds: DEFAULT_ROLE_PLAY_SECONDS,
  };
  await lead.order({ type: "PrepareRolePlay", choice });
}, 90_000);

afterAll(async () => {
  lead?.close();
  await ground?.close();
});

oneStory(() => ground.watch.take());

describe("a scene on the phones, one step after the other", () => {
  test("[RP13] one phone is asked to be the rep and another is drawn as the customer, each in private", async () => {
    rep = await phoneThat("seat.askTitle");
    customer = await phoneThat("scene.offerTitle.customer");
    expect(rep).not.toBe(customer);
    expect(await findings([rep, customer])).toEqual([]);
    await customer.press("scene.offerYes");
    await customer.says("scene.offerTaken");
    await rep.press("seat.askYes");
    await rep.says("scene.acceptedText");
    const { roundId } = await lead.until(round);
    await lead.order({ type: "StartRound", roundId });
    scorer = phones.find((phone) => phone !== rep && phone !== customer) ?? rep;
  }, 60_000);

  test("[CL17] the card is there while it is held, and lies face down once it is let go or the page is hidden", async () => {
    const { page } = customer;
    const need = page.getByText(CARD.need);
    const hold = page.getByRole("button", { name: said("scene.hold") });
    await hold.waitFor();
    expect(await need.count()).toBe(0);
    const box = await hold.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 10, (box?.y ?? 0) + 10);
    await page.mouse.down();
    await need.first().waitFor();
    await page.mouse.up();
    await need.first().waitFor({ state: "detached" });
    await page.getByRole("checkbox", { name: said("scene.keepOpen") }).check();
    await need.first().waitFor();
    expect(await findings([customer])).toEqual([]);
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await need.first().waitFor({ state: "detached" });
    // Who can hold nothing opens and closes it by a key.
    await hold.focus();
    await page.keyboard.press("Enter");
    await need.first().waitFor();
    await page.keyboard.press("Enter");
    await need.first().waitFor({ state: "detached" });
  }, 60_000);

  test("[RP1] the rep reads the brief, and nobody else's phone holds the card", async () => {
    await rep.says("card.limits");
    await scorer.says("card.rubric");
    for (const phone of phones) {
      if (phone !== customer) expect(await phone.page.getByText(CARD.need).count(), phone.name).toBe(0);
    }
    expect(await findings([rep, scorer])).toEqual([]);
    await next("read");
  }, 60_000);

  test("[RP3] reasons move the dial, and it says so when people do not calm down that fast", async () => {
    const { page } = customer;
    const calms = page.getByRole("button", { name: CARD.calms });
    await page.getByText(said("scene.dialNow", { dial: 8 })).waitFor();
    await calms.click();
    await page.getByText(said("scene.dialNow", { dial: 6 })).waitFor();
    await calms.click();
    await customer.says("scene.held.fall-limit");
    await page.getByText(said("scene.dialNow", { dial: 5 })).waitFor();
    await customer.says("scene.tellNow");
    await page.getByRole("button", { name: said("scene.up") }).focus();
    await page.keyboard.press("Enter");
    await page.getByText(said("scene.dialNow", { dial: 6 })).waitFor();
    expect(await findings([customer])).toEqual([]);
  }, 60_000);

  test("[RP17] an observer marks in one tap and takes it back in another", async () => {
    const { page } = scorer;
    await page
      .getByRole("button", { name: saidAlone("scene.mark.good") })
      .first()
      .click();
    await page.getByText(said("scene.lastMark", { verdict: "Good" })).waitFor();
    await page
      .getByRole("button", { name: saidAlone("scene.mark.missed") })
      .first()
      .click();
    await page.getByText(said("scene.lastMark", { verdict: "Missed" })).waitFor();
    await scorer.press("scene.undo");
    await page.getByText(said("scene.lastMark", { verdict: "Good" })).waitFor();
    expect(await findings([scorer, rep])).toEqual([]);
    await next("scene");
  }, 60_000);

  test("[RP16] the customer says how it ended before any sheet", async () => {
    await customer.says("scene.judgeTitle");
    await customer.page.getByText(saidAlone("scene.verdict.not")).waitFor();
    expect(await findings([customer])).toEqual([]);
    await customer.press("scene.judgeDone");
    await customer.handInSheet({ level: 4, tryNext: "Name the time first." });
    await scorer.handInSheet({ level: 3, tryNext: "Say less about the screen." });
    await next("sheets");
  }, 60_000);

  test("[RP21] after the reveal the card lies open for all, and the timeline can be read moment by moment", async () => {
    await customer.says("scene.outTitle");
    expect(await findings([customer, rep, scorer])).toEqual([]);
    for (const step of ["de-role", "self-speaks", "customer-speaks", "results", "guess-need"] as const)
      await next(step);
    for (const phone of phones) await phone.page.getByText(CARD.need).first().waitFor();
    expect(await findings([rep])).toEqual([]);
    await next("card");
    const { page } = rep;
    const scrubber = page.getByRole("slider", { name: said("debrief.timelineScrub") });
    await scrubber.focus();
    await page.keyboard.press("ArrowRight");
    expect(await scrubber.getAttribute("aria-valuetext")).toMatch(/\d:\d\d/);
    await page.getByText(said("debrief.timelineList")).click();
    await page
      .getByText(said("debrief.moment.dialFor", { from: 8, to: 6 }))
      .filter({ visible: true })
      .first()
      .waitFor();
    expect(await findings([rep])).toEqual([]);
  }, 90_000);
});
