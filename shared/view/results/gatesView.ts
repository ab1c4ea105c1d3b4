import { isCounting } from "../../scoring/performanceScores.ts";
import { SPREAD_FROM } from "../../scoring/spread.ts";
import type { Performance } from "../../workshop/state.ts";
import type { GateView } from "../resultSections.ts";
import type { Scored } from "../scoredOf.ts";

/** How many scorers ticked each gate, of those whose sheet counts; nothing below three. Source: SPEC RP22. */
export function gatesView({ sheets, ticks }: Performance, { gates }: Scored): readonly GateView[] {
  const counting = [...sheets].flatMap(([seatId, sheet]) => (isCounting(sheet) ? [seatId] : []));
  if (gates === undefined || counting.length < SPREAD_FROM) return [];
  return gates.gates.map(({ id }) => ({
    gateId: id,
    count: counting.filter((seatId) => ticks.get(seatId)?.[id] !== undefined).length,
    of: counting.length,
  }));
}
