import type { SeatId } from "../../../shared/basics/ids.ts";
import type { FacilitatorRoomSection } from "../../../shared/view/sections.ts";
import type { CommandOf, FacilitatorCommand } from "../../../shared/workshop/commands.ts";
import type { DrawnRole } from "../../../shared/workshop/scene.ts";
import { performerOf } from "../seatOrders.ts";

export type CastRole = "performer" | DrawnRole;

/** Who has a role of a scene, and how sure that is. */
export interface CastLine {
  readonly role: CastRole;
  readonly seatId: SeatId | null;
  /** `wants`: only who wants to may, and nobody has said so; `plays`: the round has started; `app`: nobody has to. */
  readonly state: "asked" | "ready" | "drawn" | "plays" | "nobody" | "wants" | "app";
  readonly passed: readonly SeatId[];
}

/** The roles of a room's scene, the rep's first; none outside of role-plays. */
export function castLines(room: FacilitatorRoomSection, hasStarted: boolean): readonly CastLine[] {
  const { scene, casting } = room;
  if (scene === null) return [];
  const performer = performerOf(room);
  const seatId = performer ?? casting?.candidateId ?? null;
  const passed = casting?.passed ?? [];
  const rep: CastLine = { role: "performer", seatId, state: repState(room, performer), passed };
  const app: CastLine = { role: "customer", seatId: null, state: "app", passed: [] };
  const draws = scene.isSimulated ? scene.draws.filter(({ role }) => role !== "customer") : scene.draws;
  const drawn = draws.map((draw): CastLine => {
    const nobody = draw.isForVolunteers ? "wants" : "nobody";
    const somebody = hasStarted ? "plays" : "drawn";
    return {
      role: draw.role,
      seatId: draw.seatId,
      state: draw.seatId === null ? nobody : somebody,
      passed: draw.passed,
    };
  });
  return [rep, ...(scene.isSimulated ? [app] : []), ...drawn];
}

function repState({ casting }: FacilitatorRoomSection, performer: SeatId | null): CastLine["state"] {
  if (performer !== null) return "plays";
  if (casting?.candidateId == null) return "nobody";
  return casting.answer === "asked" ? "asked" : "ready";
}

/** Who could be asked to play this role instead: everybody in the room who does not play it and is no late-comer. */
export function castable(room: FacilitatorRoomSection, role: CastRole): readonly SeatId[] {
  const lines = castLines(room, false);
  const now = lines.find((line) => line.role === role)?.seatId ?? null;
  // Who performs, or is asked to, cannot be drawn for another role as well.
  const rep = role === "performer" ? null : (lines[0]?.seatId ?? null);
  return room.people.flatMap(({ seatId, role: has }) =>
    seatId === now || seatId === rep || has === "visitor" ? [] : [seatId],
  );
}

/** The order that asks somebody to play a role. */
export function castOrder(
  roundId: CommandOf<"AskToPlay">["roundId"],
  { roomId }: Pick<FacilitatorRoomSection, "roomId">,
  { seatId, role }: { readonly seatId: SeatId; readonly role: CastRole },
): FacilitatorCommand {
  return role === "performer"
    ? { type: "AskToPerform", roundId, roomId, seatId }
    : { type: "AskToPlay", roundId, roomId, seatId, role };
}

/** The order that lets the app play the customer of a room, or somebody again. */
export function simulatedOrder(
  roundId: CommandOf<"SetSimulated">["roundId"],
  { roomId }: Pick<FacilitatorRoomSection, "roomId">,
  simulated: boolean,
): CommandOf<"SetSimulated"> {
  return { type: "SetSimulated", roundId, rooms: [roomId], simulated };
}
