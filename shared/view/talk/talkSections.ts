import type { PictureId, PointId } from "../../content/contentIds.ts";
import type { Difficulty } from "../../content/difficulty.ts";
import type { Channel } from "../../content/question.ts";
import type { QuestionKind } from "../../roleplay/barriers/faceSave.ts";
import type { Composer } from "../../roleplay/barriers/gesture.ts";
import type { Loudness } from "../../roleplay/barriers/noise.ts";
import type { Arrived, SentenceReport } from "../../roleplay/barriers/passage.ts";
import type { Speaker } from "../../roleplay/barriers/relay.ts";
import type { CallMove, LifelineKind, OperatorMove } from "../../workshop/talk.ts";

/** So many messages travel together; a page that is full never changes again, so only the last one is sent anew. */
export const TALK_PAGE = 8;

/** A few messages of a scene, oldest first, as one audience may have them: section `talk:<n>` on a phone, `talk:<RoomId>:<n>` on a console. */
export interface TalkPage {
  readonly messages: readonly TalkMessageView[];
}

/** Something shown with a message, ready to be drawn. */
export type ShownView =
  /** Null: it was erased. */
  | { readonly kind: "drawing"; readonly drawing: string | null }
  | { readonly kind: "number"; readonly number: string | null }
  | { readonly kind: "picture"; readonly pictureId: PictureId; readonly symbol: string; readonly name: string };

/** One message as its reader hears it. Who typed it is shown to nobody but by the role that speaks. */
export interface TalkMessageView {
  readonly messageId: string;
  readonly from: Speaker;
  readonly to: Speaker;
  /** Ms since the scene began. */
  readonly atMs: number;
  /** To who said it, who interprets and who watches: as it was said; to who listens: as it arrives. Null: it was erased. */
  readonly text: string | null;
  readonly shown: readonly ShownView[];
  /** To the customer alone: sayings that they take at their word. */
  readonly literal: Arrived["literal"];
  /** To the customer alone: the answer is yes, understood or not. */
  readonly saysYes: boolean;
  /** To the facilitator, until the replay tells more: what its listener got, where that is not what was said. */
  readonly arrived?: string;
  /** What became of it, sentence by sentence: to the room and the facilitator from the step `replay` on; else null. */
  readonly replay: readonly SentenceReport[] | null;
}

/** How rep and customer talk in the app: in a chat, in short typed lines while they talk, or not at all. */
export type TalkMode = "chat" | "lines" | "spoken";

/** What somebody may put into a message now. */
export interface ComposerView extends Omit<Composer, "pictures"> {
  readonly speaksAs: Speaker;
  /** Whom one may address; the interpreter has two to choose from. */
  readonly to: readonly Speaker[];
  /** The only words that may be said, where there is such a rule; empty elsewhere. */
  readonly tiles: readonly string[];
  readonly pictures: readonly { readonly pictureId: PictureId; readonly symbol: string; readonly name: string }[];
  /** How often something may still be shown; null: without a limit, or never (see `canShow`). */
  readonly showsLeft: number | null;
}

/** A lifeline as everybody in the room sees it. */
export interface LifelineView {
  readonly kind: LifelineKind;
  readonly usesLeft: number;
  /** `coming`: it was called and takes a while. `here`: in use. */
  readonly state: "ready" | "coming" | "here" | "used-up";
  /** When it is there, ms since the scene began; null unless it is coming. */
  readonly arrivesAtMs: number | null;
}

/** What a twist has changed about the scene, or is about to. */
export type SwitchView =
  | { readonly kind: "difficulty"; readonly difficulty: Difficulty }
  | { readonly kind: "channel"; readonly channel: Channel }
  | { readonly kind: "industry"; readonly name: string; readonly stress: string };

/** What those who drive a simulated customer can tap: the moves by their public labels. */
export interface OperatorsView {
  readonly moves: readonly {
    readonly move: OperatorMove;
    readonly label: string | null;
    readonly effect: "raise" | "lower" | "none";
  }[];
  /** Since when a vote is open, ms since the scene began; null: none is. */
  readonly voteFromMs: number | null;
}

/** One point that the customer may have understood, for the customer's phone. */
export interface PointView {
  readonly pointId: PointId;
  readonly text: string;
  /** How it was asked for last; null: not yet. */
  readonly asked: QuestionKind | null;
}

/** A running scene's own clock, by which phones and consoles count: help that is awaited, a call on hold. */
export interface SceneTime {
  /** The scene's time 0 in epoch ms, moved on by every pause. */
  readonly beganAt: number;
  /** Since when the scene stands, epoch ms; null while it runs. */
  readonly stoodSince: number | null;
}

/** How the scene stands for one role while it runs; null parts are not there, or not for this role. */
export interface LiveSection {
  readonly time: SceneTime;
  readonly mode: TalkMode;
  readonly channel: Channel;
  readonly difficulty: Difficulty;
  readonly industry: Extract<SwitchView, { kind: "industry" }> | null;
  /** Null: this role sends nothing. */
  readonly composer: ComposerView | null;
  readonly lifelines: readonly LifelineView[];
  /** Where the customer reads lips: whether they can. For rep, customer and who watches. */
  readonly isFacing: boolean | null;
  /** For rep and customer: the noise of the place; percent of the facilitator's fader. */
  readonly noise: { readonly loudness: Loudness; readonly percent: number } | null;
  /** On the phone: the last thing that the rep did with the call, in ms since the scene began; null while it just goes on. */
  readonly call: { readonly move: CallMove; readonly atMs: number } | null;
  /** There is a call, and this role may put it on hold or through. */
  readonly canMoveCall: boolean;
  /** The customer's alone. */
  readonly points: readonly PointView[];
  /** Of those who watch, where the customer is simulated. */
  readonly operators: OperatorsView | null;
  readonly isSimulated: boolean;
}

/** Who is writing something right now; from a board beside the state, gone after a few seconds. */
export interface TypingSection {
  readonly speakers: readonly Speaker[];
}

/** For the replay: what became of the points that a polite customer said yes to. */
export interface PointsKeptView {
  readonly understood: readonly string[];
  readonly onlyNodded: readonly string[];
  readonly neverAsked: readonly string[];
}

/** The replay's summary; the sentences are in the talk pages. */
export interface ReplaySection {
  /** Of the words and numbers that carry meaning, so many arrived; per listener. */
  readonly gotIt: {
    readonly customer: { readonly got: number; readonly said: number };
    readonly rep: { readonly got: number; readonly said: number };
  };
  /** Null where the customer did not say yes to everything. */
  readonly points: PointsKeptView | null;
}

/** A simulated customer's vote on the console: how many tapped what, never who. */
export interface FacilitatorVote {
  readonly fromMs: number;
  readonly counts: readonly { readonly move: OperatorMove; readonly label: string | null; readonly count: number }[];
}

/** What the console sees of how a room talks. */
export interface FacilitatorTalk {
  /** Null unless the scene runs: then nobody waits for help, and nothing is tapped. */
  readonly time: SceneTime | null;
  readonly mode: TalkMode;
  readonly channel: Channel;
  readonly difficulty: Difficulty;
  readonly industry: string | null;
  readonly messageCount: number;
  readonly lifelines: readonly LifelineView[];
  readonly isFacing: boolean | null;
  readonly noise: { readonly loudness: Loudness; readonly percent: number } | null;
  readonly call: CallMove | null;
  readonly isSimulated: boolean;
  /** The moves that the facilitator can say the rep has made; empty where somebody plays the customer. */
  readonly moves: OperatorsView["moves"];
  readonly vote: FacilitatorVote | null;
}
