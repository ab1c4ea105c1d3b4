import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv } from "../../server/http/csv.ts";

/** Reads a table as RFC 4180 says. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, separator, quoted, bare] of csv.slice(1).matchAll(/(^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)) {
    if (separator === "\r\n") {
      rows.push(row);
      row = [];
    }
    row.push(quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'));
  }
  return rows;
}

test("[SV12] a table has a byte order mark, quoted texts, bare numbers and Windows line ends", () => {
  const csv = toCsv(
    ["name", "value"],
    [
      ['Ana "A" Ω', 4.5],
      [null, null],
    ],
  );
  expect(csv).toBe('\uFEFF"name","value"\r\n"Ana ""A"" Ω",4.5\r\n,\r\n');
});

test("[SV12] no text runs as a formula, whatever stands before it", () => {
  for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "\n=1", "\0=1", "＝1", "|cmd", "%0A"]) {
    const cell = parse(toCsv(["text"], [[text]]))[1]?.[0] ?? "";
    expect(cell[0]).toBe("'");
    expect(cell.replaceAll("'", "")).toBe(text);
  }
});

test("[SV12] where the list separator is a semicolon, what follows one inside a text runs as no formula either", () => {
  const texts = ["ok;=HYPERLINK(1)", "nice\n=1+1", "a\t@SUM", "b;  -2", "c\r\n+3;=4", "=5;=6"];
  for (const text of texts) {
    const line = toCsv(["text"], [[text]])
      .split("\r\n")
      .slice(1)
      .join("\r\n");
    for (const cell of line.split(/[;\t\r\n]/)) expect(cell.replace(/^"/, "").trim()).not.toMatch(/^[=+\-@]/);
  }
  expect(toCsv(["text"], [["fine; all is well"]])).toContain('"fine; all is well"');
});

test("[SV12] every other text comes back as it was", () => {
  const texts = fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom('"', ",", "a\r\nb", '","')));
  fc.assert(
    fc.property(texts, (cells) => {
      const read = parse(
        toCsv(
          ["text"],
          cells.map((cell) => [cell]),
        ),
      ).slice(1);
      const plain = (cell = ""): string => cell.replaceAll("'", "");
      expect(read.map(([cell]) => plain(cell))).toEqual(cells.map(plain));
    }),
    { numRuns: 500 },
  );
});
