import fc from "fast-check";
import { expect, test } from "vitest";
import { type Chance, seededChance } from "../../../shared/basics/seededChance.ts";
import { type Candidate, proposePerformer } from "../../../shared/rotation/proposePerformer.ts";

/** Plays rounds in one room; some pass, then the next is proposed. Gives the turns everybody had. */
function played(turns: readonly number[], rounds: number, passes: (id: number) => boolean, chance: Chance): number[] {
  const had = [...turns];
  for (let round = 0; round < rounds; round++) {
    const passed = new Set<number>();
    for (;;) {
      const open: Candidate<number>[] = had
        .map((timesPerformed, id) => ({ id, timesPerformed }))
        .filter(({ id }) => !passed.has(id));
      const id = proposePerformer(open, chance);
      if (id === null) break;
      if (passes(id)) passed.add(id);
      else {
        had[id] = (had[id] ?? 0) + 1;
        break;
      }
    }
  }
  return had;
}

test("[RO2] nobody has a second turn before everybody had a first, whatever the room and the seed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 200 }), fc.string(), (people, rounds, seed) => {
      const had = played(Array(people).fill(0), rounds, () => false, seededChance(seed));
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
      const had = played(turns, owed, () => false, seededChance(seed));
      expect(new Set(had)).toEqual(new Set([most]));
    }),
  );
});

test("[RO2] who always passes is proposed first again and holds nobody up", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 30 }), fc.nat({ max: 100 }), fc.string(), (people, rounds, seed) => {
      const had = played(Array(people).fill(0), rounds, (id) => id === 0, seededChance(seed));
      const others = had.slice(1);
      expect(had[0]).toBe(0);
      expect(Math.max(...others) - Math.min(...others)).toBeLessThanOrEqual(1);
    }),
  );
});

test("[RO2] among equals it is a random one; of nobody it is nobody", () => {
  const equals = [0, 1, 2, 3, 4].map((id) => ({ id, timesPerformed: 2 }));
  const proposed = new Set(
    Array.from({ length: 100 }, (_, seed) => proposePerformer(equals, seededChance(String(seed)))),
  );
  expect(proposed.size).toBe(5);
  expect(proposePerformer([], seededChance(""))).toBeNull();
});

test("[RO2] twelve hundred candidates are no trouble", () => {
  const had = played(Array(1200).fill(0), 1200, () => false, seededChance("crowd"));
  expect(new Set(had)).toEqual(new Set([1]));
});
