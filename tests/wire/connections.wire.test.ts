import { expect, test, vi } from "vitest";
import { seatGrantSchema } from "../../shared/protocol/http.ts";
import { type SectionFrame, WIRE } from "../../shared/protocol/wire.ts";
import type {
  ClockSection,
  FacilitatorPresenceSection,
  OverviewSection,
  OwnSection,
  PresenceSection,
  RoomSection,
} from "../../shared/view/sections.ts";
import type { SheetDraft } from "../../shared/workshop/sheet.ts";
import type { WireClient } from "../support/wireClient.ts";
import { newCommandId, USUAL_CHOICE } from "../support/wireClient.ts";
import { type Phone, type WireScene, wireScene } from "../support/wireScene.ts";

const sheet: SheetDraft = { marks: {}, overall: 4, workedChips: [], worked: "clear", tryNext: "", signed: false };

const own = (client: WireClient): OwnSection | undefined => client.section<OwnSection>("own");
const everything = (client: WireClient): unknown => Object.fromEntries([...client.sections].toSorted());

/** What the server says when it ends a connection. */
function farewell(client: WireClient): Promise<string> {
  return new Promise((resolve) => client.socket.once(WIRE.goodbye, resolve));
}

async function performanceOf({ client }: Phone): Promise<NonNullable<RoomSection["performanceId"]>> {
  return client.until((c) => c.section<RoomSection>("room")?.performanceId);
}

function first<Thing>(things: readonly Thing[]): Thing {
  const [thing] = things;
  if (thing === undefined) throw new Error("there is none");
  return thing;
}

/** One phone in each role, in one room of four. */
async function cast(scene: WireScene): Promise<{ performer: Phone; scorers: Phone[] }> {
  const phones = await scene.join("Ana", "Ben", "Chioma", "Dilek");
  await scene.playTo("sheets", 4);
  for (const { client } of phones) await client.until((c) => c.section<ClockSection>("clock")?.step === "sheets");
  const performer = first(phones.filter(({ client }) => own(client)?.role === "performer"));
  return { performer, scorers: phones.filter((phone) => phone !== performer) };
}

test("[RC2] whoever comes back gets everything they saw before, in whatever step", async () => {
  const scene = await wireScene();
  const { scorers } = await cast(scene);
  const phone = first(scorers);
  const roundId = await phone.client.until((c) => c.section<ClockSection>("clock")?.roundId);
  const command = { type: "SubmitSheet", roundId, performanceId: await performanceOf(phone), sheet } as const;
  await phone.client.order(command);
  await phone.client.until((c) => own(c)?.sheet?.draft.overall === 4);
  await phone.client.until((c) => c.section<{ sheetsIn: number }>("progress")?.sheetsIn === 1);
  const before = everything(phone.client);
  phone.client.socket.io.engine.close();
  await phone.client.until((c) => c.welcomes === 2);
  await phone.client.until((c) => c.section<PresenceSection>("presence")?.offline.length === 0);
  expect(everything(phone.client)).toEqual(before);
});

test("[RC4] two connections of one seat both live and see the same, and the last write counts", async () => {
  const scene = await wireScene();
  const { scorers } = await cast(scene);
  const { client, grant } = first(scorers);
  const tab = scene.connect({ as: "seat", ...grant });
  const roundId = await tab.until((c) => c.section<ClockSection>("clock")?.roundId);
  const performanceId = await performanceOf({ client: tab, grant });
  await client.order({ type: "SubmitSheet", roundId, performanceId, sheet });
  await tab.order({ type: "SubmitSheet", roundId, performanceId, sheet: { ...sheet, overall: 2 } });
  for (const one of [client, tab]) await one.until((c) => own(c)?.sheet?.draft.overall === 2);
  expect(client.socket.connected && tab.socket.connected).toBe(true);
});

test("[SE6] a seat moves to another phone by a one-time link; the old phone is told and ended, the link works once", async () => {
  const scene = await wireScene();
  const [ana] = await scene.join("Ana");
  if (ana === undefined) throw new Error("nobody joined");
  const { seatId, workshopId } = ana.grant;
  const offer = await scene.lead.order({ type: "OfferSeatMove", seatId });
  const redeem = (commandId: string, moveToken = offer.token): Promise<Response> =>
    fetch(`${scene.url}/api/seat-moves`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ commandId, workshopId, seatId, moveToken }),
    });
  const wrong = await redeem(newCommandId(), ana.grant.token);
  expect([wrong.status, await wrong.json()]).toEqual([409, { code: "seat/move-expired" }]);

  const goodbye = farewell(ana.client);
  const commandId = newCommandId();
  const grant = seatGrantSchema.parse(await (await redeem(commandId)).json());
  expect(await goodbye).toBe("replaced");
  await vi.waitFor(() => expect(ana.client.socket.connected).toBe(false));
  expect(await (await redeem(commandId)).json()).toEqual(grant);
  expect(await (await redeem(newCommandId())).json()).toEqual({ code: "seat/move-expired" });

  const phone = scene.connect({ as: "seat", ...grant });
  expect(await phone.until((c) => own(c)?.name)).toBe("Ana");
  const old = scene.connect({ as: "seat", ...ana.grant });
  const refusal = await new Promise<Error>((resolve) => old.socket.once("connect_error", resolve));
  expect(refusal.message).toBe("auth/unknown");
});

test("[VW8] a removed seat sees that it was removed and nothing else, now and after a reload, and is let back in", async () => {
  const scene = await wireScene();
  const { scorers } = await cast(scene);
  const { client, grant } = first(scorers);
  await scene.lead.order({ type: "RemoveSeat", seatId: grant.seatId });
  await client.until((c) => own(c)?.status === "removed");
  const there = (c: WireClient): string[] => [...c.sections].flatMap(([name, body]) => (body === null ? [] : [name]));
  await client.until((c) => there(c).every((name) => name === "own"));
  const again = scene.connect({ as: "seat", ...grant });
  await again.until((c) => own(c)?.status === "removed");
  expect(there(again)).toEqual(["own"]);
  await scene.lead.order({ type: "RestoreSeat", seatId: grant.seatId });
  for (const one of [client, again]) await one.until((c) => own(c)?.status === "seated" && c.section("workshop"));
});

test("[RC3] who leaves a room receives nothing of it any more, and everything of the new one", async () => {
  const scene = await wireScene();
  const phones = await scene.join("Ana", "Ben", "Chioma", "Dilek", "Émile", "Fatou");
  const roundId = await scene.playTo("sheets", 3);
  const phone = first(phones.filter(({ client }) => own(client)?.role === "scorer"));
  const [oldRoom] = await phone.client.until((c) => {
    const room = c.section<RoomSection>("room");
    return room ? [room.roomId] : null;
  });
  const overview = await scene.lead.until((c) => c.section<OverviewSection>("overview"));
  const newRoom = first(overview.rooms.filter((room) => room.roomId !== oldRoom)).roomId;
  await scene.lead.order({ type: "MoveSeat", seatId: phone.grant.seatId, to: { roomId: newRoom } });
  await phone.client.until((c) => own(c)?.role === "visitor" && c.section<RoomSection>("room")?.roomId === newRoom);
  const heard: unknown[] = [];
  phone.client.socket.on(WIRE.section, (...frames: unknown[]) => heard.push(...frames));
  await scene.lead.order({ type: "Pause", roundId, rooms: [oldRoom] });
  await scene.lead.order({ type: "Pause", roundId, rooms: [newRoom] });
  await phone.client.until((c) => c.section<ClockSection>("clock")?.pausedFor === "facilitator");
  expect(heard.filter((frame) => Array.isArray(frame) && frame[0] === "clock")).toHaveLength(1);
});

test("[RC5] a facilitator who is revoked is told and ended, and cannot come back; the other works on", async () => {
  const scene = await wireScene();
  const added = await scene.lead.order({ type: "AddFacilitator", name: "Berta" });
  const { workshopId } = scene.grant;
  const auth = { as: "facilitator", workshopId, facilitatorId: added.facilitatorId, token: added.token };
  const second = scene.connect(auth);
  await second.until((c) => c.section("overview"));
  await second.order({ type: "SetJoining", joining: "locked" });
  await scene.lead.until((c) => c.section<OverviewSection>("overview")?.joining === "locked");
  const goodbye = farewell(second);
  if (added.facilitatorId === undefined) throw new Error("nobody was added");
  await scene.lead.order({ type: "RevokeFacilitator", facilitatorId: added.facilitatorId });
  expect(await goodbye).toBe("revoked");
  const back = scene.connect(auth);
  const refusal = await new Promise<Error>((resolve) => back.socket.once("connect_error", resolve));
  expect(refusal.message).toBe("auth/unknown");
  await scene.lead.order({ type: "SetJoining", joining: "open" });
});

test("[RC5] when a workshop is deleted everybody who is connected is told and ended", async () => {
  const scene = await wireScene();
  const [ana] = await scene.join("Ana");
  const screen = scene.connect({ as: "screen", joinCode: scene.grant.joinCode });
  await screen.until((c) => c.section("screen"));
  if (ana === undefined) throw new Error("nobody joined");
  const goodbyes = Promise.all([ana.client, screen, scene.lead].map(farewell));
  const response = await fetch(`${scene.url}/api/workshops/${scene.grant.workshopId}`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${scene.grant.token}` },
  });
  expect(response.status).toBe(204);
  expect(await goodbyes).toEqual(["erased", "erased", "erased"]);
});

test("[SE11] words that are erased disappear from the phones that show them, also those of past rounds", async () => {
  const scene = await wireScene();
  const { performer, scorers } = await cast(scene);
  const author = first(scorers);
  const roundId = await author.client.until((c) => c.section<ClockSection>("clock")?.roundId);
  const worked = "canary-5b21";
  const command = { type: "SubmitSheet", roundId, performanceId: await performanceOf(author) } as const;
  await author.client.order({ ...command, sheet: { ...sheet, worked } });
  await scene.next("sheets");
  await scene.next("self-speaks");
  await scene.lead.order({ type: "EndRound", roundId });
  // Nobody who shows the words sits with their author any more.
  await scene.lead.order({ type: "MoveSeat", seatId: author.grant.seatId, to: "new-room" });
  await scene.lead.order({ type: "PrepareRound", choice: USUAL_CHOICE });
  const shows = (c: WireClient): boolean => JSON.stringify(everything(c)).includes(worked);
  await performer.client.until((c) => JSON.stringify(c.section("history")).includes(worked));
  await scene.lead.order({ type: "EraseSeatWords", seatId: author.grant.seatId });
  await performer.client.until((c) => !shows(c));
  for (const client of [author.client, scene.lead]) await client.until((c) => !shows(c));
});

test("[RC6] the room sees who is offline, the facilitator since when, and both see them come back", async () => {
  const scene = await wireScene();
  const { performer, scorers } = await cast(scene);
  const gone = first(scorers);
  const { seatId } = gone.grant;
  await scene.lead.until((c) => c.section<FacilitatorPresenceSection>("presence")?.offline.length === 0);
  const leftAt = Date.now();
  gone.client.close();
  await performer.client.until((c) => c.section<PresenceSection>("presence")?.offline.includes(seatId));
  const offline = await scene.lead.until((c) => {
    return c.section<FacilitatorPresenceSection>("presence")?.offline.find((one) => one.seatId === seatId);
  });
  expect(Math.abs(offline.since - leftAt)).toBeLessThan(5_000);
  scene.connect({ as: "seat", ...gone.grant });
  await performer.client.until((c) => c.section<PresenceSection>("presence")?.offline.length === 0);
  await scene.lead.until((c) => c.section<FacilitatorPresenceSection>("presence")?.offline.length === 0);
});

test("[RC7] twenty ticks in a row reach nobody but their author, and that at most ten times a second", async () => {
  const scene = await wireScene();
  const phones = await scene.join("Ana", "Ben", "Chioma");
  const roundId = await scene.playTo("answer");
  for (const { client } of phones) await client.until((c) => c.section<ClockSection>("clock")?.step === "answer");
  const scorer = first(phones.filter(({ client }) => own(client)?.role === "scorer"));
  const others = phones.filter((phone) => phone !== scorer);
  const heard: string[] = [];
  for (const { client } of others)
    client.socket.on(WIRE.section, (...frames: readonly SectionFrame[]) => heard.push(...frames.map(([name]) => name)));
  let shown = 0;
  scorer.client.socket.on(WIRE.section, () => (shown += 1));
  const performanceId = await performanceOf(scorer);
  const parts = scorer.client.section<{ inner: { parts: { id: string }[] } }>("exercise")?.inner.parts ?? [];
  const part = first(parts).id;
  const startedAt = performance.now();
  for (let n = 0; n < 20; n++) {
    await scorer.client.order({ type: "SetTick", roundId, performanceId, part, heard: n % 2 === 0 });
  }
  await scorer.client.order({ type: "SetTick", roundId, performanceId, part, heard: true });
  await scorer.client.until((c) => Object.keys(own(c)?.ticks ?? {}).length === 1);
  const most = (performance.now() - startedAt) / 100 + 1;
  expect(shown).toBeLessThanOrEqual(most);
  expect(heard).toEqual([]);
});

test("[RC9] when the server stops, clients notice at once and try again by themselves", async () => {
  const scene = await wireScene();
  const [ana] = await scene.join("Ana");
  if (ana === undefined) throw new Error("nobody joined");
  const reason = new Promise<string>((resolve) => ana.client.socket.once("disconnect", resolve));
  const trying = new Promise((resolve) => ana.client.socket.io.once("reconnect_attempt", resolve));
  await scene.server.close();
  expect(await reason).toBe("transport close");
  await trying;
});
