import { type Finding, warning } from "../finding.ts";
import type { Pack } from "../pack.ts";

/** What an answer has, in seconds, unless the facilitator changes it. */
const ANSWER_SECONDS = 120;
/** Longer scenes tire; a scene that is not resolved by now will not be. */
const MAX_SCENE_MINUTES = 6;
/** A class of 45 minutes spends five on opening and four on closing. */
const CLASS_MINUTES = 45 - 5 - 4;
/** Scores, stepping out of the role, two voices, the talk and the next step of a role-play, in minutes. */
const AROUND_SCENE_MINUTES = 8;
/** One round is a demonstration; with two, somebody else gets a turn. */
const ROUNDS_PER_CLASS = 2;

/** Minutes that fit: an answer's parts into two minutes, a scene into six, two rounds into a class of 45 minutes. */
export function checkTime(pack: Pack): readonly Finding[] {
  const shapes = Object.entries(pack.answerShapes).flatMap(([id, shape]) => {
    const seconds = shape.parts.reduce((sum, part) => sum + part.seconds, 0);
    if (seconds <= ANSWER_SECONDS) return [];
    return [warning("time/answer-too-long", ["answerShapes", id, "parts"], { seconds, maximum: ANSWER_SECONDS })];
  });
  const scenes = Object.entries(pack.cards).flatMap(([id, { minutes }]) => {
    const path = ["cards", id, "minutes"];
    const needed = (minutes.brief + minutes.scene + AROUND_SCENE_MINUTES) * ROUNDS_PER_CLASS;
    return [
      ...(minutes.scene > MAX_SCENE_MINUTES
        ? [warning("time/scene-too-long", [...path, "scene"], { minutes: minutes.scene, maximum: MAX_SCENE_MINUTES })]
        : []),
      ...(needed > CLASS_MINUTES ? [warning("time/class-too-short", path, { needed, maximum: CLASS_MINUTES })] : []),
    ];
  });
  return [...shapes, ...scenes];
}
