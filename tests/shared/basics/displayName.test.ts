import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_NAME_GRAPHEMES, nameKey, readDisplayName } from "../../../shared/basics/displayName.ts";

const read = (raw: string): string | null => {
  const name = readDisplayName(raw);
  return name.ok ? name.value : null;
};

test.each([
  ["Ana", "Ana"],
  ["  Ana   María\tLópez\n", "Ana María López"],
  ["Zoe\u0308", "Zoë"],
  ["Nguyễn Thị Ánh", "Nguyễn Thị Ánh"],
  ["علی‌رضا", "علی‌رضا"],
  ["क्‍ष", "क्‍ष"],
  ["李小龍", "李小龍"],
  ["שָׁלוֹם", "שָׁלוֹם".normalize("NFC")],
  ["👩‍🚀 Kim", "👩‍🚀 Kim"],
  ["❤️", "❤️"],
  ["O’Brien-Smith", "O’Brien-Smith"],
])("[SE2] %j is a name, shown as %j", (raw, shown) => {
  expect(read(raw)).toBe(shown);
});

test.each([
  ["bidi override", "Ana\u202Egro.live", "Anagro.live"],
  ["bidi isolates and marks", "\u2066Ana\u2069\u200F\u061C", "Ana"],
  ["joiners between Latin letters", "A\u200Dn\u200Ca", "Ana"],
  ["soft hyphen, word joiner, byte order mark", "A\u00ADn\u2060a\uFEFF", "Ana"],
  ["controls", "A\u0000n\u0007a\u009F", "Ana"],
  ["tags and private characters", "Ana\u{E0041}\u{E000}", "Ana"],
  ["a broken surrogate", "Ana\uD800", "Ana"],
  ["a filler letter", "Ana\u3164", "Ana"],
  ["a stray colour sign", "Ana\uFE0F", "Ana"],
  ["a tower of accents", `A${"\u0301".repeat(40)}na`, "Á\u0301\u0301na"],
  ["a tower of Thai marks", `ก${"็".repeat(30)}`, `ก${"็".repeat(4)}`],
  ["an accent without a letter", "\u0301Ana", "Ana"],
])("[SE2] stripped: %s", (_what, raw, shown) => {
  expect(read(raw)).toBe(shown);
});

test.each(["", "   ", "\u200B\u200C\u200D", "\u3164", "\u2800\u2800", "\u0301", "\u202E", "\uFE0F\uFE0F"])(
  "[SE2] %j has nothing to show and is refused",
  (raw) => {
    expect(readDisplayName(raw)).toEqual({ ok: false, refusal: "seat/name-unusable" });
  },
);

test("[SE2] thirty graphemes fit, thirty-one do not, whatever they weigh", () => {
  const family = "👨‍👩‍👧‍👦";
  expect(read(family.repeat(MAX_NAME_GRAPHEMES))).toBe(family.repeat(MAX_NAME_GRAPHEMES));
  expect(read(family.repeat(MAX_NAME_GRAPHEMES + 1))).toBeNull();
});

test("[SE2] marks that only a joiner kept in order are put in order before any tower is cut", () => {
  const raw = "🏽\u0301\u200D\u0323\u05B0\u0327";
  expect(read(read(raw) ?? "")).toBe(read(raw));
});

test("[SE2] a name that was read once reads the same again", () => {
  const tricky = fc.constantFrom(
    ..."aéß \t\u0301\u200C\u200D\u202E\uFE0F\u3164\u2800علक्षก็👩🚀❤\uD800".split(""),
    "👩",
    "🏽",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 40 }),
        fc.array(tricky, { maxLength: 40 }).map((c) => c.join("")),
      ),
      (raw) => {
        const once = read(raw);
        if (once === null) return;
        expect(read(once)).toBe(once);
        expect(once).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]|^\s|\s$|\s\s/u);
      },
    ),
    { numRuns: 3000 },
  );
});

test("[SE3] case, width and joiners do not tell two names apart; accents do", () => {
  expect(nameKey("ANA")).toBe(nameKey("ana"));
  expect(nameKey("Ａｎａ")).toBe(nameKey("Ana"));
  expect(nameKey("Groß")).toBe(nameKey("GROSS"));
  expect(nameKey("علی‌رضا")).toBe(nameKey("علیرضا"));
  expect(nameKey("Zoe")).not.toBe(nameKey("Zoë"));
});
