import type { Stroke } from "../../../shared/roleplay/drawing.ts";

/** A stroke as SVG draws it; a single point becomes a dot. */
export function strokePath(stroke: Stroke): string {
  const [first, ...others] = stroke;
  if (first === undefined) return "";
  const lines = others.length === 0 ? " l0 0" : others.map(({ x, y }) => ` L${x} ${y}`).join("");
  return `M${first.x} ${first.y}${lines}`;
}
