import type { CardStructure } from "../content/card.ts";
import type { MoveId } from "../content/contentIds.ts";
import { type DialBand, MAX_DIAL_START } from "../content/dial.ts";
import type { Difficulty } from "../content/difficulty.ts";
import { own } from "../content/everyLanguage.ts";

/** The dial goes no higher unless the facilitator unlocks the last step. Source: SPEC RP2. */
const MAX_DIAL = MAX_DIAL_START;
const MAX_DIAL_UNLOCKED = 10;
/** People do not flip: in any such stretch of time the dial falls by no more than this. Source: SPEC RP3. */
export const FALL_WINDOW_MS = 60_000;
export const MAX_FALL = 3;
/** From this «sorry» on, each one raises the dial. Source: SPEC RP4. */
export const APOLOGIES_TOO_MANY = 3;

/** What moves the dial, or says something about it. */
export type DialMove =
  /** The plain + and −, without a reason. */
  | { readonly kind: "step"; readonly by: 1 | -1 }
  /** A trigger of the card; it says itself by how much. */
  | { readonly kind: "raise"; readonly moveId: MoveId }
  /** A soother of the card. */
  | { readonly kind: "lower"; readonly moveId: MoveId }
  /** The rep said sorry: on every card, whatever triggers it has. */
  | { readonly kind: "apology" }
  /** The facilitator opens or closes the last step, 10. */
  | { readonly kind: "unlock" }
  | { readonly kind: "lock" }
  /** Another difficulty in the middle of a scene: the dial stays. */
  | { readonly kind: "difficulty"; readonly difficulty: Difficulty };

/** The dial of one performance. */
export interface HeatDial {
  /** 0–9, or 0–10 while unlocked. */
  readonly dial: number;
  readonly isUnlocked: boolean;
  /** How often the rep has said sorry. */
  readonly apologies: number;
  /** Where the dial came to stand and when, oldest first, as far back as the limit on falling looks. */
  readonly recent: readonly DialPoint[];
}

/** The dial from a time on, in ms of the scene's own clock (pauses left out, as with ticks). */
export interface DialPoint {
  readonly atMs: number;
  readonly dial: number;
}

/** What became of one move. */
export interface DialChange extends DialPoint {
  readonly from: number;
  /** How far the move wanted to go. */
  readonly asked: number;
  /** Why it went less far: people do not flip, or the dial has no more steps; null when it went all the way. */
  readonly held: "fall-limit" | "range" | null;
}

/** The card's own moves, as the dial needs them. */
export type CardMoves = Pick<CardStructure, "raises" | "lowers">;

/** A dial at the start of a scene; `start` is what the difficulty makes of the card, 0–9. */
export function startDial(start: number, atMs: number): HeatDial {
  const dial = Math.max(0, Math.min(MAX_DIAL, Math.trunc(start)));
  return { dial, isUnlocked: false, apologies: 0, recent: [{ atMs, dial }] };
}

/**
 * The dial after one move, and what became of the move; null when the card has no such move.
 * A time before the last one counts as the last one. Source: SPEC RP2–RP5.
 */
export function moveDial(
  state: HeatDial,
  move: DialMove,
  atMs: number,
  card: CardMoves,
): { readonly state: HeatDial; readonly change: DialChange } | null {
  const apologies = state.apologies + (move.kind === "apology" ? 1 : 0);
  const asked = stepOf(move, apologies, card);
  if (asked === null) return null;
  const isUnlocked = move.kind === "unlock" || (state.isUnlocked && move.kind !== "lock");
  const now = Math.max(atMs, state.recent.at(-1)?.atMs ?? atMs);
  const { dial, held } = limited(state, asked, now, isUnlocked);
  const change = { atMs: now, from: state.dial, dial, asked, held };
  return { state: { dial, isUnlocked, apologies, recent: remembered(state, now, dial) }, change };
}

/** The dial's band: 0–2, 3–4, 5–6, 7–8, 9–10. */
export function bandOf(dial: number): DialBand {
  if (dial <= 2) return "eased";
  if (dial <= 4) return "watchful";
  if (dial <= 6) return "tense";
  return dial <= 8 ? "heated" : "boiling";
}

/** How far a move wants to go; null for one that the card does not have. */
function stepOf(move: DialMove, apologies: number, card: CardMoves): number | null {
  switch (move.kind) {
    case "step":
      return move.by;
    case "raise":
      return own(card.raises, move.moveId)?.by ?? null;
    case "lower": {
      const step = own(card.lowers, move.moveId);
      return step === undefined ? null : -step;
    }
    case "apology":
      return apologies >= APOLOGIES_TOO_MANY ? 1 : 0;
    case "unlock":
    case "lock":
    case "difficulty":
      return 0;
  }
}

function limited(state: HeatDial, asked: number, atMs: number, isUnlocked: boolean): Pick<DialChange, "dial" | "held"> {
  const lowest = Math.max(...withinWindow(state, atMs).map((point) => point.dial)) - MAX_FALL;
  const highest = isUnlocked ? MAX_DIAL_UNLOCKED : MAX_DIAL;
  const wanted = state.dial + asked;
  if (asked < 0 && wanted < lowest && lowest > 0) return { dial: Math.min(state.dial, lowest), held: "fall-limit" };
  const dial = Math.max(0, Math.min(highest, wanted));
  return { dial, held: dial === wanted ? null : "range" };
}

/** Where the dial stood within the window; a value counts until the moment at which it was left. */
function withinWindow(state: HeatDial, atMs: number): readonly DialPoint[] {
  return state.recent.filter((_, index) => {
    const leftAt = state.recent[index + 1]?.atMs ?? Number.POSITIVE_INFINITY;
    return leftAt > atMs - FALL_WINDOW_MS;
  });
}

function remembered(state: HeatDial, atMs: number, dial: number): readonly DialPoint[] {
  const kept = withinWindow(state, atMs);
  return dial === state.dial ? kept : [...kept, { atMs, dial }];
}
