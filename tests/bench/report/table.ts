import type { Work } from "../contender/contender.ts";
import { median } from "../load/quantile.ts";
import { compare, type Figures, manyOverOne, type Pair } from "./comparison.ts";
import { MANY_WORKSHOPS_TARGET, REPORT_LINES, type ReportLine, RUNS_FOR_P99 } from "./targets.ts";

/** The work that the targets are about. */
const isTargetWork = ({ seats, workshops }: Work): boolean => seats === 1000 && workshops === 1;

const HEAD = ["measure", "floor", "app", "ratio (lowest–highest)", "target", ""];

/** Pairs of runs, by the work they did. */
export interface Results {
  readonly work: Work;
  readonly pairs: readonly Pair[];
}

/** The whole report as text. */
export function report(results: readonly Results[]): string {
  const tables = results.map(({ work, pairs }) =>
    [titleOf(work, pairs), ...aligned([HEAD, ...REPORT_LINES.map((line) => row(line, work, pairs))])].join("\n"),
  );
  return [...tables, ...manyWorkshops(results)].join("\n\n");
}

export const nameOf = ({ seats, workshops }: Work): string =>
  workshops === 1 ? `${seats} seats in one workshop` : `${seats} seats in ${workshops} workshops`;

function titleOf(work: Work, pairs: readonly Pair[]): string {
  const remarks = new Set(pairs.flatMap(({ app, floor }) => [...app.remarks, ...floor.remarks]));
  const others = median(pairs.flatMap(({ app, floor }) => [app.othersShare, floor.othersShare]));
  const noise = `other processes took ${Math.round(others * 100)} % of the machine`;
  return [
    `${nameOf(work)}, rooms of 8, ${pairs.length} ${pairs.length === 1 ? "run" : "runs"}`,
    ...remarks,
    noise,
  ].join("; ");
}

function row(line: ReportLine, work: Work, pairs: readonly Pair[]): readonly string[] {
  const { floor, app, ratio } = compare(pairs, line.measure);
  const target = isTargetWork(work) ? line.target : null;
  const hasRatio = Number.isFinite(ratio.median);
  return [
    line.title,
    `${short(floor.median)} ${line.unit}`,
    `${short(app.median)} ${line.unit}`,
    hasRatio ? withRange(ratio) : "",
    target === null ? "" : `≤ ${target.toFixed(2)}`,
    target === null ? "" : verdict(ratio.median, target, line.isNoisy && pairs.length < RUNS_FOR_P99),
  ];
}

/** Met, or missed by how much. */
function verdict(ratio: number, target: number, isTooFewRuns: boolean): string {
  const said = ratio <= target ? "met" : `missed by ${Math.round((ratio / target - 1) * 100)} %`;
  return isTooFewRuns ? `${said} (too few runs to judge)` : said;
}

function manyWorkshops(results: readonly Results[]): readonly string[] {
  const one = results.find(({ work }) => isTargetWork(work));
  const many = results.find(({ work }) => work.workshops > 1);
  if (one === undefined || many === undefined) return [];
  const ratio = manyOverOne(many.pairs, one.pairs);
  const said = verdict(ratio.median, MANY_WORKSHOPS_TARGET, false);
  return [
    `CPU per phase change and seat, ${nameOf(many.work)} over ${nameOf(one.work)}: ` +
      `${withRange(ratio)}, target ≤ ${MANY_WORKSHOPS_TARGET.toFixed(2)}: ${said}`,
  ];
}

const withRange = ({ median, lowest, highest }: Figures): string =>
  `${median.toFixed(2)} (${lowest.toFixed(2)}–${highest.toFixed(2)})`;

/** A figure with as many digits as say something. */
export function short(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

/** Columns under one another, as many as the first row has. */
export function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}
