import { en as common } from "../../../client/words/common/en.ts";
import { fill } from "../../../client/words/fill.ts";
import { en } from "../../../client/words/screen/en.ts";
import type { Text } from "../../../client/words/translation.ts";
import type { Words } from "../../../client/words/words.svelte.ts";

const TEXTS: Readonly<Record<string, Text>> = { ...common, ...en };

/** The words as the projector says them in English, without a browser; an unknown key comes back as it is. */
export const t: Words["t"] = (key, ...[slots]) => {
  const text = TEXTS[key];
  return text === undefined ? key : fill(text, "en", slots ?? {});
};
