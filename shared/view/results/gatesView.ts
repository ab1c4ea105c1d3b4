import { isCounting } from "../../scoring/performanceScores.ts";
import { SPREAD_FROM } from "../../scoring/spread.ts";
import type { Performance, RoomPlay } from "../../workshop/state.ts";
import type { GateView } from "../resultSections.ts";
import type { Scored } from "../scoredOf.ts";

/** What counted checks are read from. */
export interface GatesReads {
  readonly performance: Performance;
  readonly exercise: Scored;
  /** Who played beside the performer. */
  readonly draws: RoomPlay["draws"];
}

/** How many scorers ticked each gate, of those whose sheet counts; nothing below three. Who plays cannot tick. Source: SPEC RP22. */
export function gatesView({
  performance: { sheets, ticks },
  exercise: { gates },
  draws,
}: GatesReads): readonly GateView[] {
  const players = new Set([...draws.values()].map(({ seatId }) => seatId));
  const counting = [...sheets].flatMap(([seatId, sheet]) =>
    isCounting(sheet) && !players.has(seatId) ? [seatId] : [],
  );
  if (gates === undefined || counting.length < SPREAD_FROM) return [];
  return gates.gates.map(({ id }) => ({
    gateId: id,
    count: counting.filter((seatId) => ticks.get(seatId)?.[id] !== undefined).length,
    of: counting.length,
  }));
}
