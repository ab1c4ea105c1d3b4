import type { RoomId, SeatId } from "../../shared/basics/ids.ts";
import type { Speaker } from "../../shared/roleplay/barriers/relay.ts";
import type { Audience } from "../../shared/view/audience.ts";
import { roomOfSeat, startedRound } from "../../shared/view/place.ts";
import type { SectionSource } from "../../shared/view/sectionSource.ts";
import type { TypingSection } from "../../shared/view/talk/talkSections.ts";
import { momentIn } from "../../shared/workshop/moment.ts";
import type { Role, WorkshopState } from "../../shared/workshop/state.ts";

/** Whether somebody is writing right now. */
export type IsTyping = (seatId: SeatId) => boolean;

/** Those who speak in a scene. Scorers may write down what the performer says, and nobody is told that they do. */
const SPEAKERS: Partial<Readonly<Record<Role, Speaker>>> = { performer: "rep", customer: "customer", relay: "relay" };

/** Who is writing, for the phones of a room while its round is a role-play: by what they speak as, never by who they are. */
export function typingSections(state: WorkshopState, audience: Audience, isTyping: IsTyping): readonly SectionSource[] {
  if (audience.kind !== "room" || startedRound(state)?.exercise.kind !== "role-play") return [];
  const body: TypingSection = { speakers: speakersIn(state, audience.roomId, isTyping) };
  // A fresh object each time: this is not state, so no reference tells whether it changed.
  return [{ name: "typing", reads: { body }, draw: () => body }];
}

/** Whether a seat speaks in a scene that runs, in writing: only then is it of interest that it writes. */
export function maySpeak(state: WorkshopState, seatId: SeatId): boolean {
  const roomId = roomOfSeat(state, seatId);
  return roomId !== null && speakersIn(state, roomId, (id) => id === seatId).length > 0;
}

function speakersIn(state: WorkshopState, roomId: RoomId, isTyping: IsTyping): readonly Speaker[] {
  const round = startedRound(state);
  const play = round?.rooms.get(roomId);
  if (!round || !play?.scene || momentIn(round, play) !== "scene") return [];
  const speakers = [...play.roles].flatMap(([seatId, role]) => (isTyping(seatId) ? (SPEAKERS[role] ?? []) : []));
  return [...new Set(speakers)];
}
