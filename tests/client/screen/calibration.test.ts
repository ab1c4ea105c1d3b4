import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brokenText } from "../../../client/screen/brokenText.ts";
import { type ExemplarPages, exemplarPages } from "../../../client/screen/exemplarPages.ts";
import { keyPages } from "../../../client/screen/keyPages.ts";
import { pageHeight } from "../../../client/screen/pageSpace.ts";
import { stepPage } from "../../../client/screen/stepPage.ts";
import { raterSeats } from "../../../client/screen/table.ts";
import { ENDLESS, keyOf, keyRows, STORY, TALK } from "../../play/support/calibrationSets.ts";
import { clockAt, STARTED_AT, setAt } from "../../play/support/screenSets.ts";

const WALL = { width: 94, height: 35.5, sizes: [3.2, 2.6, 2, 1.75, 1.5] } as const;
const withoutSpaces = (text: string): string => text.replace(/\s+/gu, "");

/** All that is said on the pages, who says it at the start of each piece that begins a line. */
function said({ pages }: ExemplarPages): string {
  const lines = pages.flat().flatMap(({ lines }) => lines);
  return withoutSpaces(lines.map(({ speaker, text, isContinued }) => (isContinued ? text : speaker + text)).join(""));
}

const words = fc.array(fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }), { minLength: 1, maxLength: 40 });
const exemplars = fc.array(
  fc.record({
    exemplarId: fc.constantFrom("X-a", "X-b"),
    title: fc.string(),
    setting: fc.string(),
    lines: fc.array(
      fc.record({ speaker: fc.constantFrom("Customer", "Rep"), text: words.map((all) => all.join(" ")) }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  { minLength: 1, maxLength: 2 },
);

describe("the examples of a calibration on the wall", () => {
  test("[SN6] one text is set large, two stand side by side", () => {
    expect(exemplarPages([TALK], WALL)).toMatchObject({ units: 2.6, pages: [{ length: 1 }] });
    expect(exemplarPages([STORY, TALK], WALL)).toMatchObject({ units: 1.75, pages: [{ length: 2 }] });
  });

  test("[SN6] two that are too long to stand side by side take turns, larger again", () => {
    const long = { ...STORY, lines: [...STORY.lines, ...STORY.lines] };
    expect(exemplarPages([long, { ...long, exemplarId: "X-b" }], WALL)).toMatchObject({
      units: 1.75,
      pages: [[{ number: 1 }], [{ number: 2 }]],
    });
  });

  test("[SN6] a text that is longer than the wall goes on page by page, and nothing of it is left out", () => {
    const layout = exemplarPages([ENDLESS, TALK], WALL);
    expect(layout.pages.length).toBeGreaterThan(5);
    expect(layout.pages.flat().map(({ number }) => number)).toEqual(
      layout.pages.flat().map((_, index) => (index === layout.pages.length - 1 ? 2 : 1)),
    );
  });

  test("[SN6] whatever a pack holds, all of it comes to the wall, in order and readable", () => {
    fc.assert(
      fc.property(exemplars, fc.integer({ min: 8, max: 24 }), (all, height) => {
        const layout = exemplarPages(all, { ...WALL, height });
        const whole = all.flatMap(({ lines }) => lines.map(({ speaker, text }) => speaker + text)).join("");
        expect(said(layout)).toBe(withoutSpaces(whole));
        expect(WALL.sizes).toContain(layout.units);
      }),
    );
  });

  test("[SN2] a text is broken between words, a word that is too long anywhere; no letter is lost", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 60 }), (all, lineEm) => {
        const text = all.join(" ").trim();
        expect(withoutSpaces(brokenText(text, lineEm).join(""))).toBe(withoutSpaces(text));
      }),
    );
    expect(brokenText("one two three", 5)).toEqual(["one two", " three"]);
    expect(brokenText("m".repeat(12), 5).map(({ length }) => length)).toEqual([5, 5, 2]);
  });
});

describe("the key of a calibration on the wall", () => {
  test("[SN6] every exemplar has a page of its own; only longer tables take more", () => {
    expect(keyPages(keyOf([STORY, TALK], keyRows(6)), 40).pages).toMatchObject([
      { number: 1, rows: { length: 7 } },
      { number: 2, rows: { length: 7 } },
    ]);
    const wordy = keyPages(keyOf([STORY, TALK], keyRows(6, "A long reason. ".repeat(20))), 40).pages;
    expect(wordy.length).toBeGreaterThan(2);
  });

  test("[SN6] every row comes exactly once, in the rubric's order, the overall tap last", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.nat(40),
        fc.integer({ min: 5, max: 60 }),
        (count, times, height) => {
          const rows = keyRows(count, "It shows. ".repeat(times + 1), (index) =>
            `Criterion ${index} `.repeat(1 + (times % 5)),
          );
          const key = keyOf([STORY, TALK], rows);
          const { pages } = keyPages(key, height);
          expect(pages.filter(({ number }) => number === 1).flatMap((page) => page.rows)).toEqual(rows);
          expect(pages.filter(({ number }) => number === 2).flatMap((page) => page.rows)).toEqual(rows);
        },
      ),
    );
  });

  test("[SN6] pages begin with the first and turn by the server's time alone", () => {
    const clock = clockAt("results");
    const shownAfter = (ms: number) => stepPage(3, clock, STARTED_AT + ms);
    expect([-500, 0, 19_999, 20_000, 59_999, 60_000].map(shownAfter)).toEqual([0, 0, 0, 1, 2, 0]);
    expect(stepPage(3, null, STARTED_AT)).toBe(0);
  });

  test("[SN2] where other rooms are named below, there is less room for a page", () => {
    const held = {
      ...setAt("results"),
      clock: { clock: clockAt("results"), strip: [{ roomNumber: 2, step: "sheets" as const, hasEnded: false }] },
    };
    expect(pageHeight(held)).toBeLessThan(pageHeight(setAt("results")));
  });

  test("[SN6] the ring of a calibration has no hot seat", () => {
    const seats = raterSeats(2, 5);
    expect(seats.map(({ state }) => state)).toEqual(["in", "in", "waiting", "waiting", "waiting"]);
    expect(seats.some(({ isHot }) => isHot)).toBe(false);
  });
});
