/** The consonants that are hardest to hear; `th` is one sound. Source: SPEC BA12. */
const WEAK = /th|[sftkph]/giu;
/** What stands for one of them. */
const LOST_SOUND = "·";

/** A line as it is heard by somebody who cannot see the lips; saying it louder changes nothing. */
export function halfHeard(text: string): string {
  return text.replaceAll(WEAK, LOST_SOUND);
}
