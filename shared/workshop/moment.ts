import type { SeatId } from "../basics/ids.ts";
import { drawnRoleOf, isFrozen, isRunning, isTurnOpen, stepOf } from "./reading.ts";
import type { StepName } from "./roundPlan.ts";
import type { DrawnRole } from "./scene.ts";
import type { RoomPlay, Round, WorkshopState } from "./state.ts";

/**
 * Where a workshop, or one room of it, stands as far as permissions go. `frozen`: somebody pressed stop. `recasting`:
 * the room waits while somebody else is asked to perform. `between`: the room's round is over.
 */
export type Moment = "unopened" | "lobby" | "casting" | StepName | "frozen" | "recasting" | "between" | "closed";

/** All moments, in the order in which a workshop meets them. */
export const MOMENTS = [
  "unopened",
  "lobby",
  "casting",
  "read",
  "answer",
  "probe",
  "scene",
  "sheets",
  "de-role",
  "self-speaks",
  "customer-speaks",
  "results",
  "talk",
  "guess-need",
  "card",
  "timeline",
  "replay",
  "next-step",
  "frozen",
  "recasting",
  "between",
  "closed",
] as const satisfies readonly Moment[];

/** What somebody is to the rules: a role in the room, or who they are outside of it. `asked`: to perform, privately. */
export type Standing =
  | "performer"
  | DrawnRole
  | "scorer"
  | "visitor"
  | "asked"
  | "member"
  | "removed"
  | "facilitator"
  | "door"
  | "host"
  | "clock";

/** The moment of one room in a round. */
export function momentIn(round: Round, play: RoomPlay): Moment {
  if (round.status === "casting") return "casting";
  if (round.status === "ended" || play.hasEnded) return "between";
  if (isFrozen(play.clock)) return play.clock.pausedFor === "recasting" ? "recasting" : "frozen";
  // A facilitator's pause keeps its name while the turn changes hands.
  if (isTurnOpen(play)) return "recasting";
  return stepOf(round, play.clock)?.step ?? "between";
}

/** The moment of the workshop as a whole; while rooms play, that of the first room still playing. */
export function momentOf(state: WorkshopState | null): Moment {
  if (state === null) return "unopened";
  if (state.status === "closed") return "closed";
  const { round } = state;
  if (round === null) return "lobby";
  if (!isRunning(round)) return "between";
  for (const play of round.rooms.values()) if (!play.hasEnded) return momentIn(round, play);
  return "between";
}

/** What a seated seat is in its room: several things at once when a scorer is being asked to perform. */
export function standingsIn(round: Round, play: RoomPlay, seatId: SeatId): readonly Standing[] {
  // Roles are dealt at the start; until then whoever is drawn is that already.
  const standings: Standing[] = [play.roles.get(seatId) ?? drawnRoleOf(play, seatId) ?? "member"];
  const isPerformer = play.performance?.performerId === seatId;
  if (isRunning(round) && play.casting.candidateId === seatId && !isPerformer) standings.push("asked");
  return standings;
}
