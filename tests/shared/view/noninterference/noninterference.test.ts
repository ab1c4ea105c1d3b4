import { describe, expect, test } from "vitest";
import type { Viewer } from "../../../../shared/view/audiencesOf.ts";
import type { World } from "../aWorld.ts";
import { type Comparison, comparisons, type Draw, EDITS, honest, leaks } from "./checker.ts";
import { PLANTED_CALIBRATION_LEAKS } from "./plantedCalibrationLeaks.ts";
import { PLANTED_FLAG_LEAKS } from "./plantedFlagLeaks.ts";
import { PLANTED_LEAKS } from "./plantedLeaks.ts";
import { PLANTED_SCENE_LEAKS } from "./plantedSceneLeaks.ts";
import { PLANTED_TALK_LEAKS } from "./plantedTalkLeaks.ts";
import { KINDS, type Kind, standpointOf } from "./standpoint.ts";

/** So many comparisons for every kind of viewer, each on another state. */
const CHECKS_A_KIND = 3_000;
/** Planted leaks are looked for in fewer: each has to be caught among these. */
const CHECKS_A_KIND_FOR_LEAKS = 1_200;
const SEED = 20_261_122;
/** Three minutes on a free core; generous for a busy one. */
const TIMEOUT_MS = 600_000;

test("[VW2] changing what an audience may not know changes nothing it receives", { timeout: TIMEOUT_MS }, () => {
  const checked = new Map<Kind, number>();
  const changed = new Set<string>();
  for (const comparison of comparisons(SEED, CHECKS_A_KIND)) {
    if (leaks(honest, comparison)) expect.fail(explained(comparison));
    checked.set(comparison.kind, (checked.get(comparison.kind) ?? 0) + 1);
    for (const change of comparison.twin.changes) changed.add(change);
  }
  expect(Object.fromEntries(checked)).toEqual(Object.fromEntries(KINDS.map((kind) => [kind, CHECKS_A_KIND])));
  // Every kind of change went unnoticed by somebody, so that none is tried in vain.
  expect(Object.keys(EDITS).filter((name) => !changed.has(name))).toEqual([]);
});

describe("planted leaks", { timeout: TIMEOUT_MS }, () => {
  const pairs = [...comparisons(SEED, CHECKS_A_KIND_FOR_LEAKS)];
  const drawn = new Map<World, Map<Viewer, unknown>>();
  /** What is right is drawn once and kept: only the leak differs from test to test. */
  const right: Draw = (world, viewer) => {
    const ofWorld = drawn.get(world) ?? new Map<Viewer, unknown>();
    drawn.set(world, ofWorld);
    if (!ofWorld.has(viewer)) ofWorld.set(viewer, JSON.stringify(honest(world, viewer)));
    return ofWorld.get(viewer);
  };

  test.each(
    Object.entries({
      ...PLANTED_LEAKS,
      ...PLANTED_FLAG_LEAKS,
      ...PLANTED_CALIBRATION_LEAKS,
      ...PLANTED_SCENE_LEAKS,
      ...PLANTED_TALK_LEAKS,
    }),
  )("[VW2] the check catches %s", (_name, leak) => {
    const leaky: Draw = (world, viewer) => [right(world, viewer), leak(world, standpointOf(world, viewer))];
    expect(pairs.find((pair) => leaks(leaky, pair))?.kind).toBeDefined();
  });
});

/** Where the two first differ, with everything that is needed to see it again. */
function explained({ index, kind, viewer, world, twin }: Comparison): string {
  const [before, after] = [JSON.stringify(honest(world, viewer)), JSON.stringify(honest(twin.world, viewer))];
  let start = 0;
  while (before[start] === after[start] && start < before.length) start += 1;
  const part = (text: string) => text.slice(Math.max(0, start - 200), start + 200);
  return [
    `World ${index} of seed ${SEED}, ${kind} (${JSON.stringify(viewer)})`,
    `changed: ${twin.changes.join(", ")}`,
    `- ${part(before)}`,
    `+ ${part(after)}`,
  ].join("\n");
}
