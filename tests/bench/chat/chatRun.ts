import type { SeatGrant } from "../../../shared/protocol/http.ts";
import { PROTOCOL_VERSION, type SocketAuth } from "../../../shared/protocol/wire.ts";
import { AppDoor } from "../contender/appDoor.ts";
import { INTERVIEW_CHOICE } from "../contender/interviewChoice.ts";
import { Crowd } from "../load/crowd.ts";
import { quantile } from "../load/quantile.ts";
import { BENCH_HOST_KEY, type MeasuredServer } from "../process/measuredServer.ts";
import { ChatLead } from "./chatLead.ts";
import { type Act, ChatTraffic } from "./chatTraffic.ts";
import { CHAT_CHOICE, type ChatMeasure, MEASURED_MS, ROOM_SIZE, WARM_UP_MS } from "./chatWork.ts";

const WITHIN_MS = 20_000;
/** Until what is coalesced has been sent and answered. */
const SETTLE_MS = 1_500;
const REFUSALS_SHOWN = 5;

type ChatValues = Omit<Record<ChatMeasure, number>, "maskP50Ms" | "maskP99Ms">;

const settle = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A workshop in which every room chats at once; what it took, and what went wrong. */
export async function chatRun(server: MeasuredServer, seats: number) {
  const door = new AppDoor(server.port, BENCH_HOST_KEY);
  const grant = await door.openWorkshop(INTERVIEW_CHOICE, ROOM_SIZE);
  const lead = await ChatLead.connect(server.port, grant);
  const grants = await door.takeSeats(grant.joinCode, seats);
  await lead.formRooms(ROOM_SIZE);
  let traffic: ChatTraffic | null = null;
  const crowd = new Crowd({
    port: server.port,
    count: seats,
    authOf: (index) => authOf(grants[index]),
    isWelcome: (text) => text.startsWith('42["welcome"'),
    exerciseBytesIn: () => 0,
    onMessage: (index, text, at) => traffic?.take(index, text, at),
  });
  await crowd.connectAll(WITHIN_MS);
  const places = await lead.startScene(CHAT_CHOICE);
  const placed = grants.map(({ seatId }) => {
    const place = places.get(seatId);
    if (place === undefined) throw new Error("somebody sits in no room");
    return place;
  });
  traffic = new ChatTraffic(placed, lead.criterion(), lead.dials);
  await settle(SETTLE_MS);
  const values = await measured({ server, crowd, traffic, lead }, seats);
  const faults = faultsOf(crowd, traffic);
  crowd.dropAll();
  lead.close();
  return { values, faults };
}

interface Running {
  readonly server: MeasuredServer;
  readonly crowd: Crowd;
  readonly traffic: ChatTraffic;
  readonly lead: ChatLead;
}

async function measured({ server, crowd, traffic, lead }: Running, seats: number): Promise<ChatValues> {
  const acts = traffic.acts(WARM_UP_MS + MEASURED_MS);
  const start = performance.now();
  const warm = acts.filter(({ offset }) => offset < WARM_UP_MS);
  await play(warm, start, crowd, traffic);
  traffic.forget();
  const [cpuBefore, bytesBefore, from] = [server.cpuMs(), crowd.bytesDown, performance.now()];
  await play(acts.slice(warm.length), start, crowd, traffic);
  const lasted = performance.now() - from;
  const serverBusyShare = (server.cpuMs() - cpuBefore) / lasted;
  const bytesPerSecondAndSeat = (crowd.bytesDown - bytesBefore) / (lasted / 1000) / seats;
  await settle(SETTLE_MS);
  return {
    messageP50Ms: quantile(traffic.arrivals, 0.5),
    messageP99Ms: quantile(traffic.arrivals, 0.99),
    ackP50Ms: quantile(traffic.acks, 0.5),
    ackP99Ms: quantile(traffic.acks, 0.99),
    dialP50Ms: quantile(lead.dials.waits, 0.5),
    dialP99Ms: quantile(lead.dials.waits, 0.99),
    serverBusyShare,
    bytesPerSecondAndSeat,
  };
}

async function play(acts: readonly Act[], start: number, crowd: Crowd, traffic: ChatTraffic): Promise<void> {
  for (const act of acts) {
    const early = start + act.offset - performance.now();
    if (early > 0) await settle(early);
    const frame = traffic.frame(act);
    if (frame !== null) crowd.send(act.index, frame);
  }
}

function faultsOf(crowd: Crowd, traffic: ChatTraffic): string[] {
  const faults = crowd.refusals.slice(0, REFUSALS_SHOWN);
  if (traffic.missing + traffic.pending > 0) faults.push(`${traffic.missing + traffic.pending} things did not come`);
  if (crowd.lostConnections > 0) faults.push(`${crowd.lostConnections} connections were lost`);
  return faults;
}

function authOf(grant: SeatGrant | undefined): string {
  if (grant === undefined) throw new Error("a phone has no seat");
  const { workshopId, seatId, token } = grant;
  const auth: SocketAuth = { as: "seat", protocol: PROTOCOL_VERSION, language: "en", workshopId, seatId, token };
  return JSON.stringify(auth);
}
