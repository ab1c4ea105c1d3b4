import type { RoomPlay, Round } from "../../../../shared/workshop/state.ts";
import type { World } from "../aWorld.ts";

/**
 * Whether the rules could have led to this world, as far as who performs and where rooms stand. Views must keep secrets
 * in any world; answers are only asked of worlds such as commands make.
 */
export function isSound({ state: { round } }: World): boolean {
  if (round === null) return true;
  const plays = [...round.rooms.values()];
  const areInOrder = plays.every(({ number }, index) => index === 0 || number > (plays[index - 1]?.number ?? 0));
  if (!areInOrder) return false;
  // A calibration is prepared and begun in one go, so that nobody ever meets one that has not begun.
  if (round.exercise.kind === "calibration") return round.status !== "casting" && plays.every(isSoundWithoutPerformer);
  return plays.every((play) =>
    round.status === "casting"
      ? isSoundBeforeStart(play)
      : isSoundTurn(play) && isSoundSeal(round, play) && isSoundScene(round, play),
  );
}

/** In a calibration nobody performs, is asked or is waited for. */
function isSoundWithoutPerformer({ roles, casting, performance, clock }: RoomPlay): boolean {
  const hasPerformer = performance !== null || [...roles.values()].includes("performer");
  return !hasPerformer && casting.candidateId === null && clock.pausedFor !== "recasting";
}

function isSoundBeforeStart({ hasEnded, performance, clock, casting, draws }: RoomPlay): boolean {
  const isAskedAlone = [...draws.values()].every(({ seatId }) => seatId === null || seatId !== casting.candidateId);
  return !hasEnded && performance === null && clock.stepIndex === 0 && clock.pausedFor === null && isAskedAlone;
}

/** In a role-play whoever is drawn has that role, nobody else has, and a scene is there as long as somebody performs. */
function isSoundScene({ exercise }: Round, { roles, draws, scene, performance }: RoomPlay): boolean {
  const having = [...roles].filter(([, role]) => role === "customer" || role === "relay").map((one) => one.join());
  const drawn = [...draws].flatMap(([role, { seatId }]) => (seatId === null ? [] : [`${seatId},${role}`]));
  const isScene = exercise.kind === "role-play" && performance !== null;
  return having.sort().join() === drawn.sort().join() && (scene !== null) === isScene;
}

/** Who performs has the role; nobody else is asked, or has not answered yet; without a performer the room stands. */
function isSoundTurn({ roles, performance, casting, clock }: RoomPlay): boolean {
  const performers = [...roles].filter(([, role]) => role === "performer").map(([seatId]) => seatId);
  const isRevealed = performance !== null && performance.revealedAt !== null;
  // After the reveal a performer may have been moved away.
  const isAway = isRevealed && performers.length === 0;
  if (!isAway && performers.join() !== (performance?.performerId ?? "")) return false;
  if (casting.candidateId === (performance?.performerId ?? null)) return clock.pausedFor !== "recasting";
  if (isRevealed) return false;
  const asked = casting.candidateId === null ? undefined : roles.get(casting.candidateId);
  const isAskedHere = asked === "scorer" || asked === "customer" || asked === "relay";
  const isStanding = performance !== null ? clock.pausedFor !== "recasting" : clock.pausedFor !== null;
  return isAskedHere && casting.answer === "asked" && isStanding;
}

/** Scores are open from `results` on and sealed before. */
function isSoundSeal({ plan }: Round, { performance, clock }: RoomPlay): boolean {
  const isOpen = clock.stepIndex >= plan.findIndex(({ step }) => step === "results");
  return performance === null || (performance.revealedAt !== null) === isOpen;
}
