import type { Lifeline } from "../content/barrier.ts";
import type { TwistTarget } from "../content/card.ts";
import type { CriterionId, MoveId } from "../content/contentIds.ts";
import type { Speaker } from "./barriers/relay.ts";
import type { DialChange, DialMove, DialPoint } from "./heatDial.ts";

/** Marks of one kind on one criterion within this time become one; how many, and never whose. */
const MARK_BUCKET_MS = 5_000;

/** What an observer taps while it happens. */
export type MarkVerdict = "good" | "missed" | "unsure";

/** Everything that was noted in one scene; times in ms since it began, pauses left out. */
export interface SceneRecord {
  readonly durationMs: number;
  readonly dialStart: number;
  readonly dial: readonly { readonly move: DialMove; readonly change: DialChange }[];
  readonly twists: readonly { readonly atMs: number; readonly text: string; readonly target: TwistTarget }[];
  readonly marks: readonly {
    readonly atMs: number;
    readonly criterionId: CriterionId;
    readonly verdict: MarkVerdict;
  }[];
  readonly messages: readonly { readonly atMs: number; readonly from: Speaker; readonly text: string }[];
  readonly lifelines: readonly { readonly atMs: number; readonly lifeline: Lifeline["kind"] }[];
}

/** One entry of the debrief's picture. */
export type TimelineEntry =
  | {
      readonly kind: "dial";
      readonly atMs: number;
      readonly from: number;
      readonly dial: number;
      readonly move: DialMove["kind"];
      /** The trigger or soother; null for a tap without a reason. */
      readonly moveId: MoveId | null;
      readonly held: DialChange["held"];
    }
  | { readonly kind: "twist"; readonly atMs: number; readonly text: string; readonly target: TwistTarget }
  | {
      readonly kind: "mark";
      readonly atMs: number;
      readonly criterionId: CriterionId;
      readonly verdict: MarkVerdict;
      readonly count: number;
    }
  | { readonly kind: "message"; readonly atMs: number; readonly from: Speaker; readonly text: string }
  | { readonly kind: "lifeline"; readonly atMs: number; readonly lifeline: Lifeline["kind"] };

/** One performance as the debrief sees it. */
export interface Timeline {
  readonly durationMs: number;
  /** The dial's line: where it stood from each time on, from the start to the end. */
  readonly line: readonly DialPoint[];
  readonly highest: DialPoint;
  readonly lowest: DialPoint;
  readonly entries: readonly TimelineEntry[];
}

/** How an entry of each kind is said, in whichever language. */
export type TimelineWords = {
  readonly [Kind in TimelineEntry["kind"]]: (entry: Extract<TimelineEntry, { kind: Kind }>) => string;
};

/** In this order where two things happened at the same moment. */
const ORDER: Readonly<Record<TimelineEntry["kind"], number>> = { twist: 0, lifeline: 1, message: 2, dial: 3, mark: 4 };

/** Merges what was noted into one picture, by time. Who marked is not in it, nor in the order of the marks. Source: SPEC RP11. */
export function timelineOf(record: SceneRecord): Timeline {
  const { durationMs } = record;
  const within = (atMs: number) => Math.max(0, Math.min(durationMs, atMs));
  const line = dialLine(record, within);
  const entries = [
    ...record.twists.map(({ atMs, text, target }) => ({ kind: "twist" as const, atMs: within(atMs), text, target })),
    ...record.lifelines.map(({ atMs, lifeline }) => ({ kind: "lifeline" as const, atMs: within(atMs), lifeline })),
    ...record.messages.map(({ atMs, from, text }) => ({ kind: "message" as const, atMs: within(atMs), from, text })),
    ...dialEntries(record, within),
    ...mergedMarks(record, within),
  ];
  const [first = { atMs: 0, dial: record.dialStart }] = line;
  return {
    durationMs,
    line,
    highest: line.reduce((best, point) => (point.dial > best.dial ? point : best), first),
    lowest: line.reduce((best, point) => (point.dial < best.dial ? point : best), first),
    // Sorting is stable: what was said or tapped in the same moment stays in its order.
    entries: entries.sort((one, other) => one.atMs - other.atMs || ORDER[one.kind] - ORDER[other.kind]),
  };
}

/** The picture in words, one line an entry with its time in front: for screen readers and for paper. */
export function timelineText({ entries }: Timeline, words: TimelineWords): string[] {
  return entries.map((entry) => `${clockText(entry.atMs)} ${inWords(entry, words)}`);
}

/** Minutes and seconds, `1:40`. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function dialLine({ dialStart, dial, durationMs }: SceneRecord, within: (atMs: number) => number): DialPoint[] {
  const points: DialPoint[] = [{ atMs: 0, dial: dialStart }];
  for (const { change } of dial) {
    if (change.dial !== points.at(-1)?.dial) points.push({ atMs: within(change.atMs), dial: change.dial });
  }
  const end = points.at(-1)?.dial ?? dialStart;
  return (points.at(-1)?.atMs ?? 0) < durationMs ? [...points, { atMs: durationMs, dial: end }] : points;
}

/** Every tap but those that only set the dial up. */
function dialEntries({ dial }: SceneRecord, within: (atMs: number) => number): TimelineEntry[] {
  return dial.flatMap(({ move, change }): TimelineEntry[] => {
    if (move.kind === "unlock" || (move.kind === "lock" && change.from === change.dial)) return [];
    const moveId = move.kind === "raise" || move.kind === "lower" ? move.moveId : null;
    const { from, dial: to, held } = change;
    return [{ kind: "dial", atMs: within(change.atMs), from, dial: to, move: move.kind, moveId, held }];
  });
}

function mergedMarks({ marks }: SceneRecord, within: (atMs: number) => number): TimelineEntry[] {
  const merged: Extract<TimelineEntry, { kind: "mark" }>[] = [];
  const inOrder = marks
    .map(({ atMs, criterionId, verdict }) => ({ atMs: within(atMs), criterionId, verdict }))
    .sort((one, other) => one.atMs - other.atMs || compare(keyOf(one), keyOf(other)));
  for (const mark of inOrder) {
    const at = merged.findLastIndex((one) => keyOf(one) === keyOf(mark));
    const open = merged[at];
    if (open === undefined || mark.atMs >= open.atMs + MARK_BUCKET_MS) merged.push({ kind: "mark", ...mark, count: 1 });
    else merged[at] = { ...open, count: open.count + 1 };
  }
  return merged;
}

function keyOf({ criterionId, verdict }: { readonly criterionId: string; readonly verdict: string }): string {
  return `${criterionId} ${verdict}`;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function inWords(entry: TimelineEntry, words: TimelineWords): string {
  switch (entry.kind) {
    case "dial":
      return words.dial(entry);
    case "twist":
      return words.twist(entry);
    case "mark":
      return words.mark(entry);
    case "message":
      return words.message(entry);
    case "lifeline":
      return words.lifeline(entry);
  }
}
