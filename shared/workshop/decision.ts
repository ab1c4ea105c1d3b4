import type { SeatId, TextId } from "../basics/ids.ts";
import type { WorkshopEvent } from "./events.ts";
import type { RejectionCode } from "./rejections.ts";
import type { Answer, Decision, TypedText } from "./stampedCommand.ts";

/** What an accepted command does beside its events. */
interface Aside {
  readonly texts?: readonly TypedText[];
  readonly answer?: Answer;
  readonly eraseWordsOf?: readonly SeatId[];
  readonly eraseTexts?: readonly TextId[];
}

/** Accepts a command; no events means that nothing needed to change. */
export function accept(events: readonly WorkshopEvent[], aside: Aside = {}): Decision {
  return {
    ok: true,
    events,
    texts: aside.texts ?? [],
    eraseWordsOf: aside.eraseWordsOf ?? [],
    eraseTexts: aside.eraseTexts ?? [],
    answer: aside.answer ?? {},
  };
}

/** Refuses a command; the state stays as it is. */
export function reject(rejection: RejectionCode): Decision {
  return { ok: false, rejection };
}
