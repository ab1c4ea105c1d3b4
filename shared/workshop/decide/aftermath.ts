import type { CommandOf } from "../commands.ts";
import { accept, reject } from "../decision.ts";
import { findPerformance } from "../reading.ts";
import type { Decision } from "../stampedCommand.ts";
import type { Order } from "./order.ts";

/** A held comment may reach the performer after all; only after the reveal, in this round or an earlier one. Source: SPEC SC12. */
export function releaseComment({ performanceId, textId }: CommandOf<"ReleaseComment">, { state }: Order): Decision {
  const found = findPerformance(state, performanceId);
  if (found === null) return reject("sheet/unknown-performance");
  if (found.performance.revealedAt === null) return reject("room/step-forbids");
  const sheets = [...found.performance.sheets.values()];
  const isHeld = sheets.some((sheet) => sheet.heldTextIds.includes(textId));
  return isHeld ? accept([{ type: "CommentReleased", performanceId, textId }]) : reject("comment/unknown");
}

/** The facilitator looks at who wrote which sheet; that leaves a trace in the log. Source: SPEC SC15, VW1. */
export function auditPerformance({ performanceId }: CommandOf<"AuditPerformance">, { state }: Order): Decision {
  const found = findPerformance(state, performanceId);
  if (found === null) return reject("sheet/unknown-performance");
  if (found.performance.revealedAt === null) return reject("room/step-forbids");
  return accept(found.performance.isAudited ? [] : [{ type: "PerformanceAudited", performanceId }]);
}
