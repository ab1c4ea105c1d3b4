import type { Barrier } from "../content/barrier.ts";
import type { CardStructure } from "../content/card.ts";
import { type Composer, composerOf } from "../roleplay/barriers/gesture.ts";
import { barriersUnder } from "../roleplay/barriers/lifelines.ts";
import type { Speaker } from "../roleplay/barriers/relay.ts";
import { talkMode } from "../roleplay/barriers/talkMode.ts";
import type { Scene } from "./scene.ts";
import type { Role, RoomPlay, WorkshopState } from "./state.ts";
import type { LifelineKind, LifelineUse } from "./talk.ts";

/** All that who may say what depends on: who plays, how the scene stands, and the card's own rules. */
export interface TalkStage {
  readonly play: Pick<RoomPlay, "draws" | "isSimulated">;
  readonly scene: Pick<Scene, "channel" | "lifelines">;
  readonly card: Pick<CardStructure, "barriers" | "lifelines">;
}

/** The same, for who may write it: a rep without a phone needs somebody else to. */
export interface WritingStage extends TalkStage {
  readonly isRepOnPaper: boolean;
}

/** Whether whoever performs in a room has no phone of their own. */
export function isRepOnPaper(seats: WorkshopState["seats"], { performance }: Pick<RoomPlay, "performance">): boolean {
  return performance !== null && seats.get(performance.performerId)?.device === "none";
}

/** What somebody may send now: the same for who decides and for who shows it. */
export interface SceneComposer extends Composer {
  readonly speaksAs: Speaker;
  /** Whom one may address, of those who are there; the interpreter has two to choose from. Empty: nobody is there. */
  readonly to: readonly Speaker[];
  /** How often something may still be shown; null: without a limit, or never (see `canShow`). */
  readonly showsLeft: number | null;
}

/** What was called in, and whether somebody is there to interpret: all that what is in use depends on. */
export interface Help {
  readonly lifelines: readonly LifelineUse[];
  readonly draws: RoomPlay["draws"];
}

/**
 * The lifelines that are in use: asked for, and there; a colleague only while somebody interprets. Each once, in the order
 * in which they came. Source: SPEC RP26.
 */
export function inUseOf({ lifelines, draws }: Help): readonly LifelineKind[] {
  const isThere = (kind: LifelineKind) => kind !== "colleague" || isInterpreted({ draws });
  return [...new Set(lifelines.flatMap(({ kind, hasArrived }) => (hasArrived && isThere(kind) ? [kind] : [])))];
}

/** The barriers that stand between rep and customer right now. Source: SPEC BA19. */
export function barriersNow(card: Pick<CardStructure, "barriers">, help: Help): readonly Barrier[] {
  return barriersUnder(card.barriers ?? [], inUseOf(help));
}

function isInterpreted({ draws }: Pick<Help, "draws">): boolean {
  return (draws.get("relay")?.seatId ?? null) !== null;
}

/** The barriers of a stage right now. */
function standingOn({ play: { draws }, scene: { lifelines }, card }: TalkStage): readonly Barrier[] {
  return barriersNow(card, { lifelines, draws });
}

/** Whether all talk goes through somebody who interprets: somebody does, and there is something to interpret. Source: SPEC RP24. */
export function goesThroughRelay(stage: TalkStage): boolean {
  return isInterpreted(stage.play) && standingOn(stage).some(({ mode }) => mode === "relay");
}

/** Whom this speaker can address, of those who are there. Source: SPEC RP24. */
export function listenersOf(speaker: Speaker, stage: TalkStage): readonly Speaker[] {
  const { draws, isSimulated } = stage.play;
  const isRelayed = goesThroughRelay(stage);
  const customer: readonly Speaker[] =
    isSimulated || (draws.get("customer")?.seatId ?? null) !== null ? ["customer"] : [];
  switch (speaker) {
    case "rep":
      return isRelayed ? ["relay"] : customer;
    case "customer":
      return [isRelayed ? "relay" : "rep"];
    case "relay":
      return isRelayed ? [...customer, "rep"] : [];
  }
}

/** How often this lifeline can still be called; 0 where the card has none of the kind. Source: SPEC RP26. */
export function usesLeft(
  kind: LifelineKind,
  card: Pick<CardStructure, "lifelines">,
  lifelines: readonly LifelineUse[],
): number {
  const uses = card.lifelines?.find((lifeline) => lifeline.kind === kind)?.uses ?? 0;
  return Math.max(0, uses - lifelines.filter((use) => use.kind === kind).length);
}

/**
 * What this role may send now; null where it sends nothing: nobody types in a spoken scene, and in a chat those who
 * watch only read where the rep has a phone. In typed lines whoever watches may write down what the rep says.
 * Source: SPEC RP23, RP24, RP25.
 */
export function composerFor(role: Role | undefined, stage: WritingStage): SceneComposer | null {
  const mode = talkMode(stage.scene.channel, stage.card.barriers);
  if (mode === "spoken" || role === undefined) return null;
  switch (role) {
    case "performer":
      return playing("rep", stage);
    case "customer":
      return playing("customer", stage);
    case "relay":
      return goesThroughRelay(stage) ? writing("relay", stage) : null;
    case "scorer":
      return mode === "lines" || stage.isRepOnPaper ? writing("rep", stage) : null;
    case "visitor":
      return null;
  }
}

/** What is shown by the rep spends the lifeline; once it was used, the customer writes and draws back. Source: SPEC RP25. */
function playing(side: "rep" | "customer", stage: TalkStage): SceneComposer {
  const standing = standingOn(stage);
  const left = usesLeft("write-and-draw", stage.card, stage.scene.lifelines);
  const isUsed = stage.scene.lifelines.some(({ kind }) => kind === "write-and-draw");
  const composer = composerOf(standing, side, side === "rep" ? left > 0 : isUsed);
  const isLimited = side === "rep" && composer.canShow && !standing.some(({ mode }) => mode === "gesture");
  return { ...composer, speaksAs: side, to: listenersOf(side, stage), showsLeft: isLimited ? left : null };
}

/** Who interprets, or writes down for another, has words alone. */
function writing(speaksAs: Speaker, stage: TalkStage): SceneComposer {
  const to = listenersOf(speaksAs, stage);
  return { words: "free", canShow: false, pictures: [], speaksAs, to, showsLeft: null };
}
