/** What a key can ask for, anywhere on the desk. */
export type ShortcutName = "primary" | "pause" | "add-30" | "add-60" | "end-soon" | "curtain";

/** Keys as they are printed on the buttons. Nothing that ends a round or the workshop has one. */
export const SHORTCUT_KEYS = {
  pause: "P",
  "add-30": "3",
  "add-60": "6",
  "end-soon": "E",
  curtain: "B",
} as const satisfies Partial<Record<ShortcutName, string>>;

/** What the listener needs to know of a key press; a `KeyboardEvent` has it all. */
export interface KeyPress {
  readonly key: string;
  readonly repeat: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** `none`: nothing has the focus; `control`: a button or link, which Space and Enter belong to; `typing`: a field. */
export type FocusKind = "none" | "control" | "typing";

/** What a key press asks for; null where it belongs to somebody else. */
export function shortcutOf(press: KeyPress, focus: FocusKind, hasLetters: boolean): ShortcutName | null {
  if (press.repeat || press.altKey || press.ctrlKey || press.metaKey || focus === "typing") return null;
  if (press.key === " " || press.key === "Enter") return focus === "none" ? "primary" : null;
  if (!hasLetters) return null;
  for (const [name, key] of Object.entries(SHORTCUT_KEYS)) {
    if (key === press.key.toUpperCase()) return shortcutNamed(name);
  }
  return null;
}

/** Where the keyboard is. */
export function focusKindOf(element: Element | null): FocusKind {
  if (element === null || element.matches("body, main, h1, h2, [tabindex='-1']")) return "none";
  return element.matches("input, select, textarea, [contenteditable]") ? "typing" : "control";
}

function shortcutNamed(name: string): ShortcutName | null {
  const names: readonly ShortcutName[] = ["pause", "add-30", "add-60", "end-soon", "curtain"];
  return names.find((known) => known === name) ?? null;
}
