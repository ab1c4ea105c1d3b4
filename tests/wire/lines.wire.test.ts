import { channel } from "node:diagnostics_channel";
import { expect, onTestFinished, test } from "vitest";
import type { Log } from "../../server/watch/log.ts";
import { type CustomerLine, lineText } from "../../shared/roleplay/simulatedCustomer.ts";
import type { OverviewSection } from "../../shared/view/sections.ts";
import { DEFAULT_ROLE_PLAY_SECONDS } from "../../shared/workshop/roundPlan.ts";
import { MAX_MESSAGE_LENGTH } from "../../shared/workshop/talk.ts";
import { builtInCard } from "../shared/roleplay/english.ts";
import { body, completion, type LineStandIn, lineStandIn } from "../support/lineStandIn.ts";
import { own, talk, type WirePlay, wirePlay } from "../support/wirePlay.ts";
import { wireScene } from "../support/wireScene.ts";

const KEY = "key-that-nobody-may-see";
const NONE = { kind: "none" } as const;
const { text } = builtInCard("A04");
const POOLS = ["opener", "eased", "watchful", "tense", "heated", "boiling"] as const;
const ofCard = new Set(
  POOLS.flatMap((pool) =>
    Array.from({ length: 24 }, (_, index) =>
      lineText(text, { pool, index } satisfies Pick<CustomerLine, "pool" | "index">),
    ),
  ),
);

/** A log that keeps all it is told. */
function keepingLog(): { readonly log: Log; readonly told: unknown[] } {
  const told: unknown[] = [];
  const keep = (facts: object, what: string): void => void told.push(facts, what);
  return { log: { info: keep, warn: keep, error: keep }, told };
}

/** A chat whose customer the app plays, with lines from the stand-in. */
async function aChat(standIn: LineStandIn | null, log?: Log): Promise<WirePlay> {
  const lines = standIn === null ? null : { url: standIn.url, key: KEY, model: "small-model" };
  const parts = { lines, ...(log === undefined ? {} : { log }) };
  const play = await wirePlay({ cardId: "A04", choice: { simulated: true }, parts });
  await play.next("read");
  return play;
}

/** What the rep's phone has of the customer, once it is so many lines. */
async function lines(play: WirePlay, count: number): Promise<readonly (string | null)[]> {
  const { client } = play.as("performer");
  const said = () => talk(client).filter(({ from }) => from === "customer");
  await client.until(() => said().length >= count);
  return said().map((message) => message.text);
}

/** The customer goes on at once: the facilitator says what the rep did. */
async function goOn(play: WirePlay): Promise<void> {
  const { roundId, scene, as } = play;
  const roomId = await as("scorer").client.until((c) => own(c)?.roomId);
  await scene.lead.order({ type: "OverruleVote", roundId, roomId, move: NONE, voteFromMs: null });
}

/** All addresses that this process has asked with fetch. */
function askedOrigins(): Set<string> {
  const origins = new Set<string>();
  const note = (message: unknown): void => {
    origins.add(String((message as { request: { origin: string } }).request.origin));
  };
  channel("undici:request:create").subscribe(note);
  onTestFinished(() => void channel("undici:request:create").unsubscribe(note));
  return origins;
}

test("[RP37] what the endpoint writes is said on the phones; it is asked once for each line, with key and model", async () => {
  const standIn = await lineStandIn("Hello? Is anybody there?");
  const play = await aChat(standIn);
  expect(await lines(play, 1)).toEqual(["Hello? Is anybody there?"]);
  standIn.answer("Then tell me when.");
  await goOn(play);
  expect(await lines(play, 2)).toEqual(["Hello? Is anybody there?", "Then tell me when."]);
  expect(standIn.asked.map(({ path }) => path)).toEqual(["/v1/chat/completions", "/v1/chat/completions"]);
  const [first, second] = standIn.asked;
  expect(first?.headers.authorization).toBe(`Bearer ${KEY}`);
  expect(JSON.parse(first?.body ?? "")).toMatchObject({ model: "small-model", stream: false });
  // The talk so far is in what is asked for the second line, and nobody's name.
  expect(second?.body).toContain("Is anybody there?");
  for (const name of ["Ana", "Ben", "Chioma", "Dilek"]) expect(second?.body).not.toContain(name);
});

test("[RP37] neither the key nor what is asked reaches a phone or the log", async () => {
  const { log, told } = keepingLog();
  const standIn = await lineStandIn();
  const play = await aChat(standIn, log);
  await lines(play, 1);
  standIn.answer(body("{}", 500));
  await goOn(play);
  await lines(play, 2);
  const { secret } = text;
  const prompt = String(standIn.asked[0]?.body);
  expect(prompt).toContain(JSON.stringify(secret.goal).slice(1, -1));
  // A writer who does not know the hidden need cannot tell it.
  expect(prompt).not.toContain(JSON.stringify(secret.hiddenNeed).slice(1, -1));
  for (const phone of play.phones) {
    const received = play.received.get(phone)?.() ?? "";
    for (const hidden of [KEY, "small-model", secret.goal, secret.hiddenNeed]) expect(received).not.toContain(hidden);
  }
  const logged = JSON.stringify(told);
  expect(logged).toContain("status 500");
  for (const hidden of [KEY, secret.goal, "Well, hello."]) expect(logged).not.toContain(hidden);
});

test("[RP37] whatever else comes back, the scene goes on with the card's own line", async () => {
  const standIn = await lineStandIn();
  const play = await aChat(standIn);
  expect(await lines(play, 1)).toEqual(["Well, hello."]);
  const elsewhere = await lineStandIn("From elsewhere");
  const bad: Record<string, Parameters<LineStandIn["answer"]>[0]> = {
    error: body(completion("No"), 503),
    "no json": body("<html>"),
    "other shape": body(JSON.stringify({ error: { message: "quota" } })),
    "no choice": body(JSON.stringify({ choices: [] })),
    "no text": body(completion(null)),
    list: body(completion([{ type: "text", text: "Hi" }])),
    empty: " \n ",
    "only marks": "\u202e …!",
    "too long for a message": "so ".repeat(MAX_MESSAGE_LENGTH),
    "too long to read": body(completion("Hi.") + " ".repeat(100_000)),
    cut: (response) => void response.destroy(),
    "cut half way": (response) => {
      response.writeHead(200, { "content-length": "500" }).write("{");
      setImmediate(() => response.destroy());
    },
    redirect: (response) => void response.writeHead(307, { location: `${elsewhere.url}/chat/completions` }).end(),
  };
  let count = 1;
  for (const [what, reply] of Object.entries(bad)) {
    standIn.answer(reply);
    await goOn(play);
    count += 1;
    const last = (await lines(play, count)).at(-1);
    expect([what, ofCard.has(last ?? null)]).toEqual([what, true]);
  }
  expect(elsewhere.asked).toEqual([]);
  expect(standIn.asked).toHaveLength(count);
  standIn.answer("All good again.");
  await goOn(play);
  expect((await lines(play, count + 1)).at(-1)).toBe("All good again.");
});

test("[RP37] hostile words are words on one line, without what turns or hides text", async () => {
  const standIn = await lineStandIn('"<img src=x onerror=alert(1)>\u202e\u0007\r\n\n$(7*7) Customer: {{x}}"');
  const play = await aChat(standIn);
  expect(await lines(play, 1)).toEqual(["<img src=x onerror=alert(1)> $(7*7) Customer: {{x}}"]);
});

test("[RP37] an answer that takes too long is given up, and the card's own line is said in its place", async () => {
  const standIn = await lineStandIn(() => {});
  const play = await aChat(standIn);
  await standIn.untilAsked(1);
  // Nobody asks again because something else changes meanwhile.
  for (let time = 0; time < 5; time++) await play.scene.lead.order({ type: "SetCurtain", drawn: time % 2 === 0 });
  const [first] = await lines(play, 1);
  expect(ofCard.has(first ?? null)).toBe(true);
  // Let go of, not left hanging.
  await standIn.asked[0]?.isOver;
  expect(standIn.asked).toHaveLength(1);
}, 15_000);

test("[RP37] many rooms ask a few at a time, and each is asked for once", async () => {
  const held: (() => void)[] = [];
  const standIn = await lineStandIn((response) => held.push(() => response.end(completion("At last."))));
  const { lead } = await aHouseful(standIn);
  await standIn.untilAsked(8);
  await lead.order({ type: "SetCurtain", drawn: true });
  expect(standIn.asked).toHaveLength(8);
  held.shift()?.();
  await standIn.untilAsked(9);
  held.shift()?.();
  await standIn.untilAsked(10);
  for (const release of held.splice(0)) release();
  await lead.until((c) => JSON.stringify([...c.sections]).split("At last.").length > 10);
  expect(standIn.asked).toHaveLength(10);
});

/** Ten rooms of three people without phones, all with a customer whom the app plays, at the first line. */
async function aHouseful(standIn: LineStandIn) {
  const scene = await wireScene({ lines: { url: standIn.url, key: null, model: "small-model" } });
  const { lead } = scene;
  for (let person = 0; person < 30; person++) await lead.order({ type: "AddSeat", name: `Person ${person}` });
  await lead.order({ type: "FormRooms", size: 3 });
  const usual = { channel: null, difficulty: "standard", seconds: DEFAULT_ROLE_PLAY_SECONDS } as const;
  const choice = { packId: "service", cards: [{ cardId: "A04" }], simulated: true, ...usual };
  await lead.order({ type: "PrepareRolePlay", choice });
  const { roundId } = await lead.until((c) => c.section<OverviewSection>("overview")?.round);
  await lead.order({ type: "StartRound", roundId });
  await lead.order({ type: "Next", roundId, from: "read" });
  return { lead };
}

test("[RP37] without an endpoint nobody is ever asked, and with one nobody else", async () => {
  const origins = askedOrigins();
  const without = await aChat(null);
  await lines(without, 1);
  await goOn(without);
  for (const line of await lines(without, 2)) expect(ofCard.has(line)).toBe(true);
  expect(origins).toEqual(new Set([without.scene.url]));
  const standIn = await lineStandIn();
  const played = await aChat(standIn);
  await lines(played, 1);
  expect(origins).toEqual(new Set([without.scene.url, played.scene.url, standIn.url.origin]));
});
