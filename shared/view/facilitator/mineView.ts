import type { FacilitatorId } from "../../basics/ids.ts";
import type { Performance, ScoreSheet, Words, WorkshopState } from "../../workshop/state.ts";
import { ownSheet } from "../ownSheet.ts";
import { playsInOrder, startedRound } from "../place.ts";
import type { FacilitatorOwnSection } from "../sections.ts";

/** What a facilitator's own sheets are read from. The lists run in the same order. */
export interface MineReads {
  readonly facilitatorId: FacilitatorId;
  readonly performanceIds: readonly Performance["id"][];
  readonly sheets: readonly ScoreSheet[];
}

/** Picks what a facilitator's own sheets depend on: those on performances of the running round. */
export function mineReads(state: WorkshopState, facilitatorId: FacilitatorId): MineReads {
  const performanceIds: Performance["id"][] = [];
  const sheets: ScoreSheet[] = [];
  const round = startedRound(state);
  for (const { performance } of round === null ? [] : playsInOrder(round)) {
    const sheet = performance?.facilitatorSheets.get(facilitatorId);
    if (!performance || sheet === undefined) continue;
    performanceIds.push(performance.id);
    sheets.push(sheet);
  }
  return { facilitatorId, performanceIds, sheets };
}

/** The facilitator's own sheets; another facilitator's are not among them. Source: SPEC SC11, VW1. */
export function mineView(reads: MineReads, words: Words): FacilitatorOwnSection {
  const sheets = reads.sheets.map((sheet, index) => [reads.performanceIds[index], ownSheet(sheet, words)] as const);
  return { facilitatorId: reads.facilitatorId, sheets: Object.fromEntries(sheets) };
}
