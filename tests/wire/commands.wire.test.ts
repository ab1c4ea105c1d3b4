import { expect, test } from "vitest";
import { WIRE } from "../../shared/protocol/wire.ts";
import type {
  ClockSection,
  ClocksSection,
  OverviewSection,
  OwnSection,
  RoomSection,
} from "../../shared/view/sections.ts";
import type { WireClient } from "../support/wireClient.ts";
import { newCommandId } from "../support/wireClient.ts";
import { wireScene } from "../support/wireScene.ts";

const ask = (client: WireClient, event: string, ...args: unknown[]): Promise<unknown> =>
  client.socket.timeout(5_000).emitWithAck(event, ...args);

test("[PH3] a double click on Next, and two consoles pressing it at once, go on by one step", async () => {
  const scene = await wireScene();
  await scene.join("Ana", "Ben", "Chioma");
  const roundId = await scene.playTo("read");
  const { workshopId, facilitatorId, token } = scene.grant;
  const second = scene.connect({ as: "facilitator", workshopId, facilitatorId, token });
  await second.until((c) => c.section("clocks"));
  const command = { type: "Next", roundId, from: "read" } as const;
  const answers = await Promise.all([scene.lead.send(command), scene.lead.send(command), second.send(command)]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok)).toEqual(Array(2).fill({ ok: false, code: "room/stale-step" }));
  for (const console_ of [scene.lead, second]) {
    await console_.until((c) => c.section<ClocksSection>("clocks")?.clocks[0]?.clock.step === "answer");
  }
});

test("[CM2] a command that arrives three times is carried out once and answered the same each time", async () => {
  const scene = await wireScene();
  await scene.join("Ana", "Ben", "Chioma");
  const commandId = newCommandId();
  const command = { type: "AddSeat", name: "Dilek" } as const;
  const answers = await Promise.all([1, 2, 3].map(() => scene.lead.send(command, commandId)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  await scene.lead.until((c) => c.section<OverviewSection>("overview")?.seats.length === 4);
});

test("[CM3] who may do what comes from the connection: seats lead nothing, screens order nothing, nobody speaks for another", async () => {
  const scene = await wireScene();
  const [ana] = await scene.join("Ana", "Ben", "Chioma");
  const screen = scene.connect({ as: "screen", joinCode: scene.grant.joinCode });
  await screen.until((c) => c.section("screen"));
  if (ana === undefined) throw new Error("nobody joined");
  expect(await ana.client.send({ type: "CloseWorkshop" })).toEqual({ ok: false, code: "role/not-allowed" });
  expect(await screen.send({ type: "CloseWorkshop" })).toEqual({ ok: false, code: "auth/forbidden" });
  const envelope = { commandId: newCommandId(), command: { type: "SetCurtain", drawn: true } };
  const forged = { ...envelope, by: { kind: "facilitator", facilitatorId: scene.grant.facilitatorId } };
  expect(await ask(ana.client, WIRE.command, forged)).toEqual({ ok: false, code: "message/malformed" });
  const asHost = { ...envelope, command: { type: "TakeSeat", name: "Eve" } };
  expect(await ask(scene.lead, WIRE.command, asHost)).toEqual({ ok: false, code: "message/malformed" });
});

test("[CM1] whatever is sent with a way to answer is answered, and the connection lives on", async () => {
  const scene = await wireScene();
  const odd: unknown[][] = [
    [],
    [null],
    [1],
    ["text"],
    [[]],
    [{}],
    [{ commandId: newCommandId() }],
    [{ commandId: newCommandId(), command: { type: "Nope" } }],
    [{ commandId: newCommandId(), command: { type: "SetCurtain", drawn: "yes" } }],
    [{}, {}],
  ];
  for (const args of odd)
    expect(await ask(scene.lead, WIRE.command, ...args)).toEqual({ ok: false, code: "message/malformed" });
  for (const event of ["nope", "welcome", "section", "message"]) {
    expect(await ask(scene.lead, event, {})).toEqual({ ok: false, code: "message/malformed" });
  }
  scene.lead.socket.emit(WIRE.command, { commandId: newCommandId(), command: { type: "SetCurtain", drawn: true } });
  expect(await ask(scene.lead, WIRE.time)).toBeGreaterThan(1_700_000_000_000);
  expect(scene.lead.section<OverviewSection>("overview")?.isCurtainDrawn).toBe(false);
  await scene.lead.order({ type: "SetCurtain", drawn: true });
});

test("[SV10] a message of more than 16 KB ends its sender's connection and nobody else's", async () => {
  const scene = await wireScene();
  const [ana, ben] = await scene.join("Ana", "Ben");
  if (ana === undefined || ben === undefined) throw new Error("nobody joined");
  const ended = new Promise((resolve) => ana.client.socket.once("disconnect", resolve));
  ana.client.socket.emit(WIRE.command, { commandId: newCommandId(), command: "x".repeat(17_000) });
  await ended;
  expect(ben.client.socket.connected).toBe(true);
  await ana.client.until((c) => c.welcomes === 2);
});

test("[SV10] who sends too much is told so, all connections of a seat together; who does not stop is ended", async () => {
  let now = Date.now();
  const scene = await wireScene({ clock: () => now });
  const [ana, ben] = await scene.join("Ana", "Ben");
  if (ana === undefined || ben === undefined) throw new Error("nobody joined");
  const tab = scene.connect({ as: "seat", ...ana.grant });
  await tab.until((c) => c.section("own"));
  const tooMany = { ok: false, code: "message/too-many" };
  const first = await Promise.all(Array.from({ length: 25 }, () => ask(ana.client, WIRE.time)));
  const second = await Promise.all(Array.from({ length: 25 }, () => ask(tab, WIRE.time)));
  expect(first.every((answer) => typeof answer === "number")).toBe(true);
  // Thirty at once, two of which it took to come in.
  expect(second.filter((answer) => typeof answer === "number")).toHaveLength(3);
  expect(second.slice(3)).toEqual(Array(22).fill(tooMany));
  now += 1_000;
  expect(await ask(tab, WIRE.time)).toBe(now);
  expect(await ask(ben.client, WIRE.time)).toBe(now);

  const goodbye = new Promise((resolve) => tab.socket.once(WIRE.goodbye, resolve));
  for (let n = 0; n < 300; n++) tab.socket.emit(WIRE.time);
  expect(await goodbye).toBe("too-many-messages");
  expect(ben.client.socket.connected).toBe(true);
});

test("[VW1] before the reveal nothing of a sheet reaches anybody but its author, and at the reveal the room gets its results", async () => {
  const scene = await wireScene();
  const phones = await scene.join("Ana", "Ben", "Chioma", "Dilek");
  const screen = scene.connect({ as: "screen", joinCode: scene.grant.joinCode });
  await screen.until((c) => c.section("screen"));
  const everybody = [...phones.map((phone) => phone.client), screen, scene.lead];
  const frames = everybody.map((client) => {
    const heard: string[] = [];
    client.socket.onAny((...args: unknown[]) => heard.push(JSON.stringify(args)));
    return heard;
  });
  const roundId = await scene.playTo("sheets", 4);
  const author = phones.findIndex(({ client }) => client.section<OwnSection>("own")?.role === "scorer");
  const client = phones[author]?.client;
  if (client === undefined) throw new Error("nobody scores");
  await client.until((c) => c.section<ClockSection>("clock")?.step === "sheets");
  const performanceId = await client.until((c) => c.section<RoomSection>("room")?.performanceId);
  const worked = "canary-7f3a";
  const sheet = { marks: {}, overall: 5, workedChips: [], worked, tryNext: "", signed: false } as const;
  await client.order({ type: "SubmitSheet", roundId, performanceId, sheet: { ...sheet, workedChips: [] } });
  for (const one of phones) await one.client.until((c) => c.section<{ sheetsIn: number }>("progress")?.sheetsIn === 1);
  await scene.next("sheets");
  const whoHeard = (): number[] =>
    frames.flatMap((heard, n) => (heard.some((frame) => frame.includes(worked)) ? [n] : []));
  expect(whoHeard()).toEqual([author]);
  await scene.next("self-speaks");
  for (const one of phones) await one.client.until((c) => c.section<RoomSection>("room")?.results?.sheetCount === 1);
  const performer = phones.findIndex(({ client }) => client.section<OwnSection>("own")?.role === "performer");
  await phones[performer]?.client.until((c) => c.section<OwnSection>("own")?.result);
  await expect
    .poll(() => whoHeard().toSorted((a, b) => a - b))
    .toEqual([author, performer, 5].toSorted((a, b) => a - b));
});
