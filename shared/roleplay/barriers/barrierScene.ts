import type { Barrier, LanguageLevel, Lifeline } from "../../content/barrier.ts";
import type { CardStructure } from "../../content/card.ts";
import type { CardText } from "../../content/cardText.ts";
import type { Lexicon } from "../words/lexicon.ts";
import { wordKeys } from "../words/tokens.ts";
import { barriersUnder } from "./lifelines.ts";
import { type Hearer, hearer, namesIn } from "./masking/hearer.ts";
import { type NonceWords, nonceWords } from "./nonce.ts";
import { wordbank } from "./wordbank.ts";

/** Everything about a card that its barriers need, set up once for a scene. */
export interface BarrierScene {
  readonly barriers: readonly Barrier[];
  readonly lexicon: Lexicon;
  readonly seed: string;
  readonly level: LanguageLevel | null;
  /** The listener at each level; `none` for somebody without a word of the language. */
  readonly hearers: Readonly<Record<LanguageLevel | "none", Hearer>>;
  readonly bank: ReadonlySet<string>;
  readonly nonce: NonceWords;
}

/** What a scene is set up from; `names` are the players', those of the brief are found. */
export interface BarrierSceneInput {
  readonly card: Pick<CardStructure, "barriers" | "level">;
  readonly text: Pick<CardText, "public" | "rep" | "secret" | "barrier">;
  readonly lexicon: Lexicon;
  readonly names: readonly string[];
  /** The scene's own; the same seed gives the same slips. */
  readonly seed: string;
}

/** Sets a scene up. */
export function barrierScene({ card, text, lexicon, names, seed }: BarrierSceneInput): BarrierScene {
  const { rep, secret } = text;
  const briefs = [text.public.setting, text.public.situation, rep.brief, ...rep.limits, ...rep.tools];
  const known = [...names, ...namesIn([...briefs, secret.you, secret.goal, ...secret.openers], lexicon)];
  const nonce = nonceWords(text.barrier?.nonce ?? {});
  const words = { knows: [...(text.barrier?.knows ?? []), ...nonce.keys()], lacks: text.barrier?.lacks ?? [] };
  const tiles = text.barrier?.wordbank ?? [];
  const at = (level: LanguageLevel) => hearer(level, { ...words, wordbank: tiles }, known);
  return {
    barriers: card.barriers ?? [],
    lexicon,
    seed,
    level: card.level ?? null,
    hearers: { A1: at("A1"), A2: at("A2"), B1: at("B1"), none: hearer(null, undefined, []) },
    bank: wordbank(tiles, known),
    nonce,
  };
}

/** The same card for other players and with another seed; what the card's own words need is not set up again. */
export function withPlayers(
  scene: BarrierScene,
  { names, seed }: Pick<BarrierSceneInput, "names" | "seed">,
): BarrierScene {
  const words = names.flatMap(wordKeys);
  const known = (listener: Hearer): Hearer => ({ ...listener, names: new Set([...listener.names, ...words]) });
  const { A1, A2, B1, none } = scene.hearers;
  return {
    ...scene,
    seed,
    hearers: { A1: known(A1), A2: known(A2), B1: known(B1), none },
    bank: new Set([...scene.bank, ...words]),
  };
}

/** The barriers that stand between rep and customer while these lifelines are in use. */
export function standingBarriers(scene: BarrierScene, inUse: readonly Lifeline["kind"][]): readonly Barrier[] {
  return barriersUnder(scene.barriers, inUse);
}

/** Who listens with what words; null where nothing is covered. Past the one who interprets only easy words arrive. */
export function hearerOf(scene: BarrierScene, barriers: readonly Barrier[], to: "rep" | "customer"): Hearer | null {
  const { hearers, level } = scene;
  if (barriers.some(({ mode }) => mode === "gesture")) return hearers.none;
  const wanted = to === "customer" ? "mask-in" : "mask-out";
  for (const barrier of barriers) {
    if ((barrier.mode === "mask-in" || barrier.mode === "mask-out") && barrier.mode === wanted)
      return hearers[barrier.level];
  }
  return barriers.some(({ mode }) => mode === "relay") ? hearers[level ?? "none"] : null;
}
