import { expect, test } from "vitest";
import { TYPING_LASTS_MS } from "../../shared/protocol/wire.ts";
import { live, performanceOf, sayTyping, talk, typing, type WirePlay, wirePlay } from "../support/wirePlay.ts";
import { type Phone, wireScene } from "../support/wireScene.ts";

async function chatting(): Promise<WirePlay> {
  const play = await wirePlay({ cardId: "A04", choice: { channel: "chat" } });
  await play.next("read");
  for (const { client } of play.phones) await client.until((c) => live(c)?.mode === "chat");
  return play;
}

const shows = ({ client }: Phone, ...speakers: readonly string[]) =>
  client.until((c) => JSON.stringify(typing(c)?.speakers) === JSON.stringify(speakers));

/** A moment in which whatever was under way has come: the server answers in order. */
const caughtUp = ({ client }: Phone) => client.socket.emitWithAck("time");

test("[RC12] the room sees who is writing by what they play; a phone that comes back sees it too, and it ends with the message", async () => {
  const { phones, as, roundId, scene } = await chatting();
  const [rep, customer] = [as("performer"), as("customer")];
  sayTyping(rep);
  for (const phone of phones) await shows(phone, "rep");
  const again = scene.connect({ as: "seat", ...customer.grant });
  await again.until((c) => typing(c)?.speakers[0] === "rep");
  sayTyping(customer);
  await shows(customer, "rep", "customer");
  const on = { roundId, performanceId: await performanceOf(rep) };
  await rep.client.order({ type: "SendMessage", ...on, speaksAs: "rep", text: "Hello", shown: [] });
  for (const phone of phones) await shows(phone, "customer");
  expect(talk(customer.client)).toHaveLength(1);
  expect(JSON.stringify([...scene.lead.sections])).not.toContain('"speakers"');
});

test("[RC12] who stops writing is not shown as writing any longer", { timeout: TYPING_LASTS_MS + 20_000 }, async () => {
  const { as } = await chatting();
  const [rep, customer] = [as("performer"), as("customer")];
  sayTyping(rep);
  await shows(customer, "rep");
  const from = performance.now();
  await shows(customer);
  const lasted = performance.now() - from;
  expect(lasted).toBeGreaterThan(TYPING_LASTS_MS - 500);
  expect(lasted).toBeLessThan(TYPING_LASTS_MS + 3_000);
});

test("[RC12] nobody else is shown, nothing else is taken for it, and none of it is kept", async () => {
  const { as, scene } = await chatting();
  const [rep, customer, scorer] = [as("performer"), as("customer"), as("scorer")];
  const version = () => scene.server.app.workshops.loaded(scene.grant.workshopId)?.version;
  const before = version();
  for (const more of [{ speaker: "customer" }, "rep", null, [], { __proto__: { isTyping: true } }, 1e308])
    sayTyping(rep, more);
  sayTyping(scorer);
  scene.lead.socket.emit("typing");
  const answered = await rep.client.socket.emitWithAck("typing");
  expect(answered).toEqual({ ok: false, code: "message/malformed" });
  for (const phone of [rep, scorer]) await caughtUp(phone);
  await scene.lead.socket.emitWithAck("time");
  await caughtUp(customer);
  expect(typing(customer.client)?.speakers).toEqual([]);
  sayTyping(rep);
  await shows(customer, "rep");
  expect(version()).toBe(before);
});

test("[RC12] writing costs what any message costs: who does nothing else is refused, and at last sent away", async () => {
  const { as, phones } = await chatting();
  const [rep, customer] = [as("performer"), as("customer")];
  for (let count = 0; count < 40; count++) customer.client.socket.emit("time", () => {});
  sayTyping(customer);
  expect(await caughtUp(customer)).toEqual({ ok: false, code: "message/too-many" });
  await caughtUp(rep);
  expect(typing(rep.client)?.speakers).toEqual([]);
  for (let count = 0; count < 40; count++) sayTyping(rep);
  expect(await caughtUp(rep)).toEqual({ ok: false, code: "message/too-many" });
  const gone = new Promise((resolve) => rep.client.socket.once("goodbye", resolve));
  for (let count = 0; count < 400; count++) sayTyping(rep);
  expect(await gone).toBe("too-many-messages");
  await shows(customer, "rep");
  expect(phones.filter(({ client }) => client.socket.connected)).toHaveLength(phones.length - 1);
});

test("[RC12] outside of a role-play nobody is writing anything", async () => {
  const scene = await wireScene();
  const phones = await scene.join("Ana", "Ben", "Chioma");
  await scene.playTo("answer");
  for (const phone of phones) {
    sayTyping(phone);
    await caughtUp(phone);
  }
  for (const phone of phones) {
    await caughtUp(phone);
    expect(typing(phone.client)).toBeNull();
  }
});
