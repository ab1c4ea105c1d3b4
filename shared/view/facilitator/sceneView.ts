import type { RoomId } from "../../basics/ids.ts";
import { cardOf, type RolePlay } from "../../content/rolePlay.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import type { Lexicon } from "../../roleplay/words/lexicon.ts";
import { hasReached } from "../../workshop/reading.ts";
import type { Scene, SentTwist } from "../../workshop/scene.ts";
import type { RoomPlay, Words, WorkshopState } from "../../workshop/state.ts";
import { arrivedTwists } from "../scene/arrivedTwists.ts";
import type { FacilitatorScene } from "../scene/sceneSections.ts";
import { dialView } from "../scene/sceneView.ts";
import { timelineView, verdictOf } from "../scene/timelineView.ts";
import { facilitatorTalk } from "../talk/facilitatorTalk.ts";
import { replayView } from "../talk/replayView.ts";
import { sceneTime } from "../talk/sceneTime.ts";
import type { SceneTime } from "../talk/talkSections.ts";
import { type TalkSource, talkSource } from "../talk/talkSource.ts";

/** Up to this level somebody who has played is not well. Source: SPEC RP19. */
const UNWELL_UP_TO = 2;

/** What a room's scene on the console is read from; card and cards are null outside of role-plays. */
export interface FacilitatorSceneReads {
  readonly cards: RolePlay | null;
  readonly card: RolePlayExercise | null;
  readonly draws: RoomPlay["draws"] | null;
  readonly swaps: number;
  readonly isSimulated: boolean;
  readonly isTimelineShown: boolean;
  readonly scene: Scene | null;
  /** The scene's time; null unless it runs. */
  readonly beganAt: SceneTime["beganAt"] | null;
  readonly stoodSince: SceneTime["stoodSince"];
  /** The scene, once the room looks back on it. */
  readonly past: Scene | null;
  /** For the replay, once it is time; null before. */
  readonly replayOf: TalkSource["performanceId"] | null;
  readonly nameIds: TalkSource["nameIds"];
  readonly twists: readonly SentTwist[];
  readonly language: string;
}

/** Picks what a room's scene on the console depends on. */
export function facilitatorSceneReads(
  { round, seats }: WorkshopState,
  roomId: RoomId,
  language: string,
): FacilitatorSceneReads {
  const play = round?.rooms.get(roomId);
  const cards = round?.exercise.kind === "role-play" ? round.exercise : null;
  const card = cards === null ? undefined : cardOf(cards, play?.cardId ?? null);
  if (round === null || play === undefined || card === undefined) return noScene(language);
  const { draws, swaps, scene, clock, isSimulated } = play;
  const time = sceneTime(round, play);
  const past = hasReached(round, clock, "timeline") ? scene : null;
  const talk = past !== null && hasReached(round, clock, "replay") ? talkSource(seats, play, card) : null;
  return {
    cards,
    card,
    draws,
    swaps,
    isSimulated,
    isTimelineShown: round.shownTimeline === roomId,
    scene,
    beganAt: time?.beganAt ?? null,
    stoodSince: time?.stoodSince ?? null,
    past,
    replayOf: talk?.performanceId ?? null,
    nameIds: talk?.nameIds ?? [],
    twists: past === null ? [] : arrivedTwists(round, past),
    language,
  };
}

function noScene(language: string): FacilitatorSceneReads {
  return {
    cards: null,
    card: null,
    draws: null,
    swaps: 0,
    isSimulated: false,
    isTimelineShown: false,
    scene: null,
    beganAt: null,
    stoodSince: null,
    past: null,
    replayOf: null,
    nameIds: [],
    twists: [],
    language,
  };
}

/** A room's scene, live; null outside of role-plays. Source: SPEC RP20. */
export function facilitatorScene(
  reads: FacilitatorSceneReads,
  words: Words,
  lexicon: Lexicon,
): FacilitatorScene | null {
  const { cards, card, draws, scene, past, replayOf, nameIds, twists, language } = reads;
  const { beganAt, stoodSince } = reads;
  const time = beganAt === null ? null : { beganAt, stoodSince };
  if (cards === null || card === null) return null;
  const source = replayOf === null ? null : { card, performanceId: replayOf, nameIds };
  const isForVolunteers = card.card.structure.volunteersOnly === true;
  return {
    cardId: card.card.id,
    hasChangedCard: reads.swaps > 0,
    draws: [...(draws ?? [])].map(([role, { seatId, passed }]) => {
      return { role, seatId, passed: [...passed], isForVolunteers: isForVolunteers && role === "customer" };
    }),
    dial: scene && dialView(scene),
    verdict: scene && verdictOf(scene, card),
    markCount: scene?.marks.length ?? 0,
    unwell: [...(scene?.wellbeing ?? [])].flatMap(([seatId, level]) => (level <= UNWELL_UP_TO ? [seatId] : [])),
    timeline: past && timelineView(past, { exercise: cards, card, twists, language }, words),
    isSimulated: reads.isSimulated,
    isTimelineShown: reads.isTimelineShown,
    talk: scene && facilitatorTalk(scene, { exercise: cards, card, draws: draws ?? new Map(), language, time }),
    replay: past && source && replayView({ source, scene: past, language }, words, lexicon),
  };
}
