/** A point of a drawing: 0–255 across from the left and down from the top. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
}

/** What was drawn without lifting the finger; one point is a dot. */
export type Stroke = readonly DrawnPoint[];

const FURTHEST = 255;

/**
 * A drawing as it travels: of each point two hexadecimal digits across and two down, strokes apart by a full stop. Points
 * beside the square are drawn on its edge; strokes without a point are left out. Source: SPEC CL22.
 */
export function drawingOf(strokes: readonly Stroke[]): string {
  return strokes
    .filter(({ length }) => length > 0)
    .map((stroke) => stroke.map(({ x, y }) => inHex(x) + inHex(y)).join(""))
    .join(".");
}

/** The strokes of a drawing that travelled; what is no point is left out. */
export function strokesOf(drawing: string): readonly Stroke[] {
  const strokes = drawing.split(".").map((stroke) =>
    Array.from(stroke.matchAll(/([0-9a-f]{2})([0-9a-f]{2})/g), ([, x = "", y = ""]) => ({
      x: Number.parseInt(x, 16),
      y: Number.parseInt(y, 16),
    })),
  );
  return strokes.filter(({ length }) => length > 0);
}

function inHex(place: number): string {
  const whole = Math.round(Math.max(0, Math.min(FURTHEST, place)));
  return whole.toString(16).padStart(2, "0");
}
