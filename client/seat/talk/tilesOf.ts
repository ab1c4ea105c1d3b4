/** May always be said, and help with every card; in the scene's language. */
const ALWAYS_THERE = ["yes", "no"];
/** Makes a question of the tapped words. */
const SIGNS = ["?", "!"];

/** The words to tap: those of the card, then yes and no where it lacks them, then signs. Each is there once. */
export function tilesOf(words: readonly string[]): readonly string[] {
  return [...new Set([...words, ...ALWAYS_THERE, ...SIGNS])];
}
