import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Chance, seededChance } from "../../shared/basics/seededChance.ts";
import type { FacilitatorGrant } from "../../shared/protocol/http.ts";
import { type CommandAck, WIRE } from "../../shared/protocol/wire.ts";
import type { ConsoleSections, OverviewSection, RoomSection } from "../../shared/view/sections.ts";
import { facilitatorCommandSchemas, seatCommandSchemas } from "../../shared/workshop/commands.ts";
import { FAULT_CODES, REJECTIONS } from "../../shared/workshop/rejections.ts";
import { DEFAULT_ROLE_PLAY_SECONDS } from "../../shared/workshop/roundPlan.ts";
import { type BootedServer, bootServer } from "../support/bootServer.ts";
import { newCommandId, openWorkshop, takeSeat, WireClient } from "../support/wireClient.ts";
import { damaged, hostileText } from "./damage.ts";

const MESSAGES = 5_000;
const SEATS = 48;
/** Each connection stays a little below what a seat may send, so that messages reach the parsing behind the limit. */
const BETWEEN_MESSAGES_MS = 105;
/** So many messages of a phone later the facilitator lets everybody go on. */
const RESUMED_AFTER = 5;
const SEED = "2026-11-22";
const KNOWN_CODES: ReadonlySet<string> = new Set([...Object.keys(REJECTIONS), ...FAULT_CODES]);

let server: BootedServer;
let grant: FacilitatorGrant;
let facilitator: WireClient;
let phones: WireClient[];

beforeAll(async () => {
  server = await bootServer();
  grant = await openWorkshop(server.url);
  const seats = await Promise.all(
    Array.from({ length: SEATS }, (_, index) => takeSeat(server.url, grant.joinCode, `Person ${index}`)),
  );
  // Every other phone sits behind a network that lets no websocket through.
  phones = seats.map((seat, index) => WireClient.seat(server.url, seat, index % 2 === 0 ? "websocket" : "polling"));
  facilitator = WireClient.facilitator(server.url, grant);
  await facilitator.order({ type: "FormRooms", size: 6 });
  const seconds = { ...DEFAULT_ROLE_PLAY_SECONDS, scene: 0 };
  const choice = { packId: "service", channel: "chat", difficulty: "standard", seconds } as const;
  await facilitator.order({ type: "PrepareRolePlay", choice: { ...choice, cards: [{ cardId: "L08" }] } });
  const roundId = await roundOf(facilitator);
  await facilitator.order({ type: "StartRound", roundId });
  await facilitator.order({ type: "Next", roundId, from: "read" });
}, 60_000);

afterAll(async () => {
  for (const phone of phones ?? []) phone.close();
  facilitator?.close();
  await server?.close();
});

const roundOf = (client: WireClient) => client.until((c) => c.section<OverviewSection>("overview")?.round?.roundId);

/** A message of any event, for any command there is, as a seat might send it by mistake or on purpose. */
function messageOf(phone: WireClient, roundId: string, chance: Chance): { event: string; message: unknown } {
  const types = [...Object.keys(seatCommandSchemas), ...Object.keys(facilitatorCommandSchemas)];
  const type = chance() < 0.3 ? "SendMessage" : (types[Math.floor(chance() * types.length)] ?? "SubmitSheet");
  const room = phone.section<RoomSection | null>("room");
  const fitting = {
    type,
    roundId,
    performanceId: room?.performanceId ?? "p-none",
    from: "sheets",
    accept: true,
    part: "S",
    heard: true,
    text: hostileText(chance),
    shown: chance() < 0.8 ? [] : [{ kind: "drawing", drawing: "10203040" }],
    speaksAs: chance() < 0.5 ? "rep" : "customer",
    to: "customer",
    kind: "device",
    isFacing: true,
    pointId: "when",
    asked: "open",
    percent: 40,
    simulated: true,
    roomId: room?.roomId ?? "m-none",
    exemplarId: "X-INT-a",
    marks: {},
    overall: 3,
    seatId: room?.people[0]?.seatId ?? "s-none",
    move: type === "MoveCall" ? "hold" : { kind: "apology" },
    met: ["time"],
    criterionId: "CLEAR1",
    verdict: "good",
    markId: "k-none",
    level: 2,
    role: "customer",
    twist: { text: "A bell rings" },
    sentId: "w-none",
    unlocked: true,
    sheet: { marks: {}, overall: 3, workedChips: [], worked: "clear", tryNext: "", signed: false },
  };
  const schema = { ...seatCommandSchemas, ...facilitatorCommandSchemas }[type as keyof typeof seatCommandSchemas];
  const known = Object.keys(schema.shape);
  const command = Object.fromEntries(Object.entries(fitting).filter(([key]) => known.includes(key)));
  const envelope = { commandId: newCommandId(), command };
  const event =
    chance() < 0.9 ? WIRE.command : (["welcome", "section", "constructor", ""][Math.floor(chance() * 4)] ?? "x");
  return { event, message: chance() < 0.6 ? damaged(envelope, chance) : envelope };
}

/** What a phone says that it is writing with, which is to be nothing at all. */
const WRITING: readonly (readonly unknown[])[] = [
  [],
  [],
  [null],
  [{ speaker: "customer" }],
  ["rep", "customer"],
  [{ __proto__: { length: 0 } }],
  ["x".repeat(5_000)],
];

/** Now and then a phone says that it is writing, or something that only looks like it. It is never answered. */
function sayWriting(phone: WireClient, chance: Chance): void {
  if (chance() < 0.05) phone.socket.emit(WIRE.typing, ...(WRITING[Math.floor(chance() * WRITING.length)] ?? []));
}

describe("five thousand messages over real sockets, with all limits on", () => {
  it(`[CM1] every one is answered with a known code, nobody loses their seat or their place, the server lives (seed ${SEED})`, async () => {
    const roundId = await roundOf(facilitator);
    const answers = new Map<string, number>();
    const perPhone = Math.ceil(MESSAGES / SEATS);
    await Promise.all(
      phones.map(async (phone, index) => {
        const chance = seededChance(`${SEED}/${index}`);
        for (let sent = 0; sent < perPhone; sent++) {
          sayWriting(phone, chance);
          const { event, message } = messageOf(phone, roundId, chance);
          const answer: CommandAck = await phone.socket.timeout(20_000).emitWithAck(event, message);
          const code = answer.ok ? "ok" : answer.code;
          answers.set(code, (answers.get(code) ?? 0) + 1);
          await new Promise((resolve) => setTimeout(resolve, BETWEEN_MESSAGES_MS));
          // Some of what is sent are honest time-outs, after which nothing would be said any more.
          if (index === 0 && sent % RESUMED_AFTER === 0) await facilitator.send({ type: "Resume", roundId });
        }
      }),
    );
    const counted = [...answers.values()].reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(perPhone * SEATS);
    for (const code of answers.keys()) expect(code === "ok" || KNOWN_CODES.has(code)).toBe(true);
    expect(answers.get("ok") ?? 0).toBeGreaterThan(0);
    expect(answers.get("message/malformed") ?? 0).toBeGreaterThan(MESSAGES / 4);
    expect(answers.get("role/not-allowed") ?? 0).toBeGreaterThan(MESSAGES / 20);
    expect(answers.get("server/bug") ?? 0).toBe(0);
    // The facilitator, untouched by all that, goes on.
    const overview = await facilitator.until((client) => client.section<OverviewSection>("overview"));
    expect(overview.seats).toHaveLength(SEATS);
    expect(overview.seats.every((seat) => seat.status === "seated")).toBe(true);
    expect(overview.stage).toBe("playing");
    const rooms = facilitator.section<OverviewSection>("overview")?.rooms ?? [];
    const said = rooms.map(({ roomId }) => facilitator.section<ConsoleSections["room:"]>(`room:${roomId}`));
    // Where a performer has just passed, the talk of the new scene is empty.
    expect(said.some((room) => (room?.scene?.talk?.messageCount ?? 0) > 0)).toBe(true);
    await facilitator.send({ type: "Resume", roundId });
    await facilitator.order({ type: "Next", roundId, from: "scene" });
  }, 120_000);
});
