import type { ScreenResultsSection } from "../../../shared/view/sections.ts";

type ScreenResult = ScreenResultsSection["performances"][number];

const TRAITS: Readonly<Record<string, string>> = {
  listens: "Listens to the end",
  empathy: "Shows empathy and patience",
  calm: "Keeps calm under pressure",
  owns: "Takes the case on",
  "follows-up": "Follows up, or hands over well",
  "finds-worry": "Finds the worry behind the anger",
};

const PERFORMANCES: readonly ScreenResult[] = [
  performance("close", [3, 4, 4, 4, 4, 5]),
  performance("split", [1, 2, 2, 4, 5, 5], true),
  performance("some-spread", [2, 3, 3.4, 4, 4]),
  { spread: null, isTwoCamps: false, dots: [], chips: [] },
];

function performance(spread: ScreenResult["spread"], dots: readonly number[], isTwoCamps = false): ScreenResult {
  const chips = Object.keys(TRAITS).map((traitId, index) => ({ traitId, count: 6 - index }));
  return { spread, isTwoCamps, dots, chips };
}

/** Results of so many answers, of every kind. */
export function resultsOf(count: number): ScreenResultsSection {
  const performances = Array.from({ length: count }, (_, index) => PERFORMANCES[index % PERFORMANCES.length]);
  return { performances: performances.filter((one) => one !== undefined), traits: TRAITS };
}

/** Results of answers that too few people scored for a word about them. */
export function fewSheets(count: number): ScreenResultsSection {
  const one: ScreenResult = { spread: null, isTwoCamps: false, dots: [], chips: [{ traitId: "listens", count: 2 }] };
  return { performances: Array.from({ length: count }, () => one), traits: TRAITS };
}
