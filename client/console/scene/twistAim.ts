import { type RoomId, type RoundId, roomIdSchema, type SeatId, seatIdSchema } from "../../../shared/basics/ids.ts";
import type { TwistPart } from "../../../shared/view/card/cardParts.ts";
import type { RoundCardsSection, TwistsSection } from "../../../shared/view/scene/sceneSections.ts";
import type { FacilitatorRoomSection } from "../../../shared/view/sections.ts";
import type { CommandOf } from "../../../shared/workshop/commands.ts";
import { TWIST_ROLES } from "../../../shared/workshop/scene.ts";

export type TwistRole = (typeof TWIST_ROLES)[number];

/** Whom a twist is for, chosen before the twist itself. `card`: as each draft says, and everybody for own words. */
export interface TwistAim {
  /** Null: all rooms that can be reached. */
  readonly roomId: RoomId | null;
  readonly who: "card" | "everybody" | TwistRole | { readonly seatId: SeatId };
}

/** At first: all rooms, as the card says. */
export const USUAL_AIM: TwistAim = { roomId: null, who: "card" };

/** What can be chosen as the readers of a twist, by a value that a control can hold. */
export function whoValue({ who }: TwistAim): string {
  return typeof who === "string" ? who : who.seatId;
}

/** The readers behind such a value; as the card says where it names nobody. */
export function whoOf(value: string): TwistAim["who"] {
  if (value === "card" || value === "everybody") return value;
  const role = TWIST_ROLES.find((one) => one === value);
  const seat = seatIdSchema.safeParse(value);
  return role ?? (seat.success ? { seatId: seat.data } : "card");
}

/** The room behind a control's value; null for all. */
export function roomOf(value: string): RoomId | null {
  const room = roomIdSchema.safeParse(value);
  return value !== "" && room.success ? room.data : null;
}

/** An aim at a room that can be reached; else at all, and at nobody who is not there. */
export function settledAim(aim: TwistAim, rooms: readonly FacilitatorRoomSection[]): TwistAim {
  const room = rooms.find(({ roomId }) => roomId === aim.roomId);
  if (room === undefined) return { roomId: null, who: typeof aim.who === "string" ? aim.who : "card" };
  const { who } = aim;
  const isThere = typeof who === "string" || room.people.some(({ seatId }) => seatId === who.seatId);
  return isThere ? aim : { ...aim, who: "card" };
}

/** The rooms at which it is aimed. */
export function aimedRooms(
  rooms: readonly FacilitatorRoomSection[],
  { roomId }: Pick<TwistAim, "roomId">,
): readonly FacilitatorRoomSection[] {
  return roomId === null ? rooms : rooms.filter((room) => room.roomId === roomId);
}

/** Whether one of these rooms plays this card at difficulty hard by now: there its hard twist comes for certain. */
export function isHardFor(rooms: readonly FacilitatorRoomSection[], cardId: string): boolean {
  return rooms.some(({ scene }) => scene?.cardId === cardId && scene.talk?.difficulty === "hard");
}

/** The cards that are played where the aim points, with their drafts. */
export function draftsFor(
  { cards }: RoundCardsSection,
  rooms: readonly FacilitatorRoomSection[],
  aim: TwistAim,
): readonly RoundCardsSection["cards"][number][] {
  const aimed = aimedRooms(rooms, aim);
  return cards.filter(({ card }) => aimed.some(({ scene }) => scene?.cardId === card.cardId));
}

/** The order that sends a draft of a card, or the facilitator's own words. */
export function twistOrder(
  roundId: RoundId,
  aim: TwistAim,
  what: { readonly cardId: string; readonly twist: TwistPart } | { readonly text: string },
): CommandOf<"SendTwist"> {
  const twist = "text" in what ? what : { cardId: what.cardId, twistId: what.twist.twistId };
  if (typeof aim.who !== "string") return { type: "SendTwist", roundId, seatId: aim.who.seatId, twist };
  const role = roleOf(aim.who, "text" in what ? null : what.twist.target);
  return {
    type: "SendTwist",
    roundId,
    ...(aim.roomId !== null && { rooms: [aim.roomId] }),
    ...(role !== null && { role }),
    twist,
  };
}

/** One role, or null for everybody in the rooms. */
function roleOf(who: "card" | "everybody" | TwistRole, target: TwistPart["target"] | null): TwistRole | null {
  if (who === "everybody") return null;
  if (who !== "card") return who;
  if (target === "rep") return "performer";
  return target === "customer" || target === "relay" ? target : null;
}

export type SentTwistView = TwistsSection["twists"][number];

/** Whether a twist is still on its way: it has not arrived, and there is a room in which it can. */
export function isHeld({ hasArrived, roomIds }: SentTwistView, canReach: (roomId: RoomId) => boolean): boolean {
  return !hasArrived && roomIds.some((roomId) => canReach(roomId));
}

/** Whole seconds until a held twist arrives; 0 once it is due. */
export function secondsHeld({ arrivesAt }: SentTwistView, now: number): number {
  return Math.max(0, Math.ceil((arrivesAt - now) / 1000));
}
