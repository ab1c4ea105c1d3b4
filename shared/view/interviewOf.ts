import type { InterviewExercise } from "../content/interviewExercise.ts";
import type { Round } from "../workshop/state.ts";

/** The exercise of a hot-seat round; null in any other, where nobody performs. */
export function interviewOf(round: Round | null): InterviewExercise | null {
  return round?.exercise.kind === "interview" ? round.exercise : null;
}
