import { describe, expect, test } from "vitest";
import { leftBelow } from "../../../client/seat/talk/fitView.ts";
import { Pad, pointOn } from "../../../client/seat/talk/pad.svelte.ts";
import { tilesOf } from "../../../client/seat/talk/tilesOf.ts";
import { DRAWING, MAX_DRAWING_LENGTH } from "../../../shared/workshop/talk.ts";

describe("the pad that somebody draws on", () => {
  test("[CL22] takes a finger's way while it is down, without points that say nothing new", () => {
    const pad = new Pad();
    pad.move({ x: 9, y: 9 });
    expect(pad.drawing).toBe("");
    pad.begin({ x: 0, y: 0 });
    pad.move({ x: 2, y: 2 });
    pad.move({ x: 16, y: 0 });
    pad.end();
    pad.move({ x: 200, y: 200 });
    expect(pad.drawing).toBe("00001000");
  });

  test("[CL22] gives a stroke back, and all of them", () => {
    const pad = new Pad();
    pad.begin({ x: 1, y: 1 });
    pad.begin({ x: 32, y: 32 });
    pad.undo();
    expect(pad.drawing).toBe("0101");
    pad.begin({ x: 5, y: 5 });
    pad.clear();
    expect(pad.strokes).toEqual([]);
  });

  test("[CL22] is full before a drawing is longer than one that travels", () => {
    const pad = new Pad();
    for (let turn = 0; turn < 100; turn += 1) {
      pad.begin({ x: 0, y: turn });
      for (let x = 1; x < 40; x += 1) pad.move({ x: x * 6, y: turn });
      pad.end();
    }
    expect(pad.drawing.length).toBeGreaterThan(MAX_DRAWING_LENGTH - 10);
    expect(pad.drawing.length).toBeLessThanOrEqual(MAX_DRAWING_LENGTH);
    expect(pad.drawing).toMatch(DRAWING);
  });

  test("[CL22] knows where on its square a finger is", () => {
    const square = { left: 100, top: 50, width: 510, height: 510 };
    expect(pointOn(square, { clientX: 355, clientY: 50 })).toEqual({ x: 127.5, y: 0 });
  });
});

describe("the place for a talk", () => {
  const scrolls = { scrollY: 0, scrollTo: () => undefined, innerHeight: 568 };
  const seen = (height: number, scale = 1) =>
    ({ ...scrolls, visualViewport: { height, scale } }) as unknown as Parameters<typeof leftBelow>[1];

  test("[CL19] ends above the keyboard, and is not smaller for who looks closer", () => {
    expect(leftBelow(84, { ...scrolls, visualViewport: null })).toBe(484);
    expect(leftBelow(84, seen(315))).toBe(231);
    expect(leftBelow(84, seen(284, 2))).toBe(484);
  });
});

describe("the words to tap", () => {
  test("[CL21] are the card's, with yes and no and the signs behind them, each once", () => {
    expect(tilesOf(["shoe", "yes", "shoe"])).toEqual(["shoe", "yes", "no", "?", "!"]);
  });
});
