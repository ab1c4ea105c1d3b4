import type { PointId } from "../../content/contentIds.ts";
import { sentences } from "../words/sentences.ts";
import { normalised, wordKeys } from "../words/tokens.ts";

/** What a sentence asks for: a yes or no, an answer of one's own, or to be shown; null when it asks nothing. */
export type QuestionKind = "yes-no" | "open" | "show-me";

/** One tap on the customer's phone: this point came up, in a question of this kind. */
export interface PointTap {
  readonly pointId: PointId;
  readonly asked: QuestionKind;
}

/** What became of the points, in the card's order. */
export interface PointsKept {
  readonly understood: readonly PointId[];
  /** Answered with a yes, and not understood. */
  readonly onlyNodded: readonly PointId[];
  readonly neverAsked: readonly PointId[];
}

const OPEN = new Set("what which who whom whose where when why how".split(" "));
const OPENERS = new Set("and so but now then ok okay please well".split(" "));
const YES_NO = new Set(
  "am is are was were do does did have has had can could will would shall should may might must isn't aren't don't doesn't didn't can't won't".split(
    " ",
  ),
);
const SHOW_ME =
  /\b(?:(?:show|tell|draw|write|point)(?: \w+)? (?:me|us)|show (?:it|how|when|where|on)|in your own words|your own way|(?:say|tell|repeat) (?:it|that) back|explain (?:it|that|to|what|how)|point (?:to|at)|write (?:it|that) down)\b/u;

/** What kind of question a sentence is. */
export function questionKind(sentence: string): QuestionKind | null {
  const text = normalised(sentence).toLowerCase();
  if (SHOW_ME.test(text)) return "show-me";
  const words = wordKeys(text);
  const first = words.find((word) => !OPENERS.has(word));
  const start = (first ?? "").replace(/'s$/u, "");
  if (OPEN.has(start) && (/\?\W*$/u.test(text) || words.length > 2)) return "open";
  if (/\?\W*$/u.test(text)) return "yes-no";
  return first !== undefined && YES_NO.has(first) ? "yes-no" : null;
}

/** True when the last question of a message can be answered with yes: then yes is what it gets. Source: SPEC BA18. */
export function getsPoliteYes(text: string): boolean {
  return (
    sentences(normalised(text))
      .map((sentence) => questionKind(sentence.text))
      .findLast((kind) => kind !== null) === "yes-no"
  );
}

/** Which points were really understood: those that an open question or a «show me» brought out, and no others. */
export function pointsKept(points: readonly PointId[], taps: readonly PointTap[]): PointsKept {
  const shown = new Set(taps.filter(({ asked }) => asked !== "yes-no").map(({ pointId }) => pointId));
  const asked = new Set(taps.map(({ pointId }) => pointId));
  return {
    understood: points.filter((point) => shown.has(point)),
    onlyNodded: points.filter((point) => asked.has(point) && !shown.has(point)),
    neverAsked: points.filter((point) => !asked.has(point)),
  };
}
