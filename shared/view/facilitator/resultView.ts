import type { SeatId } from "../../basics/ids.ts";
import type { Level } from "../../workshop/sheet.ts";
import type { Performance, ScoreSheet, Words } from "../../workshop/state.ts";
import { draftOf } from "../ownSheet.ts";
import { personView } from "../people.ts";
import { commentsForFacilitator } from "../results/commentsView.ts";
import { flagsForFacilitator } from "../results/flagsView.ts";
import { gatesView } from "../results/gatesView.ts";
import type { ResultReads } from "../results/performerResult.ts";
import { criteriaView, headlineView, overallScores, scoresOf } from "../results/scoresOf.ts";
import type { AuditedSheet, PerformerResultForFacilitator } from "../sections.ts";

/** What the facilitator learns of a revealed performance; null while it is sealed. Source: SPEC VW1, VW5, SC12. */
export function facilitatorResult(reads: ResultReads, words: Words): PerformerResultForFacilitator | null {
  const { performance, exercise, seats } = reads;
  if (performance.revealedAt === null) return null;
  const scores = scoresOf(performance, exercise);
  return {
    overall: headlineView(overallScores(scores), "facilitator"),
    criteria: criteriaView(scores, "facilitator"),
    comments: commentsForFacilitator(performance, seats, words),
    flags: flagsForFacilitator(performance, exercise),
    gates: gatesView(reads),
    audit: performance.isAudited ? auditView(performance, seats, words) : null,
    facilitatorOveralls: facilitatorOveralls(performance),
  };
}

/** Who wrote which peer sheet, in order of arrival. The self-assessment stays the performer's. Source: SPEC SC15, VW5. */
function auditView({ sheets }: Performance, seats: ResultReads["seats"], words: Words): readonly AuditedSheet[] {
  const audited: AuditedSheet[] = [];
  for (const [seatId, seat] of seats) {
    const sheet = peerSheetOf(sheets, seatId);
    if (sheet === null) continue;
    audited.push({ by: personView(seat, words), source: "peer", isLate: sheet.isLate, draft: draftOf(sheet, words) });
  }
  return audited;
}

function peerSheetOf(sheets: Performance["sheets"], seatId: SeatId): ScoreSheet | null {
  const sheet = sheets.get(seatId);
  return sheet?.source === "peer" ? sheet : null;
}

/** The facilitators' own overall taps in rising order, sheets without one last; mixed into nothing. Source: SPEC SC11. */
function facilitatorOveralls({ facilitatorSheets }: Performance): readonly (Level | null)[] {
  const taps = Array.from(facilitatorSheets.values()).filter((sheet) => !sheet.isLate);
  return taps.map(({ overall }) => overall).sort((a, b) => (a ?? Infinity) - (b ?? Infinity) || 0);
}
