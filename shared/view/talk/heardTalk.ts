import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import { arrive } from "../../roleplay/barriers/arrive.ts";
import type { BarrierScene } from "../../roleplay/barriers/barrierScene.ts";
import type { Attachment } from "../../roleplay/barriers/gesture.ts";
import {
  type Arrived,
  NOTHING_HAPPENED,
  type SceneMemory,
  type SceneMessage,
  type SentenceReport,
} from "../../roleplay/barriers/passage.ts";
import { spokenPart, stageDirections } from "../../roleplay/barriers/wordbank.ts";
import { lineText } from "../../roleplay/simulatedCustomer.ts";
import type { Words } from "../../workshop/state.ts";
import type { Shown, TalkMessage } from "../../workshop/talk.ts";
import type { BarriersThen } from "./talkSource.ts";

/** One message as it was said and as it arrived. */
export interface HeardMessage {
  readonly message: TalkMessage;
  /** Null: it was erased; then nothing arrives either. */
  readonly said: string | null;
  readonly arrived: Pick<Arrived, "text" | "literal" | "saysYes">;
  readonly report: readonly SentenceReport[];
}

/** What became of a message, and all that it was worked out from. */
interface Remembered {
  readonly barriers: BarrierScene;
  readonly before: SceneMemory;
  readonly texts: readonly (string | null)[];
  readonly heard: HeardMessage;
  readonly after: SceneMemory;
}

/** Only ever what the same input gives again, so that one more message is worked out once, and not once for each phone. */
const remembered = new WeakMap<TalkMessage, Remembered>();

/**
 * A scene's messages in order, each heard with what those before it have taught. Remembered by message and only for the
 * same texts: what was erased is gone at once. Source: SPEC BA20, VW13.
 */
export function heardTalk(
  barriersThen: BarriersThen,
  card: RolePlayExercise,
  talk: readonly TalkMessage[],
  words: Words,
): readonly HeardMessage[] {
  let memory = NOTHING_HAPPENED;
  return talk.map((message) => {
    const barriers = barriersThen(message);
    const texts = [saidText(message, card, words), ...message.shown.map((shown) => shownText(shown, words))];
    const known = remembered.get(message);
    const isSame = known !== undefined && known.barriers === barriers && known.before === memory;
    const one = isSame && hasTexts(known, texts) ? known : heard(barriers, memory, { message, texts });
    remembered.set(message, one);
    memory = one.after;
    return one.heard;
  });
}

function hasTexts({ texts }: Remembered, now: readonly (string | null)[]): boolean {
  return texts.length === now.length && texts.every((text, index) => text === now[index]);
}

function heard(
  barriers: BarrierScene,
  before: SceneMemory,
  { message, texts }: { readonly message: TalkMessage; readonly texts: Remembered["texts"] },
): Remembered {
  const [said = null, ...shown] = texts;
  const same = { barriers, before, texts };
  if (said === null) return { ...same, heard: { message, said, arrived: NOTHING, report: [] }, after: before };
  const acted = message.line === null ? "" : stageDirections(said);
  const passage = arrive(barriers, before, asSaid(message, message.line === null ? said : spokenPart(said), shown));
  // Never so: what was let through once is not refused any more.
  if (!passage.isSent) return { ...same, heard: { message, said, arrived: NOTHING, report: [] }, after: before };
  const { text, literal, saysYes } = passage.arrived;
  // What is done and not said can be seen, whatever stands between the two.
  const arrived = { text: [acted, text].filter((part) => part !== "").join(" "), literal, saysYes };
  return { ...same, heard: { message, said, arrived, report: passage.report }, after: passage.memory };
}

const NOTHING: HeardMessage["arrived"] = { text: "", literal: [], saysYes: false };

function asSaid(message: TalkMessage, text: string, shown: readonly (string | null)[]): SceneMessage {
  const { from, to, isFacing, inUse } = message;
  const attachments = message.shown.map(({ kind }, index): Attachment => {
    const what = shown[index] ?? null;
    return what === null || kind === "drawing" ? { kind } : { kind, text: what };
  });
  return { from, to, text, attachments, isFacing, inUse, isLetThrough: true };
}

/** What was typed, or the card's own line, in the language in which scenes are played; null once it was erased. */
function saidText({ textId, line }: TalkMessage, { card }: RolePlayExercise, words: Words): string | null {
  if (line !== null) return lineText(card.text.en, line);
  return textId === null ? "" : words(textId);
}

function shownText(shown: Shown, words: Words): string | null {
  return shown.kind === "picture" ? shown.pictureId : words(shown.textId);
}
