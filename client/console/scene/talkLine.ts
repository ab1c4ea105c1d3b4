import type { TalkMessageView } from "../../../shared/view/talk/talkSections.ts";
import type { CastRole } from "./cast.ts";

/** Who speaks, as the role that it is in the room. */
export const SPEAKER_ROLES = {
  rep: "performer",
  customer: "customer",
  relay: "relay",
} as const satisfies Readonly<Record<TalkMessageView["from"], CastRole>>;

/** What the listener got of a message; null where it arrived as it was said, or its words are gone. */
export function arrivedText({ text, arrived, replay }: TalkMessageView): string | null {
  if (text === null) return null;
  if (replay === null) return arrived ?? null;
  if (replay.every((one) => one.said === one.arrived)) return null;
  return replay.map((one) => one.arrived).join(" ");
}

/** What each message said, by its id, for a picture that messages are part of; null where its words are gone. */
export function saidIn(messages: readonly TalkMessageView[]): (messageId: string) => string | null {
  const texts = new Map(messages.map(({ messageId, text }) => [messageId, text]));
  return (messageId) => texts.get(messageId) ?? null;
}
