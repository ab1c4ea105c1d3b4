import fc from "fast-check";
import { expect, test } from "vitest";
import { performanceIdSchema } from "../../../shared/basics/ids.ts";
import { directedItems, MANY_SCORERS, WATCHED_AT_ONCE } from "../../../shared/view/scene/directedItems.ts";
import { watchedBy } from "../../../shared/view/scene/watchedBy.ts";
import { aBuiltInScene } from "../../support/simulatedScene.ts";
import type { WorkshopRun } from "../../support/workshopRun.ts";
import { seatIdOf } from "./aWorld.ts";
import { phone } from "./sceneSeen.ts";

const room = fc.record({
  criteria: fc.uniqueArray(fc.stringMatching(/^[A-Z]{1,3}$/), { minLength: WATCHED_AT_ONCE + 1, maxLength: 6 }),
  scorers: fc.integer({ min: MANY_SCORERS, max: 24 }),
  seed: fc.uuid(),
});
const seats = (count: number) => Array.from({ length: count }, (_, index) => seatIdOf(String(index)));

test("[VW18] each watches three, and no criterion is watched by more than one scorer more than another", () => {
  fc.assert(
    fc.property(room, ({ criteria, scorers, seed }) => {
      const watched = [...directedItems(criteria, seats(scorers), seed).values()];
      expect(watched).toHaveLength(scorers);
      for (const own of watched) {
        expect(new Set(own).size).toBe(WATCHED_AT_ONCE);
        expect(own).toEqual(criteria.filter((id) => own.includes(id)));
      }
      const counts = criteria.map((id) => watched.filter((own) => own.includes(id)).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});

test("[VW18] the same seed gives the same in whatever order people sit; fewer people or criteria watch everything", () => {
  fc.assert(
    fc.property(room, ({ criteria, scorers, seed }) => {
      const one = directedItems(criteria, seats(scorers), seed);
      const other = directedItems(criteria, seats(scorers).toReversed(), seed);
      for (const [seatId, own] of one) expect(other.get(seatId)).toEqual(own);
      expect(directedItems(criteria, seats(MANY_SCORERS - 1), seed).size).toBe(0);
      expect(directedItems(criteria.slice(0, WATCHED_AT_ONCE), seats(scorers), seed).size).toBe(0);
    }),
  );
  const parts = new Set(
    ["a", "b", "c", "d"].map((seed) =>
      JSON.stringify([...directedItems(["A", "B", "C", "D", "E", "F"], seats(6), seed).entries()].sort()),
    ),
  );
  expect(parts.size).toBeGreaterThan(1);
});

test("[VW18] what is watched follows performance and card, and is remembered for the seats of one drawing", () => {
  const run = aBuiltInScene("A01", { seats: 8 }).walkTo("scene");
  const { exercise } = run.round;
  const [card] = exercise.kind === "role-play" ? exercise.cards : [];
  const play = run.play();
  const { performance } = play;
  if (card === undefined || performance === null) throw new Error("no scene");
  const asked = (from: Parameters<typeof watchedBy>[0], of = card) =>
    [...play.roles.keys()].map((seatId) => watchedBy(from, of, seatId));
  const parts = asked(play);
  expect(asked(play)).toEqual(parts);
  for (const [seat, part] of parts.entries()) expect(asked(play)[seat]).toBe(part);
  const next = { ...play, performance: { ...performance, id: performanceIdSchema.parse("p-another") } };
  expect(asked(next)).not.toEqual(parts);
  const shorter = { ...card, rubric: { ...card.rubric, criteria: card.rubric.criteria.slice(0, WATCHED_AT_ONCE) } };
  expect(asked(play, shorter)).toEqual(parts.map(() => null));
  expect(asked(play)).toEqual(parts);
});

/** What each of a room watches, by the phones of those who score. */
const watches = (run: WorkshopRun) =>
  new Map(run.seatsAs("scorer").map((seatId) => [seatId, phone(run, seatId).own.scene?.watches ?? null]));

/** Those who score before and after watch the same; answers how many they are. */
function sameFor(before: ReturnType<typeof watches>, after: ReturnType<typeof watches>): number {
  const both = [...before].filter(([seatId]) => after.has(seatId));
  for (const [seatId, own] of both) expect(after.get(seatId)).toEqual(own);
  for (const own of [...before.values(), ...after.values()]) expect(own).toHaveLength(WATCHED_AT_ONCE);
  return both.length;
}

test("[VW18] nobody's part changes in a scene, whoever passes and whoever is called in", () => {
  const run = aBuiltInScene("A01", { seats: 8 }).walkTo("scene");
  const first = watches(run);
  expect(first.size).toBe(6);
  run.give({ type: "PassTurn", roundId: run.roundId }, run.as("customer"));
  expect(sameFor(first, watches(run))).toBe(5);
  const play = run.play();
  const { exercise } = run.round;
  const [card] = exercise.kind === "role-play" ? exercise.cards : [];
  const [called, ...others] = run.seatsAs("scorer");
  if (card === undefined || called === undefined) throw new Error("no scene");
  const relay = { seatId: called, passed: [], isCalledIn: true, isColleague: true };
  const roles = new Map(play.roles).set(called, "relay");
  const helped = { ...play, roles, draws: new Map([...play.draws, ["relay", relay] as const]) };
  expect(watchedBy(helped, card, called)).toBeNull();
  for (const seatId of others) expect(watchedBy(helped, card, seatId)).toEqual(watches(run).get(seatId));
});

test("[VW18] a scorer of a large room is told on the phone; nobody else is", () => {
  const run = aBuiltInScene("A01", { seats: 8 }).walkTo("scene");
  const partsOf = (role: "scorer" | "customer" | "performer") =>
    run.seatsAs(role).map((seatId) => phone(run, seatId).own.scene?.watches ?? null);
  expect(partsOf("scorer").map((own) => own?.length)).toEqual(Array.from({ length: 6 }, () => WATCHED_AT_ONCE));
  expect([...partsOf("customer"), ...partsOf("performer")]).toEqual([null, null]);
  const small = aBuiltInScene("A01", { seats: 7 }).walkTo("scene");
  for (const seatId of small.seatsAs("scorer")) expect(phone(small, seatId).own.scene?.watches).toBeNull();
});
