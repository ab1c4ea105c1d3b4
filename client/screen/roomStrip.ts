import type { ScreenClockSection } from "../../shared/view/sections.ts";
import type { StepName } from "../../shared/workshop/roundPlan.ts";

/** Rooms that stand at the same other step. */
export type StripGroup = { readonly at: StepName | "ended"; readonly roomNumbers: readonly number[] };

/** The strip, one entry for each step, in the order in which its rooms come first. */
export function stripGroups(strip: ScreenClockSection["strip"]): readonly StripGroup[] {
  const groups = new Map<StripGroup["at"], number[]>();
  for (const { roomNumber, step, hasEnded } of strip) {
    const at = hasEnded ? "ended" : step;
    groups.set(at, [...(groups.get(at) ?? []), roomNumber]);
  }
  return [...groups].map(([at, roomNumbers]) => ({ at, roomNumbers: roomNumbers.toSorted((a, b) => a - b) }));
}
