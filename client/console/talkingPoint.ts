import type { CalibrationRow, CalibrationSection } from "../../shared/view/calibration/calibrationSections.ts";

/** What the talk about a key begins with. */
export type TalkingPoint =
  | {
      readonly kind: "row";
      readonly exemplarId: string;
      readonly row: CalibrationRow;
      readonly why: "two-camps" | "split" | "some-spread" | "off-key";
    }
  /** Close together and near the key, or too few ratings to tell. */
  | { readonly kind: "agreed" }
  | { readonly kind: "too-few" };

/** The wider, the more worth talking about. */
const SPREAD_RANKS = { close: 0, "some-spread": 1, split: 2 } as const;

type Place = { readonly exemplarId: string; readonly row: CalibrationRow };

/**
 * Where people are split; else what they see otherwise than the key; else where they differ a little. Of several the
 * widest or furthest, of equals the first.
 */
export function talkingPoint({ exemplars }: CalibrationSection): TalkingPoint {
  const places = exemplars.flatMap(({ exemplarId, rows }) => rows.map((row): Place => ({ exemplarId, row })));
  const known = places.filter(({ row }) => row.spread !== null);
  const [widest] = known.toSorted((a, b) => compareSpread(b.row, a.row));
  if (widest === undefined) return { kind: "too-few" };
  const { spread, isTwoCamps } = widest.row;
  if (isTwoCamps) return { kind: "row", ...widest, why: "two-camps" };
  if (spread === "split") return { kind: "row", ...widest, why: spread };
  const [furthest] = known.filter(({ row }) => row.isOffKey).toSorted((a, b) => offKey(b.row) - offKey(a.row));
  if (furthest !== undefined) return { kind: "row", ...furthest, why: "off-key" };
  return spread === "some-spread" ? { kind: "row", ...widest, why: spread } : { kind: "agreed" };
}

/** Whether the talk begins with this row. */
export function isTalkingPoint(point: TalkingPoint, exemplarId: string, row: CalibrationRow): boolean {
  return point.kind === "row" && point.exemplarId === exemplarId && point.row.criterionId === row.criterionId;
}

/** By the word for the spread, by camps, by how far apart the levels lie; a criterion before the overall tap. */
function compareSpread(one: CalibrationRow, other: CalibrationRow): number {
  return (
    spreadRank(one) - spreadRank(other) ||
    Number(one.isTwoCamps) - Number(other.isTwoCamps) ||
    meanDistance(one) - meanDistance(other) ||
    Number(one.criterionId !== null) - Number(other.criterionId !== null)
  );
}

function spreadRank({ spread }: CalibrationRow): number {
  return spread === null ? -1 : SPREAD_RANKS[spread];
}

/** Mean distance from the mean, in levels; 0 where the levels are not shown. */
function meanDistance({ perLevel }: CalibrationRow): number {
  const middle = meanLevel(perLevel);
  if (perLevel === null || middle === null) return 0;
  return weighted(perLevel, (level) => Math.abs(level - middle));
}

/** How far the mean lies from the key, in levels; 0 where the levels are not shown. */
function offKey({ perLevel, key }: CalibrationRow): number {
  const middle = meanLevel(perLevel);
  return middle === null ? 0 : Math.abs(middle - key);
}

function meanLevel(perLevel: CalibrationRow["perLevel"]): number | null {
  return perLevel === null ? null : weighted(perLevel, (level) => level);
}

function weighted(perLevel: readonly number[], of: (level: number) => number): number {
  const count = perLevel.reduce((sum, people) => sum + people, 0);
  const sum = perLevel.reduce((total, people, index) => total + people * of(index + 1), 0);
  return count === 0 ? 0 : sum / count;
}
