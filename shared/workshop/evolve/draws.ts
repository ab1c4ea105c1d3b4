import type { SeatId } from "../../basics/ids.ts";
import type { EventOf } from "../events.ts";
import type { Draw, DrawnRole } from "../scene.ts";
import type { Role, RoomPlay, WorkshopState } from "../state.ts";
import { changeRooms, withEntry } from "./change.ts";

/** Somebody plays a role from now on, or nobody does; who did before listens. */
export function roleDrawn(state: WorkshopState, event: EventOf<"RoleDrawn">): WorkshopState {
  const { roomId, role, seatId } = event;
  return changeRooms(state, [roomId], (play) => {
    const before = play.draws.get(role);
    const passed = (before?.passed ?? []).filter((id) => id !== seatId);
    return dealtAnew({ ...play, draws: withEntry(play.draws, role, { seatId, passed }) });
  });
}

/** Somebody has passed their role on. */
export function rolePassed(state: WorkshopState, event: EventOf<"RolePassed">): WorkshopState {
  const { roomId, role, seatId } = event;
  return changeRooms(state, [roomId], (play) => {
    const passed = [...(play.draws.get(role)?.passed ?? []).filter((id) => id !== seatId), seatId];
    return dealtAnew({ ...play, draws: withEntry(play.draws, role, { seatId: null, passed }) });
  });
}

/** Roles as the draws have them; before the start no roles are dealt. */
function dealtAnew(play: RoomPlay): RoomPlay {
  if (play.roles.size === 0) return play;
  const roles = new Map<SeatId, Role>();
  for (const [seatId, role] of play.roles) roles.set(seatId, role === "customer" || role === "relay" ? "scorer" : role);
  for (const [role, { seatId }] of play.draws) if (seatId !== null) roles.set(seatId, role);
  return { ...play, roles };
}

/** Who was drawn and leaves is drawn no more, without having passed. */
export function withoutDrawn(draws: RoomPlay["draws"], seatId: SeatId): ReadonlyMap<DrawnRole, Draw> {
  const entry = [...draws].find(([, draw]) => draw.seatId === seatId);
  return entry === undefined ? draws : withEntry(draws, entry[0], { ...entry[1], seatId: null });
}
