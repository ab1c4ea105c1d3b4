import type { CommandOf } from "../commands.ts";
import { accept, reject } from "../decision.ts";
import type { WorkshopEvent } from "../events.ts";
import { type Decision, idsFrom, type StampedCommand } from "../stampedCommand.ts";
import type { Order } from "./order.ts";

/** A new workshop with its first facilitator. */
export function openWorkshop({ choice, roomSize }: CommandOf<"OpenWorkshop">, stamped: StampedCommand): Decision {
  const { workshopId, joinCode, tokenHash, exercise, seed, at } = stamped;
  // Better refused now than when thirty people sit and wait for the first question.
  if (exercise === null) return reject("round/unknown-question");
  const { facilitatorId } = idsFrom(seed);
  return accept(
    [
      { type: "WorkshopOpened", workshopId, joinCode, choice, roomSize, at },
      { type: "FacilitatorAdded", facilitatorId, nameTextId: null, tokenHash },
    ],
    { answer: { facilitatorId, tokenSeed: seed } },
  );
}

/** Lets people in, or no more. Source: SPEC SE4. */
export function setJoining({ joining }: CommandOf<"SetJoining">, { state }: Order): Decision {
  return accept(state.joining === joining ? [] : [{ type: "JoiningSet", joining }]);
}

/** Blanks the projector, or shows it again. */
export function setCurtain({ drawn }: CommandOf<"SetCurtain">, { state }: Order): Decision {
  return accept(state.isCurtainDrawn === drawn ? [] : [{ type: "CurtainSet", drawn }]);
}

/** The end. A round that plays ends with it, so that begun turns count; one that is only prepared never was. Source: SPEC SE12. */
export function closeWorkshop({ state: { round }, at }: Order): Decision {
  const events: WorkshopEvent[] = [];
  if (round?.status === "casting") events.push({ type: "RoundCancelled", roundId: round.id });
  if (round?.status === "playing") {
    const roomIds = [...round.rooms.values()].filter((play) => !play.hasEnded).map((play) => play.id);
    events.push({ type: "RoomsEnded", roundId: round.id, roomIds, at });
  }
  return accept([...events, { type: "WorkshopClosed", at }]);
}
