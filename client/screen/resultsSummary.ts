import type { SpreadWord } from "../../shared/view/resultSections.ts";
import type { ScreenResultsSection } from "../../shared/view/sections.ts";

/** A «what worked» that was tapped: its name and how often. */
export type Chip = { readonly traitId: string; readonly name: string; readonly count: number };

/** What worked over all performances, most tapped first; traits whose name is unknown are left out. */
export function mergedChips({ performances, traits }: ScreenResultsSection): readonly Chip[] {
  const counts = new Map<string, number>();
  for (const { traitId, count } of performances.flatMap(({ chips }) => chips)) {
    counts.set(traitId, (counts.get(traitId) ?? 0) + count);
  }
  return namedChips(
    [...counts].map(([traitId, count]) => ({ traitId, count })),
    traits,
  );
}

/** Chips with their names, most tapped first. */
export function namedChips(
  chips: readonly { readonly traitId: string; readonly count: number }[],
  traits: ScreenResultsSection["traits"],
): readonly Chip[] {
  return chips
    .flatMap(({ traitId, count }) => {
      const name = traits[traitId];
      return name === undefined ? [] : [{ traitId, name, count }];
    })
    .toSorted((a, b) => b.count - a.count);
}

/** How many performances drew which spread word; those with too few sheets have none. */
export function spreadCounts({ performances }: ScreenResultsSection): Readonly<Record<SpreadWord, number>> {
  const counts = { close: 0, "some-spread": 0, split: 0 };
  for (const { spread } of performances) if (spread !== null) counts[spread] += 1;
  return counts;
}
