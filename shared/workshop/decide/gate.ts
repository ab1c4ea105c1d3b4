import { assertNever } from "../../basics/assertNever.ts";
import type { SeatId } from "../../basics/ids.ts";
import type { Command, CommandType } from "../commands.ts";
import { mayDo, mayEverDo, UNTIMED } from "../mayDo.ts";
import { type Moment, momentIn, momentOf, type Standing, standingsIn } from "../moment.ts";
import { isPastReveal, lastPerformed } from "../reading.ts";
import type { RejectionCode } from "../rejections.ts";
import type { StampedCommand } from "../stampedCommand.ts";
import { ROLES, type RoomPlay, type Round, type WorkshopState } from "../state.ts";
import { type Place, placeIn } from "./order.ts";

/** Everything a seat can be; a command that none of these may give is none for seats. */
const OF_SEATS: readonly Standing[] = [...ROLES, "asked", "member"];

/**
 * Whether this sender may give this command now: who they are, whether they saw the current round, and the moment. Null
 * lets it through; commands on several rooms are then sifted room by room. Source: SPEC CM3, SE5, SE12.
 */
export function gate(state: WorkshopState, { command, by }: StampedCommand): RejectionCode | null {
  switch (by.kind) {
    case "seat":
      return seatGate(state, command, by.seatId);
    case "facilitator": {
      const facilitator = state.facilitators.get(by.facilitatorId);
      const isKnown = facilitator !== undefined && !facilitator.revoked;
      return isKnown ? workshopGate(state, command, "facilitator") : "facilitator/unknown";
    }
    case "visitor":
      return workshopGate(state, command, "door");
    case "host":
    case "clock":
      return workshopGate(state, command, by.kind);
    default:
      return assertNever(by);
  }
}

function seatGate(state: WorkshopState, command: Command, seatId: SeatId): RejectionCode | null {
  if (!mayEverDo(command.type, OF_SEATS)) return "role/not-allowed";
  const seat = state.seats.get(seatId);
  if (seat === undefined) return "seat/unknown";
  if (seat.status === "removed") return "seat/removed";
  // One's own words outlive the round and the workshop: the next step is typed when everybody is leaving (SC14).
  const round = command.type === "WriteNextStep" ? lastPerformed(state) : state.round;
  if (state.status === "closed" && command.type !== "WriteNextStep") return "workshop/closed";
  const stale = staleRound(round, command);
  if (stale !== null) return stale;
  const place = placeIn(round, seatId);
  if (place === null) return "seat/not-in-room";
  return verdict(command.type, standingsIn(place.round, place.play, seatId), [momentFor(state, place)]);
}

/** The moment of a room; a round that others have followed is over, whatever these do. */
function momentFor(state: WorkshopState, { round, play }: Place): Moment {
  if (state.status === "closed") return "closed";
  if (round !== state.round) return "between";
  return mayHideQuestion(round, play) ? "recasting" : momentIn(round, play);
}

/**
 * While the facilitator lets a room stand in which nobody performs, no refusal tells the room whether somebody is being
 * asked. Source: SPEC RO3, RO6.
 */
function mayHideQuestion(round: Round, { clock, performance, hasEnded }: RoomPlay): boolean {
  const isStanding = clock.pausedFor === "facilitator" && performance === null && !hasEnded;
  return isStanding && round.exercise.kind !== "calibration" && !isPastReveal(round, clock);
}

function workshopGate(state: WorkshopState, command: Command, standing: Standing): RejectionCode | null {
  if (!mayEverDo(command.type, [standing])) return "role/not-allowed";
  if (state.status === "closed") return verdict(command.type, [standing], ["closed"]);
  return staleRound(state.round, command) ?? verdict(command.type, [standing], momentsOf(state));
}

/** What the sender saw is gone: there is another round, or none. */
function staleRound(round: Round | null, command: Command): RejectionCode | null {
  if (!("roundId" in command)) return null;
  if (round === null) return "round/none";
  return round.id === command.roundId ? null : "round/stale";
}

/** The moments of all rooms that still play; otherwise the workshop's. */
function momentsOf(state: WorkshopState): readonly Moment[] {
  const { round } = state;
  if (round === null || round.status !== "playing") return [momentOf(state)];
  const moments = new Set<Moment>();
  for (const play of round.rooms.values()) if (!play.hasEnded) moments.add(momentIn(round, play));
  return [...moments];
}

function verdict(type: CommandType, standings: readonly Standing[], moments: readonly Moment[]): RejectionCode | null {
  if (moments.some((moment) => mayDo(type, standings, moment))) return null;
  return mayEverDo(type, standings) ? refusalAt(type, moments[0] ?? "between") : "role/not-allowed";
}

/** Why a command is not possible at this moment to somebody who may give it at others. */
export function refusalAt(type: CommandType, moment: Moment): RejectionCode {
  if (type === "OpenWorkshop") return "role/not-allowed";
  switch (moment) {
    case "unopened":
      return "workshop/unknown";
    case "closed":
      return "workshop/closed";
    case "lobby":
    case "between":
      return "round/none";
    default:
      return refusalInRound(type, moment);
  }
}

function refusalInRound(type: CommandType, moment: Moment): RejectionCode {
  switch (type) {
    case "FormRooms":
    case "PrepareRound":
    case "StartCalibration":
    case "PrepareRolePlay":
    case "CancelRound":
    case "StartRound":
      return "round/running";
    case "AddTime":
    case "EndStep":
    case "Pause":
    case "Resume":
      if (UNTIMED.some((step) => step === moment)) return "room/no-clock";
  }
  return moment === "frozen" || moment === "recasting" ? "room/frozen" : "room/step-forbids";
}
