/** Marks of one kind on one criterion within this time become one; how many, and never whose. */
const MARK_BUCKET_MS = 5_000;

/** What an observer taps while it happens, in ms since the scene began. */
export interface TappedMark<Verdict extends string> {
  readonly atMs: number;
  readonly criterionId: string;
  readonly verdict: Verdict;
  /** The message that it is about; null: the moment itself. */
  readonly messageId: string | null;
}

/** Marks of one kind, together; the time is that of the first. */
export interface MergedMark<Verdict extends string> extends TappedMark<Verdict> {
  readonly count: number;
}

/**
 * Marks of one kind on one criterion within a few seconds become one, as do those on one message, however far apart. Who
 * marked is not in it, nor in the order of the marks. Source: SPEC RP11.
 */
export function mergedMarks<Verdict extends string>(
  marks: readonly TappedMark<Verdict>[],
): readonly MergedMark<Verdict>[] {
  const merged: MergedMark<Verdict>[] = [];
  const inOrder = marks
    .map(({ atMs, criterionId, verdict, messageId }) => ({ atMs, criterionId, verdict, messageId }))
    .sort((one, other) => one.atMs - other.atMs || compare(keyOf(one), keyOf(other)));
  for (const mark of inOrder) {
    const at = merged.findLastIndex((one) => keyOf(one) === keyOf(mark));
    const open = merged[at];
    const isSame = open !== undefined && (mark.messageId !== null || mark.atMs < open.atMs + MARK_BUCKET_MS);
    if (isSame) merged[at] = { ...open, count: open.count + 1 };
    else merged.push({ ...mark, count: 1 });
  }
  return merged;
}

function keyOf({ criterionId, verdict, messageId }: Omit<TappedMark<string>, "atMs">): string {
  return `${criterionId} ${verdict} ${messageId ?? ""}`;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
