import type { Exercise } from "../../content/exercise.ts";

import { cardOf } from "../../content/rolePlay.ts";
import { TREND_TICK } from "../../content/trendTick.ts";
import type { CommandOf } from "../commands.ts";
import { readComment } from "../comment.ts";
import { accept, reject } from "../decision.ts";
import { lastPerformed, playedMs } from "../reading.ts";
import { type Decision, idsFrom } from "../stampedCommand.ts";
import { type Order, placeIn, placeOfSender } from "./order.ts";
import { clocksPaused } from "./pause.ts";

/** A scorer hears a part of the answer, or takes the tap back; the first tap on a part counts. Source: SPEC SC13. */
export function setTick({ performanceId, part, heard }: CommandOf<"SetTick">, order: Order): Decision {
  const place = placeOfSender(order);
  if (place === null) return reject("seat/not-in-room");
  const { round, play, seatId } = place;
  const { performance, clock } = play;
  if (performance?.id !== performanceId) return reject("sheet/unknown-performance");
  if (!canBeHeard(round.exercise, play.cardId, part)) return reject("tick/unknown-part");
  const wasHeard = performance.ticks.get(seatId)?.[part] !== undefined;
  if (wasHeard === heard) return accept([]);
  const afterMs = heard ? playedMs(clock, order.at) : null;
  return accept([{ type: "TickSet", roundId: round.id, roomId: play.id, seatId, part, afterMs }]);
}

/** A part of the answer's shape or a trend that was used to make a point; in a role-play a gate of the card. */
function canBeHeard(exercise: Exercise, cardId: string | null, part: string): boolean {
  switch (exercise.kind) {
    case "interview":
      return exercise.parts.some(({ id }) => id === part) || (part === TREND_TICK && exercise.trends !== undefined);
    case "role-play":
      return cardOf(exercise, cardId)?.gates?.gates.some(({ id }) => id === part) === true;
    case "calibration":
      return false;
  }
}

/** One next step out of the last round with performances, for oneself; empty takes it back. Source: SPEC SC14. */
export function writeNextStep({ text }: CommandOf<"WriteNextStep">, order: Order): Decision {
  const { by, state } = order;
  const place = by.kind === "seat" ? placeIn(lastPerformed(state), by.seatId) : null;
  if (place === null) return reject("seat/not-in-room");
  const { round, play, seatId } = place;
  const body = readComment(text);
  const before = play.nextSteps.get(seatId) ?? null;
  const isSame = before === null ? body === "" : order.words(before) === body;
  if (isSame) return accept([]);
  const textId = body === "" ? null : idsFrom(order.seed).textId(0);
  return accept([{ type: "NextStepWritten", roundId: round.id, roomId: play.id, seatId, textId }], {
    texts: textId === null ? [] : [{ id: textId, seatId, body }],
  });
}

/** The stop button: the room freezes. The event does not say who pressed it. Source: SPEC TM6. */
export function callTimeOut(order: Order): Decision {
  const place = placeOfSender(order);
  if (place === null) return reject("seat/not-in-room");
  const { round, play } = place;
  if (play.clock.pausedFor === "time-out") return accept([]);
  return accept([clocksPaused(round, [play], "time-out", order.at)]);
}
