// Apart from the schemas, so that a phone can count with these without carrying any schema.

/** The dial starts at most here; 10 is kept for a room whose facilitator unlocks it. */
export const MAX_DIAL_START = 9;
/** A scene counts as resolved at this dial or below, once its tests are met as well. */
export const RESOLVED_DIAL = 3;

/** The dial in five bands: 0–2, 3–4, 5–6, 7–8, 9–10; the customer's lines and the acting advice go by them. */
export const DIAL_BANDS = ["eased", "watchful", "tense", "heated", "boiling"] as const;
export type DialBand = (typeof DIAL_BANDS)[number];
