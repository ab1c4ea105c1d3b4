import type { ScreenTimelineSection, TwistTextView } from "../../../shared/view/scene/sceneSections.ts";
import type { CallMove, LifelineKind } from "../../../shared/workshop/talk.ts";
import { drawnEnd } from "../../parts/timeline/timelineMoments.ts";
import { brokenRunningText } from "../brokenText.ts";

type WallTimeline = ScreenTimelineSection["timeline"];

/** The measures of the timeline as its stylesheet draws it: in screen units, line heights in em of their text. */
export const WALL = {
  /** Beside the lanes, for the names of criteria. */
  names: 17,
  chart: 45,
  list: 28,
  columnGap: 2,
  gap: 0.5,
  /** One row of numbered signs above the chart. */
  signs: 2.3,
  lane: 3.1,
  /** A mark with its count. */
  mark: 3.2,
  axis: 1.9,
  text: 1.4,
  line: 1.3,
  itemGap: 0.7,
  mostLines: 3,
  /** Of the list's width, for the number and its gap. */
  number: 3,
} as const;

/** Of what the rep did, so many moments that moved the dial furthest are named. */
const MOST_TURNS = 4;

/** One numbered moment on the wall; times in ms since the scene began. */
export type WallMoment = { readonly atMs: number } & (
  | ({ readonly kind: "twist" } & Pick<TwistTextView, "text" | "switchTo">)
  | { readonly kind: "lifeline"; readonly lifeline: LifelineKind }
  | { readonly kind: "call"; readonly move: CallMove }
  | { readonly kind: "turn"; readonly label: string; readonly from: number; readonly to: number }
);

/** What came from outside, and the moments at which the dial moved furthest for something the rep did; by time. */
export function wallMoments({ twists, lifelines, calls, ...scene }: WallTimeline): readonly WallMoment[] {
  const moments: readonly WallMoment[] = [
    ...twists.map(({ atMs, text, switchTo }) => ({ kind: "twist" as const, atMs, text, switchTo })),
    ...lifelines.map(({ atMs, kind }) => ({ kind: "lifeline" as const, atMs, lifeline: kind })),
    ...calls.map(({ atMs, move }) => ({ kind: "call" as const, atMs, move })),
    ...turns(scene),
  ];
  return moments.toSorted((a, b) => a.atMs - b.atMs);
}

function turns({ start, dial }: Pick<WallTimeline, "start" | "dial">): readonly WallMoment[] {
  const moves = dial.flatMap(({ atMs, dial: to, label }, index) => {
    const from = dial[index - 1]?.dial ?? start;
    return label === null || from === to ? [] : [{ kind: "turn" as const, atMs, label, from, to }];
  });
  const far = ({ from, to }: { readonly from: number; readonly to: number }) => Math.abs(to - from);
  return moves.toSorted((a, b) => far(b) - far(a)).slice(0, MOST_TURNS);
}

/** Marks on one criterion, which lie on one lane. */
export interface WallLane {
  readonly criterionId: string;
  readonly name: string;
  readonly marks: WallTimeline["marks"];
}

/** A lane for each criterion that was marked, in the order of the rubric; marks that would lie on one another are added up. */
export function wallLanes({ timeline, criteria }: ScreenTimelineSection): readonly WallLane[] {
  const apart = (WALL.mark / WALL.chart) * drawnEnd(timeline);
  const byCriterion = Map.groupBy(timeline.marks, ({ criterionId }) => criterionId);
  return Object.entries(criteria).flatMap(([criterionId, name]) => {
    const own = byCriterion.get(criterionId);
    return own === undefined ? [] : [{ criterionId, name, marks: addedUp(own, apart) }];
  });
}

function addedUp(marks: WallLane["marks"], apart: number): WallLane["marks"] {
  const sums: WallLane["marks"][number][] = [];
  for (const mark of marks.toSorted((a, b) => a.atMs - b.atMs)) {
    const at = sums.findLastIndex(({ verdict }) => verdict === mark.verdict);
    const open = sums[at];
    if (open === undefined || mark.atMs - open.atMs >= apart) sums.push(mark);
    else sums[at] = { ...open, count: open.count + mark.count };
  }
  return sums;
}

/** How high the chart can be where the whole picture has this height, in screen units. */
export function chartHeight(height: number, lanes: number): number {
  const { signs, axis, lane, gap } = WALL;
  return height - 2 * signs - axis - lanes * (lane + gap) - 3 * gap;
}

/** Signs that would lie on one another stand in two rows: for each moment its row, 0 or 1. */
export function signRows(moments: readonly Pick<WallMoment, "atMs">[], endMs: number): readonly number[] {
  const apart = (WALL.signs / WALL.chart) * endMs;
  const last = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return moments.map(({ atMs }) => {
    const [first = 0, second = 0] = last;
    const row = atMs - first >= apart || first <= second ? 0 : 1;
    last[row] = atMs;
    return row;
  });
}

/** How many of these texts the list holds in this height, in screen units; of more a line is kept for their count. */
export function listed(texts: readonly string[], height: number): number {
  const { list, number, text: units, line, itemGap, mostLines } = WALL;
  const row = units * line;
  let left = height;
  let count = 0;
  for (const text of texts) {
    const lines = Math.min(mostLines, brokenRunningText(text, (list - number) / units).length);
    const reserved = count === texts.length - 1 ? 0 : row;
    if (left - lines * row < reserved) break;
    left -= lines * row + itemGap;
    count += 1;
  }
  return count;
}
