import { expect, test } from "vitest";
import { dueAt } from "../../../shared/workshop/due.ts";
import { LINE_AWAITED_MS } from "../../../shared/workshop/talk.ts";
import { given } from "../../support/given.ts";
import { aSimulatedScene, customerOf, lower, NONE, saidBy, sceneOf, tap } from "../../support/simulatedScene.ts";
import { CLOCK, type WorkshopRun } from "../../support/workshopRun.ts";

const written = (cardId = "A04") => aSimulatedScene(cardId, { hasLineWriter: true });
const awaitedIn = (run: WorkshopRun) => customerOf(run).awaited?.id ?? "none";
const words = (run: WorkshopRun, text: string, awaitedId = awaitedIn(run)) => {
  const said = { type: "SayWrittenLine", roundId: run.roundId, roomId: run.room(), awaitedId, text } as const;
  return given(run).when(said, CLOCK);
};

test("[RP36] where lines are written elsewhere the next one is chosen by the card, and said in the words that come", () => {
  const run = written();
  expect(saidBy(run)).toEqual([]);
  expect(customerOf(run)).toMatchObject({ said: [{ pool: "opener" }], awaited: { line: { pool: "opener" } } });
  words(run.wait(2_000), "Hello, anybody there?").yields({
    type: "MessageSaid",
    seatId: null,
    line: null,
    atMs: 2_000,
  });
  expect(saidBy(run)).toEqual(["Hello, anybody there?"]);
  expect(customerOf(run)).toMatchObject({ said: [{ pool: "opener" }], awaited: null });
});

test("[RP36] after six seconds of scene time the card's own line is said; a pause does not count", () => {
  const run = written();
  expect(dueAt(run.state)).toBe(run.at + LINE_AWAITED_MS);
  run.wait(1_000).give({ type: "Pause", roundId: run.roundId });
  expect(saidBy(run.wait(60_000).sweep())).toEqual([]);
  run.give({ type: "Resume", roundId: run.roundId });
  expect(saidBy(run.wait(4_999).sweep())).toEqual([]);
  expect(saidBy(run.wait(1).sweep())).toEqual(saidBy(aSimulatedScene()));
  expect(customerOf(run).awaited).toBeNull();
});

test("[RP36] words that come too late, for another line, or while the room stands change nothing", () => {
  const run = written();
  const awaitedId = awaitedIn(run);
  words(run, "For another", "l-other-1").yields();
  run.give({ type: "CallTimeOut", roundId: run.roundId }, run.as("scorer"));
  words(run, "In a frozen room").yields();
  run.give({ type: "Resume", roundId: run.roundId });
  run.wait(LINE_AWAITED_MS).sweep();
  words(run, "Too late", awaitedId).yields();
  expect(saidBy(run)).toHaveLength(1);
});

test("[RP36] where no words came the card's own are said at once", () => {
  const run = written();
  words(run, "").yields({ type: "MessageSaid", textId: null, line: expect.objectContaining({ pool: "opener" }) });
});

test("[RP36] words that tell the hidden need before the customer has told it are not said: the card's own are", () => {
  const run = written("A01");
  words(run, "My FATHER died, you see.").yields({ type: "MessageSaid", textId: null });
  expect(saidBy(run).join(" ")).not.toMatch(/father/i);
  const { exercise } = run.round;
  const reveals = exercise.kind === "role-play" ? (exercise.cards[0]?.card.structure.reveals ?? []) : [];
  for (let turn = 0; customerOf(run).said.every(({ pool }) => pool !== "reveal"); turn++) {
    tap(run, [lower(reveals[turn % reveals.length] ?? "")]);
    run.wait(12_000).sweep();
    if (customerOf(run).awaited?.line.pool === "reveal") break;
    run.wait(12_000).sweep();
  }
  tap(run, [NONE]);
  run.wait(4_000).sweep();
  words(run, "My father died, you see.").yields({ type: "MessageSaid", line: null });
});

test("[RP36] dial and tests go as without: one vote on, what was awaited is said first, in the card's words", () => {
  const [own, other] = [aSimulatedScene("A01"), written("A01")];
  for (const run of [own, other]) {
    tap(run, [lower("moves-aside")]);
    run.wait(4_000).sweep();
    tap(run.wait(10_000).sweep(), [NONE]);
    run.wait(20_000).sweep().wait(20_000).sweep();
  }
  expect(sceneOf(other).dialEntries).toEqual(sceneOf(own).dialEntries);
  expect(saidBy(other)).toEqual(saidBy(own));
});

test("[RP36] one who says what the rep did while a line is on its way hears it in the card's words, then one answer", () => {
  const [own, other] = [aSimulatedScene("A01"), written("A01")];
  const first = awaitedIn(other);
  for (const run of [own, other]) {
    const move = lower("moves-aside");
    given(run)
      .when({ type: "OverruleVote", roundId: run.roundId, roomId: run.room(), move, voteFromMs: null })
      .yields(
        { type: "VoteCounted", move },
        { type: "DialMoved" },
        { type: "MessageSaid" },
        ...(run === other ? [{ type: "LineChosen" } as const] : []),
      );
  }
  const second = awaitedIn(other);
  expect(second).not.toBe(first);
  // The words for the line before come too late; those for the answer are said, once.
  words(other, "Too late", first).yields();
  words(other, "Thank you.", second).yields({ type: "MessageSaid", line: null });
  words(other, "Thank you.", second).yields();
  expect(saidBy(other.wait(60_000).sweep())).toEqual([saidBy(own)[0], "Thank you."]);
  expect(customerOf(other).said).toEqual(customerOf(own).said);
});

test("[RP36] the last line waits for nobody, and a line that was awaited is said before it", () => {
  const run = written();
  run.wait(1_000).next();
  expect(sceneOf(run).talk.map(({ line }) => line?.pool)).toEqual(["opener", "unresolved"]);
  expect(customerOf(run).awaited).toBeNull();
});

test("[RP36] a customer who has only tiles or gestures keeps to the card's words, and so does a round without a writer", () => {
  for (const cardId of ["L01", "L02"]) expect([cardId, saidBy(written(cardId)).length]).toEqual([cardId, 1]);
  const without = aSimulatedScene().withLineWriter();
  tap(without, [NONE]);
  expect(customerOf(without.wait(4_000).sweep()).awaited).toBeNull();
  // A server that was started again without a writer does not let the room wait.
  const lost = written().withLineWriter(false);
  tap(lost.wait(6_000).sweep(), [NONE]);
  expect(saidBy(lost.wait(4_000).sweep())).toHaveLength(2);
});

test("[RP33] [RP36] a room that goes back while the first line is on its way begins with it again", () => {
  const run = written();
  run.wait(1_000).give({ type: "Back", roundId: run.roundId, from: "scene" });
  expect(customerOf(run)).toMatchObject({ said: [], awaited: null });
  run.next();
  expect(customerOf(run)).toMatchObject({ said: [{ pool: "opener" }], awaited: { line: { pool: "opener" } } });
  expect(saidBy(run.wait(LINE_AWAITED_MS).sweep())).toHaveLength(1);
});
