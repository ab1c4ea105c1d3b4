import type { SeatId, WorkshopId } from "../../shared/basics/ids.ts";
import type { Door, SeatGrant } from "../../shared/protocol/http.ts";
import { isRecord } from "./isRecord.ts";

// Read by hand: schemas would be a fifth of all that a phone has to download. The tests hold these to the schemas' verdicts.

const ID = /^[A-Za-z0-9_.-]{1,64}$/;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A seat as the server granted it or this device kept it; null where it is none. */
export function readSeatGrant(answer: unknown): SeatGrant | null {
  if (!isRecord(answer)) return null;
  const { workshopId, seatId, token } = answer;
  if (!matches(ID, workshopId) || !matches(ID, seatId) || !matches(TOKEN, token)) return null;
  return { workshopId: workshopId as WorkshopId, seatId: seatId as SeatId, token };
}

/** What the door says of a join code; null where it says nothing that this client understands. */
export function readDoor(answer: unknown): Door | null {
  if (!isRecord(answer)) return null;
  const { joinCode, joining, joinUrl } = answer;
  if (typeof joinCode !== "string" || typeof joinUrl !== "string") return null;
  return joining === "open" || joining === "locked" ? { joinCode, joining, joinUrl } : null;
}

function matches(pattern: RegExp, value: unknown): value is string {
  return typeof value === "string" && pattern.test(value);
}
