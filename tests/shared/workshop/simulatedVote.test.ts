import { expect, test } from "vitest";
import { VOTE_WINDOW_MS } from "../../../shared/roleplay/operatorVote.ts";
import { dueAt } from "../../../shared/workshop/due.ts";
import type { OperatorMove } from "../../../shared/workshop/talk.ts";
import { given } from "../../support/given.ts";
import {
  aBuiltInScene,
  aSimulatedScene,
  customerOf,
  lower,
  NONE,
  raise,
  SORRY,
  saidBy,
  sceneOf,
  tap,
  tapOf,
} from "../../support/simulatedScene.ts";
import type { WorkshopRun } from "../../support/workshopRun.ts";

/** Moves of A01: the dial starts at 8, and falls by no more than three in a minute. */
const [RULES, ASIDE] = [raise("rules-first"), lower("moves-aside")];
const aScene = (rooms = 1) => aSimulatedScene("A01", { seats: 6 * rooms, rooms });
const openVote = (run: WorkshopRun) => customerOf(run).vote?.fromMs ?? null;
const overrule = (run: WorkshopRun, move: OperatorMove, voteFromMs = openVote(run)) =>
  given(run).when({ type: "OverruleVote", roundId: run.roundId, roomId: run.room(), move, voteFromMs });
const counted = (run: WorkshopRun) => run.log.flatMap((event) => (event.type === "VoteCounted" ? [event.move] : []));

test("[RP34] the first tap opens the vote, and it is counted four seconds of scene time later", () => {
  const run = aScene();
  run.wait(10_000);
  given(run).when(tapOf(run, RULES), run.as("scorer")).yields({ type: "MoveTapped", move: RULES, atMs: 10_000 });
  expect(dueAt(run.state)).toBe(run.at + VOTE_WINDOW_MS);
  run.wait(3_000);
  tap(run, [RULES, RULES]);
  expect(counted(run.wait(999).sweep())).toEqual([]);
  const before = sceneOf(run);
  expect(counted(run.wait(1).sweep())).toEqual([RULES]);
  expect(sceneOf(run).dial.dial).toBe(before.dial.dial + 1);
  expect(customerOf(run).vote).toBeNull();
  expect(saidBy(run)).toHaveLength(2);
});

test("[RP34] a pause takes no time from the vote", () => {
  const run = tap(aScene(), [RULES]);
  run.wait(2_000).give({ type: "Pause", roundId: run.roundId });
  expect(counted(run.wait(600_000).sweep())).toEqual([]);
  run.give({ type: "Resume", roundId: run.roundId });
  expect(counted(run.wait(1_999).sweep())).toEqual([]);
  expect(counted(run.wait(1).sweep())).toEqual([RULES]);
});

test("[RP34] of each who watches one tap is kept, the last, however often they tap while the room stands", () => {
  const run = aScene();
  run.give({ type: "Pause", roundId: run.roundId });
  for (let count = 0; count < 200; count++)
    run.wait(100).give(tapOf(run, count % 2 === 0 ? RULES : ASIDE), run.as("scorer"));
  expect(customerOf(run).vote?.taps.map(({ move }) => move)).toEqual([ASIDE]);
  run.give({ type: "Resume", roundId: run.roundId });
  expect(counted(run.wait(VOTE_WINDOW_MS).sweep())).toEqual([ASIDE]);
});

test("[RP10] [RP34] most taps win, each seat by its last; a tie and «none» are no move, and the customer goes on", () => {
  const most = tap(aScene(), [RULES, ASIDE, ASIDE]);
  expect(counted(most.wait(4_000).sweep())).toEqual([ASIDE]);
  const changed = tap(aScene(), [RULES, RULES, ASIDE]);
  tap(changed.wait(1_000), [ASIDE]);
  expect(counted(changed.wait(3_000).sweep())).toEqual([ASIDE]);
  for (const taps of [[RULES, ASIDE], [NONE], [NONE, NONE, RULES]]) {
    const run = tap(aScene(), taps);
    const { dial } = sceneOf(run);
    expect(counted(run.wait(4_000).sweep())).toEqual([NONE]);
    expect(sceneOf(run).dial).toBe(dial);
    expect(saidBy(run)).toHaveLength(2);
  }
});

test("[RP34] tapping the same once more changes nothing, and nothing counts twice", () => {
  const run = tap(aScene(), [RULES]);
  given(run).when(tapOf(run, RULES), run.as("scorer")).yields();
  tap(run, [RULES, ASIDE, ASIDE]);
  expect(customerOf(run).vote?.taps).toHaveLength(3);
  expect(counted(run.wait(4_000).sweep())).toEqual([ASIDE]);
});

test("[RP34] a tap after the window opens the next vote, also before anybody has counted the last", () => {
  const run = tap(aScene(), [RULES]);
  run.wait(4_100);
  given(run)
    .when(tapOf(run, ASIDE), run.as("scorer", 1, 1))
    .yields(
      { type: "VoteCounted", move: RULES },
      { type: "DialMoved" },
      { type: "MessageSaid" },
      { type: "MoveTapped" },
    );
  expect(customerOf(run).vote?.taps.map(({ move }) => move)).toEqual([ASIDE]);
});

test("[RP34] the facilitator's word goes before all taps, counts at once and closes the vote", () => {
  const run = aScene();
  tap(run, [RULES, RULES, RULES]);
  overrule(run, raise("no-such")).isRefused("dial/unknown-move");
  overrule(run, ASIDE).yields(
    { type: "VoteCounted", move: ASIDE, soother: "moves-aside" },
    { type: "DialMoved", move: ASIDE },
    { type: "MessageSaid" },
  );
  expect(counted(run.wait(60_000).sweep())).toEqual([ASIDE]);
  tap(run, [RULES]);
  overrule(run, NONE).yields({ type: "VoteCounted", move: NONE, soother: null }, { type: "MessageSaid" });
});

test("[RP34] the facilitator says what the rep did at any moment of the scene, also where nobody taps", () => {
  const run = aScene();
  overrule(run, raise("no-such")).isRefused("dial/unknown-move");
  overrule(run, RULES).yields({ type: "VoteCounted", move: RULES }, { type: "DialMoved" }, { type: "MessageSaid" });
  run.wait(10_000);
  overrule(run, ASIDE).yields({ type: "VoteCounted", move: ASIDE }, { type: "DialMoved" }, { type: "MessageSaid" });
  expect(saidBy(run.wait(60_000).sweep())).toHaveLength(3);
  // The same dial and the same lines as where a vote said so.
  const voted = tap(aScene(), [RULES]).wait(4_000).sweep();
  tap(voted.wait(6_000), [ASIDE]).wait(4_000).sweep();
  expect(saidBy(run)).toEqual(saidBy(voted));
  expect(sceneOf(run).dial.dial).toBe(sceneOf(voted).dial.dial);
});

test("[RP34] what the facilitator says of a vote counts for none but that one", () => {
  const run = tap(aScene().wait(1_000), [RULES]);
  const seen = openVote(run);
  run.wait(4_000).sweep();
  overrule(run, ASIDE, seen).isRefused("customer/vote-over");
  tap(run, [RULES]);
  overrule(run, ASIDE, seen).isRefused("customer/vote-over");
  expect(saidBy(run)).toHaveLength(2);
  // Said before the vote was in sight: it is about the same thing that the rep did.
  overrule(run, ASIDE, null).yields(
    { type: "VoteCounted", move: ASIDE },
    { type: "DialMoved" },
    { type: "MessageSaid" },
  );
  expect(saidBy(run.wait(60_000).sweep())).toHaveLength(3);
});

test("[RP34] a vote whose time is up and that nobody has counted yet is the facilitator's still, and counts once", () => {
  const run = tap(aScene(), [RULES]).wait(VOTE_WINDOW_MS);
  overrule(run, ASIDE).yields({ type: "VoteCounted", move: ASIDE }, { type: "DialMoved" }, { type: "MessageSaid" });
  expect(counted(run.wait(60_000).sweep())).toEqual([ASIDE]);
});

test("[RP34] before and after its scene nothing is said of a rep", () => {
  const run = aBuiltInScene("A01", { seats: 6, choice: { simulated: true } }).walkTo("read");
  overrule(run, RULES, null).isRefused("room/step-forbids");
  overrule(run.next().next(), RULES, null).isRefused("room/step-forbids");
});

test("[RP34] only a simulated customer is driven by taps, and only by moves of its card", () => {
  const played = aBuiltInScene("A01").walkTo("scene");
  given(played).when(tapOf(played, RULES), played.as("scorer")).isRefused("customer/played");
  overrule(played, RULES, null).isRefused("customer/played");
  const run = aScene();
  given(run)
    .when(tapOf(run, raise("moves-aside")), run.as("scorer"))
    .isRefused("dial/unknown-move");
  given(run)
    .when(tapOf(run, lower("constructor")), run.as("scorer"))
    .isRefused("dial/unknown-move");
  given(run).when(tapOf(run, RULES), run.as("performer")).isRefused("role/not-allowed");
  expect(customerOf(run).vote).toBeNull();
});

test("[RP34] in a room that stands nothing is tapped, overruled or counted", () => {
  const run = tap(aScene(), [RULES]);
  run.give({ type: "CallTimeOut", roundId: run.roundId }, run.as("scorer"));
  given(run)
    .when(tapOf(run, ASIDE), run.as("scorer", 1, 1))
    .isRefused("room/frozen");
  overrule(run, ASIDE).isRefused("room/frozen");
  expect(counted(run.wait(60_000).sweep())).toEqual([]);
});

test("[RP34] two rooms with the same taps have the same dial and the same lines", () => {
  const run = aScene(2);
  for (const moves of [[RULES], [ASIDE, ASIDE], [SORRY], [lower("moves-aside"), RULES], [NONE]]) {
    for (const number of [1, 2]) tap(run, moves, number);
    run.wait(7_000).sweep();
  }
  expect(saidBy(run, 1)).toHaveLength(6);
  expect(saidBy(run, 2)).toEqual(saidBy(run, 1));
  expect(sceneOf(run, 2).dialEntries).toEqual(sceneOf(run, 1).dialEntries);
});
