import type { ExportedPerformance } from "./resultsExport.ts";

/** A cell of the table; null = empty. */
export type Cell = string | number | null;

/** The columns of the results table: one fact a row, so that every rubric fits and spreadsheets can filter. */
export const RESULT_COLUMNS = [
  "round",
  "room",
  "performer",
  "question",
  "fact",
  "name",
  "value",
  "count",
  "spread",
  "by",
  "text",
] as const;

type Fact = Partial<Record<(typeof RESULT_COLUMNS)[number], Cell>>;

/** The exported performances as a table: cells in the order of `RESULT_COLUMNS`, neither quoted nor guarded yet. */
export function resultsRows(performances: readonly ExportedPerformance[]): readonly (readonly Cell[])[] {
  return performances.flatMap((performance) =>
    factsOf(performance).map((fact) => {
      const { roundNumber: round, roomNumber: room, performer, question } = performance;
      const row: Fact = { round, room, performer, question, ...fact };
      return RESULT_COLUMNS.map((column) => row[column] ?? null);
    }),
  );
}

function factsOf({ overall, criteria, worked, comments, audited }: ExportedPerformance): readonly Fact[] {
  return [
    { fact: "overall", value: overall.value, count: overall.count, spread: overall.spread },
    ...criteria.map(({ name, value, count, spread }) => ({ fact: "criterion", name, value, count, spread })),
    ...worked.map(({ text, count }) => ({ fact: "what-worked", name: text, count })),
    ...comments.map(({ kind, by, text }) => ({ fact: kind === "worked" ? "comment-worked" : "comment-try", by, text })),
    ...(audited ?? []).flatMap(({ by, overall: value, marks }) => [
      { fact: "scorer-overall", by, value },
      ...Object.entries(marks).map(([criterionId, mark]) => ({
        fact: "scorer-criterion",
        by,
        name: criteria.find((criterion) => criterion.criterionId === criterionId)?.name ?? criterionId,
        value: mark === "no" ? null : mark,
        text: mark === "no" ? "N/O" : null,
      })),
    ]),
  ];
}
