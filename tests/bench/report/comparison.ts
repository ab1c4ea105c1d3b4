import { median } from "../load/quantile.ts";
import type { Measure, Measurement } from "../measurement.ts";

/** Middle, lowest and highest of several runs. */
export interface Figures {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** One measure of the app beside the floor's. */
export interface Comparison {
  readonly floor: Figures;
  readonly app: Figures;
  /** Of the ratios within each repetition; not the ratio of the medians. */
  readonly ratio: Figures;
}

/** Both contenders on the same work, in the same repetition. */
export interface Pair {
  readonly floor: Measurement;
  readonly app: Measurement;
}

export const figures = (values: readonly number[]): Figures => ({
  median: median(values),
  lowest: Math.min(...values),
  highest: Math.max(...values),
});

export function compare(pairs: readonly Pair[], measure: Measure): Comparison {
  return {
    floor: figures(pairs.map(({ floor }) => floor.values[measure])),
    app: figures(pairs.map(({ app }) => app.values[measure])),
    ratio: figures(pairs.map(({ floor, app }) => app.values[measure] / floor.values[measure])),
  };
}

/** What a phase change costs per seat in many workshops, over what it costs in one, in each repetition. */
export function manyOverOne(many: readonly Pair[], one: readonly Pair[]): Figures {
  const perSeat = ({ app }: Pair): number => app.values.phaseCpuMs / app.work.seats;
  const ratios = many.flatMap((pair, repetition) => {
    const other = one[repetition];
    return other === undefined ? [] : [perSeat(pair) / perSeat(other)];
  });
  return figures(ratios);
}
