import { inLanguage } from "../../content/byLanguage.ts";
import { own } from "../../content/everyLanguage.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import { type SceneVerdict, sceneVerdict } from "../../roleplay/sceneVerdict.ts";
import { mergedMarks } from "../../roleplay/timeline.ts";
import type { DialEntry, Scene, SentTwist } from "../../workshop/scene.ts";
import type { Words } from "../../workshop/state.ts";
import type { TimelineView } from "./sceneSections.ts";
import { type TwistSource, twistSays } from "./twistSays.ts";

/** What the picture of a scene is drawn with, beside the scene. */
export interface TimelineSource extends TwistSource {
  readonly card: RolePlayExercise;
  /** What has arrived in the room, for what it says. */
  readonly twists: readonly SentTwist[];
}

/** How the scene ended; null until the customer has judged. Source: SPEC RP6. */
export function verdictOf(scene: Scene, { card }: RolePlayExercise): SceneVerdict | null {
  if (scene.metTests === null) return null;
  return sceneVerdict(scene.dial.dial, Object.keys(card.structure.resolution), scene.metTests);
}

/** One performance over time, without the name of anybody who marked, and without a word that was said. Source: SPEC RP21. */
export function timelineView(scene: Scene, source: TimelineSource, words: Words): TimelineView {
  const messages = scene.talk.map(({ atMs, id, from }) => ({ atMs, messageId: id, from }));
  return { ...publicTimeline(scene, source, words), messages };
}

/** The same without anything about messages but that marks are about some: for the projector. */
export function publicTimeline(
  scene: Scene,
  { card, twists, ...source }: TimelineSource,
  words: Words,
): Omit<TimelineView, "messages"> {
  const { secret } = inLanguage(card.card.text, source.language);
  const marks = mergedMarks(scene.marks);
  return {
    start: scene.dialStart,
    endMs: endOf(scene, marks),
    dial: scene.dialEntries.map((entry) => ({
      atMs: entry.atMs,
      dial: entry.dial,
      label: labelOf(entry, secret),
      isHeld: entry.held !== null,
    })),
    twists: scene.twists.flatMap(({ sentId, atMs }) => {
      const twist = twists.find(({ id }) => id === sentId);
      if (twist === undefined) return [];
      const { text, switchTo } = twistSays(twist, source, words);
      return [{ atMs, text, switchTo }];
    }),
    marks,
    lifelines: scene.lifelines.map(({ atMs, kind }) => ({ atMs, kind })),
    calls: scene.calls.map(({ atMs, move }) => ({ atMs, move })),
    verdict: verdictOf(scene, card),
  };
}

/** Where the scene ended, also when something is shown after that; what was said has no part in it, nor a mark's own time. */
function endOf({ lastedMs, dialEntries, twists, lifelines, calls }: Scene, marks: TimelineView["marks"]): number {
  const noted = [dialEntries, twists, marks, lifelines, calls];
  return Math.max(lastedMs, ...noted.flatMap((all) => all.map(({ atMs }) => atMs)));
}

function labelOf({ move }: DialEntry, secret: RolePlayExercise["card"]["text"]["en"]["secret"]): string | null {
  if (move.kind === "raise") return own(secret.raises, move.moveId)?.label ?? null;
  return move.kind === "lower" ? (own(secret.lowers, move.moveId)?.label ?? null) : null;
}
