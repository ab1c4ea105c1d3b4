import type { SeatId, TextId } from "../../basics/ids.ts";
import { isCounting } from "../../scoring/performanceScores.ts";
import type { Performance, ScoreSheet, Words, WorkshopState } from "../../workshop/state.ts";
import { nameOf } from "../people.ts";
import type { CommentForFacilitator, CommentView } from "../resultSections.ts";

/** A comment with its writer, as it stands on a sheet. */
export interface WrittenComment extends CommentForFacilitator {
  readonly seatId: SeatId;
}

/**
 * All comments on a performance from sheets that count. Unsigned unless the writer signed, and in an order made of
 * nothing but what they say, so that it tells neither writers nor which two come from one sheet. Source: SPEC VW6, SC8.
 */
export function writtenComments(
  { sheets }: Performance,
  seats: WorkshopState["seats"],
  words: Words,
): readonly WrittenComment[] {
  const comments: WrittenComment[] = [];
  for (const [seatId, sheet] of sheets) {
    if (!isCounting(sheet)) continue;
    const by = sheet.signed ? signature(seatId, seats, words) : null;
    for (const { textId, kind } of textsOf(sheet)) {
      comments.push({ seatId, textId, kind, text: words(textId), by, isHeld: sheet.heldTextIds.includes(textId) });
    }
  }
  return comments.sort(byWhatIsSaid);
}

/** The comments as the performer reads them: held ones are not there. Source: SPEC SC12. */
export function commentsForPerformer(
  performance: Performance,
  seats: WorkshopState["seats"],
  words: Words,
): readonly CommentView[] {
  return writtenComments(performance, seats, words)
    .filter(({ isHeld }) => !isHeld)
    .map(({ kind, text, by }) => ({ kind, text, by }));
}

/** The comments as the facilitator reads them: those that wait for a release come first. Source: SPEC SC12. */
export function commentsForFacilitator(
  performance: Performance,
  seats: WorkshopState["seats"],
  words: Words,
): readonly CommentForFacilitator[] {
  return writtenComments(performance, seats, words)
    .map(({ textId, kind, text, by, isHeld }) => ({ textId, kind, text, by, isHeld }))
    .sort((a, b) => Number(b.isHeld) - Number(a.isHeld));
}

function textsOf({ workedTextId, tryTextId }: ScoreSheet): readonly { textId: TextId; kind: CommentView["kind"] }[] {
  return [
    ...(workedTextId === null ? [] : [{ textId: workedTextId, kind: "worked" as const }]),
    ...(tryTextId === null ? [] : [{ textId: tryTextId, kind: "try" as const }]),
  ];
}

/** Erased ones last; of equals the id decides, which only who receives it can notice. */
function byWhatIsSaid(a: WrittenComment, b: WrittenComment): number {
  const [one, other] = [sortKey(a), sortKey(b)];
  if (one === other) return a.textId < b.textId ? -1 : 1;
  return one < other ? -1 : 1;
}

function sortKey({ text, kind, by }: CommentView): string {
  return JSON.stringify([text === null, text, kind, by]);
}

function signature(seatId: SeatId, seats: WorkshopState["seats"], words: Words): string | null {
  const seat = seats.get(seatId);
  return seat === undefined ? null : nameOf(seat, words);
}
