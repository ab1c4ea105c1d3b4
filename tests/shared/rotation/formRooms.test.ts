import fc from "fast-check";
import { expect, test } from "vitest";
import { seededChance } from "../../../shared/basics/seededChance.ts";
import { formRooms } from "../../../shared/rotation/formRooms.ts";

const LIMITS = { min: 3, max: 12 };
const people = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
const sizesFor = (count: number, wished: number): readonly number[] =>
  formRooms(people(count), { ...LIMITS, wished }, seededChance("sizes")).map((room) => room.length);

test("[RO1] from 1 to 1,200 people: everybody sits once, rooms are as equal as possible and as large as wished", () => {
  for (let count = 1; count <= 1200; count++) {
    for (let wished = LIMITS.min; wished <= LIMITS.max; wished++) {
      const rooms = formRooms(people(count), { ...LIMITS, wished }, seededChance(`${count}`));
      const sizes = rooms.map((room) => room.length);
      const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
      const context = `${count} people, wished ${wished}: ${sizes.join(" ")}`;
      if (new Set(rooms.flat()).size !== count || rooms.flat().length !== count) expect.fail(context);
      if (most - least > 1) expect.fail(context);
      if (count >= LIMITS.min && least < LIMITS.min) expect.fail(context);
      if (most > LIMITS.max) expect.fail(context);
    }
  }
});

test.each([
  [0, 6, []],
  [1, 6, [1]],
  [2, 6, [2]],
  [5, 3, [5]],
  [6, 3, [3, 3]],
  [7, 6, [7]],
  [8, 3, [4, 4]],
  [10, 6, [5, 5]],
  [17, 12, [9, 8]],
  [20, 6, [7, 7, 6]],
])("[RO1] %d people in rooms of about %d sit as %j", (count, wished, expected) => {
  expect(sizesFor(count, wished)).toEqual(expected);
});

test("[RO1] the same seed seats the same, another one otherwise, and everybody meets everybody", () => {
  const seated = (seed: string): string =>
    JSON.stringify(formRooms(people(12), { ...LIMITS, wished: 4 }, seededChance(seed)));
  fc.assert(
    fc.property(fc.string(), (seed) => {
      expect(seated(seed)).toBe(seated(seed));
    }),
  );
  const mates = new Set<number>();
  for (let seed = 0; seed < 100; seed++) {
    const rooms = formRooms(people(12), { ...LIMITS, wished: 4 }, seededChance(String(seed)));
    for (const mate of rooms.find((room) => room.includes(0)) ?? []) mates.add(mate);
  }
  expect(mates.size).toBe(12);
});
