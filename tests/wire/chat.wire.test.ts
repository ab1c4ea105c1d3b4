import { expect, test, vi } from "vitest";
import type { PerformanceId, RoundId } from "../../shared/basics/ids.ts";
import type { TalkPage } from "../../shared/view/talk/talkSections.ts";
import type { CommandOf } from "../../shared/workshop/commands.ts";
import { TALK_PACE } from "../../shared/workshop/talk.ts";
import { newCommandId, type WireClient } from "../support/wireClient.ts";
import {
  everReceived,
  exercise,
  live,
  own,
  performanceOf,
  talk,
  type WirePlay,
  wirePlay,
} from "../support/wirePlay.ts";
import type { Phone } from "../support/wireScene.ts";

/** A customer with few words, in a chat: both sides are covered on their way to the other. */
const COVERED = "L08";
/** Words that no beginner has, and that no card says. */
const SECRET = "reconciliation";
const MASK = "▢▢▢";

const texts = (client: WireClient) => talk(client).map(({ text }) => text);

/** A chat that has begun, with a clock that a test can put forward. */
async function chatting(cardId = "A04"): Promise<WirePlay & { readonly on: On; readonly wait: (ms: number) => void }> {
  let shift = 0;
  const parts = { clock: () => Date.now() + shift };
  const play = await wirePlay({ cardId, choice: { channel: "chat" }, parts });
  await play.next("read");
  const performanceId = await performanceOf(play.as("performer"));
  for (const { client } of play.phones) await client.until((c) => live(c)?.mode === "chat");
  const wait = (ms: number): void => {
    shift += ms;
  };
  return { ...play, on: { roundId: play.roundId, performanceId }, wait };
}

interface On {
  readonly roundId: RoundId;
  readonly performanceId: PerformanceId;
}

/** Each of these lines is stored, drawn for all and answered before the next is sent: on a busy machine more than the usual 5 s. */
vi.setConfig({ testTimeout: 30_000 });

/** What this phone sends as the speaker that it is. */
const message = ({ client }: Phone, on: On, text: string): CommandOf<"SendMessage"> => {
  const speaksAs = own(client)?.role === "customer" ? "customer" : "rep";
  return { type: "SendMessage", ...on, speaksAs, text, shown: [] };
};

/** Says things one after another, each when the last one has been answered. */
async function say(phone: Phone, on: On, lines: readonly string[]): Promise<void> {
  for (const line of lines) await phone.client.order(message(phone, on, line));
}

const numbered = (who: string, count: number) => Array.from({ length: count }, (_, index) => `${who} ${index}`);

test("[RC11] two who write at once, one of them through a lost connection, are read in one order by everybody, each line once", async () => {
  const { as, on, phones, scene, console } = await chatting();
  const [rep, customer] = [as("performer"), as("customer")];
  const [ofRep, ofCustomer] = [numbered("rep", 9), numbered("customer", 9)];
  const cut = customer.client.until((c) => talk(c).length >= 4).then(() => rep.client.socket.io.engine.close());
  await Promise.all([say(rep, on, ofRep), say(customer, on, ofCustomer), cut]);
  await Promise.all(phones.map(({ client }) => client.until((c) => talk(c).length === 18)));
  const order = texts(customer.client);
  expect(order.filter((text) => text?.startsWith("rep"))).toEqual(ofRep);
  expect(order.filter((text) => text?.startsWith("customer"))).toEqual(ofCustomer);
  for (const { client } of phones) expect(texts(client)).toEqual(order);
  expect(rep.client.welcomes).toBeGreaterThan(1);
  // The console has the same, a little later.
  const roomId = own(rep.client)?.roomId;
  await scene.lead.until(() => console()?.scene?.talk?.messageCount === 18);
  const pages = [0, 1, 2].flatMap((page) => scene.lead.section<TalkPage>(`talk:${roomId}:${page}`)?.messages ?? []);
  expect(pages.map(({ text }) => text)).toEqual(order);
});

test("[RC11] a message that was written without a connection, or whose answer was lost, arrives once", async () => {
  const { as, on } = await chatting();
  const [rep, customer] = [as("performer"), as("customer")];
  const commandId = newCommandId();
  rep.client.socket.disconnect();
  const sending = rep.client.send(message(rep, on, "Are you there?"), commandId);
  rep.client.socket.connect();
  expect(await sending).toEqual({ ok: true });
  // Taken, and the connection lost before the answer: the same again, as the phone does it.
  const lost = newCommandId();
  rep.client.socket.emit("command", { commandId: lost, command: message(rep, on, "I am here.") }, () => {});
  await customer.client.until((c) => talk(c).length === 2);
  rep.client.socket.io.engine.close();
  expect(await rep.client.send(message(rep, on, "I am here."), lost)).toEqual({ ok: true });
  expect(await rep.client.send(message(rep, on, "Are you there?"), commandId)).toEqual({ ok: true });
  await say(customer, on, ["Yes"]);
  await customer.client.until((c) => talk(c).length === 3);
  expect(texts(customer.client)).toEqual(["Are you there?", "I am here.", "Yes"]);
});

test("[RP23] who types fast is read, who floods is refused and changes nothing, and is read again when it is time", async () => {
  const { as, on, wait } = await chatting();
  const [rep, customer] = [as("performer"), as("customer")];
  await say(rep, on, numbered("line", TALK_PACE.messages));
  const refused = await Promise.all([1, 2, 3].map(() => rep.client.send(message(rep, on, "one too many"))));
  for (const answer of refused) expect(answer).toEqual({ ok: false, code: "talk/too-fast" });
  // The other one is not slowed down by that, and nothing of it has reached anybody.
  await say(customer, on, ["Slowly, please"]);
  await customer.client.until((c) => talk(c).length === TALK_PACE.messages + 1);
  expect(texts(customer.client)).toEqual([...numbered("line", TALK_PACE.messages), "Slowly, please"]);
  wait(TALK_PACE.withinMs);
  await say(rep, on, ["Sorry"]);
  await customer.client.until((c) => texts(c).at(-1) === "Sorry");
});

test("[RC3] a role that is given away while its phone is off takes card, composer and what was heard off that phone", async () => {
  const { as, on, scene, roundId } = await chatting(COVERED);
  const [rep, before, scorer] = [as("performer"), as("customer"), as("scorer")];
  await say(rep, on, ["Hello, I can help you."]);
  await before.client.until((c) => talk(c).length === 1);
  expect(live(before.client)?.composer?.speaksAs).toBe("customer");
  before.client.socket.disconnect();
  const roomId = own(scorer.client)?.roomId;
  if (!roomId) throw new Error("no room");
  const { seatId } = scorer.grant;
  await scene.lead.order({ type: "AskToPlay", roundId, roomId, seatId, role: "customer" });
  await scorer.client.until((c) => exercise(c)?.customer && live(c)?.composer?.speaksAs === "customer");
  before.client.socket.connect();
  await before.client.until((c) => own(c)?.role === "scorer" && live(c));
  expect([exercise(before.client)?.customer, live(before.client)?.composer]).toEqual([null, null]);
  await scene.lead.order({ type: "RemoveSeat", seatId: before.grant.seatId });
  await before.client.until((c) => own(c)?.status === "removed");
  expect([live(before.client), talk(before.client)]).toEqual([null, []]);
  // Gone for good: nothing that is said now reaches it.
  const since = everReceived(before.client);
  await say(rep, on, ["Can you see the page?"]);
  await scorer.client.until((c) => talk(c).length === 2);
  expect(since()).not.toContain("see the page");
});

test("[VW2] what is covered on its way reaches the other phone in no frame before the replay, whoever reads along", async () => {
  const { as, on, received, scene, next } = await chatting(COVERED);
  const [rep, customer, scorer] = [as("performer"), as("customer"), as("scorer")];
  const wall = scene.connect({ as: "screen", joinCode: scene.grant.joinCode });
  const onTheWall = everReceived(wall);
  await say(rep, on, [`First we do the ${SECRET}.`]);
  await say(customer, on, ["The municipality wants it."]);
  for (const { client } of [rep, customer, scorer]) await client.until((c) => talk(c).length === 2);
  expect(texts(scorer.client)).toEqual([`First we do the ${SECRET}.`, "The municipality wants it."]);
  expect(texts(rep.client)[0]).toContain(SECRET);
  expect(texts(rep.client)[1]).toContain(MASK);
  expect(texts(customer.client)[0]).toContain(MASK);
  // A reload gives the customer no more than it had.
  const again = scene.connect({ as: "seat", ...customer.grant });
  const atAgain = everReceived(again);
  await again.until((c) => talk(c).length === 2);
  expect(texts(again)).toEqual(texts(customer.client));
  await next("scene", "sheets", "de-role", "self-speaks", "customer-speaks", "results", "guess-need", "card");
  await customer.client.until((c) => c.section<{ step: string }>("clock")?.step === "timeline");
  for (const frames of [received.get(customer), atAgain, onTheWall]) expect(frames?.()).not.toContain(SECRET);
  expect(received.get(rep)?.()).not.toContain("municipality");
  await next("timeline");
  await customer.client.until((c) => talk(c)[0]?.replay?.some(({ said }) => said.includes(SECRET)));
  expect(received.get(customer)?.()).toContain(SECRET);
  expect(onTheWall()).not.toContain(SECRET);
});

test("[RC2] who comes back in the middle of a chat has all of it, as whoever stayed", async () => {
  const { as, on, scene } = await chatting();
  const [rep, customer] = [as("performer"), as("customer")];
  await say(rep, on, numbered("rep", 9));
  await say(customer, on, numbered("customer", 9));
  await customer.client.until((c) => talk(c).length === 18);
  const again = scene.connect({ as: "seat", ...customer.grant });
  await again.until((c) => talk(c).length > 0);
  expect(talk(again)).toEqual(talk(customer.client));
  customer.client.socket.io.engine.close();
  await customer.client.until((c) => c.welcomes === 2);
  expect(talk(customer.client)).toEqual(talk(again));
});
