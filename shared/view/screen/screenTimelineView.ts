import { inLanguage } from "../../content/byLanguage.ts";
import { cardOf } from "../../content/rolePlay.ts";
import { hasReached } from "../../workshop/reading.ts";
import type { Scene } from "../../workshop/scene.ts";
import type { Round, Words } from "../../workshop/state.ts";
import { arrivedTwists } from "../scene/arrivedTwists.ts";
import type { ScreenTimelineSection } from "../scene/sceneSections.ts";
import { publicTimeline, type TimelineSource } from "../scene/timelineView.ts";

/** What the timeline on the projector is read from. */
export interface ScreenTimelineReads extends TimelineSource {
  readonly roomNumber: number;
  readonly scene: Scene;
}

/** Picks the room whose timeline is shown; null where none is, or where the room does not look back yet. Source: SPEC VW16. */
export function screenTimelineReads(round: Round | null, language: string): ScreenTimelineReads | null {
  if (round?.exercise.kind !== "role-play" || round.shownTimeline === null) return null;
  const { exercise } = round;
  const play = round.rooms.get(round.shownTimeline);
  const card = cardOf(exercise, play?.cardId ?? null);
  if (play === undefined || card === undefined || play.scene === null) return null;
  if (!hasReached(round, play.clock, "timeline") || play.hasEnded) return null;
  const { scene, number: roomNumber } = play;
  return { exercise, card, roomNumber, scene, twists: arrivedTwists(round, scene), language };
}

/** One room's timeline without a name, a message, or which message a mark is about. Source: SPEC VW16. */
export function screenTimelineView(reads: ScreenTimelineReads, words: Words): ScreenTimelineSection {
  const { scene, card, roomNumber, language } = reads;
  const { marks, ...timeline } = publicTimeline(scene, reads, words);
  return {
    roomNumber,
    cardTitle: inLanguage(card.card.text, language).title,
    timeline: {
      start: timeline.start,
      endMs: timeline.endMs,
      dial: timeline.dial,
      twists: timeline.twists,
      marks: marks.map(({ atMs, criterionId, verdict, count }) => ({
        atMs,
        criterionId,
        verdict,
        count,
        messageId: null,
      })),
      lifelines: timeline.lifelines,
      calls: timeline.calls,
      verdict: timeline.verdict,
    },
    criteria: Object.fromEntries(
      card.rubric.criteria.map(({ id, text }) => [id, inLanguage(text, language).name] as const),
    ),
  };
}
