import fc from "fast-check";
import { expect, test } from "vitest";
import { type Chance, seededChance } from "../../../shared/basics/seededChance.ts";
import { proposePerformer } from "../../../shared/rotation/proposePerformer.ts";

interface Played {
  /** The turns everybody had. */
  readonly had: readonly number[];
  /** Who was proposed first, round by round. */
  readonly first: readonly (number | null)[];
}

/** Plays rounds in one room; some pass, then the next is proposed. */
function played(turns: readonly number[], rounds: number, passes: (id: number) => boolean, chance: Chance): Played {
  const had = [...turns];
  const declined = turns.map(() => 0);
  const first: (number | null)[] = [];
  for (let round = 0; round < rounds; round++) {
    const passed = new Set<number>();
    const propose = (): number | null => {
      const everybody = had.map((timesPerformed, id) => ({ id, timesPerformed, timesPassed: declined[id] ?? 0 }));
      return proposePerformer<number>(
        everybody.filter(({ id }) => !passed.has(id)),
        chance,
      );
    };
    let id = propose();
    first.push(id);
    for (; id !== null && passes(id); id = propose()) passed.add(id);
    if (id !== null) had[id] = (had[id] ?? 0) + 1;
    for (const one of passed) declined[one] = (declined[one] ?? 0) + 1;
  }
  return { had, first };
}

test("[RO2] nobody has a second turn before everybody had a first, whatever the room and the seed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 200 }), fc.string(), (people, rounds, seed) => {
      const { had } = played(Array(people).fill(0), rounds, () => false, seededChance(seed));
      expect(Math.max(...had) - Math.min(...had)).toBeLessThanOrEqual(1);
      expect(had.reduce((sum, turns) => sum + turns, 0)).toBe(rounds);
    }),
    { numRuns: 200 },
  );
});

test("[RO2] an unequal past is evened out before anybody who had more is proposed", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 40 }), fc.string(), (turns, seed) => {
      const most = Math.max(...turns);
      const owed = turns.reduce((sum, had) => sum + (most - had), 0);
      const { had } = played(turns, owed, () => false, seededChance(seed));
      expect(new Set(had)).toEqual(new Set([most]));
    }),
  );
});

test("[RO2] who always passes holds nobody up, and is not proposed first again before everybody else had a turn", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 30 }), fc.nat({ max: 100 }), fc.string(), (people, rounds, seed) => {
      const { had, first } = played(Array(people).fill(0), rounds, (id) => id === 0, seededChance(seed));
      const others = had.slice(1);
      expect(had[0]).toBe(0);
      expect(Math.max(...others) - Math.min(...others)).toBeLessThanOrEqual(1);
      expect(first.slice(0, people - 1).filter((id) => id === 0).length).toBeLessThanOrEqual(1);
    }),
  );
});

test("[RO2] nobody is proposed while another has had fewer turns, or as few and has passed less often", () => {
  const candidate = fc.record({ timesPerformed: fc.nat({ max: 3 }), timesPassed: fc.nat({ max: 3 }) });
  fc.assert(
    fc.property(fc.array(candidate, { minLength: 1, maxLength: 20 }), fc.string(), (counts, seed) => {
      const candidates = counts.map((count, id) => ({ id, ...count }));
      const chosen = candidates.find(({ id }) => id === proposePerformer(candidates, seededChance(seed)));
      if (chosen === undefined) throw new Error("Nobody is proposed");
      const before = candidates.filter(
        ({ timesPerformed, timesPassed }) =>
          timesPerformed < chosen.timesPerformed ||
          (timesPerformed === chosen.timesPerformed && timesPassed < chosen.timesPassed),
      );
      expect(before).toEqual([]);
    }),
  );
});

test("[RO2] among equals it is a random one; of nobody it is nobody", () => {
  const equals = [0, 1, 2, 3, 4].map((id) => ({ id, timesPerformed: 2, timesPassed: 1 }));
  const proposed = new Set(
    Array.from({ length: 100 }, (_, seed) => proposePerformer(equals, seededChance(String(seed)))),
  );
  expect(proposed.size).toBe(5);
  expect(proposePerformer([], seededChance(""))).toBeNull();
});

test("[RO2] twelve hundred candidates are no trouble", () => {
  const { had } = played(Array(1200).fill(0), 1200, () => false, seededChance("crowd"));
  expect(new Set(had)).toEqual(new Set([1]));
});
