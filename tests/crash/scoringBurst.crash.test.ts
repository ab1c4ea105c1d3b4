import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FacilitatorGrant } from "../../shared/protocol/http.ts";
import type { ClocksSection, OverviewSection } from "../../shared/view/sections.ts";
import { type ServerProcess, serverProcess } from "../support/serverProcess.ts";
import { openWorkshop, takeSeat, WireClient } from "../support/wireClient.ts";
import { loggedSheets } from "./loggedSheets.ts";
import { Scorer } from "./scorer.ts";

const SEATS = 100;
/** Where a process kills itself, at the n-th commit that gets there; each such life follows one that ends at random. */
const NAMED_POINTS = ["before-tx", "in-tx", "after-commit", "before-ack"] as const;
const LIVES_PER_POINT = 3;
/** 13 ends at random instants and 12 at named points. */
const PLANNED_ENDS = [...NAMED_POINTS.flatMap((point) => Array<string>(LIVES_PER_POINT).fill(point)), null];
/** How long a life may last at most before its random end, in ms. */
const LIFE_MS = { least: 60, most: 450 } as const;
/** The outage as the test measures it ends a little later than the server's own, at the first answer. */
const LEAST_GIVEN_BACK = 0.8;
/** What the test insists on; the bench reports the seconds. */
const RESUME_LIMIT_MS = 15_000;

let server: ServerProcess;
let facilitator: WireClient;
let grant: FacilitatorGrant;
let scorers: Scorer[];

beforeAll(async () => {
  server = await serverProcess();
  await server.start();
  grant = await openWorkshop(server.url);
  const names = Array.from({ length: SEATS }, (_, index) => `Scorer-${index}`);
  scorers = await Promise.all(
    names.map(async (name) => new Scorer(server.url, name, await takeSeat(server.url, grant.joinCode, name))),
  );
  facilitator = WireClient.facilitator(server.url, grant);
  await reachSheets();
}, 120_000);

afterAll(async () => {
  for (const scorer of scorers ?? []) scorer.client.close();
  facilitator?.close();
  await server?.stop();
});

/** Rooms formed, performers asked, and the clocks run down to where everybody scores. */
async function reachSheets(): Promise<void> {
  await facilitator.order({ type: "FormRooms", size: 6 });
  const { choice } = await facilitator.until((client) => client.section<OverviewSection>("overview"));
  await facilitator.order({ type: "PrepareRound", choice });
  const roundId = await facilitator.until((client) => client.section<OverviewSection>("overview")?.round?.roundId);
  await facilitator.order({ type: "StartRound", roundId });
  for (const from of ["read", "answer", "probe"] as const) await facilitator.order({ type: "Next", roundId, from });
}

interface Return {
  /** How long no server answered, and how long each seat waited for its sections; ms. */
  readonly outageMs: number;
  readonly waitsMs: readonly number[];
}

/** Ends this life at some instant, and the next one at a named point; then waits until everybody is back. */
async function killAndResume(point: string | null, chance: number): Promise<Return> {
  await new Promise((resolve) => setTimeout(resolve, LIFE_MS.least + chance * (LIFE_MS.most - LIFE_MS.least)));
  await server.crash();
  if (point !== null) {
    server.launch({ FAULT_POINT: point, FAULT_AFTER: String(1 + Math.floor(chance * 5)) });
    await server.gone();
  }
  const seen = scorers.map((scorer) => scorer.client.welcomes);
  const goneAt = Date.now();
  await server.start();
  const outageMs = Date.now() - goneAt;
  const waitsMs = await Promise.all(
    scorers.map(async (scorer, index) => {
      await scorer.client.until((client) => client.welcomes > (seen[index] ?? 0), RESUME_LIMIT_MS);
      return Date.now() - goneAt;
    }),
  );
  return { outageMs, waitsMs };
}

describe("a hundred people score while the server is killed again and again", () => {
  it("[RC1] no acked sheet is lost, none counts twice, nobody gets another's seat, running clocks get the outage back", async () => {
    const deadlineBefore = await deadline();
    const scoring = Promise.all(scorers.map((scorer) => scorer.score()));
    // Whatever goes wrong there is thrown where it is awaited below; until then it is no unhandled rejection.
    scoring.catch(() => undefined);
    const startedAt = Date.now();
    const returns: Return[] = [];
    for (const [index, point] of PLANNED_ENDS.entries()) {
      returns.push(await killAndResume(point, ((index * 7) % 11) / 11));
    }
    const tookMs = Date.now() - startedAt;
    for (const scorer of scorers) scorer.stop();
    await scoring;

    for (const scorer of scorers) {
      const last = scorer.sent.at(-1);
      const own = await scorer.client.until((client) => {
        const section = client.section<ReturnType<Scorer["own"]>>("own");
        return section?.sheet?.draft.worked === last?.worked ? section : undefined;
      });
      expect(own.seatId).toBe(scorer.grant.seatId);
      expect(own.name).toBe(scorer.name);
      expect(scorer.sent.every((sheet) => sheet.isAcked)).toBe(true);
    }
    expect(scorers.reduce((sum, scorer) => sum + scorer.sent.length, 0)).toBeGreaterThan(SEATS * 5);

    const givenBackMs = (await deadline()) - deadlineBefore;
    const outagesMs = returns.reduce((sum, { outageMs }) => sum + outageMs, 0);
    expect(givenBackMs).toBeGreaterThan(outagesMs * LEAST_GIVEN_BACK);
    expect(givenBackMs).toBeLessThanOrEqual(tookMs + 1_000);
    const waits = returns.flatMap(({ waitsMs }) => waitsMs);
    expect(percentile(waits, 0.99)).toBeLessThan(RESUME_LIMIT_MS);

    await server.crash();
    compareWithLog();
    await server.start();
  }, 240_000);
});

/** Each client's own ack log against what the store holds: every acked command exactly once, in its sender's name. */
function compareWithLog(): void {
  const log = loggedSheets(server.dataDir, grant.workshopId);
  for (const scorer of scorers) {
    const mine = log.filter((entry) => entry.seatId === scorer.grant.seatId);
    expect(mine.map((entry) => entry.commandId)).toEqual(scorer.sent.map((sheet) => sheet.commandId));
    expect(mine.map((entry) => entry.worked)).toEqual(scorer.sent.map((sheet) => sheet.worked));
  }
}

/** The end of the sheets step, as the facilitator sees it. */
async function deadline(): Promise<number> {
  return facilitator.until(
    (client) => client.section<ClocksSection>("clocks")?.clocks[0]?.clock.deadlineAt ?? undefined,
  );
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.POSITIVE_INFINITY;
}
