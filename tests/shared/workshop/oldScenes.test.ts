import { expect, test } from "vitest";
import { EVENT_VERSION, type WorkshopEvent } from "../../../shared/workshop/events.ts";
import { evolve } from "../../../shared/workshop/evolve.ts";
import type { WorkshopState } from "../../../shared/workshop/state.ts";
import { NOISE_START } from "../../../shared/workshop/talk.ts";
import { upcast } from "../../../shared/workshop/upcast.ts";
import { aTalk, message, onScene } from "../../support/talkScene.ts";
import type { WorkshopRun } from "../../support/workshopRun.ts";

/** What events of scenes did not have before there was anything to say in the app. */
const NEW_FIELDS = ["messageId", "simulated", "writesLines", "spares", "industries"];
/** What events of talk did not have at first. */
const LATER_FIELDS = ["nameTextIds", "isColleague", "byMs"];

/** An event as it was written then, and as it is read now. */
function readBack(event: WorkshopEvent, without: readonly string[]): WorkshopEvent {
  const then = JSON.stringify(event, (key, value) => (without.includes(key) ? undefined : value));
  const read = upcast(EVENT_VERSION, JSON.parse(then));
  if (!read.ok) throw new Error(`${read.refusal}: ${then}`);
  return read.value;
}

const stateThen = (run: WorkshopRun, without: readonly string[]) =>
  run.log
    .map((event) => readBack(event, without))
    .reduce<WorkshopState | null>((now, event) => evolve(now, event), null);

test("[CM5] a log from before messages said whose names were known is read: who plays is known, a colleague is one", () => {
  const run = aTalk("K-chat");
  for (const kind of ["interpreter", "colleague"] as const)
    run.give({ type: "UseLifeline", ...onScene(run), kind }, run.as("performer"));
  run.give(message(run), run.as("performer"));
  run.wait(30_000).sweep();
  const play = [...(stateThen(run, LATER_FIELDS)?.round?.rooms.values() ?? [])][0];
  expect(play?.scene?.talk).toMatchObject([{ from: "rep", to: "relay", nameTextIds: null }]);
  expect(play?.scene?.lifelines.map(({ hasArrived }) => hasArrived)).toEqual([true, true]);
  expect(play?.draws.get("relay")).toMatchObject({ isCalledIn: true, isColleague: true });
});

test("[CM5] a log from before people people could talk in the app is read, its scenes without a word and goes on from there", () => {
  const run = aTalk("K-relay");
  run.give({ type: "MarkMoment", ...onScene(run), criterionId: "K1", verdict: "good" }, run.as("scorer"));
  run.give({ type: "MoveDial", ...onScene(run), move: { kind: "step", by: 1 } }, run.as("customer"));
  const state = stateThen(run, NEW_FIELDS);
  const play = [...(state?.round?.rooms.values() ?? [])][0];
  expect(state?.round).toMatchObject({ writesLines: false, shownTimeline: null });
  expect(play).toMatchObject({ isSimulated: false, swaps: 0 });
  expect(play?.scene).toMatchObject({
    talk: [],
    lifelines: [],
    calls: [],
    points: [],
    isFacing: false,
    noisePercent: NOISE_START,
    lastedMs: 0,
    simulated: null,
    marks: [{ messageId: null }],
    dial: { dial: 7 },
  });
  expect(play?.draws.get("relay")?.isCalledIn).toBeUndefined();
});
