/** One dot: where it stands on the scale of 1–5, and how many lie below it. */
export type Dot = { readonly x: number; readonly stack: number };

/** Dots nearer than this would overlap, so they are stacked. An imputed tap may lie between two levels. */
const STEP = 0.25;

/** Taps as a dot plot: equal ones on top of each other. */
export function dotPlot(taps: readonly number[]): readonly Dot[] {
  const heights = new Map<number, number>();
  return taps.map((tap) => {
    const x = Math.round(tap / STEP) * STEP;
    const stack = heights.get(x) ?? 0;
    heights.set(x, stack + 1);
    return { x, stack };
  });
}
