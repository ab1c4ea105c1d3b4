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
    expect(parse(toCsv(["text"], [[text]]))[1]?.[0]).toBe(`'${text}`);
  }
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
      expect(read.map(([cell]) => cell?.replace(/^'/, ""))).toEqual(cells.map((cell) => cell.replace(/^'/, "")));
    }),
    { numRuns: 500 },
  );
});
