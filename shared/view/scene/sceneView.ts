import type { RoomId } from "../../basics/ids.ts";
import { cardOf } from "../../content/rolePlay.ts";
import { bandOf } from "../../roleplay/heatDial.ts";
import { hasReached } from "../../workshop/reading.ts";
import type { Scene } from "../../workshop/scene.ts";
import type { Role, Round, Words } from "../../workshop/state.ts";
import { arrivedTwists } from "./arrivedTwists.ts";
import type { DialView, SceneSection } from "./sceneSections.ts";
import { type TimelineSource, timelineView } from "./timelineView.ts";

/** What a scene is read from. Who may not see it live has no scene among what is read, so nothing of it can show. */
export interface SceneReads extends TimelineSource {
  readonly live: Scene | null;
  readonly past: Scene | null;
}

/** Picks what a role may see of its room's scene; null outside of role-plays. Source: SPEC RP20. */
export function sceneReads(
  round: Round,
  { roomId, role, language }: { readonly roomId: RoomId; readonly role: Role; readonly language: string },
): SceneReads | null {
  const { exercise } = round;
  const play = round.rooms.get(roomId);
  const card = exercise.kind === "role-play" ? cardOf(exercise, play?.cardId ?? null) : undefined;
  if (exercise.kind !== "role-play" || play === undefined || card === undefined) return null;
  const isPast = hasReached(round, play.clock, "timeline");
  return {
    exercise,
    card,
    live: role === "customer" ? play.scene : null,
    past: isPast ? play.scene : null,
    twists: isPast ? arrivedTwists(round, play.scene) : [],
    language,
  };
}

/** The dial for who holds it, and the timeline for all once it is time. */
export function sceneView(reads: SceneReads, words: Words): SceneSection {
  const { live, past } = reads;
  return {
    dial: live === null ? null : dialView(live),
    timeline: past === null ? null : timelineView(past, reads, words),
    replay: null,
  };
}

/** The dial as its holder and the facilitator see it. */
export function dialView({ dial: { dial, isUnlocked }, dialStart, dialEntries, metTests }: Scene): DialView {
  const held = dialEntries.at(-1)?.held ?? null;
  return { dial, band: bandOf(dial), start: dialStart, isUnlocked, held, metTests };
}
