import type { TimelineView } from "../../../shared/view/scene/sceneSections.ts";
import type { MarkVerdict } from "../../../shared/workshop/scene.ts";

/** Marks of one kind on one criterion within this time are told as one, with how many there were. Source: SPEC RP11. */
const MARK_BUCKET_MS = 5_000;

/** One moment of a scene, in ms since it began. */
export type Moment =
  | {
      readonly kind: "dial";
      readonly atMs: number;
      readonly from: number;
      readonly dial: number;
      /** What the rep did; null for a plain step. */
      readonly label: string | null;
      readonly isHeld: boolean;
    }
  | { readonly kind: "twist"; readonly atMs: number; readonly text: string | null }
  | {
      readonly kind: "mark";
      readonly atMs: number;
      readonly criterionId: string;
      readonly verdict: MarkVerdict;
      readonly count: number;
    };

type MarkMoment = Extract<Moment, { kind: "mark" }>;

/** Where two things happened at once, what came from outside stands first. */
const ORDER: Readonly<Record<Moment["kind"], number>> = { twist: 0, dial: 1, mark: 2 };

/** Everything that was noted, by time; who marked is not in it. */
export function momentsOf({ start, dial, twists, marks }: TimelineView): readonly Moment[] {
  const moves = dial.map((entry, index): Moment => {
    return { kind: "dial", ...entry, from: dial[index - 1]?.dial ?? start };
  });
  const turns = twists.map((twist): Moment => ({ kind: "twist", ...twist }));
  return [...turns, ...moves, ...mergedMarks(marks)].sort(
    (one, other) => one.atMs - other.atMs || ORDER[one.kind] - ORDER[other.kind],
  );
}

/** Marks within the bucket that the first of them opens. */
export function mergedMarks(marks: TimelineView["marks"]): readonly MarkMoment[] {
  const merged: MarkMoment[] = [];
  for (const mark of marks.toSorted((one, other) => one.atMs - other.atMs)) {
    const at = merged.findLastIndex(
      ({ criterionId, verdict }) => criterionId === mark.criterionId && verdict === mark.verdict,
    );
    const open = merged[at];
    if (open === undefined || mark.atMs >= open.atMs + MARK_BUCKET_MS) merged.push({ kind: "mark", ...mark, count: 1 });
    else merged[at] = { ...open, count: open.count + 1 };
  }
  return merged;
}

/** The dial's line as corners: it stays where it is until it is moved. */
export function dialCorners(
  { start, dial }: Pick<TimelineView, "start" | "dial">,
  endMs: number,
): readonly DialCorner[] {
  const corners: DialCorner[] = [{ atMs: 0, dial: start }];
  let last = start;
  for (const { atMs, dial: now } of dial) {
    if (now === last) continue;
    corners.push({ atMs, dial: last }, { atMs, dial: now });
    last = now;
  }
  return [...corners, { atMs: endMs, dial: last }];
}

export type DialCorner = { readonly atMs: number; readonly dial: number };
