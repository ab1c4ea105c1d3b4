import { afterAll, beforeAll, expect, test } from "vitest";
import type { PerformanceId, RoundId } from "../../shared/basics/ids.ts";
import type { FacilitatorGrant, SeatGrant } from "../../shared/protocol/http.ts";
import type { FacilitatorRoomSection, OverviewSection, OwnSection, PhoneSections } from "../../shared/view/sections.ts";
import type { SocketCommand } from "../../shared/workshop/commands.ts";
import { DEFAULT_ROLE_PLAY_SECONDS } from "../../shared/workshop/roundPlan.ts";
import { type ServerProcess, serverProcess } from "../support/serverProcess.ts";
import { newCommandId, openWorkshop, takeSeat, WireClient } from "../support/wireClient.ts";
import { loggedEvents } from "./loggedEvents.ts";

const SEATS = 6;
/** Instants at which the server is killed while people play, in ms after it came back, and where it kills itself. */
const ENDS = [
  { afterMs: 150 },
  { point: "before-tx", afterMs: 250 },
  { point: "in-tx", afterMs: 80 },
  { point: "after-commit", afterMs: 200 },
  { point: "before-ack", afterMs: 120 },
  { afterMs: 300 },
] as const;
/** As fast as a seat may go on for long: the server lets ten messages a second pass. */
const BETWEEN_MS = 110;

let server: ServerProcess;
let grant: FacilitatorGrant;
let facilitator: WireClient;
let phones: { readonly grant: SeatGrant; readonly client: WireClient }[];

beforeAll(async () => {
  server = await serverProcess();
  await server.start();
  grant = await openWorkshop(server.url);
  phones = await Promise.all(
    Array.from({ length: SEATS }, async (_, index) => {
      const seat = await takeSeat(server.url, grant.joinCode, `Person ${index}`);
      return { grant: seat, client: WireClient.seat(server.url, seat) };
    }),
  );
  facilitator = WireClient.facilitator(server.url, grant);
}, 60_000);

afterAll(async () => {
  for (const { client } of phones ?? []) client.close();
  facilitator?.close();
  await server?.stop();
});

async function playedToScene(): Promise<RoundId> {
  const seconds = { ...DEFAULT_ROLE_PLAY_SECONDS, scene: 0 };
  const choice = {
    packId: "service",
    cards: [{ cardId: "A02" }],
    channel: null,
    difficulty: "standard" as const,
    seconds,
  };
  await facilitator.order({ type: "FormRooms", size: SEATS });
  await facilitator.order({ type: "PrepareRolePlay", choice });
  const { roundId } = await facilitator.until((c) => c.section<OverviewSection>("overview")?.round);
  await facilitator.order({ type: "StartRound", roundId });
  await facilitator.order({ type: "Next", roundId, from: "read" });
  return roundId;
}

interface On {
  readonly roundId: RoundId;
  readonly performanceId: PerformanceId;
}

/** What somebody does in a scene, again and again: the customer moves the dial, scorers mark. */
function commandOf(on: On, role: OwnSection["role"], turn: number): SocketCommand | null {
  if (role === "customer") return { type: "MoveDial", ...on, move: { kind: "step", by: turn % 2 === 0 ? 1 : -1 } };
  if (role !== "scorer" || turn > 55) return null;
  return { type: "MarkMoment", ...on, criterionId: "CALM1", verdict: turn % 2 === 0 ? "good" : "missed" };
}

test("[RC1] no acked move of the dial and no acked mark is lost or counted twice, whenever the server is killed", {
  timeout: 120_000,
}, async () => {
  const roundId = await playedToScene();
  const acked = new Map<string, string[]>();
  let isStopping = false;
  const playing = phones.map(async ({ client, grant: { seatId } }) => {
    const { role } = await client.until((c) => c.section<OwnSection>("own")?.role && c.section<OwnSection>("own"));
    const performanceId = await client.until((c) => c.section<PhoneSections["room"]>("room")?.performanceId);
    await client.until((c) => c.section<{ step: string }>("clock")?.step === "scene");
    const sent: string[] = [];
    acked.set(seatId, sent);
    for (let turn = 0; !isStopping; turn++) {
      const command = commandOf({ roundId, performanceId }, role, turn);
      if (command === null) return;
      const commandId = newCommandId();
      const answer = await client.send(command, commandId);
      if (!answer.ok) throw new Error(`${command.type}: ${answer.code}`);
      sent.push(commandId);
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
    }
  });
  for (const end of ENDS) {
    await new Promise((resolve) => setTimeout(resolve, end.afterMs));
    await server.crash();
    if ("point" in end) {
      server.launch({ FAULT_POINT: end.point, FAULT_AFTER: "3" });
      await server.gone();
    }
    await server.start();
  }
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  isStopping = true;
  await Promise.all(playing);
  const { roomId } = await facilitator.until((c) => c.section<OverviewSection>("overview")?.rooms[0]);
  const counted = () => facilitator.section<FacilitatorRoomSection>(`room:${roomId}`)?.scene;
  const marks = [...phones].flatMap(({ client, grant: { seatId } }) =>
    client.section<OwnSection>("own")?.role === "scorer" ? (acked.get(seatId) ?? []) : [],
  );
  await facilitator.until(() => counted()?.markCount === marks.length);
  const shown = counted()?.dial?.dial;
  await server.crash();
  const log = loggedEvents(server.dataDir, grant.workshopId);
  const ofType = (type: string) => log.filter(({ event }) => event.type === type);
  expect(
    ofType("MomentMarked")
      .map(({ commandId }) => commandId)
      .sort(),
  ).toEqual([...marks].sort());
  const moves = ofType("DialMoved");
  const customer = phones.find(({ client }) => client.section<OwnSection>("own")?.role === "customer");
  expect(moves.map(({ commandId }) => commandId)).toEqual(acked.get(customer?.grant.seatId ?? ""));
  expect(moves.at(-1)?.event).toMatchObject({ dial: shown });
  expect(moves.length).toBeGreaterThan(5);
  await server.start();
});
