/** The bonus tick for a trend that was used to make a point; no part of an answer can have this id. */
export const TREND_TICK = "_trend";
