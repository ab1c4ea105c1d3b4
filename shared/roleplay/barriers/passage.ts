import type { Lifeline } from "../../content/barrier.ts";
import type { Attachment } from "./gesture.ts";
import type { GlitchRule } from "./glitch/glitch.ts";
import { NOTHING_SPELT, type Spelling } from "./letterSlip.ts";
import type { GotIt } from "./masking/gotIt.ts";
import { type Learnt, NOTHING_LEARNT } from "./masking/learnt.ts";
import type { Slip, SureNumbers } from "./numberSlip.ts";
import type { Speaker } from "./relay.ts";

/** Something one side says to the other. */
export interface SceneMessage {
  readonly from: Speaker;
  readonly to: Speaker;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** The speaker faces the listener in the light: lips can be read. */
  readonly isFacing?: boolean;
  /** The lifelines in use when it was said. */
  readonly inUse?: readonly Lifeline["kind"][];
  /** It was let through when it was said: whatever has changed since, it is not refused any more. */
  readonly isLetThrough?: boolean;
}

/** What the listener's phone may have, and nothing that could be read back into what was said. */
export interface Arrived {
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** To the customer: sayings that they take at their word. */
  readonly literal: readonly { readonly phrase: string; readonly heard: string | null }[];
  /** To the customer: the answer is yes, understood or not. */
  readonly saysYes: boolean;
}

/** One sentence for the replay: what was said beside what arrived, and why they differ. */
export interface SentenceReport {
  readonly said: string;
  readonly arrived: string;
  readonly gotIt: GotIt;
  readonly glitches: readonly GlitchRule[];
  readonly slips: readonly Slip[];
}

/** What becomes of a message: it may not be sent, or it arrives. */
export type Passage =
  | {
      readonly isSent: false;
      readonly refusal: "barrier/no-words" | "barrier/outside-wordbank";
      readonly words: readonly string[];
    }
  | {
      readonly isSent: true;
      readonly arrived: Arrived;
      /** For the replay only; it holds the original. */
      readonly report: readonly SentenceReport[];
      readonly memory: SceneMemory;
    };

/** What a scene has taught those who listen. */
export interface SceneMemory {
  readonly learnt: { readonly rep: Learnt; readonly customer: Learnt };
  readonly sure: SureNumbers;
  readonly spelling: Spelling<Speaker>;
}

/** At the start of a scene. */
export const NOTHING_HAPPENED: SceneMemory = {
  learnt: { rep: NOTHING_LEARNT, customer: NOTHING_LEARNT },
  sure: new Set(),
  spelling: NOTHING_SPELT,
};
