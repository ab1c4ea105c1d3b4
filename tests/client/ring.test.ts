import { describe, expect, test } from "vitest";
import { sectorsAround } from "../../client/parts/ringGeometry.ts";
import { ringOfRoom } from "../../client/parts/roomRing.ts";

const people = ["s0", "s1", "s2", "s3", "s4"].map((seatId) => ({
  seatId,
  role: seatId === "s2" ? "performer" : "scorer",
}));
const states = (ring: ReturnType<typeof ringOfRoom>) => ring.map(({ key, state }) => `${key} ${state}`);

describe("the ring", () => {
  test("[CL11] the hot seat leads, and no sheet is asked of it", () => {
    const [first, ...rest] = ringOfRoom({ people, sheetsIn: 0 });
    expect(first).toMatchObject({ key: "s2", isHot: true, state: "still" });
    expect(rest.every(({ isHot, state }) => !isHot && state === "waiting")).toBe(true);
  });

  test("[CL11] sheets fill the seats after the hot seat in turn, whoever handed them in", () => {
    expect(states(ringOfRoom({ people, sheetsIn: 2 }))).toEqual([
      "s2 still",
      "s0 in",
      "s1 in",
      "s3 waiting",
      "s4 waiting",
    ]);
  });

  test("[CL11] one's own segment tells the truth, and the count stays right", () => {
    const mine = ringOfRoom({ people, sheetsIn: 1, ownSeatId: "s4", isOwnIn: true });
    expect(states(mine)).toEqual(["s2 still", "s0 waiting", "s1 waiting", "s3 waiting", "s4 in"]);
    const notMine = ringOfRoom({ people, sheetsIn: 3, ownSeatId: "s0", isOwnIn: false });
    expect(states(notMine)).toEqual(["s2 still", "s0 waiting", "s1 in", "s3 in", "s4 in"]);
  });

  test("[CL11] while no sheets are asked for, none is missing", () => {
    expect(ringOfRoom({ people, sheetsIn: null }).every(({ state }) => state === "still")).toBe(true);
  });

  test.each([1, 2, 6, 13, 60])("[CL11] %i seats stand around the whole circle without touching", (count) => {
    const sectors = sectorsAround(count, 84, 103);
    for (const [index, { startDeg, endDeg }] of sectors.entries()) {
      expect(endDeg).toBeGreaterThan(startDeg);
      const next = sectors[index + 1]?.startDeg ?? (sectors[0]?.startDeg ?? 0) + 360;
      expect(next).toBeGreaterThan(endDeg);
    }
    expect(((sectors[0]?.startDeg ?? 1) + (sectors[0]?.endDeg ?? 1)) / 2).toBeCloseTo(0);
  });
});
