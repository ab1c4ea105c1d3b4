import type { PersonView } from "../../shared/view/sections.ts";
import { widthInEm } from "./textWidth.ts";

/** Room for names that flow one after another, each in a frame of its own; all in em of the names' own size. */
export type NameSpace = {
  readonly lineEm: number;
  readonly lines: number;
  /** What a frame and the gap beside it add to a name. */
  readonly frameEm: number;
};

/** As many names as there is room for, first come first shown, and how many are left unnamed. */
export function namesShown(
  people: readonly PersonView[],
  peopleCount: number,
  space: NameSpace,
): { readonly people: readonly PersonView[]; readonly moreCount: number } {
  const all = countThatFit(people, space);
  if (all === peopleCount) return { people, moreCount: 0 };
  // The last line is kept for «and 12 more».
  const count = countThatFit(people, { ...space, lines: space.lines - 1 });
  return { people: people.slice(0, count), moreCount: peopleCount - count };
}

function countThatFit(people: readonly PersonView[], { lineEm, lines, frameEm }: NameSpace): number {
  let line = 1;
  let usedEm = 0;
  for (const [index, { name }] of people.entries()) {
    const width = widthInEm(name ?? "") + frameEm;
    if (usedEm > 0 && usedEm + width > lineEm) {
      line += 1;
      usedEm = 0;
    }
    // A name that is longer than a line is broken and takes two.
    if (width > lineEm) line += 1;
    if (line > lines) return index;
    usedEm += width;
  }
  return people.length;
}
