import type { InterviewExercise } from "../content/interviewExercise.ts";
import { cardOf } from "../content/rolePlay.ts";
import type { RolePlayExercise } from "../content/rolePlayExercise.ts";
import type { RoomPlay, Round } from "../workshop/state.ts";

/** What scores of a performance are about, whatever kind of round it is from. */
export type Scored = Pick<InterviewExercise, "rubric" | "flags"> &
  Partial<Pick<InterviewExercise, "parts">> &
  Pick<RolePlayExercise, "gates">;

/** What is scored in a room; null in a round in which nobody performs. */
export function scoredOf(round: Pick<Round, "exercise"> | null, play: Pick<RoomPlay, "cardId"> | null): Scored | null {
  if (round === null || play === null) return null;
  const { exercise } = round;
  switch (exercise.kind) {
    case "interview":
      return exercise;
    case "role-play":
      return cardOf(exercise, play.cardId) ?? null;
    case "calibration":
      return null;
  }
}
