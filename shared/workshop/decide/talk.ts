import type { PictureId } from "../../content/contentIds.ts";
import { refusalOf } from "../../roleplay/barriers/arrive.ts";
import { sceneBarriers } from "../../roleplay/barriers/sceneBarriers.ts";
import type { CommandOf } from "../commands.ts";
import { readComment } from "../comment.ts";
import { composerFor, inUseOf, isRepOnPaper, type SceneComposer } from "../composer.ts";
import { accept, reject } from "../decision.ts";
import type { WorkshopEvent } from "../events.ts";
import { playerNameIds, playerNames } from "../playerNames.ts";
import { playedMs } from "../reading.ts";
import type { RejectionCode } from "../rejections.ts";
import { type Decision, idsFrom, type TypedText } from "../stampedCommand.ts";
import { isTooLong, type LifelineKind, MAX_MESSAGES, type Shown, TALK_PACE } from "../talk.ts";
import type { Order } from "./order.ts";
import { type ScenePlace, staged } from "./staged.ts";

/** Something that a reader can see: a letter, a figure, a sign. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Somebody says something in a message or a typed line, or shows something. What they typed and drew is theirs, and can be
 * erased; the event says only that. Refuses `talk/not-here` to who has nothing to send, `role/not-allowed` to
 * who wrote it in a role that they have no more, and the other codes of `talk/`. Source: SPEC RP23, RP24, RP25.
 */
export function sendMessage(command: CommandOf<"SendMessage">, order: Order): Decision {
  const stage = staged(order, command.performanceId);
  if (!stage.ok) return stage.refused;
  const place = stage.value;
  const { play, scene, card, seatId } = place;
  const composer = composerFor(play.roles.get(seatId), {
    ...{ play, scene, card: card.card.structure },
    isRepOnPaper: isRepOnPaper(order.state.seats, play),
  });
  if (composer === null) return reject("talk/not-here");
  if (composer.speaksAs !== command.speaksAs) return reject("role/not-allowed");
  // Whom the rest speaks to follows from who is there; the interpreter alone has a choice.
  const to = composer.speaksAs === "relay" ? composer.to.find((one) => one === command.to) : composer.to[0];
  if (to === undefined) return reject("talk/nobody-there");
  const read = readComment(command.text);
  const text = VISIBLE.test(read) ? read : "";
  const refusal = refusalFor({ ...command, text }, composer, place, order) ?? paceRefusal(place, order);
  if (refusal !== null) return reject(refusal);
  return accept(...said({ ...command, text }, { ...composer, to }, place, order));
}

type Sent = Pick<CommandOf<"SendMessage">, "text" | "shown">;

function refusalFor(
  { text, shown }: Sent,
  { speaksAs, canShow, pictures }: SceneComposer,
  { play, scene, card }: ScenePlace,
  { state, words, lexicon }: Order,
): RejectionCode | null {
  if (text === "" && shown.length === 0) return "talk/empty";
  if (isTooLong(text)) return "talk/too-long";
  if (shown.length > 0 && !canShow) return "talk/cannot-show";
  const onBoard = (pictureId: PictureId) => pictures.some(({ id }) => id === pictureId);
  if (shown.some((one) => one.kind === "picture" && !onBoard(one.pictureId))) return "talk/unknown-picture";
  const { performance } = play;
  if (performance === null) return "talk/not-here";
  const names = playerNames(state.seats, play, words);
  const barriers = sceneBarriers(card, { performanceId: performance.id, names, lexicon });
  const refused = refusalOf(barriers, {
    from: speaksAs,
    text,
    inUse: inUseOf({ lifelines: scene.lifelines, draws: play.draws }),
  });
  if (refused === null) return null;
  return refused.refusal === "barrier/no-words" ? "talk/no-words" : "talk/outside-wordbank";
}

function paceRefusal({ scene, seatId }: ScenePlace, { at }: Order): RejectionCode | null {
  if (scene.talk.length >= MAX_MESSAGES) return "talk/too-many";
  const since = at - TALK_PACE.withinMs;
  const lately = scene.talk.filter((message) => message.seatId === seatId && message.at > since);
  return lately.length >= TALK_PACE.messages ? "talk/too-fast" : null;
}

interface Addressed extends Omit<SceneComposer, "to"> {
  readonly to: SceneComposer["to"][number];
}

/** What a rep shows on limited leave spends a use of the lifeline in the same breath. */
function said(
  { text, shown }: Sent,
  { speaksAs: from, to, showsLeft }: Addressed,
  { round, play, scene, seatId }: ScenePlace,
  { state: { seats }, at, seed }: Order,
): Parameters<typeof accept> {
  const ids = idsFrom(seed);
  const atMs = playedMs(play.clock, at);
  const things = shown.map((one, index) => stored(one, { id: ids.textId(index + 1), seatId }));
  const textId = text === "" ? null : ids.textId(0);
  const typed = textId === null ? [] : [{ id: textId, seatId, body: text }];
  const spends = shown.length > 0 && showsLeft !== null;
  const inRoom = { roundId: round.id, roomId: play.id };
  const used: WorkshopEvent[] = spends
    ? [{ type: "LifelineUsed", ...inRoom, kind: "write-and-draw", atMs, arrivesAtMs: atMs }]
    : [];
  const inUse: LifelineKind[] = [
    ...new Set<LifelineKind>([
      ...inUseOf({ lifelines: scene.lifelines, draws: play.draws }),
      ...(spends ? ["write-and-draw" as const] : []),
    ]),
  ];
  const message: WorkshopEvent = {
    type: "MessageSaid",
    ...inRoom,
    messageId: ids.messageId(0),
    from,
    to,
    seatId,
    textId,
    line: null,
    shown: things.map(({ said }) => said),
    isFacing: scene.isFacing,
    nameTextIds: [...playerNameIds(seats, play)],
    inUse,
    atMs,
    at,
  };
  return [[...used, message], { texts: [...typed, ...things.flatMap(({ texts }) => texts)] }];
}

interface StoredThing {
  readonly said: Shown;
  readonly texts: readonly TypedText[];
}

/** What was drawn or tapped as a number goes with its owner's words; a picture is the card's. */
function stored(shown: Sent["shown"][number], { id, seatId }: Pick<TypedText, "id" | "seatId">): StoredThing {
  switch (shown.kind) {
    case "drawing":
      return { said: { kind: "drawing", textId: id }, texts: [{ id, seatId, body: shown.drawing }] };
    case "number":
      return { said: { kind: "number", textId: id }, texts: [{ id, seatId, body: shown.number.trim() }] };
    case "picture":
      return { said: shown, texts: [] };
  }
}
