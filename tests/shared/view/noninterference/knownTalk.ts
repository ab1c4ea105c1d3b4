import type { RoomId, SeatId } from "../../../../shared/basics/ids.ts";
import { arrive } from "../../../../shared/roleplay/barriers/arrive.ts";
import { type BarrierScene, barrierScene, withPlayers } from "../../../../shared/roleplay/barriers/barrierScene.ts";
import { barriersUnder } from "../../../../shared/roleplay/barriers/lifelines.ts";
import { NOTHING_HAPPENED, type Passage } from "../../../../shared/roleplay/barriers/passage.ts";
import { spokenPart } from "../../../../shared/roleplay/barriers/wordbank.ts";
import type { Viewer } from "../../../../shared/view/audiencesOf.ts";
import type { Scene } from "../../../../shared/workshop/scene.ts";
import type { Role, RoomPlay } from "../../../../shared/workshop/state.ts";
import type { TalkMessage } from "../../../../shared/workshop/talk.ts";
import { english } from "../../roleplay/english.ts";
import type { World } from "../aWorld.ts";
import { cardIn, type RoundCard, type SceneRound } from "./knownScenes.ts";
import { isAt } from "./standpoint.ts";
import { said, text } from "./writtenDown.ts";

// What the rules say about what is said in scenes, worked out a second time and without the code under test.

/** The barriers that stand, with what was called in. */
export const standing = ({ card }: RoundCard, { lifelines }: Pick<Scene, "lifelines">) => {
  const inUse = lifelines.flatMap(({ kind, hasArrived }) => (hasArrived ? [kind] : []));
  return barriersUnder(card.structure.barriers ?? [], inUse);
};

/** Who plays beside whom: whether somebody interprets, and whether there is a customer. */
export const thereFacts = (card: RoundCard, { draws, isSimulated }: RoomPlay, scene: Scene) => {
  const isDrawn = (role: "customer" | "relay") => (draws.get(role)?.seatId ?? null) !== null;
  const isRelayed = isDrawn("relay") && standing(card, scene).some(({ mode }) => mode === "relay");
  return { isRelayed, hasCustomer: isSimulated || isDrawn("customer") };
};

const typed = ({ card }: RoundCard, message: TalkMessage, world: World): string | null => {
  const { line, textId } = message;
  if (line === null) return textId === null ? "" : text(world, textId);
  const { secret, lines } = card.text.en;
  return (line.pool === "opener" ? secret.openers : lines[line.pool])[line.index] ?? null;
};

/** The barriers of a scene among people with these names; a card is set up once, which takes its time. */
const setUp = new WeakMap<RoundCard, BarrierScene>();
function barriersFor(card: RoundCard, { performance }: RoomPlay, names: readonly string[]): BarrierScene {
  const { structure, text: texts } = card.card;
  const made =
    setUp.get(card) ?? barrierScene({ card: structure, text: texts.en, lexicon: english, names: [], seed: "" });
  setUp.set(card, made);
  return withPlayers(made, { names, seed: performance?.id ?? "" });
}

/** What becomes of each message, from the first on. Remembered for as long as nothing that it depends on is another. */
const passages = new WeakMap<Scene["talk"], Map<string, readonly (Passage | null)[]>>();
function passagesOf(world: World, card: RoundCard, play: RoomPlay, talk: Scene["talk"]): readonly (Passage | null)[] {
  const playing = [play.performance?.performerId, play.draws.get("customer")?.seatId, play.draws.get("relay")?.seatId];
  const today = playing.flatMap((id) => (id && world.state.seats.get(id)?.nameTextId) || []);
  // Known is who played when it was said; an older log does not tell who did.
  const names = talk.map(({ nameTextIds }) => (nameTextIds ?? today).flatMap((id) => text(world, id) || []));
  const texts = talk.map((message) => [
    typed(card, message, world),
    message.shown.map((one) => one.kind === "number" && text(world, one.textId)),
  ]);
  const key = JSON.stringify([play.performance?.id, names, texts, card.card.structure.barriers, card.card.text.en]);
  const known = passages.get(talk)?.get(key);
  if (known !== undefined) return known;
  let memory = NOTHING_HAPPENED;
  const made = talk.map((message, index) => {
    const barriers = barriersFor(card, play, names[index] ?? []);
    const words = typed(card, message, world);
    if (words === null) return null;
    const attachments = message.shown.map((one) => {
      const what = one.kind === "picture" ? one.pictureId : one.kind === "number" ? text(world, one.textId) : null;
      return { kind: one.kind, ...(what === null ? {} : { text: what }) };
    });
    const { from, to, isFacing, inUse, line } = message;
    const spoken = line === null ? words : spokenPart(words);
    const passage = arrive(barriers, memory, {
      ...{ from, to, isFacing, inUse, attachments, isLetThrough: true },
      text: spoken,
    });
    if (passage.isSent) memory = passage.memory;
    return passage;
  });
  passages.set(talk, (passages.get(talk) ?? new Map()).set(key, made));
  return made;
}

/** How a message reaches a role. */
function reaches(role: Role, { from, to }: TalkMessage): "as said" | "as it arrives" | "not" {
  if (role !== "performer" && role !== "customer") return "as said";
  const side = role === "performer" ? "rep" : "customer";
  if (from === side) return "as said";
  return to === side ? "as it arrives" : "not";
}

const shownFacts = (world: World, { card }: RoundCard, message: TalkMessage, viewer: Viewer) =>
  message.shown.map((one) => {
    if (one.kind !== "picture") return [one.kind, text(world, one.textId)];
    const names: Readonly<Record<string, string>> = said(card.text, viewer).barrier?.pictures ?? {};
    const gesture = card.structure.barriers?.find(({ mode }) => mode === "gesture");
    const symbols = gesture?.mode === "gesture" ? gesture.pictures : [];
    return [one.pictureId, names[one.pictureId], symbols.find(({ id }) => id === one.pictureId)?.symbol];
  });

/** What somebody may have of what was said in a room; `role` null: the facilitator. */
export function talkFacts(
  world: World,
  round: SceneRound,
  play: RoomPlay,
  { role, viewer, seatId }: { readonly role: Role | null; readonly viewer: Viewer; readonly seatId?: SeatId },
) {
  const card = cardIn(round, play);
  const talk = play.scene?.talk ?? [];
  if (card === undefined || talk.length === 0) return undefined;
  // Where nobody performs any more there is nothing but a number, for the facilitator.
  if (play.performance === null) return role === null ? talk.length : undefined;
  const isReplay = role === null || isAt(round, play, "replay");
  const passed = passagesOf(world, card, play, talk);
  return talk.flatMap((message, index) => {
    const how = role === null ? "as said" : reaches(role, message);
    const passage = passed[index];
    const arrived = passage?.isSent === true ? passage.arrived : null;
    if (how === "not" && !isReplay) return [];
    const original = typed(card, message, world);
    // What is done can be seen, whoever looks.
    const done = message.line === null ? null : original?.match(/\([^()]*\)/gu);
    return [
      [
        [message.id, message.from, message.to, message.atMs, seatId !== undefined && message.seatId === seatId],
        how === "as it arrives" ? [original !== null && arrived?.text, done] : original,
        shownFacts(world, card, message, viewer),
        how === "as it arrives" && role === "customer" && [arrived?.literal, arrived?.saysYes],
        isReplay && passage?.isSent === true && [original, passage.report],
      ],
    ];
  });
}

/** The words that a public label has, of all moves of the card. */
export const labelFacts = ({ card }: RoundCard, viewer: Viewer) => {
  const { raises, lowers } = said(card.text, viewer).secret;
  const labels = (moves: object, texts: Readonly<Record<string, { readonly label: string }>>) =>
    Object.keys(moves).map((id) => [id, texts[id]?.label]);
  return [labels(card.structure.lowers, lowers), labels(card.structure.raises, raises)];
};

/** How many points were kept, and what became of them; for who looks back. */
export const pointFacts = ({ card }: RoundCard, { points }: Scene, viewer: Viewer) => {
  const saving = card.structure.barriers?.find(({ mode }) => mode === "face-save");
  if (saving?.mode !== "face-save") return undefined;
  const texts: Readonly<Record<string, string>> = said(card.text, viewer).barrier?.points ?? {};
  return saving.points.map((id) => {
    const taps = points.filter(({ pointId }) => pointId === id);
    return [texts[id], taps.length > 0, taps.some(({ asked }) => asked !== "yes-no")];
  });
};

/** What a room's scene was switched to, and how it goes by now. */
export const switchedFacts = ({ exercise }: SceneRound, { difficulty, channel, industryId }: Scene, viewer: Viewer) => {
  const found = exercise.industries?.find(({ id }) => id === industryId);
  const { name, stress } = found === undefined ? { name: null, stress: null } : said(found.text, viewer);
  return [difficulty, channel, name, stress];
};

/** The lifelines of a card with what was called in; `isTold`: those that were not, as well. */
export const lifelineFacts = ({ card }: RoundCard, { lifelines }: Scene, isTold: boolean) =>
  (card.structure.lifelines ?? []).flatMap(({ kind, uses }) => {
    const used = lifelines.filter((use) => use.kind === kind);
    const coming = used.find(({ hasArrived }) => !hasArrived);
    return used.length > 0 || isTold
      ? [[kind, Math.max(0, uses - used.length), used.length > 0, coming?.arrivesAtMs]]
      : [];
  });

/** What stands in the way of hearing: whether lips can be read, and how loud it is. */
export const hearingFacts = (card: RoundCard, scene: Scene) => {
  const barriers = standing(card, scene);
  const noise = barriers.find(({ mode }) => mode === "noise");
  return {
    facing: barriers.some(({ mode }) => mode === "hearing") ? scene.isFacing : null,
    noise: noise?.mode === "noise" ? [noise.loudness, scene.noisePercent] : null,
  };
};

/** What the rep did with the call last. */
export const callFacts = ({ channel, calls }: Scene) => {
  const last = calls.at(-1);
  return channel === "phone" && last && last.move !== "resume" ? [last.move, last.atMs] : null;
};

const OF_TEXT = [
  ...["wordbank", "mask-in", "mask-out", "nonce", "gesture"],
  ...["glitch-translate", "literal", "number-slip", "letter-slip"],
];

/** How people talk: in a chat, in typed lines, or aloud. */
export const modeOf = ({ card }: RoundCard, { channel }: Scene) => {
  if (channel === "chat") return "chat";
  return card.structure.barriers?.some(({ mode }) => OF_TEXT.includes(mode)) === true ? "lines" : "spoken";
};

/** The room that the projector shows, if it may. */
export const shownPlay = (round: SceneRound): RoomPlay | undefined => {
  const play = round.shownTimeline === null ? undefined : round.rooms.get(round.shownTimeline as RoomId);
  return play && !play.hasEnded && isAt(round, play, "timeline") ? play : undefined;
};
