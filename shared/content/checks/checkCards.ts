import type { CardStructure } from "../card.ts";
import { MAX_DIAL_START, RESOLVED_DIAL } from "../dial.ts";
import { own } from "../everyLanguage.ts";
import { type ContentPath, error, type Finding, warning } from "../finding.ts";
import type { Pack } from "../pack.ts";

/** Fewer moves than this, either way, make a scene that cannot turn. */
const MIN_MOVES = 3;
/** People do not flip: the dial falls at most this far in a minute (the dial's own rule). */
const MAX_FALL_PER_MINUTE = 3;

/** A card's moves: enough of them, a soother for each trigger, and an end that can be reached even at the hard level. */
export function checkCards(pack: Pack): readonly Finding[] {
  return Object.entries(pack.cards).flatMap(([id, card]) => {
    const path = ["cards", id];
    return [...checkMoves(path, card), ...checkReach(path, card), ...checkBarriers(pack, id, card)];
  });
}

function checkMoves(path: ContentPath, card: CardStructure): Finding[] {
  const few = (["raises", "lowers"] as const)
    .filter((side) => Object.keys(card[side]).length < MIN_MOVES)
    .map((side) => error("card/too-few-moves", [...path, side], { minimum: MIN_MOVES }));
  const unmended = Object.entries(card.raises)
    .filter(([, trigger]) => own(card.lowers, trigger.mend) === undefined)
    .map(([move, trigger]) =>
      error("card/trigger-without-soother", [...path, "raises", move, "mend"], { id: trigger.mend }),
    );
  return [...few, ...unmended];
}

function checkReach(path: ContentPath, card: CardStructure): Finding[] {
  const hardStart = Math.min(MAX_DIAL_START, card.start + 1);
  const needed = hardStart - RESOLVED_DIAL;
  const soothers = Object.values(card.lowers).reduce((sum, step) => sum + step, 0);
  const inTime = card.minutes.scene * MAX_FALL_PER_MINUTE;
  if (Math.min(soothers, inTime) < needed) {
    return [error("card/unreachable", [...path, "lowers"], { needed, possible: Math.min(soothers, inTime) })];
  }
  return Object.keys(card.resolution).length === 0 ? [error("card/unreachable", [...path, "resolution"])] : [];
}

/** A barrier needs the texts that it works with, in every language that has the card. */
function checkBarriers(pack: Pack, id: string, card: CardStructure): Finding[] {
  const modes = (card.barriers ?? []).map(({ mode }) => mode);
  const lost = (place: ContentPath, what: string) => error("card/barrier-incomplete", place, { what });
  const findings = [
    ...(card.family === "barrier" && modes.length === 0 ? [lost(["cards", id], "barriers")] : []),
    ...(modes.some((mode) => mode.startsWith("mask-")) && card.level === undefined
      ? [lost(["cards", id], "level")]
      : []),
  ];
  for (const [language, words] of Object.entries(pack.text)) {
    const text = own(words.cards, id);
    if (text === undefined || modes.length === 0) continue;
    const path = ["text", language, "cards", id];
    const { barrier, relay } = text;
    const needs: readonly (readonly [boolean, string])[] = [
      [barrier === undefined, "barrier"],
      [modes.includes("wordbank") && (barrier?.wordbank ?? []).length === 0, "wordbank"],
      [modes.includes("nonce") && Object.keys(barrier?.nonce ?? {}).length === 0, "nonce"],
      [modes.includes("relay") && relay === undefined, "relay"],
      [!named(card, "gesture", barrier?.pictures), "pictures"],
      [!named(card, "face-save", barrier?.points), "points"],
    ];
    findings.push(...needs.filter(([isMissing]) => isMissing).map(([, what]) => lost([...path, what], what)));
  }
  const toRelay = Object.entries(card.twists).filter(([, target]) => target === "relay" && !modes.includes("relay"));
  return [
    ...findings,
    ...toRelay.map(([twist]) => warning("card/barrier-incomplete", ["cards", id, "twists", twist], { what: "relay" })),
  ];
}

/** True when every picture or point of the barrier has its name. */
function named(
  card: CardStructure,
  mode: "gesture" | "face-save",
  names: Readonly<Record<string, string>> | undefined,
): boolean {
  const ids = (card.barriers ?? []).flatMap((barrier): string[] => {
    if (barrier.mode === "gesture" && mode === "gesture") return barrier.pictures.map((picture) => picture.id);
    return barrier.mode === "face-save" && mode === "face-save" ? barrier.points : [];
  });
  return ids.every((id) => own<string>(names ?? {}, id) !== undefined);
}
