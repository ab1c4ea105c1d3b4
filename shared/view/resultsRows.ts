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

/** What a row says; columns that are missing stay empty. */
export type Fact = Partial<Record<(typeof RESULT_COLUMNS)[number], Cell>>;

/** The exported performances as a table: cells in the order of `RESULT_COLUMNS`, neither quoted nor guarded yet. */
export function resultsRows(performances: readonly ExportedPerformance[]): readonly (readonly Cell[])[] {
  return performances.flatMap((performance) =>
    factsOf(performance).map((fact) => {
      const { roundNumber: round, roomNumber: room, performer, question } = performance;
      return rowOf({ round, room, performer, question, ...fact });
    }),
  );
}

/** One row, cell by cell in the order of `RESULT_COLUMNS`. */
export function rowOf(fact: Fact): readonly Cell[] {
  return RESULT_COLUMNS.map((column) => fact[column] ?? null);
}

function factsOf({ overall, criteria, worked, flags, comments, audited }: ExportedPerformance): readonly Fact[] {
  return [
    { fact: "overall", value: overall.value, count: overall.count, spread: overall.spread },
    ...criteria.map(({ name, value, count, spread }) => ({ fact: "criterion", name, value, count, spread })),
    ...worked.map(({ text, count }) => ({ fact: "what-worked", name: text, count })),
    ...flags.map(({ name, count }) => ({ fact: "flag", name, count })),
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
