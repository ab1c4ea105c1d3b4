import type { DialBand } from "../../../shared/content/dial.ts";

type Range = { readonly from: number; readonly to: number };

/** From where to where on the dial each band reaches. */
export const BAND_RANGES: { readonly [Band in DialBand]: Range } = {
  eased: { from: 0, to: 2 },
  watchful: { from: 3, to: 4 },
  tense: { from: 5, to: 6 },
  heated: { from: 7, to: 8 },
  boiling: { from: 9, to: 10 },
};
