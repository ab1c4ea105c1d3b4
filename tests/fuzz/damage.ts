import type { Chance } from "../../shared/basics/seededChance.ts";

/** Values that have broken parsers before: wrong kinds, edges of numbers, hostile keys, hostile text. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  Number.MAX_SAFE_INTEGER,
  1e308,
  "",
  " ",
  "\u0000",
  "\u202Egnp.exe",
  "__proto__",
  "constructor",
  "'; DROP TABLE log; --",
  "<img src=x onerror=alert(1)>",
  "=HYPERLINK(1)",
  "x".repeat(5_000),
  [],
  {},
  [[[[[[]]]]]],
  { toString: "no" },
  { length: 3 },
];

/** Text that has been taken for more than text before. */
const HOSTILE_TEXTS = [
  "<img src=x onerror=alert(1)>",
  "</script><script>alert(1)</script>",
  "javascript:alert(1)",
  "{{constructor.constructor('alert(1)')()}}",
  "\u202Egnp.exe",
  "\u0000\u0007\u001b[31m",
  "__proto__",
  "'; DROP TABLE log; --",
  "=HYPERLINK(1)",
  "▢▢▢ ▢▢▢",
  "👩‍🚀 علی‌رضا 李小龍 e\u0301".normalize("NFD"),
  "word ".repeat(70),
] as const;

/** Names of fields that have meant something to a runtime before. */
const HOSTILE_KEYS = ["__proto__", "constructor", "toString", "seatId", "by", "role", ""] as const;

/** A copy of a message with one to three things wrong with it; the same for the same chance. */
export function damaged(message: unknown, chance: Chance): unknown {
  let copy: unknown = structuredClone(message);
  const times = 1 + Math.floor(chance() * 3);
  for (let i = 0; i < times; i++) copy = damageOnce(copy, chance);
  return copy;
}

/** Something that somebody might type into a chat on purpose. */
export function hostileText(chance: Chance): string {
  const text = pick(HOSTILE_TEXTS, chance);
  return chance() < 0.5 ? text : `${text} ${Math.floor(chance() * 1e6)}`;
}

function damageOnce(value: unknown, chance: Chance): unknown {
  if (!isRecord(value) || chance() < 0.05) return pick(HOSTILE, chance);
  const keys = Object.keys(value);
  const key = keys.length === 0 ? "type" : pick(keys, chance);
  // Deeper first: the interesting mistakes hide inside.
  if (isRecord(value[key]) && chance() < 0.7) return { ...value, [key]: damageOnce(value[key], chance) };
  const way = chance();
  if (way < 0.35) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  if (way < 0.55) return { ...value, [`${key}x`]: value[key], [pick(HOSTILE_KEYS, chance)]: 1 };
  return { ...value, [key]: pick(HOSTILE, chance) };
}

function pick<Thing>(things: readonly Thing[], chance: Chance): Thing {
  const thing = things[Math.floor(chance() * things.length)];
  if (thing === undefined && !things.includes(undefined as Thing)) throw new Error("nothing to pick from");
  return thing as Thing;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
