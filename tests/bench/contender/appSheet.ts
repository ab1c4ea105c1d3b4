import { clientFrame } from "../load/frames.ts";
import { newCommandId } from "./appDoor.ts";
import type { Place } from "./appLead.ts";
import { sheetDraft } from "./sheetDraft.ts";

/** What people tap as «worked» when the question offers it. */
const CHIPS = ["listens"];

interface SheetToSend {
  readonly place: Place;
  readonly criteria: readonly string[];
  readonly index: number;
  readonly attempt: number;
}

/** `SubmitSheet` in its envelope, acked under the number of the attempt. */
export function sheetFrame({ place, criteria, index, attempt }: SheetToSend): Buffer {
  const { roundId, performanceId } = place;
  const command = {
    type: "SubmitSheet",
    roundId,
    performanceId,
    sheet: sheetDraft(criteria, CHIPS, index, attempt),
  };
  return clientFrame(`42${attempt}${JSON.stringify(["command", { commandId: newCommandId(), command }])}`);
}
