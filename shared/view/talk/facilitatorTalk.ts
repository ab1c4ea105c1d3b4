import type { RolePlay } from "../../content/rolePlay.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import { talkMode } from "../../roleplay/barriers/talkMode.ts";
import type { Scene } from "../../workshop/scene.ts";
import type { RoomPlay } from "../../workshop/state.ts";
import { industryView } from "../scene/twistSays.ts";
import { lifelineViews } from "./lifelineViews.ts";
import { callOf, facingOf, noiseOf } from "./meansView.ts";
import { operatorMoves, voteView } from "./operatorsView.ts";
import type { FacilitatorTalk, SceneTime } from "./talkSections.ts";

/** How a room talks, for the console: counts of a vote, and never who tapped. Source: SPEC VW15. */
export function facilitatorTalk(
  scene: Scene,
  {
    exercise,
    card,
    draws,
    language,
    time,
  }: {
    readonly exercise: RolePlay;
    readonly card: RolePlayExercise;
    readonly draws: RoomPlay["draws"];
    readonly language: string;
    readonly time: SceneTime | null;
  },
): FacilitatorTalk {
  const { channel, difficulty, lifelines, simulated } = scene;
  const { structure } = card.card;
  const means = { ...scene, draws };
  const moves = simulated === null ? [] : operatorMoves(card, language);
  const vote = simulated?.vote ?? null;
  return {
    time,
    mode: talkMode(channel, structure.barriers),
    channel,
    difficulty,
    industry: industryView(scene.industryId, { exercise, language })?.name ?? null,
    messageCount: scene.talk.length,
    lifelines: lifelineViews(structure, lifelines),
    isFacing: facingOf(means, card),
    noise: noiseOf(means, card),
    call: callOf(scene)?.move ?? null,
    isSimulated: simulated !== null,
    moves,
    vote: vote === null ? null : voteView(vote, moves),
  };
}
