import { describe, expect, test } from "vitest";
import { strokePath } from "../../../client/parts/talk/strokePath.ts";
import { drawingOf, strokesOf } from "../../../shared/roleplay/drawing.ts";
import { DRAWING } from "../../../shared/workshop/talk.ts";

const HOUSE = [
  [
    { x: 0, y: 255 },
    { x: 127.6, y: 3 },
    { x: 255, y: 255 },
  ],
  [{ x: 9, y: 10 }],
];

describe("a drawing on its way", () => {
  test("[CL22] arrives as it was drawn, on the points that travel", () => {
    const drawing = drawingOf(HOUSE);
    expect(drawing).toBe("00ff8003ffff.090a");
    expect(drawing).toMatch(DRAWING);
    expect(strokesOf(drawing)).toEqual([
      [
        { x: 0, y: 255 },
        { x: 128, y: 3 },
        { x: 255, y: 255 },
      ],
      [{ x: 9, y: 10 }],
    ]);
  });

  test("[CL22] what was drawn past the edge lies on it, and a stroke without a point is none", () => {
    const drawing = drawingOf([[], [{ x: -20, y: 999 }], []]);
    expect(drawing).toBe("00ff");
    expect(drawing).toMatch(DRAWING);
    expect(drawingOf([[]])).toBe("");
    expect(strokesOf("")).toEqual([]);
  });

  test("[CL22] a tap is a dot, not nothing", () => {
    expect(strokePath([{ x: 9, y: 10 }])).toBe("M9 10 l0 0");
    expect(strokePath(strokesOf("00ff8003")[0] ?? [])).toBe("M0 255 L128 3");
  });
});
