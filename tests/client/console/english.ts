import { en as common } from "../../../client/words/common/en.ts";
import { en } from "../../../client/words/console/en.ts";
import { clockText } from "../../../client/words/duration.ts";
import { fill } from "../../../client/words/fill.ts";
import type { Text } from "../../../client/words/translation.ts";
import type { Words } from "../../../client/words/words.svelte.ts";

/** Everything the console can say, by key. */
export const TEXTS: Readonly<Record<string, Text>> = { ...common, ...en };

/** A span of time as the console writes it. */
export const clock: Words["clock"] = (spanMs) => clockText(spanMs, "en");

/** The words as the console says them in English, without a browser; an unknown key comes back as it is. */
export const t: Words["t"] = (key, ...[slots]) => {
  const text = TEXTS[key];
  return text === undefined ? key : fill(text, "en", slots ?? {});
};
