import fc from "fast-check";
import { expect, test } from "vitest";
import { TREND_TICK } from "../../../shared/content/trendTick.ts";
import { MOMENTS, momentIn, momentOf } from "../../../shared/workshop/moment.ts";
import { isPastReveal, isSomebodyElseAsked } from "../../../shared/workshop/reading.ts";
import type { RoomPlay, Round } from "../../../shared/workshop/state.ts";
import { generatedStories } from "../../support/generatedStates.ts";
import { WANTED_SCENES } from "./wantedScenes.ts";
import { WANTED_TALK } from "./wantedTalk.ts";

/** What generated states must contain somewhere, or the tests that use them are blind to it. */
const WANTED: Readonly<Record<string, (play: RoomPlay, round: Round) => boolean>> = {
  "a late sheet": ({ performance }) => [...(performance?.sheets.values() ?? [])].some((sheet) => sheet.isLate),
  "a held comment": ({ performance }) =>
    [...(performance?.sheets.values() ?? [])].some((sheet) => sheet.heldTextIds.length > 0),
  "a signed sheet": ({ performance }) => [...(performance?.sheets.values() ?? [])].some((sheet) => sheet.signed),
  "a self-assessment": ({ performance }) =>
    [...(performance?.sheets.values() ?? [])].some((sheet) => sheet.source === "self"),
  "a facilitator's sheet": ({ performance }) => performance !== null && performance.facilitatorSheets.size > 0,
  "five sheets": ({ performance }) => performance !== null && performance.sheets.size > 5,
  "an audited performance": ({ performance }) => performance?.isAudited === true,
  "a late-comer": ({ roles }) => [...roles.values()].includes("visitor"),
  "somebody who passed": ({ casting }) => casting.passed.length > 0,
  "somebody who did not answer": ({ casting }) => casting.skipped.length > 0,
  "somebody asked during a performance": (play) => play.performance !== null && isSomebodyElseAsked(play),
  "a room that looks on": ({ performance }, { status }) => status === "playing" && performance === null,
  "a room that is done before the others": ({ hasEnded }, { status }) => status === "playing" && hasEnded,
  "a room elsewhere than another": ({ clock }, { rooms }) =>
    [...rooms.values()].some((other) => other.clock.stepIndex !== clock.stepIndex),
  "a closing room": ({ clock }) => clock.isClosing,
  "a room paused by the facilitator": ({ clock }) => clock.pausedFor === "facilitator",
  "a tick": ({ performance }) => performance !== null && performance.ticks.size > 0,
  "a flag": ({ performance }) =>
    [...(performance?.sheets.values() ?? [])].some((sheet) => (sheet.flags ?? []).length > 0),
  "a trend that was heard": ({ performance }) =>
    [...(performance?.ticks.values() ?? [])].some((heard) => TREND_TICK in heard),
  "a rating of every exemplar": ({ ratings }) => [...ratings.values()].some((one) => one.size === 2),
  "ratings of somebody who is gone": ({ ratings }, { whereabouts }) =>
    [...ratings.keys()].some((id) => !whereabouts.has(id)),
  "ratings that stayed behind": ({ id, ratings }, { whereabouts }) =>
    [...ratings.keys()].some((seatId) => whereabouts.has(seatId) && whereabouts.get(seatId) !== id),
  "a key that is shown in one room and not in another": ({ clock }, round) =>
    round.exercise.kind === "calibration" &&
    isPastReveal(round, clock) &&
    [...round.rooms.values()].some((other) => !isPastReveal(round, other.clock)),
  "a key that is sealed for good": ({ clock, hasEnded, ratings }, round) =>
    round.exercise.kind === "calibration" && hasEnded && ratings.size > 0 && !isPastReveal(round, clock),
  "a visitor of a calibration": ({ roles }, { exercise }) =>
    exercise.kind === "calibration" && [...roles.values()].includes("visitor"),
  "a next step": ({ nextSteps }) => nextSteps.size > 0,
  ...WANTED_SCENES,
  ...WANTED_TALK,
};

test("[CM4] generated stories meet every moment and every oddity, and at least two in five commands are accepted", {
  timeout: 60_000,
}, () => {
  const moments = new Set<string>(["unopened"]);
  const found = new Set<string>();
  let accepted = 0;
  let given = 0;
  for (const { run, decisions } of fc.sample(generatedStories(), { numRuns: 2_000, seed: 7 })) {
    given += decisions.length;
    accepted += decisions.filter(({ decision }) => decision.ok).length;
    const { round } = run.state;
    moments.add(momentOf(run.state));
    for (const play of round?.rooms.values() ?? []) {
      if (round === null) continue;
      moments.add(momentIn(round, play));
      for (const [name, holds] of Object.entries(WANTED)) if (holds(play, round)) found.add(name);
    }
  }
  expect([...moments].sort()).toEqual([...MOMENTS].sort());
  expect([...found].sort()).toEqual(Object.keys(WANTED).sort());
  expect(accepted / given).toBeGreaterThan(0.4);
});
