import fc from "fast-check";

/** Letters, signs and marks of many scripts, invisible ones, halves of pairs, and whatever else has a number. */
const anyCharacter = fc.oneof(
  fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
  fc.integer({ min: 0x20, max: 0x2ff }).map((point) => String.fromCodePoint(point)),
  fc.constantFrom(
    "a",
    "B",
    "é",
    "e\u0301",
    "ß",
    "ﬁ",
    "ｆ",
    "ع",
    "א",
    "中",
    "ก",
    "🙂",
    "👩‍💻",
    "🇩🇪",
    "'",
    "’",
    "-",
    ".",
    ",",
    " ",
    "\n",
  ),
  fc.constantFrom(
    "\u200B",
    "\u200D",
    "\u00AD",
    "\u202E",
    "\u034F",
    "\u3164",
    "\uD800",
    "\uDC00",
    "\0",
    "½",
    "①",
    "…",
    "▢",
    "7",
  ),
);

/** Any text at all, up to so many characters; long ones are as likely as short ones. */
export function anyString(maxLength: number): fc.Arbitrary<string> {
  return fc.array(anyCharacter, { maxLength, size: "max" }).map((characters) => characters.join(""));
}
