import type { SeatId } from "../../shared/basics/ids.ts";
import type { Round, WorkshopState } from "../../shared/workshop/state.ts";

/** Who has to look again because a round that is over is not what it was. */
export interface ChangesOfThePast {
  /** Words were erased or released: whoever sees them may sit anywhere by now. */
  readonly everything: boolean;
  /** Seats that wrote their next step; nobody else sees it. */
  readonly seats: ReadonlySet<SeatId>;
}

/** Compares the rounds that are over by reference. */
export function changesOfThePast(before: WorkshopState, after: WorkshopState): ChangesOfThePast {
  const seats = new Set<SeatId>();
  const isLastOver = after.round?.status === "ended" && before.round?.id === after.round.id;
  if (before.pastRounds === after.pastRounds && !(isLastOver && before.round !== after.round)) {
    return { everything: false, seats };
  }
  const old = new Map(
    [...before.pastRounds, ...(before.round === null ? [] : [before.round])].map((round) => [round.id, round]),
  );
  const over = [...after.pastRounds, ...(isLastOver && after.round !== null ? [after.round] : [])];
  const everything = over.some((round) => !differsByNextSteps(old.get(round.id), round, seats));
  return { everything, seats };
}

/** Whether nothing but next steps differs; adds whose they are. */
function differsByNextSteps(before: Round | undefined, after: Round, seats: Set<SeatId>): boolean {
  if (before === after) return true;
  if (before === undefined) return false;
  for (const [roomId, play] of after.rooms) {
    const old = before.rooms.get(roomId);
    if (old === play) continue;
    if (old === undefined || old.performance !== play.performance || old.roles !== play.roles) return false;
    for (const [seatId, textId] of play.nextSteps) if (old.nextSteps.get(seatId) !== textId) seats.add(seatId);
    for (const seatId of old.nextSteps.keys()) if (!play.nextSteps.has(seatId)) seats.add(seatId);
  }
  return true;
}
