import { expect, test } from "vitest";
import type { Viewer } from "../../../../shared/view/audiencesOf.ts";
import type { Command } from "../../../../shared/workshop/commands.ts";
import { decide } from "../../../../shared/workshop/decide.ts";
import type { Actor } from "../../../../shared/workshop/stampedCommand.ts";
import { stamp } from "../../../support/stamp.ts";
import { type World, wordsOf } from "../aWorld.ts";
import { type Comparison, comparisons } from "./checker.ts";
import { ordersOf } from "./orders.ts";
import { isSound } from "./soundness.ts";

const CHECKS_A_KIND = 250;
const SEED = 7;
const TIMEOUT_MS = 600_000;

/** What the sender of an order is told: accepted, with what belongs to it, or a code. */
type Answering = (world: World, by: Actor, command: Command) => string;

const honest: Answering = (world, by, command) => {
  const decision = decide(world.state, stamp(command, by), wordsOf(world));
  if (!decision.ok) return decision.rejection;
  const { seatId, facilitatorId, otherRooms } = decision.answer;
  return JSON.stringify([seatId, facilitatorId, otherRooms]);
};

function actorOf(viewer: Viewer): Actor | null {
  if (viewer.kind === "seat") return { kind: "seat", seatId: viewer.seatId };
  return viewer.kind === "facilitator" ? { kind: "facilitator", facilitatorId: viewer.facilitatorId } : null;
}

/** The orders of one viewer that are answered otherwise in the twin world, told as sentences. */
function leaksOf({ world, viewer, twin, kind }: Comparison, answering: Answering): readonly string[] {
  const by = actorOf(viewer);
  if (by === null) return [];
  return ordersOf(world, viewer).flatMap((command) => {
    const [before, after] = [answering(world, by, command), answering(twin.world, by, command)];
    return before === after ? [] : `${command.type} tells ${kind} ${before} or ${after}: ${twin.changes.join(", ")}`;
  });
}

test("[VW2] no answer and no refusal tells what the sender may not know", { timeout: TIMEOUT_MS }, () => {
  const told = new Map<string, Set<string>>();
  const remembering: Answering = (world, by, command) => {
    const answer = honest(world, by, command);
    told.set(command.type, (told.get(command.type) ?? new Set()).add(answer.startsWith("[") ? "accepted" : "refused"));
    return answer;
  };
  for (const comparison of comparisons(SEED, CHECKS_A_KIND, isSound)) {
    expect(leaksOf(comparison, remembering)).toEqual([]);
  }
  // Each order was met accepted as well as refused, or the comparison says little.
  expect([...told].filter(([, answers]) => answers.size < 2).map(([type]) => type)).toEqual([]);
});

const PLANTED: Readonly<Record<string, Answering>> = {
  "a refusal that says how many have passed": ({ state }) =>
    String([...(state.round?.rooms.values() ?? [])].flatMap(({ casting }) => casting.passed).length),
  "an answer that counts others' sheets": ({ state }) =>
    String([...(state.round?.rooms.values() ?? [])].map(({ performance }) => performance?.sheets.size)),
  "an answer that names the newest seat": ({ state }) => [...state.seats.values()].at(-1)?.tokenHash ?? "",
};

test.each(Object.entries(PLANTED))("[VW2] the check of answers catches %s", { timeout: TIMEOUT_MS }, (_name, leak) => {
  const leaky: Answering = (world, by, command) => `${honest(world, by, command)} ${leak(world, by, command)}`;
  const caught = comparisons(SEED, CHECKS_A_KIND, isSound).find((comparison) => leaksOf(comparison, leaky).length > 0);
  expect(caught?.kind).toBeDefined();
});
