import { afterAll, beforeAll, expect, it } from "vitest";
import type { FacilitatorGrant, SeatGrant } from "../../shared/protocol/http.ts";
import type { ClockSection, OverviewSection, OwnSection } from "../../shared/view/sections.ts";
import { LEVELS, type Level } from "../../shared/workshop/sheet.ts";
import { type ServerProcess, serverProcess } from "../support/serverProcess.ts";
import { openWorkshop, takeSeat, WireClient } from "../support/wireClient.ts";

const SEATS = 24;
/** Where a process kills itself, at the first commit that gets there. */
const ENDS = ["before-tx", "in-tx", "after-commit", "before-ack"] as const;
/** As fast as a seat may go on for long. */
const BETWEEN_RATINGS_MS = 110;
const LIFE_MS = 250;
const CHOICE = { packId: "service", exemplarIds: ["X-INT-a"], seconds: { read: 60, sheets: 120 } };

/** One phone and the last of its ratings that was acked. */
interface Rater {
  readonly client: WireClient;
  readonly seat: SeatGrant;
  last: Level | null;
}

let server: ServerProcess;
let grant: FacilitatorGrant;
let facilitator: WireClient;
let raters: readonly Rater[] = [];
let isOver = false;

beforeAll(async () => {
  server = await serverProcess();
  await server.start();
  grant = await openWorkshop(server.url);
  raters = await Promise.all(
    Array.from({ length: SEATS }, async (_, index) => {
      const seat = await takeSeat(server.url, grant.joinCode, `Rater-${index}`);
      return { client: WireClient.seat(server.url, seat), seat, last: null };
    }),
  );
  facilitator = WireClient.facilitator(server.url, grant);
  await facilitator.order({ type: "FormRooms", size: 6 });
  await facilitator.order({ type: "StartCalibration", choice: CHOICE });
  const { roundId } = await facilitator.until((c) => c.section<OverviewSection>("overview")?.round);
  await facilitator.order({ type: "Next", roundId, from: "read" });
}, 60_000);

afterAll(async () => {
  for (const { client } of raters) client.close();
  facilitator?.close();
  await server?.stop();
});

/** Rates the exemplar over and over, each time otherwise, until told to stop; the last one is brought to its ack. */
async function rateOn(rater: Rater): Promise<void> {
  const { client } = rater;
  const { roundId } = await client.until((c) => {
    const clock = c.section<ClockSection | null>("clock");
    return clock?.step === "sheets" ? clock : null;
  });
  for (let turn = 0; !isOver; turn++) {
    const overall = LEVELS[turn % LEVELS.length] ?? 3;
    await client.order({ type: "RateExemplar", roundId, exemplarId: "X-INT-a", marks: {}, overall });
    rater.last = overall;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_RATINGS_MS));
  }
}

it("[RC1] no acked rating is lost while the server is killed again and again, and none counts twice", async () => {
  const rating = Promise.all(raters.map(rateOn));
  // Whatever goes wrong there is thrown where it is awaited below; until then it is no unhandled rejection.
  rating.catch(() => undefined);
  for (const point of ENDS) {
    await new Promise((resolve) => setTimeout(resolve, LIFE_MS));
    await server.crash();
    server.launch({ FAULT_POINT: point, FAULT_AFTER: "2" });
    await server.gone();
    await server.start();
  }
  isOver = true;
  await rating;
  for (const { client, seat, last } of raters) {
    expect(last).not.toBeNull();
    const own = await client.until((c) => {
      const section = c.section<OwnSection>("own");
      return section?.ratings["X-INT-a"]?.overall === last ? section : null;
    });
    expect(own.seatId).toBe(seat.seatId);
  }
  const { roundId } = await facilitator.until((c) => c.section<OverviewSection>("overview")?.round);
  await facilitator.order({ type: "Next", roundId, from: "sheets" });
  const key = await facilitator.until((c) => c.section<{ raters: number } | null>("calibration"));
  expect(key.raters).toBe(SEATS);
}, 120_000);
