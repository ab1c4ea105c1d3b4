import type { CalibrationExercise } from "../../content/calibrationExercise.ts";
import type { CommandOf } from "../commands.ts";
import { accept, reject } from "../decision.ts";
import { stepOf } from "../reading.ts";
import { calibrationPlan } from "../roundPlan.ts";
import { areLevelsComplete, hasSameMarks } from "../sheet.ts";
import { type Decision, idsFrom } from "../stampedCommand.ts";
import type { ExemplarRating } from "../state.ts";
import { type Order, placeOfSender } from "./order.ts";
import { nextNumber, roomsWithPeople } from "./rounds.ts";
import { deadlineOf } from "./steps.ts";

/** A calibration begins at once, in every room with people: there is nobody to ask. Source: SPEC PH10. */
export function startCalibration(
  { choice }: CommandOf<"StartCalibration">,
  { state, exercise, seed, at }: Order,
): Decision {
  if (exercise?.kind !== "calibration" || isOneTwice(exercise)) return reject("round/unknown-exemplar");
  const roomIds = roomsWithPeople(state).map(({ id }) => id);
  if (roomIds.length === 0) return reject("round/no-rooms");
  const plan = [...calibrationPlan(choice.seconds)];
  const { roundId } = idsFrom(seed);
  const asked = roomIds.map((roomId) => ({ roomId, candidateId: null }));
  const rooms = roomIds.map((roomId) => ({ roomId, performerId: null, performanceId: null }));
  return accept([
    { type: "RoundPrepared", roundId, number: nextNumber(state), exercise, plan, rooms: asked, at },
    { type: "RoundStarted", roundId, rooms, startedAt: at, deadlineAt: deadlineOf(plan[0], at) },
  ]);
}

/**
 * What a seat makes of an exemplar: the overall tap or at least 60 % of the criteria. Refuses `round/other-kind`,
 * `sheet/unknown-performance`, `sheet/unknown-criterion`, `sheet/incomplete` and `room/step-forbids`. Source: SPEC SC16.
 */
export function rateExemplar(command: CommandOf<"RateExemplar">, order: Order): Decision {
  const place = placeOfSender(order);
  if (place === null) return reject("seat/not-in-room");
  const { round, play, seatId } = place;
  const { exercise } = round;
  const { exemplarId, marks, overall } = command;
  if (exercise.kind !== "calibration") return reject("round/other-kind");
  // A stopped room may stand at any step.
  if (stepOf(round, play.clock)?.step !== "sheets") return reject("room/step-forbids");
  if (!exercise.exemplars.some(({ id }) => id === exemplarId)) return reject("sheet/unknown-performance");
  if (!areOfRubric(Object.keys(marks), exercise)) return reject("sheet/unknown-criterion");
  if (!areLevelsComplete(command, exercise.rubric.criteria.length)) return reject("sheet/incomplete");
  if (saysTheSame(play.ratings.get(seatId)?.get(exemplarId), command)) return accept([]);
  const rating = { exemplarId, marks: { ...marks }, overall, at: order.at };
  return accept([{ type: "ExemplarRated", roundId: round.id, roomId: play.id, seatId, ...rating }]);
}

function isOneTwice({ exemplars }: CalibrationExercise): boolean {
  return new Set(exemplars.map(({ id }) => id)).size < exemplars.length;
}

function areOfRubric(criteria: readonly string[], { rubric }: CalibrationExercise): boolean {
  return criteria.every((id) => rubric.criteria.some((criterion) => criterion.id === id));
}

function saysTheSame(before: ExemplarRating | undefined, { marks, overall }: CommandOf<"RateExemplar">): boolean {
  return before !== undefined && before.overall === overall && hasSameMarks(before.marks, marks);
}
