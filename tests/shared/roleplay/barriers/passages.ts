import type { Barrier, BarrierText } from "../../../../shared/content/barrier.ts";
import { type BarrierScene, barrierScene } from "../../../../shared/roleplay/barriers/barrierScene.ts";
import type { Attachment } from "../../../../shared/roleplay/barriers/gesture.ts";
import type { Passage, SceneMessage } from "../../../../shared/roleplay/barriers/passage.ts";
import { builtInCard, english } from "../english.ts";

/** The scene of a built-in card; the rep is called Ada. */
export function sceneOf(id: string, seed = "seed"): BarrierScene {
  const { card, text } = builtInCard(id);
  return barrierScene({ card, text, lexicon: english, names: ["Ada"], seed });
}

/** A scene with barriers of one's own on an ordinary card. */
export function sceneWith(barriers: readonly Barrier[], words: Partial<BarrierText> = {}): BarrierScene {
  const { card, text } = builtInCard("L01");
  const barrier = { rule: "…", knows: [], lacks: [], ...words };
  return barrierScene({
    card: { ...card, barriers: [...barriers] },
    text: { ...text, barrier },
    lexicon: english,
    names: [],
    seed: "seed",
  });
}

/** What somebody shows on the picture board. */
export const picture: Attachment = { kind: "picture", text: "baby" };
/** What the rep says to the customer. */
export const byRep = (text: string, more: Partial<SceneMessage> = {}): SceneMessage => ({
  from: "rep",
  to: "customer",
  text,
  attachments: [],
  ...more,
});

/** What the customer says to the rep. */
export const byCustomer = (text: string, more: Partial<SceneMessage> = {}): SceneMessage => ({
  from: "customer",
  to: "rep",
  text,
  attachments: [],
  ...more,
});

/** The passage of a message that was sent; throws where it was held back. */
export function sent(passage: Passage | undefined) {
  if (passage === undefined || !passage.isSent) throw new Error("it was not sent");
  return passage;
}
