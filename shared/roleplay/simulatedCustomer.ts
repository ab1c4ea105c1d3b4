import { seededChance, shuffled } from "../basics/seededChance.ts";
import type { CardStructure } from "../content/card.ts";
import type { CardText } from "../content/cardText.ts";
import type { MoveId } from "../content/contentIds.ts";
import { DIAL_BANDS, type DialBand } from "../content/dial.ts";
import type { DifficultyRules } from "../content/difficulty.ts";
import { bandOf, type DialChange, type DialMove, type HeatDial, moveDial, startDial } from "./heatDial.ts";
import { type SceneVerdict, sceneVerdict } from "./sceneVerdict.ts";

/** What a customer whom nobody plays goes by; another difficulty in mid-scene is another script for the same state. */
export interface CustomerScript {
  readonly card: Pick<CardStructure, "raises" | "lowers" | "reveals" | "resolution">;
  readonly text: Pick<CardText, "lines"> & { readonly secret: Pick<CardText["secret"], "openers"> };
  readonly rules: Pick<DifficultyRules, "start" | "probesNeeded">;
  /** The scene's own; two rooms with one seed get the same customer. */
  readonly seed: string;
}

/** Where a line stands on the card. */
export type LinePool = DialBand | "opener" | "reveal" | "resolved" | "unresolved";

/** One line of the card. */
export interface CustomerLine {
  readonly pool: LinePool;
  readonly index: number;
  readonly text: string;
}

/** How far a scene with such a customer has come. */
export interface CustomerState {
  readonly heat: HeatDial;
  /** All soothers that the rep has used, in order. */
  readonly soothers: readonly MoveId[];
  readonly said: readonly Pick<CustomerLine, "pool" | "index">[];
}

/** What happens in such a scene: the rep makes a move, or the customer is to speak. */
export type CustomerTurn =
  | { readonly kind: "move"; readonly move: DialMove; readonly atMs: number }
  | { readonly kind: "speak"; readonly isTimeUp?: boolean };

/** The customer before the scene. */
export function startCustomer({ rules }: CustomerScript, atMs: number): CustomerState {
  return { heat: startDial(rules.start, atMs), soothers: [], said: [] };
}

/** After a move of the rep, by the dial's rules; null when the card has no such move. */
export function customerAfter(
  { card }: CustomerScript,
  state: CustomerState,
  move: DialMove,
  atMs: number,
): { readonly state: CustomerState; readonly change: DialChange } | null {
  const moved = moveDial(state.heat, move, atMs, card);
  if (moved === null) return null;
  const soothers = move.kind === "lower" ? [...state.soothers, move.moveId] : state.soothers;
  return { state: { ...state, heat: moved.state, soothers }, change: moved.change };
}

/**
 * The customer's next line, and the state once it is said; null when there is nothing left to say. The card's first opener
 * begins, the hidden need after enough soothers that reveal it, then lines of the dial's band; nothing is said twice while the
 * card has a line left, nearer bands first. Source: SPEC RP7, RP8.
 */
export function nextLine(
  script: CustomerScript,
  state: CustomerState,
  isTimeUp = false,
): { readonly state: CustomerState; readonly line: CustomerLine } | null {
  const pools = poolsFor(script, state, isTimeUp);
  const line = firstNew(script, state, pools.only) ?? (pools.only.length > 0 ? null : bandLine(script, state));
  return line === null
    ? null
    : { line, state: { ...state, said: [...state.said, { pool: line.pool, index: line.index }] } };
}

/** The tests that are met, in the card's order: more than half of the soothers that lead there were used. Source: SPEC RP9. */
export function testsMet(
  { card }: Pick<CustomerScript, "card">,
  { soothers }: Pick<CustomerState, "soothers">,
): string[] {
  return Object.entries(card.resolution).flatMap(([test, leading]) => {
    const used = leading.filter((soother) => soothers.includes(soother));
    return used.length > leading.length / 2 ? [test] : [];
  });
}

/** How the scene stands, by the tests that are met and the dial. Source: SPEC RP6, RP9. */
export function customerVerdict(script: CustomerScript, state: CustomerState): SceneVerdict {
  return sceneVerdict(state.heat.dial, Object.keys(script.card.resolution), testsMet(script, state));
}

/** The words of a line of the card; null where the card has no such line. */
export function lineText(
  text: CustomerScript["text"],
  { pool, index }: Pick<CustomerLine, "pool" | "index">,
): string | null {
  return (pool === "opener" ? text.secret.openers : text.lines[pool])[index] ?? null;
}

/** A whole scene from its turns: the state it ends in and the lines that were said. Moves that the card lacks change nothing. */
export function playedBack(
  script: CustomerScript,
  turns: readonly CustomerTurn[],
): { readonly state: CustomerState; readonly lines: readonly CustomerLine[] } {
  const lines: CustomerLine[] = [];
  let state = startCustomer(script, 0);
  for (const turn of turns) {
    if (turn.kind === "move") {
      state = customerAfter(script, state, turn.move, turn.atMs)?.state ?? state;
      continue;
    }
    const next = nextLine(script, state, turn.isTimeUp);
    if (next === null) continue;
    lines.push(next.line);
    state = next.state;
  }
  return { state, lines };
}

/** What must be said now, if anything: `only` these pools, or (empty) what the band has. */
function poolsFor(
  script: CustomerScript,
  state: CustomerState,
  isTimeUp: boolean,
): { readonly only: readonly LinePool[] } {
  const verdict = customerVerdict(script, state);
  if (isTimeUp) return { only: [verdict === "resolved" ? "resolved" : "unresolved"] };
  if (state.said.length === 0 && script.text.secret.openers.length > 0) return { only: ["opener"] };
  const probes = state.soothers.filter((soother) => script.card.reveals.includes(soother)).length;
  const told = state.said.filter(({ pool }) => pool === "reveal").length;
  const isOpen = probes >= script.rules.probesNeeded && told < script.text.lines.reveal.length;
  if (isOpen && (verdict !== "resolved" || told === 0)) return { only: ["reveal"] };
  // The last of these lines is kept for the goodbye.
  const thanked = state.said.filter(({ pool }) => pool === "resolved").length;
  return { only: verdict === "resolved" && thanked < script.text.lines.resolved.length - 1 ? ["resolved"] : [] };
}

/** A line of the band; when all of it is said, of the nearest band, and then what was said least often. */
function bandLine(script: CustomerScript, state: CustomerState): CustomerLine | null {
  const band = bandOf(state.heat.dial);
  const at = DIAL_BANDS.indexOf(band);
  const nearest = [...DIAL_BANDS].sort(
    (one, other) => Math.abs(DIAL_BANDS.indexOf(one) - at) - Math.abs(DIAL_BANDS.indexOf(other) - at),
  );
  const [own, ...others] = nearest;
  const atStart = bandOf(script.rules.start) === band ? (["opener"] as const) : [];
  const fresh = firstNew(script, state, [...(own === undefined ? [] : [own]), ...atStart, ...others]);
  if (fresh !== null) return fresh;
  const counted = linesOf(script, band).map((line) => ({
    line,
    times: state.said.filter((said) => isSame(line, said)).length,
  }));
  return counted.sort((one, other) => one.times - other.times)[0]?.line ?? null;
}

function firstNew(script: CustomerScript, state: CustomerState, pools: readonly LinePool[]): CustomerLine | null {
  for (const pool of pools) {
    const line = linesOf(script, pool).find((one) => !state.said.some((said) => isSame(one, said)));
    if (line !== undefined) return line;
  }
  return null;
}

/** The lines of a pool in this scene's order; the hidden need comes out in the card's own, and its first opener says what it is about. */
function linesOf({ text, seed }: CustomerScript, pool: LinePool): readonly CustomerLine[] {
  const texts = pool === "opener" ? text.secret.openers : text.lines[pool];
  const lines = texts.map((line, index) => ({ pool, index, text: line }));
  if (pool === "reveal") return lines;
  const [first = [], rest = lines] = pool === "opener" ? [lines.slice(0, 1), lines.slice(1)] : [];
  return [...first, ...shuffled(rest, seededChance(`${seed} ${pool}`))];
}

function isSame(line: CustomerLine, said: Pick<CustomerLine, "pool" | "index">): boolean {
  return line.pool === said.pool && line.index === said.index;
}
