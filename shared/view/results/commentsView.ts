import type { SeatId, TextId } from "../../basics/ids.ts";
import { seededChance } from "../../basics/seededChance.ts";
import { isCounting } from "../../scoring/performanceScores.ts";
import type { Performance, ScoreSheet, Words, WorkshopState } from "../../workshop/state.ts";
import { nameOf } from "../people.ts";
import type { CommentView } from "../sections.ts";

/** A comment on a performance, with what only the facilitator learns. */
export type CommentWithHold = CommentView & { readonly isHeld: boolean };

/**
 * All comments on a performance from sheets that count. Unsigned unless the writer signed, and in an order drawn from
 * the texts' random ids, so that neither sheets nor writers can be told apart by it. Source: SPEC VW6, SC8.
 */
export function allComments(
  { sheets }: Performance,
  seats: WorkshopState["seats"],
  words: Words,
): readonly CommentWithHold[] {
  const comments: CommentWithHold[] = [];
  for (const [seatId, sheet] of sheets) {
    if (!isCounting(sheet)) continue;
    const by = sheet.signed ? signature(seatId, seats, words) : null;
    for (const { textId, kind } of textsOf(sheet)) {
      comments.push({ textId, kind, text: words(textId), by, isHeld: sheet.heldTextIds.includes(textId) });
    }
  }
  return inDrawnOrder(comments);
}

/** The comments as the performer reads them: held ones are not there. Source: SPEC SC12. */
export function commentsForPerformer(
  performance: Performance,
  seats: WorkshopState["seats"],
  words: Words,
): readonly CommentView[] {
  return allComments(performance, seats, words)
    .filter(({ isHeld }) => !isHeld)
    .map(({ textId, kind, text, by }) => ({ textId, kind, text, by }));
}

/** What was written on a sheet. */
export function textsOf(sheet: ScoreSheet): readonly Pick<CommentView, "textId" | "kind">[] {
  const texts: Pick<CommentView, "textId" | "kind">[] = [];
  if (sheet.workedTextId !== null) texts.push({ textId: sheet.workedTextId, kind: "worked" });
  if (sheet.tryTextId !== null) texts.push({ textId: sheet.tryTextId, kind: "try" });
  return texts;
}

/** Sorts by what chance makes of each text's id: the same for everybody, and no trace of who wrote when. */
export function inDrawnOrder<Written extends { readonly textId: TextId }>(things: readonly Written[]): Written[] {
  return things
    .map((thing) => ({ thing, key: seededChance(thing.textId)() }))
    .sort((a, b) => a.key - b.key || (a.thing.textId < b.thing.textId ? -1 : 1))
    .map(({ thing }) => thing);
}

function signature(seatId: SeatId, seats: WorkshopState["seats"], words: Words): string | null {
  const seat = seats.get(seatId);
  return seat === undefined ? null : nameOf(seat, words);
}
