import type { Cell } from "../../shared/view/resultsRows.ts";

/** Tells spreadsheets that the file is UTF-8; without it some read every umlaut wrong. */
const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";
/** A text that begins like this is run as a formula by spreadsheets, also behind spaces. */
const FORMULA_START = /^[\s\0]*[=+\-@＝＋－＠|%]|^[\t\r\n\0]/;

/** Where the list separator is another one, a spreadsheet cuts texts here and takes what follows for a cell of its own. */
const INNER_FORMULA_START = /([;\t\r\n][\s\0]*)(?=[=+\-@＝＋－＠|%])/g;

/** A table as a file that spreadsheets open safely: quoted as in RFC 4180, and no text of a participant runs as a formula. */
export function toCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [columns, ...rows].map((row) => row.map(toCell).join(","));
  return BYTE_ORDER_MARK + lines.map((line) => line + LINE_END).join("");
}

function toCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const inside = cell.replace(INNER_FORMULA_START, "$1'");
  const guarded = FORMULA_START.test(cell) ? `'${inside}` : inside;
  return `"${guarded.replaceAll('"', '""')}"`;
}
