import type { SeatId } from "../../../../shared/basics/ids.ts";
import type { RolePlay } from "../../../../shared/content/rolePlay.ts";
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

/** What everybody may read of a card. */
export const publicFacts = (
  { card: { id, structure, text: texts } }: RoundCard,
  { exercise }: SceneRound,
  viewer: Viewer,
) => {
  const { title, public: open, contentNote } = said(texts, viewer);
  const { channels, minutes, volunteersOnly } = structure;
  return [exercise.difficulty, exercise.channel, id, title, open, contentNote, channels, minutes, volunteersOnly];
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
export const secretFacts = ({ card }: RoundCard, { exercise }: SceneRound, viewer: Viewer) => {
  const { secret, lines, barrier } = said(card.text, viewer);
  const { giveaways: _, ...told } = secret;
  const { raises, lowers, reveals, resolution, dial, start, barriers, level } = card.structure;
  return [
    told,
    lines,
    barrier,
    exercise.difficulty,
    raises,
    lowers,
    reveals,
    Object.keys(resolution),
    dial,
    start,
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

/** The scene as the room looks back on it: marks as a heap, without anybody. */
export function timelineFacts(world: World, round: SceneRound, play: RoomPlay, viewer: Viewer) {
  const { scene } = play;
  const card = cardIn(round, play);
  if (scene === null || card === undefined || !isAt(round, play, "timeline")) return undefined;
  const { raises, lowers } = said(card.card.text, viewer).secret;
  const labels: Readonly<Record<string, { readonly label: string }>> = { ...raises, ...lowers };
  return [
    scene.dialStart,
    scene.dialEntries.map(({ atMs, dial, move, held }) => [
      [atMs, dial, held !== null],
      "moveId" in move ? labels[move.moveId]?.label : null,
    ]),
    scene.twists.map(({ sentId, atMs }) => {
      const sent = round.twists.find(({ id }) => id === sentId);
      return [atMs, sent && twistWords(world, round, sent, viewer)];
    }),
    scene.marks.map(({ atMs, criterionId, verdict }) => JSON.stringify([atMs, criterionId, verdict])).sort(),
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
  return [...play.draws].find(([, draw]) => draw.seatId === null)?.[0];
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
