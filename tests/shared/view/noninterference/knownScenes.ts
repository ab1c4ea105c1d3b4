import type { SeatId } from "../../../../shared/basics/ids.ts";
import type { RolePlay } from "../../../../shared/content/rolePlay.ts";
import { mergedMarks } from "../../../../shared/roleplay/timeline.ts";
import type { Viewer } from "../../../../shared/view/audiencesOf.ts";
import type { Scene, SceneSwitch, SentTwist } from "../../../../shared/workshop/scene.ts";
import type { Performance, RoomPlay, Round } from "../../../../shared/workshop/state.ts";
import type { World } from "../aWorld.ts";
import { counted } from "./knownScores.ts";
import { isAt, scoredIn } from "./standpoint.ts";
import { said, text } from "./writtenDown.ts";

// What the rules say about role-plays, worked out a second time and without the code under test.

export type RoundCard = RolePlay["cards"][number];
/** A round of scenes. */
export type SceneRound = Round & { readonly exercise: RolePlay };

/** The round if it is one of scenes; null otherwise. */
export const sceneRound = (round: Round | null): SceneRound | null =>
  round !== null && round.exercise.kind === "role-play" ? (round as SceneRound) : null;

/** The card that a room plays. */
export const cardIn = ({ exercise }: SceneRound, { cardId }: RoomPlay): RoundCard | undefined =>
  [...exercise.cards, ...(exercise.spares ?? [])].find(({ card }) => card.id === cardId);

/** Whose scene it is that a fact is about; null: a card's in general. */
type OfPlay = Pick<RoomPlay, "scene"> | null;

/** How hard it is, and how people talk: as the round has it, or as a twist has changed it. */
const settings = ({ exercise }: SceneRound, { card }: RoundCard, play: OfPlay) => [
  play?.scene?.difficulty ?? exercise.difficulty,
  play?.scene?.channel ?? exercise.channel ?? card.structure.channels[0],
];

/** What everybody may read of a card. */
export const publicFacts = (card: RoundCard, round: SceneRound, viewer: Viewer, play: OfPlay = null) => {
  const { id, structure, text: texts } = card.card;
  const { title, public: open, contentNote } = said(texts, viewer);
  const { channels, minutes, volunteersOnly } = structure;
  return [settings(round, card, play), id, title, open, contentNote, channels, minutes, volunteersOnly];
};

/** What the rep reads. */
export const repFacts = ({ card }: RoundCard, viewer: Viewer) => [
  said(card.text, viewer).rep,
  card.structure.lifelines,
];

/** What raters read. */
export const rubricFacts = ({ rubric, gates }: RoundCard, viewer: Viewer) => [
  [rubric.id, said(rubric.text, viewer), rubric.criteria.map(({ id, text: words }) => [id, said(words, viewer)])],
  rubric.rules?.map(({ text: words, ...rule }) => [rule, said(words, viewer)]),
  gates && [gates.id, said(gates.text, viewer), gates.gates.map((gate) => [gate.id, said(gate.text, viewer)])],
];

/** What the customer alone reads before the card is opened. */
export const secretFacts = ({ card }: RoundCard, { exercise }: SceneRound, viewer: Viewer, play: OfPlay = null) => {
  const { secret, lines, barrier } = said(card.text, viewer);
  const { giveaways: _, ...told } = secret;
  const { raises, lowers, reveals, resolution, dial, start, barriers, level } = card.structure;
  return [
    told,
    lines,
    barrier,
    play?.scene?.difficulty ?? exercise.difficulty,
    raises,
    lowers,
    reveals,
    Object.keys(resolution),
    dial,
    start,
    play?.scene?.dialStart,
    barriers,
    level,
  ];
};

/** What the interpreter alone reads before the card is opened. */
export const relayFacts = ({ card }: RoundCard, viewer: Viewer) => said(card.text, viewer).relay;

/** What a change of a scene says. */
const switchFacts = ({ industries = [] }: RolePlay, to: SceneSwitch, viewer: Viewer) => {
  if (!("industryId" in to)) return to;
  const found = industries.find(({ id }) => id === to.industryId);
  return found && [said(found.text, viewer).name, said(found.text, viewer).stress];
};

/** What a twist says. */
export const twistWords = (world: World, { exercise }: SceneRound, { from }: SentTwist, viewer: Viewer) => {
  if ("textId" in from) return text(world, from.textId);
  if ("switchTo" in from) return switchFacts(exercise, from.switchTo, viewer);
  const found = [...exercise.cards, ...(exercise.spares ?? [])].find(({ card }) => card.id === from.cardId);
  return found && (said(found.card.text, viewer).twists as Readonly<Record<string, string>>)[from.twistId];
};

/** The dial as its holder sees it, with the judgement. */
export const dialFacts = ({ dial, dialStart, dialEntries, metTests }: Scene) => [
  dial.dial,
  dial.isUnlocked,
  dialStart,
  dialEntries.at(-1)?.held ?? null,
  metTests,
];

/** The scene as the room looks back on it: with the messages that marks are about, and when each was said. */
export function timelineFacts(world: World, round: SceneRound, play: RoomPlay, viewer: Viewer) {
  const seen = publicTimelineFacts(world, round, play, viewer);
  if (seen === undefined) return undefined;
  const { talk = [], marks = [] } = play.scene ?? {};
  return [
    seen,
    mergedMarks(marks).map((mark) => JSON.stringify(mark)),
    talk.map(({ id, atMs, from }) => [id, atMs, from]),
  ];
}

/** The same without messages: marks as a heap, without anybody. */
export function publicTimelineFacts(world: World, round: SceneRound, play: RoomPlay, viewer: Viewer) {
  const { scene } = play;
  const card = cardIn(round, play);
  if (scene === null || card === undefined || !isAt(round, play, "timeline")) return undefined;
  const { raises, lowers } = said(card.card.text, viewer).secret;
  const labels: Readonly<Record<string, { readonly label: string }>> = { ...raises, ...lowers };
  return [
    [scene.dialStart, scene.lastedMs],
    scene.dialEntries.map(({ atMs, dial, move, held }) => [
      [atMs, dial, held !== null],
      "moveId" in move ? labels[move.moveId]?.label : null,
    ]),
    scene.twists.map(({ sentId, atMs }) => {
      const sent = round.twists.find(({ id }) => id === sentId);
      return [atMs, sent && twistWords(world, round, sent, viewer)];
    }),
    mergedMarks(scene.marks).map(({ atMs, criterionId, verdict, count }) => [atMs, criterionId, verdict, count]),
    scene.lifelines.map(({ atMs, kind }) => [atMs, kind]),
    scene.calls.map(({ atMs, move }) => [atMs, move]),
    [scene.metTests, scene.dial.dial, Object.keys(card.card.structure.resolution)],
  ];
}

/** Twists that are there for somebody in this room. */
export const ownTwists = ({ twists }: SceneRound, { scene, roles }: RoomPlay, seatId: SeatId) =>
  twists.filter(({ id, role, seatId: to }) => {
    const isThere = scene?.twists.some(({ sentId }) => sentId === id) === true;
    const isMine = to === null ? role === null || role === roles.get(seatId) : to === seatId;
    return isThere && isMine;
  });

/** A role that nobody has and that this seat may take. */
export function freeRole(round: SceneRound, play: RoomPlay, seatId: SeatId) {
  const role = play.roles.get(seatId) ?? "scorer";
  const isDrawn = [...play.draws.values()].some((draw) => draw.seatId === seatId);
  const isBusy = isDrawn || play.casting.candidateId === seatId || role !== "scorer";
  if (isBusy || play.hasEnded || round.status === "ended" || isAt(round, play, "results")) return undefined;
  return [...play.draws].find(([one, draw]) => {
    return draw.seatId === null && !(one === "customer" && play.isSimulated);
  })?.[0];
}

/** Whether this seat may ask for another card now, whether there is one, and whether it is offered. */
export function swapFacts({ exercise, status }: SceneRound, play: RoomPlay, seatId: SeatId, isRead: boolean) {
  const { draws, roles, casting, performance, clock, swaps } = play;
  const role = roles.get(seatId) ?? [...draws].find(([, draw]) => draw.seatId === seatId)?.[0];
  const isPlayer = role === "customer" || role === "relay";
  const isOther = casting.candidateId !== null && casting.candidateId !== performance?.performerId;
  const isAsked = isOther && casting.candidateId === seatId;
  const mayAsk = status === "casting" ? isPlayer || isAsked : isRead && (isPlayer || role === "performer");
  const stands = clock.pausedFor !== null || play.hasEnded;
  const isTurn = status !== "casting" && isOther && (performance === null || casting.answer === "accepted");
  const own = [...exercise.cards, ...(exercise.spares ?? [])].find(({ card }) => card.id === play.cardId)?.card;
  const fits = (exercise.spares ?? []).filter((spare) => {
    const { id, structure, text: texts } = spare.card;
    const hasBarriers = (card: typeof own) => (card?.structure.barriers?.length ?? 0) > 0;
    const isSort = structure.family === own?.structure.family && hasBarriers(spare.card) === hasBarriers(own);
    const isLike = isSort && structure.volunteersOnly !== true;
    const hasRoles = (texts.en.relay === undefined) === (own?.text.en.relay === undefined);
    const isOn = exercise.channel === null || structure.channels.some((one) => one === exercise.channel);
    return id !== own?.id && isLike && hasRoles && isOn;
  });
  // Back from a scene that somebody has scored, another card would leave them with scores of this one.
  const isScored =
    performance && performance.sheets.size + performance.facilitatorSheets.size + performance.ticks.size > 0;
  const isLeft = isScored !== true && swaps < 2 && fits.length > 0;
  // Whoever asks is told whether there is one, also while the clock stands and nothing is offered.
  return mayAsk && [isLeft, !stands && !isTurn];
}

/** How many ticked each check, of those whose sheets count and who did not play; from three. */
export function gateFacts(round: Round, performance: Performance) {
  const { gates } = scoredIn(round, performance);
  const play = [...round.rooms.values()].find((one) => one.performance === performance);
  const players = [...(play?.draws.values() ?? [])].map(({ seatId }) => seatId);
  const writers = counted(performance).flatMap(([id]) => (players.includes(id) ? [] : [id]));
  if (gates === undefined || writers.length < 3) return [];
  const ticked = (id: string) => writers.filter((writer) => performance.ticks.get(writer)?.[id] !== undefined).length;
  return [writers.length, gates.gates.map(({ id }) => [id, ticked(id)])];
}
