import type { Lexicon } from "../roleplay/words/lexicon.ts";
import type { Words } from "../workshop/state.ts";

/**
 * One section of one audience, ready to be drawn. `reads` names everything of the state that the body depends on: only
 * references into the state, lists of such, and plain values. Equal reads give an equal body, so a body need not be
 * drawn again; different reads may still give an equal one. What people typed is not among them: it changes only by
 * being erased.
 */
export interface SectionSource {
  readonly name: string;
  /** What makes the body: wall and console may read the same for sections of one name, and show different things of it. */
  readonly view: unknown;
  readonly reads: object;
  /** Null: this audience has no such section now. */
  readonly draw: (words: Words, lexicon: Lexicon) => object | null;
}

/** Ties a view to what it reads; nothing to read, nothing to show. */
export function sectionSource<Reads extends object>(
  name: string,
  reads: Reads | null,
  view: (reads: Reads, words: Words, lexicon: Lexicon) => object | null,
): SectionSource {
  return {
    name,
    view,
    reads: reads ?? {},
    draw: (words, lexicon) => (reads === null ? null : view(reads, words, lexicon)),
  };
}

/** Whether two sources of the same section read the same: the same references, in lists element by element. */
export function sameReads(before: object, after: object): boolean {
  if (before === after) return true;
  return hasAllOf(before, after) && hasAllOf(after, before);
}

/** Called for every section at every change, so it makes no lists of what it compares. */
function hasAllOf<Reads extends object>(some: Reads, all: Reads): boolean {
  for (const name in some) if (!isSame(some[name], all[name])) return false;
  return true;
}

function isSame(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true;
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return false;
  return before.every((value, index) => Object.is(value, after[index]));
}
