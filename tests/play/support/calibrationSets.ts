import type { ScreenSet } from "../../../client/screen/screenSet.ts";
import { roundIdSchema } from "../../../shared/basics/ids.ts";
import type { CalibrationRow, CalibrationSection } from "../../../shared/view/calibration/calibrationSections.ts";
import type { CalibrationTextsSection } from "../../../shared/view/exerciseSections.ts";

type Exemplar = CalibrationTextsSection["exemplars"][number];

/** An answer of one speaker, as long as a good story. */
export const STORY: Exemplar = {
  exemplarId: "X-one",
  title: "The night before the deadline",
  setting: "An answer to “Tell us about a time when a customer was angry”.",
  lines: [
    {
      speaker: "Candidate",
      text: "A student came to our electronics desk. His laptop had died, and his thesis had to be in the next morning. He was shouting before I could say good morning. I let him talk until he was done. Then I said: your thesis comes first, so let us save the file before anything else. Our technician copied the disk while I filled in the guarantee form. Forty minutes later he walked out with his file. A month after that he came by and told me he had passed. Since that day I first ask what is at risk, and only then what is broken.",
    },
  ],
};

/** A short talk between two. */
export const TALK: Exemplar = {
  exemplarId: "X-two",
  title: "Louder",
  setting: "A travel desk. The customer has a few words of the language.",
  lines: [
    { speaker: "Customer", text: "Ticket… brother… Monday no, Wednesday." },
    { speaker: "Rep", text: "(louder) YOU WANT TO REBOOK, THEN? There is an amendment fee, would that be all right?" },
    { speaker: "Customer", text: "Yes." },
    { speaker: "Rep", text: "Perfect, it is all done." },
  ],
};

const LINES = [
  "I have waited for an hour, and nobody told me that this counter closes. ".repeat(8).trim(),
  "对不起让您久等了我马上帮您看一下您的订单".repeat(24),
  "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".repeat(8),
];

/** Longer than any pack's author was told to write, in one language that breaks anywhere and one that hardly breaks. */
export const ENDLESS: Exemplar = {
  exemplarId: "X-long",
  title: "A title that goes on and on about everything that happened on that day at the counter ".repeat(4).trim(),
  setting: "At a counter, on a day like any other, with a queue that went out of the door. ".repeat(5).trim(),
  lines: Array.from({ length: 12 }, (_, index) => ({
    speaker: index % 2 === 0 ? "Customer who waited longest" : "Rep",
    text: LINES[index % 3] ?? "",
  })),
};

const CRITERIA = [
  "Listens",
  "Sees the feeling",
  "Takes it on",
  "Finds a way with choices",
  "Stays steady, keeps limits",
  "Closes",
];
const REASON = "The feeling is named in this customer's own day, in one sentence, and nothing unsaid is checked.";

/** How ratings may lie: together, apart, in two camps, too few for bars, too few for a word, none. */
const SPREADS: readonly Pick<CalibrationRow, "count" | "spread" | "isTwoCamps" | "isOffKey" | "perLevel">[] = [
  { count: 9, spread: "close", isTwoCamps: false, isOffKey: false, perLevel: [0, 0, 2, 6, 1] },
  { count: 9, spread: "some-spread", isTwoCamps: false, isOffKey: false, perLevel: [0, 2, 3, 4, 0] },
  { count: 9, spread: "split", isTwoCamps: false, isOffKey: false, perLevel: [3, 1, 2, 1, 2] },
  { count: 9, spread: "split", isTwoCamps: true, isOffKey: false, perLevel: [4, 0, 0, 1, 4] },
  { count: 1_000, spread: "close", isTwoCamps: false, isOffKey: false, perLevel: [0, 12, 800, 176, 12] },
  { count: 2, spread: null, isTwoCamps: false, isOffKey: null, perLevel: null },
  { count: 4, spread: "split", isTwoCamps: false, isOffKey: false, perLevel: null },
];

/** Rows of so many criteria and the overall tap. */
export function keyRows(criteria: number, because = REASON, name = (index: number) => CRITERIA[index] ?? "Closes") {
  const rows = Array.from({ length: criteria }, (_, index) => keyRow(index, `C${index}`, name(index), because));
  return [...rows, keyRow(criteria, null, null, because)];
}

function keyRow(index: number, criterionId: string | null, name: string | null, because: string): CalibrationRow {
  const spread = SPREADS[index % SPREADS.length] ?? {
    count: 0,
    spread: null,
    isTwoCamps: false,
    isOffKey: null,
    perLevel: null,
  };
  return { criterionId, name, key: 1 + (index % 5), because, ...spread };
}

/** The key of these exemplars. */
export function keyOf(exemplars: readonly Exemplar[], rows = keyRows(5)): CalibrationSection {
  return { raters: 9, exemplars: exemplars.map(({ exemplarId }) => ({ exemplarId, rows })) };
}

/** What everybody rates. */
export function textsOf(exemplars: readonly Exemplar[]): CalibrationTextsSection {
  return {
    kind: "calibration",
    roundId: roundIdSchema.parse("round-1"),
    rubricName: "Calming a hard talk",
    exemplars,
    rubric: null,
  };
}

const TEN_ROOMS: Partial<ScreenSet> = {
  progress: {
    rooms: Array.from({ length: 10 }, (_, index) => ({ roomNumber: index + 1, sheetsIn: index % 4, scorers: 4 })),
  },
};

/** In a calibration everybody rates and nobody performs. */
function withoutHotSeat(set: ScreenSet): ScreenSet {
  if (set.screen === null) return set;
  const rooms = set.screen.rooms.map(({ number, people }) => ({
    number,
    people: people.map(({ seatId, name }) => ({ seatId, name, role: "scorer" as const })),
  }));
  return { ...set, screen: { ...set.screen, rooms } };
}

/** Some rooms are done, some still rate. */
function apart({ clock }: ScreenSet): ScreenSet["clock"] {
  if (clock === null) return null;
  const strip = Array.from({ length: 30 }, (_, index) => {
    return { roomNumber: index + 1, step: index % 2 === 0 ? "sheets" : "results", hasEnded: index % 3 === 0 } as const;
  });
  return { clock: clock.clock, strip };
}

/** Pictures of a calibration, made from how an ordinary round stands at the same step. */
export function calibrationSets(
  setAt: (step: "read" | "sheets" | "results") => ScreenSet,
): Readonly<Record<string, ScreenSet>> {
  const at = (step: "read" | "sheets" | "results", exemplars: readonly Exemplar[], rest: Partial<ScreenSet> = {}) => ({
    ...withoutHotSeat(setAt(step)),
    exercise: textsOf(exemplars),
    results: null,
    ...rest,
  });
  const both = [STORY, TALK];
  return {
    "calibration-read": at("read", [STORY]),
    "calibration-read, two": at("read", [STORY, { ...STORY, exemplarId: "X-three" }]),
    "calibration-read, talk": at("read", [TALK]),
    "calibration-read, endless": at("read", [ENDLESS]),
    "calibration-read, two endless": at("read", [ENDLESS, { ...ENDLESS, exemplarId: "X-three" }]),
    "calibration-sheets": at("sheets", [STORY]),
    "calibration-sheets, two": at("sheets", [STORY, { ...STORY, exemplarId: "X-three" }]),
    "calibration-sheets, endless": at("sheets", [ENDLESS, TALK], TEN_ROOMS),
    "calibration-results": at("results", [STORY], { calibration: keyOf([STORY]) }),
    "calibration-results, two": at("results", both, { calibration: keyOf(both, keyRows(6)) }),
    "calibration-results, endless": at("results", [ENDLESS], {
      calibration: keyOf(
        [ENDLESS],
        keyRows(6, REASON.repeat(9), (index) => `${CRITERIA[index]} `.repeat(9)),
      ),
    }),
    "calibration-results, few": at("results", [TALK], {
      calibration: keyOf(
        [TALK],
        keyRows(4).map((row) => ({
          ...row,
          count: 0,
          spread: null,
          isTwoCamps: false,
          isOffKey: null,
          perLevel: null,
        })),
      ),
    }),
    "calibration-read, rooms apart": { ...at("read", [STORY, STORY]), clock: apart(setAt("read")) },
    "calibration-results, rooms apart": {
      ...at("results", [STORY], { calibration: keyOf([STORY]) }),
      clock: apart(setAt("results")),
    },
    "calibration-results, held": at("results", both),
  };
}
