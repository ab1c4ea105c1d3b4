import { cardOf } from "../content/rolePlay.ts";
import type { SceneSwitch, SentTwist } from "./scene.ts";
import type { RoomPlay, Round } from "./state.ts";

/** Whether a twist belongs to what a room plays now: its own card's, anybody's words, or a change that the card allows. Source: SPEC RP18, RP30. */
export function twistFits(
  round: Pick<Round, "exercise">,
  play: Pick<RoomPlay, "cardId">,
  from: SentTwist["from"],
): boolean {
  if ("cardId" in from) return from.cardId === play.cardId;
  return !("switchTo" in from) || canSwitch(round, play, from.switchTo);
}

/**
 * Whether a room's scene can be switched to this: any difficulty, a channel that its card can be played on, an industry of
 * the round's pack. Source: SPEC RP30.
 */
export function canSwitch(
  { exercise }: Pick<Round, "exercise">,
  { cardId }: Pick<RoomPlay, "cardId">,
  to: SceneSwitch,
): boolean {
  if (exercise.kind !== "role-play") return false;
  if ("channel" in to) return cardOf(exercise, cardId)?.card.structure.channels.includes(to.channel) === true;
  return !("industryId" in to) || (exercise.industries ?? []).some(({ id }) => id === to.industryId);
}

/** Whether a room's scene is like that already; a scene is in its card's own industry until it is switched. Source: SPEC RP30. */
export function isLikeThat(
  { exercise }: Pick<Round, "exercise">,
  { scene }: Pick<RoomPlay, "scene">,
  to: SceneSwitch,
): boolean {
  if (scene === null || exercise.kind !== "role-play") return false;
  if ("channel" in to) return scene.channel === to.channel;
  if ("difficulty" in to) return scene.difficulty === to.difficulty;
  const card = cardOf(exercise, scene.cardId)?.card;
  return (scene.industryId ?? card?.structure.industry) === to.industryId;
}
