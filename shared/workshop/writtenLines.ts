import type { SeatId, TextId } from "../basics/ids.ts";
import type { Round } from "./state.ts";

/** Texts that were written elsewhere after this seat had said something or performed: they may repeat it. Source: SPEC SE11. */
export function writtenAfter({ writtenLines }: Pick<Round, "writtenLines">, seatId: SeatId): readonly TextId[] {
  return writtenLines.flatMap(({ textId, saidBy }) => (saidBy.includes(seatId) ? [textId] : []));
}
