import type { CardStructure } from "../../content/card.ts";
import type { IndustryText } from "../../content/coaching.ts";
import type { Difficulty } from "../../content/difficulty.ts";
import type { AnswerShapeId, Channel, StarKind } from "../../content/question.ts";
import type { CalibrationSection } from "../calibration/calibrationSections.ts";
import type {
  CustomerCard,
  GatesPart,
  PublicCard,
  RelayCard,
  RepCard,
  RubricPart,
  TwistPart,
} from "../card/cardParts.ts";
import type { ExerciseSection } from "../exerciseSections.ts";

/** What can be looked at before it is played. */
export const PREVIEW_KINDS = ["question", "card", "rubric", "exemplar"] as const;
export type PreviewKind = (typeof PREVIEW_KINDS)[number];

/** An id with what it is called. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A question, part by part as the rooms of a round would get it, and what a trainer wants to know about it. */
export interface QuestionPreview {
  readonly kind: "question";
  readonly id: string;
  readonly title: string;
  readonly performer: ExerciseSection;
  readonly scorer: ExerciseSection;
  readonly screen: ExerciseSection;
  readonly rubric: RubricPart;
  readonly about: QuestionAbout;
}

export interface QuestionAbout {
  readonly competencies: readonly Named[];
  readonly star: StarKind;
  readonly helper: AnswerShapeId;
  readonly channels: readonly Channel[];
  /** Its own rubric and those that fit as well. */
  readonly rubrics: readonly Named[];
  /** Kinds of story that can answer it. */
  readonly stories: readonly Named[];
  /** Trades it can be switched to. */
  readonly industries: readonly Named[];
  /** The trade it is switched to; null for none. */
  readonly industry: IndustryText | null;
}

/** A card, one part for each circle of readers. */
export interface CardPreview {
  readonly kind: "card";
  readonly id: string;
  readonly title: string;
  readonly screen: { readonly card: PublicCard };
  readonly rep: { readonly card: PublicCard; readonly rep: RepCard };
  readonly customer: { readonly card: PublicCard; readonly customer: CustomerCard };
  readonly relay: { readonly card: PublicCard; readonly relay: RelayCard } | null;
  readonly scorer: {
    readonly card: PublicCard;
    readonly rep: RepCard;
    readonly rubric: RubricPart;
    readonly gates: GatesPart | null;
  };
  readonly facilitator: { readonly twists: readonly TwistPart[]; readonly about: CardAbout };
}

export interface CardAbout {
  readonly family: CardStructure["family"];
  readonly industry: Named;
  readonly difficulty: Difficulty;
  /** The criterion that this card is about most. */
  readonly focus: string | null;
  /** Both who played are asked in private how they are. */
  readonly hasWellbeingCheck: boolean;
}

/** A rubric as raters read it, and where it is used. */
export interface RubricPreview {
  readonly kind: "rubric";
  readonly id: string;
  readonly title: string;
  readonly rubric: RubricPart;
  readonly questions: readonly Named[];
  readonly cards: readonly Named[];
}

/** An exemplar: what everybody reads and rates, and the key with its reasons that follows. */
export interface ExemplarPreview {
  readonly kind: "exemplar";
  readonly id: string;
  readonly title: string;
  readonly phone: ExerciseSection;
  readonly screen: ExerciseSection;
  /** As it is shown where nobody has rated. */
  readonly key: CalibrationSection;
  readonly rubric: RubricPart;
  /** The question that it answers; null where it is a scene. */
  readonly question: Named | null;
  readonly flags: readonly Named[];
}

export type Preview = QuestionPreview | CardPreview | RubricPreview | ExemplarPreview;

/** What is in a pack, in one language: enough to look for an entry, and no secret. */
export interface PackEntries {
  readonly packId: string;
  readonly name: string;
  readonly languages: readonly string[];
  readonly competencies: readonly Named[];
  readonly industries: readonly Named[];
  readonly rubrics: readonly Named[];
  readonly entries: readonly PackEntry[];
}

/** One entry of a pack in a list; what does not belong to its kind is empty. */
export interface PackEntry extends Named {
  readonly kind: PreviewKind;
  /** One sentence: the question, the situation of a scene, the setting of an exemplar. */
  readonly sentence: string;
  readonly competencies: readonly string[];
  readonly channels: readonly Channel[];
  /** The industry of a scene; a question can be switched to any, and names none. */
  readonly industry: string | null;
  /** Its own rubric first; of a rubric itself. */
  readonly rubrics: readonly string[];
  readonly family: CardStructure["family"] | null;
  /** Kinds of story that can answer a question. */
  readonly stories: readonly string[];
}
