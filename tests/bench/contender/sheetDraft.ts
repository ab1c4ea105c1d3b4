import type { Level, SheetDraft } from "../../../shared/workshop/sheet.ts";

const LEVEL_CYCLE: readonly Level[] = [3, 4, 2, 5, 4];

/** A sheet as people fill it in: every criterion, the overall tap, a chip, two short sentences. */
export function sheetDraft(
  criteria: readonly string[],
  chips: readonly string[],
  index: number,
  attempt: number,
): SheetDraft {
  const level = (place: number): Level => LEVEL_CYCLE[(index + attempt + place) % LEVEL_CYCLE.length] ?? 3;
  return {
    marks: Object.fromEntries(criteria.map((id, place) => [id, level(place)])),
    overall: level(0),
    workedChips: chips.slice(0, 1),
    worked: "You let the customer finish and said back what you had heard.",
    tryNext: "Say what happens next before you hang up.",
    signed: false,
  };
}
