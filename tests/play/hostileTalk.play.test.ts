import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leadLink } from "../../client/connection/links.ts";
import { builtClient } from "../../server/http/pages.ts";
import type { FacilitatorGrant, SeatGrant } from "../../shared/protocol/http.ts";
import type { OverviewSection, OwnSection } from "../../shared/view/sections.ts";
import type { RolePlayChoice } from "../../shared/workshop/commands.ts";
import { readComment } from "../../shared/workshop/comment.ts";
import { DEFAULT_ROLE_PLAY_SECONDS, type StepName } from "../../shared/workshop/roundPlan.ts";
import { TALK_PACE } from "../../shared/workshop/talk.ts";
import { type BootedServer, bootServer } from "../support/bootServer.ts";
import { openWorkshop, takeSeat, WireClient } from "../support/wireClient.ts";
import { live, performanceOf, talk } from "../support/wirePlay.ts";
import { openBrowser } from "./support/browser.ts";
import { Desk } from "./support/desk.ts";
import { hostileTexts, STRUCK } from "./support/hostile.ts";
import { said } from "./support/said.ts";
import { TalkPage } from "./support/talkPage.ts";
import { settled } from "./support/waiting.ts";
import { Watch } from "./support/watch.ts";

const COUNT = 300;
const TEXTS = hostileTexts(COUNT);
/** In a chat, with a replay, and nothing is covered: to the other side only what cannot be seen is lost. */
const CARD_ID = "L10";
const NAMES = ["Ana", "Ben", "Cleo", "Dörte"];
/** As it was said: what a reader can see, without what stands around it. */
const SAID = TEXTS.map((text) => asRead(readComment(text)));
const TO_REPLAY: readonly StepName[] = ["sheets", "de-role", "self-speaks", "customer-speaks", "results"];

let shiftMs = 0;
let server: BootedServer;
let browser: Browser;
let grant: FacilitatorGrant;
let lead: WireClient;
let phones: readonly { readonly grant: SeatGrant; readonly client: WireClient }[];
const watch = new Watch();
const asked: string[] = [];

function asRead(text: string): string {
  return text.trim().toWellFormed();
}

/** What can be seen of a text; sentence by sentence it is read in one form, as barriers read it. */
function seenIn(text: string): string {
  return text.normalize("NFKC").replaceAll(/[^\p{L}\p{N}\p{P}\p{S}]|[`']/gu, "");
}

/** Everything that a page asks of anybody else is written down. */
async function openPage(name: string, isPhone: boolean, seat?: SeatGrant): Promise<Page> {
  const size = isPhone ? { width: 320, height: 568 } : { width: 1440, height: 900 };
  const context = await browser.newContext({ viewport: size, locale: "en", reducedMotion: "reduce" });
  const page = await context.newPage();
  watch.follow(page, name);
  page.on("request", (request) => {
    if (!request.url().startsWith(server.url)) asked.push(`${name}: ${request.url()}`);
  });
  context.on("page", (opened) => asked.push(`${name} opened ${opened.url()}`));
  if (seat !== undefined) await context.addInitScript(takeOver, [grant.joinCode, JSON.stringify(seat)] as const);
  return page;
}

/** Runs in the page before any other script: this device has taken that seat before. */
function takeOver([joinCode, seat]: readonly [string, string]): void {
  localStorage.setItem(`seat:${joinCode}`, seat);
  localStorage.setItem("last-code", joinCode);
}

function clientAs(role: OwnSection["role"]) {
  const found = phones.find(({ client }) => client.section<OwnSection>("own")?.role === role);
  if (found === undefined) throw new Error(`Nobody is ${role}.`);
  return found;
}

async function next(...steps: readonly StepName[]): Promise<void> {
  const { roundId } = await lead.until((client) => client.section<OverviewSection>("overview")?.round);
  for (const from of steps) await lead.order({ type: "Next", roundId, from });
}

async function begin(): Promise<void> {
  await lead.order({ type: "FormRooms", size: NAMES.length });
  const seconds = { ...DEFAULT_ROLE_PLAY_SECONDS, read: 0, scene: 0, sheets: 0 };
  const usual = { channel: "chat", difficulty: "standard", seconds } as const;
  const choice: RolePlayChoice = { packId: "service", cards: [{ cardId: CARD_ID }], ...usual };
  await lead.order({ type: "PrepareRolePlay", choice });
  const { roundId } = await lead.until((client) => client.section<OverviewSection>("overview")?.round);
  await lead.order({ type: "StartRound", roundId });
  await next("read");
  for (const { client } of phones) await client.until((one) => live(one)?.mode === "chat");
}

/** Rep and customer in turn, no faster than anybody may: the server's clock is put forward for it. */
async function sayAll(): Promise<void> {
  const { roundId } = await lead.until((client) => client.section<OverviewSection>("overview")?.round);
  const performanceId = await performanceOf(clientAs("performer"));
  const speakers = [clientAs("performer"), clientAs("customer")];
  for (const [place, text] of TEXTS.entries()) {
    shiftMs += TALK_PACE.withinMs / TALK_PACE.messages;
    const speaker = speakers[place % speakers.length];
    const speaksAs = place % speakers.length === 0 ? "rep" : "customer";
    await speaker?.client.order({ type: "SendMessage", roundId, performanceId, speaksAs, text, shown: [] });
  }
}

/** What stands in each place of a list, as text. */
function textsIn(places: Locator): Promise<readonly string[]> {
  return places.evaluateAll((all) =>
    all.map((place) => place.querySelector("p[dir=auto]")?.textContent.trim().toWellFormed() ?? ""),
  );
}

function allThere(places: Locator): Promise<readonly string[]> {
  return settled(
    () => textsIn(places),
    (texts) => texts.length === COUNT,
  );
}

/** What has run, been asked for or been complained about on account of what was said. */
async function damage(pages: readonly Page[]): Promise<readonly string[]> {
  const struck = await Promise.all(pages.map((page) => page.evaluate((name) => name in window, STRUCK)));
  return [...watch.take(), ...asked, ...struck.filter(Boolean).map(() => "something ran")];
}

describe("texts that would break a page that took them for anything else", () => {
  beforeAll(async () => {
    const pages = async () => builtClient(join(import.meta.dirname, "../../dist/client"));
    server = await bootServer({ pages, clock: () => Date.now() + shiftMs });
    browser = await openBrowser();
    grant = await openWorkshop(server.url);
    lead = WireClient.facilitator(server.url, grant);
    const seats: (typeof phones)[number][] = [];
    for (const name of NAMES) {
      const seat = await takeSeat(server.url, grant.joinCode, name);
      seats.push({ grant: seat, client: WireClient.seat(server.url, seat) });
    }
    phones = seats;
    await begin();
    await sayAll();
  }, 60_000);

  afterAll(async () => {
    lead?.close();
    for (const { client } of phones ?? []) client.close();
    await browser?.close();
    await server?.close();
  });

  test("[CL30] stand as text on every phone, on the console and in the replay, and nothing of them runs", async () => {
    expect(new Set(TEXTS).size).toBe(COUNT);
    const customer = await openPage("customer", true, clientAs("customer").grant);
    const scorer = await openPage("scorer", true, clientAs("scorer").grant);
    for (const phone of [customer, scorer]) await phone.goto(`${server.url}/j/${grant.joinCode}`);
    const arrived = talk(clientAs("customer").client).map(({ text }) => asRead(text ?? ""));
    expect(await allThere(new TalkPage({ page: customer }).messages)).toEqual(arrived);
    expect(await allThere(new TalkPage({ page: scorer }).messages)).toEqual(SAID);
    const console = await openPage("console", false);
    await console.goto(leadLink(server.url, grant));
    const dialog = await new Desk(console).openTalk();
    expect(await allThere(dialog.getByRole("list", { name: said("console.talkSaid") }).locator("> li"))).toEqual(SAID);
    expect(await damage([customer, scorer, console])).toEqual([]);
    await next("scene", ...TO_REPLAY, "guess-need", "card");
    await customer.getByText(said("debrief.timelineList")).click();
    await next("timeline");
    const replayed = customer.getByRole("list", { name: said("debrief.lane.said") }).locator("> li");
    await replayed.last().waitFor();
    const texts = await replayed.evaluateAll((all) => all.map(({ textContent }) => textContent));
    const lost = SAID.filter((text, place) => !seenIn(texts[place] ?? "").includes(seenIn(text)));
    expect(lost).toEqual([]);
    expect(await damage([customer, scorer, console])).toEqual([]);
  }, 60_000);
});
