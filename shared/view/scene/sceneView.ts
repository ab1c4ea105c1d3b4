import type { RoomId } from "../../basics/ids.ts";
import { cardOf } from "../../content/rolePlay.ts";
import { bandOf } from "../../roleplay/heatDial.ts";
import type { Lexicon } from "../../roleplay/words/lexicon.ts";
import { hasReached } from "../../workshop/reading.ts";
import type { Scene } from "../../workshop/scene.ts";
import type { Role, Words, WorkshopState } from "../../workshop/state.ts";
import { startedRound } from "../place.ts";
import { replayView } from "../talk/replayView.ts";
import { isTalkOut } from "../talk/talkPages.ts";
import { type TalkSource, talkSource } from "../talk/talkSource.ts";
import { arrivedTwists } from "./arrivedTwists.ts";
import type { DialView, SceneSection } from "./sceneSections.ts";
import { type TimelineSource, timelineView } from "./timelineView.ts";

/** What a scene is read from. Who may not see it live has no scene among what is read, so nothing of it can show. */
export interface SceneReads extends TimelineSource {
  readonly live: Scene | null;
  readonly past: Scene | null;
  /** For the replay, once it is time; null before. */
  readonly performanceId: TalkSource["performanceId"] | null;
  readonly nameIds: TalkSource["nameIds"];
}

/** Picks what a role may see of its room's scene; null outside of role-plays. Source: SPEC RP20. */
export function sceneReads(
  state: WorkshopState,
  { roomId, role, language }: { readonly roomId: RoomId; readonly role: Role; readonly language: string },
): SceneReads | null {
  const round = startedRound(state);
  if (round?.exercise.kind !== "role-play") return null;
  const { exercise } = round;
  const play = round.rooms.get(roomId);
  const card = cardOf(exercise, play?.cardId ?? null);
  if (play === undefined || card === undefined) return null;
  const isReplayed = isTalkOut(round, play) && hasReached(round, play.clock, "replay");
  const talk = isReplayed ? talkSource(state.seats, play, card) : null;
  const isPast = hasReached(round, play.clock, "timeline");
  return {
    exercise,
    card,
    live: role === "customer" ? play.scene : null,
    past: isPast ? play.scene : null,
    twists: isPast ? arrivedTwists(round, play.scene) : [],
    performanceId: talk?.performanceId ?? null,
    nameIds: talk?.nameIds ?? [],
    language,
  };
}

/** The dial for who holds it, and timeline and replay for all once it is time. */
export function sceneView(reads: SceneReads, words: Words, lexicon: Lexicon): SceneSection {
  const { live, past, card, performanceId, nameIds, language } = reads;
  const source = performanceId === null ? null : { card, performanceId, nameIds };
  return {
    dial: live === null ? null : dialView(live),
    timeline: past === null ? null : timelineView(past, reads, words),
    replay: past && source && replayView({ source, scene: past, language }, words, lexicon),
  };
}

/** The dial as its holder and the facilitator see it. */
export function dialView({ dial: { dial, isUnlocked }, dialStart, dialEntries, metTests }: Scene): DialView {
  const held = dialEntries.at(-1)?.held ?? null;
  return { dial, band: bandOf(dial), start: dialStart, isUnlocked, held, metTests };
}
