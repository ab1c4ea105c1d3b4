import { type GotIt, gotItOf, gotItRate } from "../../../shared/roleplay/barriers/masking/gotIt.ts";
import type { TalkMessageView } from "../../../shared/view/talk/talkSections.ts";

/** Somebody to whom something may arrive otherwise than it was said. */
export const LISTENERS = ["customer", "rep"] as const;
export type ReplayListener = (typeof LISTENERS)[number];

/** How much of one message arrived. */
export interface MessageRate extends GotIt {
  readonly messageId: string;
  readonly to: ReplayListener;
  /** Ms since the scene began. */
  readonly atMs: number;
  /** 0–1. */
  readonly rate: number;
}

/** So many messages to one listener make a stretch: fewer jump about, more hide where it turned. */
const STRETCH = 4;

/** All sentences of a message together; null before the replay, and where nothing was said that counts. */
export function gotItOfMessage({ replay }: Pick<TalkMessageView, "replay">): GotIt | null {
  if (replay === null) return null;
  const sum = gotItOf(replay.map(({ gotIt }) => gotIt));
  return sum.said === 0 ? null : sum;
}

/** The messages of which something could arrive or not, oldest first; what the interpreter hears always arrives. */
export function ratesOf(messages: readonly TalkMessageView[]): readonly MessageRate[] {
  return messages.flatMap((message) => {
    const { messageId, to, atMs } = message;
    const sum = gotItOfMessage(message);
    const rate = sum === null ? null : gotItRate(sum);
    return to === "relay" || sum === null || rate === null ? [] : [{ messageId, to, atMs, ...sum, rate }];
  });
}

/** How it went over time for one listener: at each message the rate of the last few together. Source: SPEC CL28. */
export function trendOf(
  rates: readonly MessageRate[],
  to: ReplayListener,
): readonly { readonly atMs: number; readonly rate: number }[] {
  const own = rates.filter((one) => one.to === to);
  return own.map(({ atMs }, place) => {
    const stretch = gotItOf(own.slice(Math.max(0, place + 1 - STRETCH), place + 1));
    return { atMs, rate: gotItRate(stretch) ?? 0 };
  });
}

/** Whether a message reached its listener in other words than it was said. */
export function hasChanged({ replay }: Pick<TalkMessageView, "replay">): boolean {
  return replay?.some(({ said, arrived }) => said !== arrived) === true;
}

/** The message nearest in time; null where there is none. */
export function nearestMessage(rates: readonly MessageRate[], atMs: number): string | null {
  let nearest: MessageRate | null = null;
  for (const one of rates) {
    if (nearest === null || Math.abs(one.atMs - atMs) < Math.abs(nearest.atMs - atMs)) nearest = one;
  }
  return nearest?.messageId ?? null;
}
