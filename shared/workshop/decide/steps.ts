import type { RoomId } from "../../basics/ids.ts";
import type { CommandOf } from "../commands.ts";
import { accept, reject } from "../decision.ts";
import { roomDueAt } from "../due.ts";
import type { WorkshopEvent } from "../events.ts";
import { stepOf } from "../reading.ts";
import type { PlanStep } from "../roundPlan.ts";
import type { Decision } from "../stampedCommand.ts";
import type { RoomPlay, Round, WorkshopState } from "../state.ts";
import { customerLeaves, customerOpens, inTurn } from "./customer.ts";
import type { Order } from "./order.ts";
import { sift } from "./sift.ts";

/** *Next*: the rooms that stand at `from` go on; after the last step they are done. Source: SPEC PH3, PH5, PH6. */
export function next(command: CommandOf<"Next">, order: Order): Decision {
  const { round } = order.state;
  if (round === null) return reject("round/none");
  const sifted = sift(round, command);
  if (!sifted.ok) return reject(sifted.refusal);
  const { plays, otherRooms } = sifted.value;
  return accept(goOn(round, plays, order), { answer: { otherRooms } });
}

/** *Back*: one step back before the reveal, with the whole time of that step. Source: SPEC PH4. */
export function back(command: CommandOf<"Back">, { state: { round }, at }: Order): Decision {
  if (round === null) return reject("round/none");
  const sifted = sift(round, command);
  if (!sifted.ok) return reject(sifted.refusal);
  const { plays, otherRooms } = sifted.value;
  const stepIndex = (plays[0]?.clock.stepIndex ?? 0) - 1;
  const planned = round.plan[stepIndex];
  if (planned === undefined) return reject("room/step-forbids");
  return accept([stepEntered(round, plays, { planned, stepIndex, at })], { answer: { otherRooms } });
}

/** The clock: automatic steps go on, sheets turn to «closing»; whatever is not due stays as it is. Source: SPEC TM3, TM7. */
export function expireStep({ from, rooms }: CommandOf<"ExpireStep">, order: Order): Decision {
  const { round } = order.state;
  if (round === null) return accept([]);
  const due: RoomPlay[] = [];
  for (const roomId of new Set(rooms)) {
    const play = round.rooms.get(roomId);
    if (play !== undefined && stepOf(round, play.clock)?.step === from && isDue(round, play, order.at)) due.push(play);
  }
  if (due.length === 0) return accept([]);
  if (from === "sheets") return accept([{ type: "SheetsClosing", roundId: round.id, roomIds: idsOf(due) }]);
  return accept(goOn(round, due, order));
}

function isDue(round: Round, play: RoomPlay, at: number): boolean {
  const due = roomDueAt(round, play);
  return due !== null && due <= at;
}

/**
 * Rooms that stand at the same step enter the next one together; entering `results` is the reveal. A simulated customer
 * has the last word of its scene and the first.
 */
function goOn(round: Round, plays: readonly RoomPlay[], order: Order): readonly WorkshopEvent[] {
  const { at } = order;
  const current = plays[0]?.clock.stepIndex ?? 0;
  const stepIndex = current + 1;
  const planned = round.plan[stepIndex];
  if (planned === undefined) return [{ type: "RoomsEnded", roundId: round.id, roomIds: idsOf(plays), at }];
  const entered = stepEntered(round, plays, { planned, stepIndex, at });
  const revealed = planned.step === "results" ? idsOf(plays.filter((play) => play.performance !== null)) : [];
  const leaving = round.plan[current]?.step === "scene" ? plays : [];
  const beginning = planned.step === "scene" ? plays : [];
  return inTurn(
    order.state,
    ...leaving.map((play) => (now: WorkshopState) => customerLeaves(now, play.id, order)),
    () => [entered],
    () => (revealed.length === 0 ? [] : [{ type: "ScoresRevealed", roundId: round.id, roomIds: revealed, at }]),
    ...beginning.map((play) => (now: WorkshopState) => customerOpens(now, play.id, order)),
  );
}

interface Entry {
  readonly planned: PlanStep;
  readonly stepIndex: number;
  readonly at: number;
}

function stepEntered(round: Round, plays: readonly RoomPlay[], { planned, stepIndex, at }: Entry): WorkshopEvent {
  const deadlineAt = deadlineOf(planned, at);
  return { type: "StepEntered", roundId: round.id, roomIds: idsOf(plays), stepIndex, startedAt: at, deadlineAt };
}

/** When a step that begins at `at` is over; null without a clock. */
export function deadlineOf(planned: PlanStep | undefined, at: number): number | null {
  return planned === undefined || planned.durationMs === null ? null : at + planned.durationMs;
}

function idsOf(plays: readonly RoomPlay[]): RoomId[] {
  return plays.map((play) => play.id);
}
