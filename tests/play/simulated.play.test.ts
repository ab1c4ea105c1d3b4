import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cardIdSchema } from "../../shared/content/contentIds.ts";
import { builtInPack } from "../shared/content/builtInPack.ts";
import { at, handInSheets, phonesThat } from "./support/cast.ts";
import type { Desk } from "./support/desk.ts";
import { findingsOn } from "./support/inspect.ts";
import { oneStory } from "./support/oneStory.ts";
import type { Phone } from "./support/phone.ts";
import { Playground } from "./support/playground.ts";
import { said, saidAlone } from "./support/said.ts";
import { ScenePlay } from "./support/scenePlay.ts";
import { TalkPage } from "./support/talkPage.ts";
import { settled } from "./support/waiting.ts";

/** Forty minutes to the board, it starts at 7. With three in the room, one would be left to watch. */
const CARD_ID = "A04";
const text = cardText();
const { lines } = text;
const CALMING = "Put one person on it";
const CANNED = "Sent a ready-made text";
const BEST = "Gave steps in order";
const LAST_WORDS = [...lines.resolved, ...lines.unresolved];

let ground: Playground;
let play: ScenePlay;
let desk: Desk;
let rep: Phone;
let operators: readonly Phone[];

function cardText() {
  const found = builtInPack().text.en?.cards[cardIdSchema.parse(CARD_ID)];
  if (found === undefined) throw new Error(`The built-in pack has no ${CARD_ID}.`);
  return found;
}

/** Waits until so much was said, and all phones have the same; answers it. */
async function saidByNow(count: number): Promise<readonly string[]> {
  const isThere = (texts: readonly string[]) => texts.length === count;
  const first = await settled(() => new TalkPage(rep).texts(), isThere, 15_000);
  expect(first).toHaveLength(count);
  for (const phone of operators) expect(await new TalkPage(phone).reads(first), phone.name).toEqual(first);
  return first;
}

/** One of those who watch taps what the rep has just done. */
async function tap({ page }: Phone, move: string): Promise<void> {
  const moves = page.getByRole("region", { name: said("talk.opsTitle") });
  await moves.getByRole("button", { name: move }).click();
  await moves.locator("[aria-pressed=true]").filter({ hasText: move }).waitFor();
}

async function expectDial(dial: number): Promise<void> {
  await desk.dialIn(1).getByText(said("console.dialNow", { dial })).waitFor({ state: "attached" });
}

describe("a customer whom nobody plays", () => {
  beforeAll(async () => {
    ground = await Playground.open();
    const phones = await Promise.all(["Ana", "Ben", "Cleo"].map((name) => ground.phone(name)));
    play = await ScenePlay.seat(ground, phones);
    desk = await ground.deskOf(play.grant);
  }, 60_000);

  afterAll(async () => {
    play?.close();
    await ground?.close();
  });

  oneStory(() => ground.watch.take());

  test("[RP32] where the app plays the customer nobody is drawn for it, and everybody is told", async () => {
    const players = await play.cast({ cardId: CARD_ID, drawn: [], simulated: true });
    rep = players.rep;
    operators = players.scorers;
    expect(operators).toHaveLength(2);
    expect(await phonesThat(play.phones, (phone) => phone.hears("scene.offerTitle.customer"))).toEqual([]);
    await play.goOn("read");
    for (const phone of play.phones) await phone.says("talk.simulated");
    const [opener] = await saidByNow(1);
    expect(text.secret.openers).toContain(opener);
    expect(await findingsOn("first words", { rep: rep.page, operator: at(operators, 0).page })).toEqual([]);
  }, 60_000);

  test("[RP35] what those who watch tap moves the dial, and the customer goes on", async () => {
    await new TalkPage(rep).write("I am Ana. I stay with you until it works.");
    await saidByNow(2);
    for (const operator of operators) await tap(operator, CALMING);
    for (const operator of operators) await operator.says("talk.opsOpen");
    await expectDial(5);
    const [, , answer] = await saidByNow(3);
    expect(lines.tense).toContain(answer);
    for (const operator of operators) await operator.says("talk.opsDone");
  }, 60_000);

  test("[RP34] the facilitator's word counts at once, whatever was tapped", async () => {
    await new TalkPage(rep).write("First: open the export page. Second: choose CSV.");
    await saidByNow(4);
    const dialog = await desk.openTalk();
    await tap(at(operators, 0), CANNED);
    await dialog.getByRole("button", { name: said("console.voteCount", { move: CANNED, count: 1 }) }).waitFor();
    await dialog.getByRole("button", { name: BEST }).click();
    // Two better at once: people do not calm down by more than three in a minute.
    await expectDial(4);
    await saidByNow(5);
    // Nobody has tapped, as where nobody has a phone: the moves are there all the same.
    await dialog.getByText(said("console.voteAnytime")).waitFor();
    await dialog.getByRole("button", { name: said("console.voteNone") }).click();
    await saidByNow(6);
    await desk.closeDialog();
    expect(await findingsOn("vote", { operator: at(operators, 0).page, console: desk.page })).toEqual([]);
  }, 60_000);

  test("[RP33] a reload changes nothing; when the scene is over, the customer says one last thing", async () => {
    const before = await saidByNow(6);
    await rep.page.reload();
    expect(await saidByNow(6)).toEqual(before);
    for (const device of [...play.phones, play.wall])
      expect(await play.toldTo(device, [text.secret.hiddenNeed, text.secret.goal])).toEqual([]);
    await play.goOn("scene");
    await handInSheets([rep, ...operators], { level: 4, tryNext: "Name the time first." });
    await play.goOn("sheets", "de-role", "self-speaks");
    for (const phone of play.phones) await phone.says("scene.speaksNobodyTitle");
    await play.goOn("customer-speaks", "results", "guess-need");
    for (const phone of play.phones) await phone.page.getByText(text.secret.hiddenNeed).first().waitFor();
    await play.goOn("card");
    const list = rep.page.getByText(saidAlone("debrief.timelineList"));
    await list.click();
    const moments = await settled(
      () => rep.text(),
      (shown) => LAST_WORDS.some((words) => shown.includes(words)),
    );
    expect(LAST_WORDS.filter((words) => moments.includes(words))).toHaveLength(1);
    expect(moments).toMatch(said("debrief.moment.dialFor", { label: BEST, from: 5, to: 4 }));
    expect(await findingsOn("timeline", { rep: rep.page, operator: at(operators, 1).page })).toEqual([]);
  }, 90_000);
});
