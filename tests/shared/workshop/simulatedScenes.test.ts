import fc from "fast-check";
import { expect, test } from "vitest";
import { seededChance } from "../../../shared/basics/seededChance.ts";
import { cardOf } from "../../../shared/content/rolePlay.ts";
import { moveDial, startDial } from "../../../shared/roleplay/heatDial.ts";
import { sceneVerdict } from "../../../shared/roleplay/sceneVerdict.ts";
import { evolve } from "../../../shared/workshop/evolve.ts";
import type { WorkshopState } from "../../../shared/workshop/state.ts";
import type { OperatorMove } from "../../../shared/workshop/talk.ts";
import {
  aSimulatedScene,
  customerOf,
  lower,
  NONE,
  raise,
  SORRY,
  saidBy,
  sceneOf,
  tap,
} from "../../support/simulatedScene.ts";
import type { WorkshopRun } from "../../support/workshopRun.ts";
import { builtInCards } from "../roleplay/english.ts";

const FIVE_MINUTES = 300_000;
const ids = builtInCards().map(({ id }) => id);

const cardIn = (run: WorkshopRun) => {
  const { exercise } = run.round;
  const card = exercise.kind === "role-play" ? cardOf(exercise, run.play().cardId)?.card : undefined;
  if (card === undefined) throw new Error("There is no card");
  return card.structure;
};
const movesOf = (run: WorkshopRun): readonly OperatorMove[] => [
  ...Object.keys(cardIn(run).raises).map(raise),
  ...Object.keys(cardIn(run).lowers).map(lower),
  SORRY,
  NONE,
];
const verdictIn = (run: WorkshopRun) =>
  sceneVerdict(sceneOf(run).dial.dial, Object.keys(cardIn(run).resolution), sceneOf(run).metTests ?? []);
const playedMsOf = (run: WorkshopRun) => run.at - run.play().clock.startedAt;

test("[RP33] [RP35] each of the 26 cards plays five minutes of any taps without a line twice, and leaves with a last word", () => {
  expect(ids).toHaveLength(26);
  for (const id of ids) {
    const run = aSimulatedScene(id, { seats: 6 });
    const moves = movesOf(run);
    const chance = seededChance(id);
    while (playedMsOf(run) < FIVE_MINUTES - 12_000) {
      const taps = run.seatsAs("scorer").map(() => moves[Math.floor(chance() * moves.length)] ?? NONE);
      tap(run, taps);
      run.wait(12_000).sweep();
    }
    expect([id, saidBy(run).length]).toEqual([id, 25]);
    run.next();
    const said = saidBy(run);
    expect([id, new Set(said).size]).toEqual([id, said.length]);
    expect(["resolved", "unresolved"]).toContain(customerOf(run).said.at(-1)?.pool);
  }
});

test("[RP35] on each of the 26 cards the rep who does what soothes is thanked within five minutes", () => {
  for (const id of ids) {
    const run = aSimulatedScene(id);
    const soothers = Object.keys(cardIn(run).lowers).map(lower);
    for (let turn = 0; playedMsOf(run) < FIVE_MINUTES - 15_000; turn++) {
      tap(run, [soothers[turn % soothers.length] ?? NONE]);
      run.wait(14_000).sweep();
    }
    expect([id, verdictIn(run)]).toEqual([id, "resolved"]);
    run.next();
    expect([id, customerOf(run).said.at(-1)?.pool]).toEqual([id, "resolved"]);
  }
});

/** Taps of four scorers, with the time between. */
const anyTaps = fc.array(fc.record({ who: fc.nat(3), what: fc.nat(40), waitMs: fc.integer({ min: 0, max: 9_000 }) }), {
  maxLength: 40,
});

function played(id: string, taps: readonly { who: number; what: number; waitMs: number }[]): WorkshopRun {
  // With one who interprets there are four left to tap.
  const run = aSimulatedScene(id, { seats: 6 });
  const moves = movesOf(run);
  for (const { who, what, waitMs } of taps) {
    run.wait(waitMs).sweep();
    if (run.step() !== "scene") break;
    const move = moves[what % moves.length] ?? NONE;
    const { roundId } = run;
    run.give({ type: "TapMove", roundId, performanceId: run.performance().id, move }, run.as("scorer", 1, who));
  }
  return run.wait(5_000).sweep();
}

test("[RP35] whatever is tapped, the dial goes where the same moves of somebody who plays would have brought it", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ids), anyTaps, (id, taps) => {
      const run = played(id, taps);
      const { dialEntries, dialStart, dial } = sceneOf(run);
      let own = startDial(dialStart, 0);
      for (const { move, atMs, dial: at } of dialEntries) {
        const moved = moveDial(own, move, atMs, cardIn(run));
        expect(moved?.state.dial).toBe(at);
        own = moved?.state ?? own;
      }
      expect([own.dial, own.apologies]).toEqual([dial.dial, dial.apologies]);
    }),
    { numRuns: 60 },
  );
});

test("[RP34] no vote counts a seat twice, whoever taps what how often", () => {
  fc.assert(
    fc.property(anyTaps, (taps) => {
      const run = played("A01", taps);
      let state: WorkshopState | null = null;
      for (const event of run.log) {
        if (event.type === "VoteCounted") {
          const vote = state?.round?.rooms.get(event.roomId)?.scene?.simulated?.vote;
          const last = new Map((vote?.taps ?? []).map(({ seatId, move }) => [seatId, JSON.stringify(move)]));
          const votes = [...last.values()];
          const forIt = votes.filter((move) => move === JSON.stringify(event.move)).length;
          const most = Math.max(0, ...votes.map((one) => votes.filter((other) => other === one).length));
          expect(event.move.kind === "none" || forIt === most).toBe(true);
          expect(votes.length).toBeLessThanOrEqual(run.seatsAs("scorer").length);
        }
        state = evolve(state, event);
      }
    }),
    { numRuns: 60 },
  );
});

test("[RP33] the same log gives the same scene again, and the same taps the same lines", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ids), anyTaps, (id, taps) => {
      const run = played(id, taps);
      const folded = run.log.reduce<WorkshopState | null>((state, event) => evolve(state, event), null);
      expect(folded).toEqual(run.state);
      expect(saidBy(played(id, taps))).toEqual(saidBy(run));
    }),
    { numRuns: 20 },
  );
});
