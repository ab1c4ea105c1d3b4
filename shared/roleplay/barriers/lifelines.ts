import type { Barrier, BarrierMode, Lifeline } from "../../content/barrier.ts";

/** Modes that are a matter of the language itself; an interpreter lifts them. */
const OF_LANGUAGE: readonly BarrierMode[] = [
  "wordbank",
  "mask-in",
  "mask-out",
  "nonce",
  "gesture",
  "glitch-translate",
  "relay",
  "literal",
  "face-save",
];

/** The barriers that stand while these lifelines are in use; `write-and-draw` lifts none, it lets writing through. Source: SPEC BA19. */
export function barriersUnder(barriers: readonly Barrier[], inUse: readonly Lifeline["kind"][]): readonly Barrier[] {
  return inUse.reduce<readonly Barrier[]>((standing, kind) => lifted(standing, kind), barriers);
}

function lifted(barriers: readonly Barrier[], kind: Lifeline["kind"]): readonly Barrier[] {
  switch (kind) {
    case "device":
      return [...without(barriers, OF_LANGUAGE), { mode: "glitch-translate" }];
    case "colleague":
      return barriers.some(({ mode }) => mode === "relay") ? barriers : [...barriers, { mode: "relay" }];
    case "interpreter":
      return without(barriers, OF_LANGUAGE);
    case "quiet-place":
      return without(barriers, ["noise", "hearing"]);
    case "write-and-draw":
      return barriers;
  }
}

function without(barriers: readonly Barrier[], modes: readonly BarrierMode[]): readonly Barrier[] {
  return barriers.filter(({ mode }) => !modes.includes(mode));
}
