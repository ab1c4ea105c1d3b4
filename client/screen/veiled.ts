/** A link that is lost for less than this is not worth a word: a short hiccup would only unsettle the room. */
const VEIL_AFTER_MS = 2_000;

/** True when what is on the screen may be old and must not look alive. Both in epoch ms of the server. */
export function isVeiled(lostAt: number, now: number): boolean {
  return now - lostAt >= VEIL_AFTER_MS;
}
