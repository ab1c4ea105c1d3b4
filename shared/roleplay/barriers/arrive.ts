import type { BarrierMode } from "../../content/barrier.ts";
import { typedSentences } from "../words/typedSentences.ts";
import { type BarrierScene, hearerOf, standingBarriers } from "./barrierScene.ts";
import { getsPoliteYes } from "./faceSave.ts";
import { hasWords } from "./gesture.ts";
import { type GlitchRule, glitched } from "./glitch/glitch.ts";
import { halfHeard } from "./hearing.ts";
import { afterSpelling, withLetterSlips } from "./letterSlip.ts";
import { literalPrompts } from "./literal.ts";
import { gotIt } from "./masking/gotIt.ts";
import type { Hearer } from "./masking/hearer.ts";
import { learnMore } from "./masking/learnt.ts";
import { masked } from "./masking/mask.ts";
import { withNonce } from "./nonce.ts";
import { madeSure, type Slip, type SureNumbers, withNumberSlips } from "./numberSlip.ts";
import { NOTHING_HAPPENED, type Passage, type SceneMemory, type SceneMessage, type SentenceReport } from "./passage.ts";
import { outsideWordbank } from "./wordbank.ts";

/** A message under the barriers that stood when it was said. */
interface Passing {
  readonly scene: BarrierScene;
  readonly memory: SceneMemory;
  readonly message: SceneMessage;
  readonly to: "rep" | "customer";
  readonly has: (mode: BarrierMode) => boolean;
  readonly listener: Hearer | null;
  readonly sure: SureNumbers;
}

/** A sentence on its way, with all that has happened to it. */
interface Travelled {
  readonly text: string;
  readonly covered: readonly (readonly string[])[];
  readonly glitches: readonly GlitchRule[];
  readonly slips: readonly Slip[];
}

/**
 * What arrives of a message, with a report for the replay and the memory for the next one. The same input gives the same
 * output. Refuses words where none may be said (`barrier/no-words`) and words that are on no tile
 * (`barrier/outside-wordbank`). What the one who interprets says and hears passes as it is. Source: SPEC BA20.
 */
export function arrive(scene: BarrierScene, memory: SceneMemory, message: SceneMessage): Passage {
  const barriers = standingBarriers(scene, message.inUse ?? []);
  const refusal = message.isLetThrough === true ? null : refusalOf(scene, message);
  if (refusal !== null) return refusal;
  const { to } = message;
  if (to === "relay" || message.from === "relay") return asItIs(message, memory, scene);
  const has = (mode: BarrierMode) => barriers.some((barrier) => barrier.mode === mode);
  const written = message.attachments.flatMap(({ kind, text }) => (kind === "number" && text ? [text] : []));
  const sure = new Set([...memory.sure, ...madeSure(message.text, written)]);
  const passing = { scene, memory, message, to, has, listener: hearerOf(scene, barriers, to), sure };
  const parts = typedSentences(message.text).map(({ read, typed, gap }) => {
    const travelled = travel(passing, read);
    // What nothing has changed arrives in the form in which it was typed.
    return { ...travelled, said: typed, gap, text: travelled.text === read ? typed : travelled.text };
  });
  const text = parts.map((part) => part.text + part.gap).join("");
  const prompts = to === "customer" && has("literal") ? literalPrompts(text, scene.lexicon) : [];
  return {
    isSent: true,
    arrived: {
      text,
      attachments: message.attachments,
      literal: prompts.map(({ phrase, heard }) => ({ phrase, heard })),
      saysYes: to === "customer" && has("face-save") && getsPoliteYes(text),
    },
    report: parts.filter(({ said }) => said !== "").map((part) => reported(part, scene)),
    memory: remembered(
      passing,
      parts.flatMap(({ covered }) => covered),
    ),
  };
}

/** All messages of a scene in order; each is heard with what those before it have taught. */
export function arrivals(scene: BarrierScene, messages: readonly SceneMessage[]): Passage[] {
  let memory = NOTHING_HAPPENED;
  return messages.map((message) => {
    const passage = arrive(scene, memory, message);
    if (passage.isSent) memory = passage.memory;
    return passage;
  });
}

/** Why a message may not be sent under the barriers that stand; null lets it through. Source: SPEC BA8, BA10. */
export function refusalOf(
  scene: BarrierScene,
  message: Pick<SceneMessage, "from" | "text" | "inUse">,
): Extract<Passage, { isSent: false }> | null {
  if (message.from !== "customer") return null;
  const barriers = standingBarriers(scene, message.inUse ?? []);
  if (barriers.some(({ mode }) => mode === "gesture") && hasWords(message.text)) {
    return { isSent: false, refusal: "barrier/no-words", words: [] };
  }
  if (!barriers.some(({ mode }) => mode === "wordbank")) return null;
  const words = outsideWordbank(message.text, scene.bank);
  return words.length === 0 ? null : { isSent: false, refusal: "barrier/outside-wordbank", words };
}

/** One sentence through all barriers: first what changes words, then what covers them, then what swallows sounds. */
function travel({ scene, memory, message, to, has, listener, sure }: Passing, said: string): Travelled {
  const { lexicon, seed } = scene;
  const spoken = has("nonce") ? withNonce(said, scene.nonce) : said;
  const device = has("glitch-translate") ? glitched(spoken, lexicon) : { text: spoken, hits: [] };
  const none = (text: string) => ({ text, slips: [] });
  const numbers =
    has("number-slip") && to === "customer" ? withNumberSlips(device.text, sure, seed) : none(device.text);
  const letters = has("letter-slip")
    ? withLetterSlips(numbers.text, afterSpelling(said, message.from, memory.spelling), seed)
    : none(numbers.text);
  const learnt = memory.learnt[to];
  const mask =
    listener === null ? { text: letters.text, covered: [] } : masked(letters.text, listener, lexicon, learnt);
  const isHalfHeard = has("hearing") && to === "customer" && message.isFacing !== true;
  return {
    text: isHalfHeard ? halfHeard(mask.text) : mask.text,
    covered: mask.covered,
    glitches: device.hits,
    slips: [...numbers.slips, ...letters.slips],
  };
}

function reported(part: Travelled & { readonly said: string }, { lexicon }: BarrierScene): SentenceReport {
  const { said, text, glitches, slips } = part;
  return { said, arrived: text, gotIt: gotIt(said, text, lexicon), glitches, slips };
}

function remembered({ memory, message, to, sure }: Passing, covered: readonly (readonly string[])[]): SceneMemory {
  const isShown = message.attachments.length > 0 && covered.length > 0;
  return {
    learnt: isShown ? { ...memory.learnt, [to]: learnMore(memory.learnt[to], covered) } : memory.learnt,
    sure,
    spelling: afterSpelling(message.text, message.from, memory.spelling),
  };
}

function asItIs(message: SceneMessage, memory: SceneMemory, scene: BarrierScene): Passage {
  const parts = typedSentences(message.text);
  const text = parts.map(({ typed, gap }) => typed + gap).join("");
  const report = parts
    .filter(({ typed }) => typed !== "")
    .map(({ typed }) => reported({ said: typed, text: typed, covered: [], glitches: [], slips: [] }, scene));
  return {
    isSent: true,
    arrived: { text, attachments: message.attachments, literal: [], saysYes: false },
    report,
    memory,
  };
}
