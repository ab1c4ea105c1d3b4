import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namesShown } from "../../../client/screen/namesShown.ts";
import { pageAt, roomPages } from "../../../client/screen/roomPages.ts";
import { textSize } from "../../../client/screen/textSize.ts";
import { longName, people, rooms } from "../../play/support/screenPeople.ts";

const SPACE = { lineEm: 30, lines: 5, frameEm: 1.7 };

describe("what fits on the wall", () => {
  test("[SN2] a few names are all shown", () => {
    expect(namesShown(people(7), 7, SPACE)).toEqual({ people: people(7), moreCount: 0 });
  });

  test("[SN2] people who are not named are counted", () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.nat(1_000),
        fc.array(fc.string({ minLength: 1, maxLength: 30 })),
        (named, unnamed, names) => {
          const all = people(named, (index) => names[index % Math.max(1, names.length)] ?? "Ana");
          const shown = namesShown(all, named + unnamed, SPACE);
          expect(shown.people.length + shown.moreCount).toBe(named + unnamed);
          expect(shown.people).toEqual(all.slice(0, shown.people.length));
        },
      ),
    );
  });

  test("[SN2] the longest names take whole lines, and one line is kept for the count", () => {
    const { people: shown, moreCount } = namesShown(people(60, longName), 60, SPACE);
    expect([shown.length, moreCount]).toEqual([2, 58]);
  });

  test("[SN2] every room stands on exactly one page, in order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 3, max: 12 }), (count, size) => {
        const all = rooms(people(count), size, false);
        const layout = roomPages(all);
        if (layout.kind === "named") expect(layout.pages.flat()).toEqual(all);
      }),
    );
  });

  test("[SN2] names shrink before they are spread over pages, and are counted when the pages would be too many", () => {
    const [few, many, crowd] = [18, 42, 1_000].map((count) => roomPages(rooms(people(count), 6, false)));
    expect(few).toMatchObject({ kind: "named", size: { columns: 3 } });
    expect(many).toMatchObject({ kind: "named", pages: { length: 1 }, size: { columns: 4 } });
    expect(crowd).toEqual({ kind: "counted" });
  });

  test("[SN1] pages turn by the server's time alone", () => {
    expect([0, 11_999, 12_000, 35_999, 36_000].map((now) => pageAt(3, now, 12_000))).toEqual([0, 0, 1, 2, 0]);
    expect(pageAt(0, 5_000, 12_000)).toBe(0);
  });

  test("[SN2] the longer a question, the smaller it is set", () => {
    expect([20, 90, 200, 900].map((length) => textSize("o".repeat(length)))).toEqual([
      "huge",
      "large",
      "medium",
      "small",
    ]);
  });
});
