import type { RoomId } from "../../basics/ids.ts";
import { inLanguage } from "../../content/byLanguage.ts";
import { own } from "../../content/everyLanguage.ts";
import { cardOf } from "../../content/rolePlay.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import { bandOf } from "../../roleplay/heatDial.ts";
import { type SceneVerdict, sceneVerdict } from "../../roleplay/sceneVerdict.ts";
import { hasReached } from "../../workshop/reading.ts";
import type { DialEntry, Scene, SentTwist } from "../../workshop/scene.ts";
import type { Role, Round, Words } from "../../workshop/state.ts";
import { arrivedTwists } from "./arrivedTwists.ts";
import type { DialView, SceneSection, TimelineView } from "./sceneSections.ts";
import { twistText } from "./twistText.ts";

/** What a scene is read from. Who may not see it live has no scene among what is read, so nothing of it can show. */
export interface SceneReads {
  readonly card: RolePlayExercise;
  readonly live: Scene | null;
  readonly past: Scene | null;
  /** What has arrived in the room, for what it says. */
  readonly twists: readonly SentTwist[];
  readonly language: string;
}

/** Picks what a role may see of its room's scene; null outside of role-plays. Source: SPEC RP20. */
export function sceneReads(
  round: Round,
  { roomId, role, language }: { readonly roomId: RoomId; readonly role: Role; readonly language: string },
): SceneReads | null {
  const play = round.rooms.get(roomId);
  const card = round.exercise.kind === "role-play" ? cardOf(round.exercise, play?.cardId ?? null) : undefined;
  if (play === undefined || card === undefined) return null;
  const isPast = hasReached(round, play.clock, "timeline");
  return {
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
  };
}

/** The dial as its holder and the facilitator see it. */
export function dialView({ dial: { dial, isUnlocked }, dialStart, dialEntries, metTests }: Scene): DialView {
  const held = dialEntries.at(-1)?.held ?? null;
  return { dial, band: bandOf(dial), start: dialStart, isUnlocked, held, metTests };
}

/** How the scene ended; null until the customer has judged. Source: SPEC RP6. */
export function verdictOf(scene: Scene, { card }: RolePlayExercise): SceneVerdict | null {
  if (scene.metTests === null) return null;
  return sceneVerdict(scene.dial.dial, Object.keys(card.structure.resolution), scene.metTests);
}

/** One performance over time, without the name of anybody who marked. Source: SPEC RP21. */
export function timelineView(
  scene: Scene,
  { card, twists, language }: Pick<SceneReads, "card" | "twists" | "language">,
  words: Words,
): TimelineView {
  const { secret } = inLanguage(card.card.text, language);
  return {
    start: scene.dialStart,
    dial: scene.dialEntries.map((entry) => ({
      atMs: entry.atMs,
      dial: entry.dial,
      label: labelOf(entry, secret),
      isHeld: entry.held !== null,
    })),
    twists: scene.twists.flatMap(({ sentId, atMs }) => {
      const twist = twists.find(({ id }) => id === sentId);
      return twist === undefined ? [] : [{ atMs, text: twistText(twist, { cards: [card], language }, words) }];
    }),
    marks: scene.marks
      .map(({ atMs, criterionId, verdict }) => ({ atMs, criterionId, verdict }))
      .sort((a, b) => a.atMs - b.atMs || (a.criterionId < b.criterionId ? -1 : 1)),
    verdict: verdictOf(scene, card),
  };
}

function labelOf({ move }: DialEntry, secret: RolePlayExercise["card"]["text"]["en"]["secret"]): string | null {
  if (move.kind === "raise") return own(secret.raises, move.moveId)?.label ?? null;
  return move.kind === "lower" ? (own(secret.lowers, move.moveId)?.label ?? null) : null;
}
