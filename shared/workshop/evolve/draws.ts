import type { SeatId } from "../../basics/ids.ts";
import type { EventOf } from "../events.ts";
import { givesSheet } from "../reading.ts";
import type { Draw, DrawnRole } from "../scene.ts";
import type { Role, RoomPlay, WorkshopState } from "../state.ts";
import { changeRooms, withEntry, withoutEntry } from "./change.ts";

/** Somebody plays a role from now on, or nobody does; who did before listens. A colleague gives up a sheet that was in (RP26). */
export function roleDrawn(state: WorkshopState, event: EventOf<"RoleDrawn">): WorkshopState {
  const { roomId, role, seatId } = event;
  return changeRooms(state, [roomId], (play) => {
    const before = play.draws.get(role) ?? { passed: [], ...(role === "relay" ? { isCalledIn: true } : {}) };
    const passed = before.passed.filter((id) => id !== seatId);
    // Where the card has no interpreter, whoever follows a colleague is one as well.
    const isColleague = event.isColleague === true || before.isCalledIn === true;
    const draw = { ...vacated(before, passed), seatId, ...(isColleague ? { isColleague } : {}) };
    const dealt = dealtAnew({ ...play, draws: withEntry(play.draws, role, draw) });
    return seatId === null || givesSheet(dealt, seatId) ? dealt : withoutSheet(dealt, seatId);
  });
}

function withoutSheet(play: RoomPlay, seatId: SeatId): RoomPlay {
  const { performance } = play;
  if (performance?.sheets.has(seatId) !== true) return play;
  return { ...play, performance: { ...performance, sheets: withoutEntry(performance.sheets, seatId) } };
}

/**
 * The room as its scene ends for good: a colleague who was called in for it watches again, or is the card's own interpreter
 * from now on.
 */
export function withoutColleague(play: RoomPlay): RoomPlay {
  const relay = play.draws.get("relay");
  if (relay?.isCalledIn === true) return dealtAnew({ ...play, draws: withoutEntry(play.draws, "relay") });
  if (relay?.isColleague !== true) return play;
  const { seatId, passed } = relay;
  return { ...play, draws: withEntry(play.draws, "relay", { ...vacated(relay, passed), seatId }) };
}

/** A role that nobody plays for now. */
function vacated({ isCalledIn }: Pick<Draw, "isCalledIn">, passed: Draw["passed"]): Draw {
  return { seatId: null, passed, ...(isCalledIn === undefined ? {} : { isCalledIn }) };
}

/** Somebody has passed their role on. */
export function rolePassed(state: WorkshopState, event: EventOf<"RolePassed">): WorkshopState {
  const { roomId, role, seatId } = event;
  return changeRooms(state, [roomId], (play) => {
    const before = play.draws.get(role);
    const passed = [...(before?.passed ?? []).filter((id) => id !== seatId), seatId];
    return dealtAnew({ ...play, draws: withEntry(play.draws, role, vacated(before ?? {}, passed)) });
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
  return entry === undefined ? draws : withEntry(draws, entry[0], vacated(entry[1], entry[1].passed));
}
