import * as z from "zod/mini";

/** No single text of a pack is longer; what fits a phone is far shorter and is the content checks' concern. */
const MAX_TEXT_LENGTH = 2000;

/** A text that people read: not blank, no control characters except line breaks, shown as text and never as markup. */
export const contentTextSchema = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(MAX_TEXT_LENGTH),
  // Bidi overrides could make a card read differently from what it says; \p{Cc} are the control characters.
  z.regex(/^(?:[^\p{Cc}\u202A-\u202E\u2066-\u2069]|\n)*$/u),
);

/** A text with a sentence about its purpose, which editors show to authors while they write. */
export function textFor(purpose: string) {
  return contentTextSchema.check(z.describe(purpose));
}
