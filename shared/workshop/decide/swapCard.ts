import { seededChance } from "../../basics/seededChance.ts";
import { swapChoices } from "../cardSwap.ts";
import { accept, reject } from "../decision.ts";
import type { WorkshopEvent } from "../events.ts";
import { stepOf } from "../reading.ts";
import type { Decision } from "../stampedCommand.ts";
import type { RoomPlay, Round } from "../state.ts";
import { inTurn } from "./customer.ts";
import { fillDraws } from "./draws.ts";
import { type Order, placeOfSender } from "./order.ts";

/**
 * The room plays another card; who is drawn stays drawn, and a customer for whom volunteers were waited for is drawn now.
 * Nothing says who asked. Refuses `card/none-left`. Source: SPEC RP31.
 */
export function swapCard(order: Order): Decision {
  const place = placeOfSender(order);
  if (place === null) return reject("seat/not-in-room");
  const { round, play } = place;
  if (round.exercise.kind !== "role-play") return reject("round/other-kind");
  const choices = swapChoices(round, play);
  const chance = seededChance(`${order.seed} ${play.id} card`);
  const chosen = choices[Math.floor(chance() * choices.length)];
  if (chosen === undefined) return reject("card/none-left");
  const swapped: WorkshopEvent = { type: "CardSwapped", roundId: round.id, roomId: play.id, cardId: chosen.card.id };
  return accept(
    inTurn(
      order.state,
      () => [swapped],
      (now) => fillDraws(now, play.id, order),
      () => readAnew(round, play, order.at),
    ),
  );
}

/** Nobody has read the new card: whoever reads has the step's whole time again, and never less than they had left. */
function readAnew(round: Round, { id: roomId, clock }: RoomPlay, at: number): readonly WorkshopEvent[] {
  const wholeMs = stepOf(round, clock)?.durationMs ?? null;
  const { deadlineAt, pausedWithMs } = clock;
  if (wholeMs === null) return [];
  const isLess = (deadlineAt ?? Number.POSITIVE_INFINITY) < at + wholeMs;
  const standsWithLess = (pausedWithMs ?? Number.POSITIVE_INFINITY) < wholeMs;
  if (!isLess && !standsWithLess) return [];
  const moved = {
    roomId,
    deadlineAt: isLess ? at + wholeMs : deadlineAt,
    leftMs: standsWithLess ? wholeMs : pausedWithMs,
  };
  return [{ type: "DeadlinesMoved", roundId: round.id, rooms: [moved] }];
}
