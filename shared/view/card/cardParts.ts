import type { Lifeline } from "../../content/barrier.ts";
import type { CardStructure, TwistTarget } from "../../content/card.ts";
import type { CardId, GateId, GateSetId, MoveId, RubricId, RuleId, TestId, TwistId } from "../../content/contentIds.ts";
import type { DialBand } from "../../content/dial.ts";
import type { Channel } from "../../content/question.ts";
import type { ExerciseInner } from "../exerciseSections.ts";

/**
 * The parts of a card, one type for each circle of readers. Whoever asks who may read what of a scene reads this list:
 * no part holds another one, and each is made by a function of its own (RP1).
 */

/** For everybody: the room, the screen, and whoever is asked to play. */
export interface PublicCard {
  readonly cardId: CardId;
  readonly title: string;
  readonly setting: string;
  readonly situation: string;
  /** The first is the card's own. */
  readonly channels: readonly Channel[];
  readonly minutes: { readonly brief: number; readonly scene: number };
  /** What the scene touches on, told before anybody says yes; null where it touches on nothing. */
  readonly contentNote: string | null;
  readonly isForVolunteers: boolean;
}

/** For the rep, for who scores and for who reads along. */
export interface RepCard {
  readonly brief: string;
  readonly limits: readonly string[];
  readonly tools: readonly string[];
  /** Help that can be called in, so many times; null where it comes at once. */
  readonly lifelines: readonly {
    readonly kind: Lifeline["kind"];
    readonly uses: number;
    readonly arrivesAfterSeconds: number | null;
  }[];
}

/** For the person who plays the customer, and for nobody else before the card is opened. */
export interface CustomerCard {
  readonly you: string;
  readonly goal: string;
  readonly hiddenNeed: string;
  /** A question that brings the hidden need out. */
  readonly ask: string;
  /** How many fitting questions it takes until it comes out, 1 or 2. */
  readonly probesNeeded: number;
  readonly dial: { readonly kind: CardStructure["dial"]; readonly start: number; readonly resolvedAt: number };
  readonly raises: readonly RaisingMove[];
  readonly lowers: readonly LoweringMove[];
  /** All of it must be true before the scene counts as resolved. */
  readonly resolution: readonly { readonly testId: TestId; readonly text: string }[];
  readonly openers: readonly string[];
  /** What the customer could say, by band of the dial. */
  readonly lines: { readonly [Band in DialBand]: readonly string[] };
  readonly endings: {
    readonly reveal: readonly string[];
    readonly resolved: readonly string[];
    readonly unresolved: readonly string[];
  };
  /** What stands between customer and rep; null where nothing does. */
  readonly barrier: CustomerBarrier | null;
}

/** A move of the rep as the customer is told it: `label` is its public name, `cue` what it is exactly in this scene. */
export interface CardMove {
  readonly moveId: MoveId;
  readonly label: string;
  readonly cue: string;
  /** By how much it shifts the dial, 1 or 2. */
  readonly by: number;
}

/** A move that raises the dial; `mend` names what makes up for it. */
export interface RaisingMove extends CardMove {
  readonly mend: string;
}

/** A move that lowers the dial; some bring the hidden need to light as well. */
export interface LoweringMove extends CardMove {
  readonly doesReveal: boolean;
}

/** The rules of a barrier and its words, for the customer. */
export interface CustomerBarrier {
  readonly modes: readonly NonNullable<CardStructure["barriers"]>[number]["mode"][];
  /** How much of the scene's language the customer has; null where that is not what is missing. */
  readonly level: NonNullable<CardStructure["level"]> | null;
  readonly rule: string;
  readonly knows: readonly string[];
  readonly lacks: readonly string[];
  /** The only words that may be said; empty where there is no such rule. */
  readonly wordbank: readonly string[];
  /** What a thing is called here, by its ordinary name. */
  readonly nonce: readonly { readonly word: string; readonly called: string }[];
  readonly pictures: readonly { readonly pictureId: string; readonly symbol: string; readonly text: string }[];
  /** What the customer may seem to have understood. */
  readonly points: readonly { readonly pointId: string; readonly text: string }[];
}

/** For the person who interprets. */
export interface RelayCard {
  readonly you: string;
  readonly brief: string;
  readonly openers: readonly string[];
}

/** A rubric as raters read it. */
export interface RubricPart {
  readonly rubricId: RubricId;
  readonly name: string;
  readonly criteria: ExerciseInner["criteria"];
  /** What must never be awarded, or calls for a flag whatever the level is. */
  readonly rules: readonly {
    readonly ruleId: RuleId;
    readonly text: string;
    readonly caps: { readonly criterion: string; readonly level: number } | null;
    readonly callsForFlag: boolean;
  }[];
}

/** Checks outside the levels; `ask` opens the talk about one that failed. */
export interface GatesPart {
  readonly gateSetId: GateSetId;
  readonly name: string;
  readonly gates: readonly { readonly gateId: GateId; readonly name: string; readonly ask: string }[];
}

/** What the facilitator can send into a scene. */
export interface TwistPart {
  readonly twistId: TwistId;
  readonly target: TwistTarget;
  readonly text: string;
  /** It comes for certain at the hard level. */
  readonly isHard: boolean;
}
