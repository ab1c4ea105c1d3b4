import { halfHeard } from "../../../shared/roleplay/barriers/hearing.ts";
import type { Speaker } from "../../../shared/roleplay/barriers/relay.ts";
import type { TalkMessageView } from "../../../shared/view/talk/talkSections.ts";
import type { Role } from "../../../shared/workshop/state.ts";
import type { SeatLine } from "../seatLine.svelte.ts";

/** Stands for a sound that was not heard; nobody types it. */
const LOST_SOUND = halfHeard("s");

/** All that was said in this scene, as this phone may have it, oldest first. */
export function messagesOf(seat: Pick<SeatLine, "talkPage">): readonly TalkMessageView[] {
  const messages: TalkMessageView[] = [];
  for (let place = 0; ; place += 1) {
    const page = seat.talkPage(place);
    if (page === null) return messages;
    messages.push(...page.messages);
  }
}

/** As whom a role is in the talk; null for who only reads or watches. */
export function speakerOf(role: Role | null): Speaker | null {
  switch (role) {
    case "performer":
      return "rep";
    case "customer":
    case "relay":
      return role;
    default:
      return null;
  }
}

/** The role that a speaker's name is told by. */
export function roleOf(speaker: Speaker): "performer" | "customer" | "relay" {
  return speaker === "rep" ? "performer" : speaker;
}

/** The last message that somebody else said to this reader; who only reads counts all as somebody else's. */
export function newestHeard(messages: readonly TalkMessageView[], own: Speaker | null): TalkMessageView | undefined {
  return messages.findLast(({ from }) => from !== own);
}

/** Whether sounds of it were lost on the way to who reads lips: a dot stands for each. */
export function isHalfHeard(text: string | null): boolean {
  return text?.includes(LOST_SOUND) === true;
}
