/** What somebody who scores is to watch, and the rest; both in the rubric's order. */
export interface Watched<Criterion> {
  readonly own: readonly Criterion[];
  readonly others: readonly Criterion[];
}

/** Parts the criteria: who is told to watch a few of them has the rest as others, everybody else has none. Source: SPEC CL29. */
export function watchedOf<Criterion extends { readonly id: string }>(
  criteria: readonly Criterion[],
  watches: readonly string[] | null,
): Watched<Criterion> {
  const own = watches === null ? criteria : criteria.filter(({ id }) => watches.includes(id));
  if (own.length === 0) return { own: criteria, others: [] };
  return { own, others: criteria.filter((criterion) => !own.includes(criterion)) };
}
