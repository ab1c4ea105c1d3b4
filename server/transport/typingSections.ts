import type { SeatId } from "../../shared/basics/ids.ts";
import { cardOf } from "../../shared/content/rolePlay.ts";
import type { Speaker } from "../../shared/roleplay/barriers/relay.ts";
import type { Audience } from "../../shared/view/audience.ts";
import { roomOfSeat, startedRound } from "../../shared/view/place.ts";
import type { SectionSource } from "../../shared/view/sectionSource.ts";
import type { TypingSection } from "../../shared/view/talk/talkSections.ts";
import { composerFor, isRepOnPaper } from "../../shared/workshop/composer.ts";
import { momentIn } from "../../shared/workshop/moment.ts";
import type { RoomPlay, WorkshopState } from "../../shared/workshop/state.ts";

/** Always in this order: the order in which people sit is nobody's business. */
const VOICES: readonly Speaker[] = ["rep", "customer", "relay"];

/** Whether somebody is writing right now. */
export type IsTyping = (seatId: SeatId) => boolean;

/** Who is writing, for the phones of a room while its round is a role-play: by what they speak as, never by who they are. */
export function typingSections(state: WorkshopState, audience: Audience, isTyping: IsTyping): readonly SectionSource[] {
  const round = startedRound(state);
  if (audience.kind !== "room" || round?.exercise.kind !== "role-play") return [];
  const play = round.rooms.get(audience.roomId);
  const body: TypingSection = { speakers: play === undefined ? [] : speakersWriting(state, play, isTyping) };
  // A fresh object each time: this is not state, so no reference tells whether it changed.
  return [{ name: "typing", view: typingSections, reads: { body }, draw: () => body }];
}

/** Whether a seat plays in a scene that runs, and writes what it says: only then its writing concerns anybody. */
export function saysInWriting(state: WorkshopState, seatId: SeatId): boolean {
  const round = startedRound(state);
  const roomId = roomOfSeat(state, seatId);
  const play = roomId === null ? undefined : round?.rooms.get(roomId);
  return round !== null && play !== undefined && voiceIn(state, play, seatId) !== null;
}

function speakersWriting(state: WorkshopState, play: RoomPlay, isTyping: IsTyping): readonly Speaker[] {
  const writing = [...play.roles.keys()].filter(isTyping).map((seatId) => voiceIn(state, play, seatId));
  return VOICES.filter((voice) => writing.includes(voice));
}

/**
 * Those who watch may write down what the performer says: that is nobody's writing but theirs, and is not shown, unless the
 * performer has no phone and they are the only ones who write for them.
 */
function voiceIn(state: WorkshopState, play: RoomPlay, seatId: SeatId): Speaker | null {
  const round = startedRound(state);
  const { scene, roles, cardId } = play;
  const role = roles.get(seatId);
  const card = round?.exercise.kind === "role-play" ? cardOf(round.exercise, cardId)?.card.structure : undefined;
  if (round === null || scene === null || card === undefined || momentIn(round, play) !== "scene") return null;
  const isOnPaper = isRepOnPaper(state.seats, play);
  if (role === "scorer" && !isOnPaper) return null;
  return composerFor(role, { play, scene, card, isRepOnPaper: isOnPaper })?.speaksAs ?? null;
}
