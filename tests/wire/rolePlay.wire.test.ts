import { expect, test } from "vitest";
import type { SeatId } from "../../shared/basics/ids.ts";
import { cardIdSchema } from "../../shared/content/contentIds.ts";
import type { ConsoleSections, OverviewSection, PhoneSections } from "../../shared/view/sections.ts";
import { DEFAULT_ROLE_PLAY_SECONDS } from "../../shared/workshop/roundPlan.ts";
import { builtInPack } from "../shared/content/builtInPack.ts";
import type { WireClient } from "../support/wireClient.ts";
import { everReceived, exercise, own, performanceOf, wirePlay } from "../support/wirePlay.ts";
import { wireScene } from "../support/wireScene.ts";

const CARD = cardIdSchema.parse("A02");
const BELL = "A bell rings next door";
const { hiddenNeed } = builtInPack().text.en?.cards[CARD]?.secret ?? { hiddenNeed: "" };

const dial = (client: WireClient) => client.section<PhoneSections["scene"]>("scene")?.dial ?? null;

test("[RP20] the secret reaches the customer's phone alone until the card is opened, then all four and the wall at once", async () => {
  const { phones, received, as, next, scene } = await wirePlay();
  const customer = as("customer");
  const wall = scene.connect({ as: "screen", joinCode: scene.grant.joinCode });
  await wall.until((c) => c.section("exercise"));
  expect(exercise(customer.client)?.customer?.hiddenNeed).toBe(hiddenNeed);
  expect(exercise(customer.client)?.rubric).toBeNull();
  await next("read", "scene");
  // The rubric comes to who plays with the step, not with whatever changes next.
  await customer.client.until((c) => exercise(c)?.rubric);
  await next("sheets", "de-role", "self-speaks", "customer-speaks", "results");
  for (const phone of phones) {
    await phone.client.until((c) => c.section<{ step: string }>("clock")?.step === "guess-need");
    const hasSecret = received.get(phone)?.().includes(hiddenNeed) ?? true;
    expect(hasSecret).toBe(phone === customer);
  }
  expect(JSON.stringify([...wall.sections])).not.toContain(hiddenNeed);
  await next("guess-need");
  for (const { client } of phones) await client.until((c) => exercise(c)?.customer?.hiddenNeed === hiddenNeed);
  await wall.until((c) => JSON.stringify([...c.sections]).includes(hiddenNeed));
});

test("[RP16] a reloaded customer has card and dial again; the dial moves on the console and on no other phone", async () => {
  const { scene, as, next, phones, roundId, console } = await wirePlay();
  await next("read");
  const customer = as("customer");
  const performanceId = await performanceOf(customer);
  await customer.client.order({ type: "MoveDial", roundId, performanceId, move: { kind: "step", by: 1 } });
  await customer.client.until((c) => dial(c)?.dial === 9);
  await scene.lead.until(() => console()?.scene?.dial?.dial === 9);
  const reloaded = scene.connect({ as: "seat", ...customer.grant });
  await reloaded.until((c) => dial(c)?.dial === 9 && exercise(c)?.customer?.hiddenNeed === hiddenNeed);
  for (const { client } of phones.filter((phone) => phone !== customer)) expect(dial(client)).toBeNull();
});

test("[RC3] a role that is given to somebody else while its phone is away takes the card off that phone", async () => {
  const { scene, as, next, roundId, phones } = await wirePlay();
  await next("read");
  const [before, scorer] = [as("customer"), as("scorer")];
  before.client.socket.disconnect();
  const roomId = own(scorer.client)?.roomId;
  if (!roomId) throw new Error("no room");
  const seatId: SeatId = scorer.grant.seatId;
  await scene.lead.order({ type: "AskToPlay", roundId, roomId, seatId, role: "customer" });
  await scorer.client.until((c) => exercise(c)?.customer?.hiddenNeed === hiddenNeed && dial(c));
  const back = everReceived(before.client);
  before.client.socket.connect();
  await before.client.until((c) => own(c)?.role === "scorer" && exercise(c));
  expect([exercise(before.client)?.customer, dial(before.client), back().includes(hiddenNeed)]).toEqual([
    null,
    null,
    false,
  ]);
  // Whoever passes with the phone in hand loses it in the same turn.
  await scorer.client.order({ type: "PassTurn", roundId });
  await scorer.client.until((c) => own(c)?.role === "scorer" && exercise(c)?.customer === null);
  expect(phones.filter(({ client }) => exercise(client)?.customer).length).toBeLessThanOrEqual(1);
});

test("[RP18] a twist for one seat comes to that phone alone, after its time and with the console's list before it", async () => {
  let shift = 0;
  const { scene, as, next, roundId, received, phones } = await wirePlay({ parts: { clock: () => Date.now() + shift } });
  await next("read");
  const target = as("performer");
  const wall = scene.connect({ as: "screen", joinCode: scene.grant.joinCode });
  await wall.until((c) => c.section("screen"));
  await scene.lead.order({ type: "SendTwist", roundId, seatId: target.grant.seatId, twist: { text: BELL } });
  const listed = (hasArrived: boolean) =>
    scene.lead.until((c) => c.section<ConsoleSections["twists"]>("twists")?.twists[0]?.hasArrived === hasArrived);
  await listed(false);
  expect(own(target.client)?.scene?.twists).toEqual([]);
  // Short of what would count as an outage; the rest passes by itself.
  shift += 4_200;
  await target.client.until((c) => own(c)?.scene?.twists[0]?.text === BELL);
  await listed(true);
  for (const phone of phones) expect(received.get(phone)?.().includes(BELL)).toBe(phone === target);
  expect(JSON.stringify([...wall.sections])).not.toContain(BELL);
  await next("scene", "sheets", "de-role", "self-speaks", "customer-speaks", "results", "guess-need", "card");
  for (const { client } of phones)
    await client.until((c) => c.section<PhoneSections["scene"]>("scene")?.timeline?.twists[0]?.text === BELL);
});

test("[RP15] who is drawn hears of it before the start and can pass; the next one has the offer at once", async () => {
  const scene = await wireScene();
  const phones = await scene.join("Ana", "Ben", "Chioma", "Dilek");
  await scene.lead.order({ type: "FormRooms", size: 4 });
  const choice = { packId: "service", cards: [{ cardId: CARD }], channel: null, difficulty: "gentle" } as const;
  await scene.lead.order({
    type: "PrepareRolePlay",
    choice: { ...choice, cards: [{ cardId: CARD }], seconds: DEFAULT_ROLE_PLAY_SECONDS },
  });
  const { roundId } = await scene.lead.until((c) => c.section<OverviewSection>("overview")?.round);
  const offered = () => phones.filter(({ client }) => own(client)?.scene?.offer?.role === "customer");
  await Promise.race(phones.map(({ client }) => client.until((c) => own(c)?.scene?.offer)));
  const [first] = offered();
  if (first === undefined) throw new Error("nobody is drawn");
  expect(offered()).toEqual([first]);
  await first.client.order({ type: "PassTurn", roundId });
  await first.client.until((c) => own(c)?.scene?.offer === undefined || own(c)?.scene?.offer === null);
  const others = phones.filter((phone) => phone !== first);
  await Promise.race(others.map(({ client }) => client.until((c) => own(c)?.scene?.offer)));
  for (const { client } of phones) expect(client.section("exercise") ?? null).toBeNull();
});
