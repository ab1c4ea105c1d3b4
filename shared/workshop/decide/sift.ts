import type { RoomId } from "../../basics/ids.ts";
import { ok, type Result, refuse } from "../../basics/result.ts";
import type { CommandOf } from "../commands.ts";
import { mayDo } from "../mayDo.ts";
import { momentIn } from "../moment.ts";
import { stepOf } from "../reading.ts";
import type { RejectionCode } from "../rejections.ts";
import type { RoomPlay, Round } from "../state.ts";
import { refusalAt } from "./gate.ts";

/** Commands on all rooms, or on those they name; those with `from` mean the rooms that stand at that step. */
type RoomsCommand = CommandOf<
  | "Next"
  | "Back"
  | "EndStep"
  | "Pause"
  | "Resume"
  | "AddTime"
  | "EndRound"
  | "SendTwist"
  | "SetDialTop"
  | "SetNoise"
  | "SetSimulated"
>;

/** The rooms that a command reaches, and those that stand elsewhere and are left alone. */
export interface Sifted {
  readonly plays: readonly RoomPlay[];
  readonly otherRooms: readonly RoomId[];
}

/**
 * The rooms that a facilitator's command reaches. Refuses `room/unknown`; `room/stale-step` when none stands at `from`;
 * `room/frozen` and the like when none of them allows the command. Source: SPEC PH3.
 */
export function sift(round: Round, command: RoomsCommand): Result<Sifted, RejectionCode> {
  const chosen: RoomPlay[] = [];
  for (const roomId of new Set(command.rooms ?? round.rooms.keys())) {
    const play = round.rooms.get(roomId);
    if (play === undefined) return refuse("room/unknown");
    chosen.push(play);
  }
  const inStep = chosen.filter((play) => !play.hasEnded && standsAt(round, play, command));
  const [first] = inStep;
  if (first === undefined) return refuse("room/stale-step");
  const plays = inStep.filter((play) => mayDo(command.type, ["facilitator"], momentIn(round, play)));
  if (plays.length === 0) return refuse(refusalAt(command.type, momentIn(round, first)));
  return ok({ plays, otherRooms: without(chosen, plays) });
}

/** Narrows the rooms further; refuses with `otherwise` when none is left. */
export function narrow(
  sifted: Result<Sifted, RejectionCode>,
  isMeant: (play: RoomPlay) => boolean,
  otherwise: RejectionCode,
): Result<Sifted, RejectionCode> {
  if (!sifted.ok) return sifted;
  const { plays, otherRooms } = sifted.value;
  const meant = plays.filter(isMeant);
  if (meant.length === 0) return refuse(otherwise);
  return ok({ plays: meant, otherRooms: [...otherRooms, ...without(plays, meant)] });
}

function standsAt(round: Round, play: RoomPlay, command: RoomsCommand): boolean {
  return !("from" in command) || stepOf(round, play.clock)?.step === command.from;
}

function without(all: readonly RoomPlay[], some: readonly RoomPlay[]): RoomId[] {
  const left = new Set(some);
  return all.filter((play) => !left.has(play)).map((play) => play.id);
}
