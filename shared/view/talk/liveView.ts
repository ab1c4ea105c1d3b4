import type { RoomId } from "../../basics/ids.ts";
import { inLanguage } from "../../content/byLanguage.ts";
import { own } from "../../content/everyLanguage.ts";
import { cardOf, type RolePlay } from "../../content/rolePlay.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import { talkMode } from "../../roleplay/barriers/talkMode.ts";
import { barriersNow, composerFor, isRepOnPaper } from "../../workshop/composer.ts";
import type { Scene } from "../../workshop/scene.ts";
import type { Role, RoomPlay, Round, WorkshopState } from "../../workshop/state.ts";
import { industryView } from "../scene/twistSays.ts";
import { calledIn, lifelineViews } from "./lifelineViews.ts";
import { callOf, facingOf, noiseOf } from "./meansView.ts";
import { operatorMoves } from "./operatorsView.ts";
import { sceneTime } from "./sceneTime.ts";
import { pictureView } from "./talkPages.ts";
import type { ComposerView, LiveSection, PointView, SceneTime } from "./talkSections.ts";

/** What a role's part of a running scene is read from; nothing of the dial, of marks, or of what was said. */
export interface LiveReads
  extends Pick<Scene, "channel" | "difficulty" | "industryId" | "lifelines" | "isFacing" | "noisePercent" | "calls"> {
  readonly exercise: RolePlay;
  readonly card: RolePlayExercise;
  readonly role: Role;
  readonly draws: RoomPlay["draws"];
  readonly isSimulated: boolean;
  /** For those who watch: the rep has no phone. */
  readonly isRepOnPaper: boolean;
  /** The customer's alone; null for everybody else. */
  readonly points: Scene["points"] | null;
  /** For those who watch a simulated customer: since when a vote is open. */
  readonly voteFromMs: number | null;
  readonly beganAt: SceneTime["beganAt"];
  readonly stoodSince: SceneTime["stoodSince"];
  readonly language: string;
}

/** Picks what a role may see of how its scene stands; null while none runs. Source: SPEC VW14. */
export function liveReads(
  seats: WorkshopState["seats"],
  round: Round,
  { roomId, role, language }: { readonly roomId: RoomId; readonly role: Role; readonly language: string },
): LiveReads | null {
  const { exercise } = round;
  const play = round.rooms.get(roomId);
  const card = exercise.kind === "role-play" ? cardOf(exercise, play?.cardId ?? null) : undefined;
  if (exercise.kind !== "role-play" || card === undefined || play === undefined || play.scene === null) return null;
  const time = sceneTime(round, play);
  if (time === null) return null;
  const { draws, isSimulated, scene } = play;
  const { channel, difficulty, industryId, lifelines, isFacing, noisePercent, calls, points, simulated } = scene;
  return {
    ...{ exercise, card, role, draws, isSimulated, language },
    // What those who watch may write depends on it, and nothing else.
    isRepOnPaper: role === "scorer" && isRepOnPaper(seats, play),
    ...{ channel, difficulty, industryId, lifelines, isFacing, noisePercent, calls },
    points: role === "customer" ? points : null,
    voteFromMs: role === "scorer" ? (simulated?.vote?.fromMs ?? null) : null,
    beganAt: time.beganAt,
    stoodSince: time.stoodSince,
  };
}

/** How the scene stands for one role while it runs. Source: SPEC VW14. */
export function liveView(reads: LiveReads): LiveSection {
  const { card, role, channel, difficulty, lifelines, isSimulated, language } = reads;
  const { structure } = card.card;
  const views = lifelineViews(structure, lifelines);
  // Whoever plays the other side, or between them, has not read what the rep may call in.
  const isTold = role !== "customer" && role !== "relay";
  const isAffected = role === "performer" || role === "customer";
  return {
    time: { beganAt: reads.beganAt, stoodSince: reads.stoodSince },
    mode: talkMode(channel, structure.barriers),
    channel,
    difficulty,
    industry: industryView(reads.industryId, reads),
    composer: composerView(reads),
    lifelines: isTold ? views : calledIn(views, lifelines),
    isFacing: role === "relay" ? null : facingOf(reads, card),
    noise: isAffected ? noiseOf(reads, card) : null,
    call: callOf(reads),
    canMoveCall: role === "performer" && channel === "phone",
    points: reads.points === null ? [] : pointViews(reads, reads.points),
    operators:
      role === "scorer" && isSimulated ? { moves: operatorMoves(card, language), voteFromMs: reads.voteFromMs } : null,
    isSimulated,
  };
}

function composerView({
  card,
  role,
  draws,
  isSimulated,
  isRepOnPaper: isOnPaper,
  channel,
  lifelines,
  language,
}: LiveReads): ComposerView | null {
  const { structure, text } = card.card;
  const stage = {
    play: { draws, isSimulated },
    scene: { channel, lifelines },
    card: structure,
    isRepOnPaper: isOnPaper,
  };
  const composer = composerFor(role, stage);
  if (composer === null) return null;
  const { speaksAs, to, words, canShow, pictures, showsLeft } = composer;
  return {
    speaksAs,
    to,
    words,
    canShow,
    showsLeft,
    // Scenes are played in English, so the words that may be said are English ones.
    tiles: words === "tiles" ? (text.en.barrier?.wordbank ?? []) : [],
    pictures: canShow ? pictures.map(({ id }) => pictureView(id, card, language)) : [],
  };
}

function pointViews({ card, language, ...help }: LiveReads, taps: Scene["points"]): readonly PointView[] {
  const standing = barriersNow(card.card.structure, help);
  const saving = standing.find((barrier) => barrier.mode === "face-save");
  const texts = inLanguage(card.card.text, language).barrier?.points ?? {};
  return (saving?.points ?? []).map((pointId) => ({
    pointId,
    text: own<string>(texts, pointId) ?? "",
    asked: taps.findLast((tap) => tap.pointId === pointId)?.asked ?? null,
  }));
}
