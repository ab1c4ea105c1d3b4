import type { ChatMeasure, ChatMeasurement } from "../chat/chatWork.ts";
import { median } from "../load/quantile.ts";
import { figures } from "./comparison.ts";
import { aligned, short } from "./table.ts";

/** One line of the report: what is measured, and the most that meets the target; null: only shown. */
interface ChatLine {
  readonly measure: ChatMeasure;
  readonly title: string;
  readonly unit: string;
  readonly target: number | null;
}

/** The targets: what is watched live is there within a quarter of a second, and a message never waits for its covering. */
const LINES: readonly ChatLine[] = [
  { measure: "messageP50Ms", title: "rep's press to the customer's phone, covered, p50", unit: "ms", target: null },
  { measure: "messageP99Ms", title: "rep's press to the customer's phone, covered, p99", unit: "ms", target: null },
  { measure: "ackP50Ms", title: "rep's press to the answer, p50", unit: "ms", target: null },
  { measure: "ackP99Ms", title: "rep's press to the answer, p99", unit: "ms", target: null },
  { measure: "dialP50Ms", title: "move of the dial to the console, p50", unit: "ms", target: null },
  { measure: "dialP99Ms", title: "move of the dial to the console, p99", unit: "ms", target: 250 },
  { measure: "maskP50Ms", title: "covering 200 characters, alone, p50", unit: "ms", target: null },
  { measure: "maskP99Ms", title: "covering 200 characters, alone, p99", unit: "ms", target: 1 },
  { measure: "serverBusyShare", title: "server CPU, of one core", unit: "", target: null },
  { measure: "bytesPerSecondAndSeat", title: "bytes down per second and seat", unit: "bytes", target: null },
];

const HEAD = ["measure", "app (lowest–highest)", "target", ""];

/** The report on a chat in every room at once, as text; empty where none was measured. */
export function chatReport(runs: readonly ChatMeasurement[]): string {
  const [first] = runs;
  if (first === undefined) return "";
  const noise = `other processes took ${Math.round(median(runs.map(({ othersShare }) => othersShare)) * 100)} % of the machine`;
  const many = `${runs.length} ${runs.length === 1 ? "run" : "runs"}`;
  const title = `${first.seats} seats chat in rooms of 8, ${many}; ${noise}`;
  return [title, ...aligned([HEAD, ...LINES.map((line) => row(line, runs))])].join("\n");
}

function row({ measure, title, unit, target }: ChatLine, runs: readonly ChatMeasurement[]): readonly string[] {
  const measured = figures(runs.map(({ values }) => values[measure]));
  const range = `(${short(measured.lowest)}–${short(measured.highest)})`;
  const said = target !== null && measured.median > target ? "missed" : "met";
  return [
    title,
    `${short(measured.median)} ${unit} ${range}`,
    target === null ? "" : `≤ ${target} ${unit}`,
    target === null ? "" : said,
  ];
}
