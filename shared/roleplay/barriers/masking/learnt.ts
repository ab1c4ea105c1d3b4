/** A word is learnt for the scene after so many messages that said it and showed it. Source: SPEC BA6. */
export const USES_TO_LEARN = 3;

/** How often each covered word, in each of its forms, has come with a drawing, a picture or a number; per listener. */
export type Learnt = ReadonlyMap<string, number>;

/** At the start of a scene. */
export const NOTHING_LEARNT: Learnt = new Map();

/** True for a word or phrase that has been shown often enough. */
export function isLearnt(learnt: Learnt, word: string): boolean {
  return (learnt.get(word) ?? 0) >= USES_TO_LEARN;
}

/** After one more message that showed what it said: each of its covered words counts once, in all its forms. */
export function learnMore(learnt: Learnt, covered: readonly (readonly string[])[]): Learnt {
  const uses = new Map(learnt);
  for (const form of new Set(covered.flat())) uses.set(form, (uses.get(form) ?? 0) + 1);
  return uses;
}
