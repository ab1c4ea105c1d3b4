import { EMPTY_SET, type ScreenSet } from "../../../client/screen/screenSet.ts";
import { roundIdSchema } from "../../../shared/basics/ids.ts";
import type { InterviewSection } from "../../../shared/view/exerciseSections.ts";
import type { ClockSection, ScreenSection } from "../../../shared/view/sections.ts";
import { STEP_PHASES, type StepName } from "../../../shared/workshop/roundPlan.ts";
import { calibrationSets } from "./calibrationSets.ts";
import { sceneSets } from "./sceneSets.ts";
import { longName, people, rooms } from "./screenPeople.ts";
import { fewSheets, resultsOf } from "./screenResults.ts";

/** When every fixture's step began; a screen that is drawn from it is given a `now` a little later. */
export const STARTED_AT = Date.UTC(2026, 10, 22, 9, 30);
export const NOW = STARTED_AT + 37_000;

/** A running step, a little more than half of it left. */
export function clockAt(step: StepName, change: Partial<ClockSection> = {}): ClockSection {
  return {
    roundId: roundIdSchema.parse("round-1"),
    roundNumber: 2,
    phase: STEP_PHASES[step],
    step,
    startedAt: STARTED_AT,
    deadlineAt: step === "results" ? null : STARTED_AT + 120_000,
    pausedWithMs: null,
    pausedFor: null,
    isClosing: false,
    hasEnded: false,
    ...change,
  };
}

/** A screen of a workshop with two rooms of four, unless told otherwise. */
export function screenSet(change: Partial<ScreenSection> = {}, rest: Partial<ScreenSet> = {}): ScreenSet {
  const all = change.people ?? people(8);
  return {
    ...EMPTY_SET,
    screen: {
      joinCode: "KX7M2P",
      stage: "playing",
      joining: "open",
      isCurtainDrawn: false,
      peopleCount: all.length,
      people: all.slice(0, 60),
      roundNumber: 2,
      rooms: rooms(all, 4),
      ...change,
    },
    ...rest,
  };
}

const QUESTION = "Tell us about a time when a customer was angry with you or your company.";

/** What a hot seat is asked; `industry`: as if in that trade. */
function asking(question: string, industry: string | null = null): InterviewSection {
  return {
    kind: "interview",
    roundId: roundIdSchema.parse("round-1"),
    questionId: "q02",
    question,
    industry,
    inner: null,
  };
}

/** A set in which the rooms stand at a step. */
export function setAt(
  step: StepName,
  change: Partial<ScreenSection> = {},
  clock: Partial<ClockSection> = {},
): ScreenSet {
  return screenSet(change, {
    exercise: asking(QUESTION),
    clock: { clock: clockAt(step, clock), strip: [] },
    progress: step === "sheets" ? { rooms: [progressOf(1, 3), progressOf(2, 2)] } : null,
    results: step === "results" ? resultsOf(2) : null,
  });
}

function progressOf(roomNumber: number, sheetsIn: number): { roomNumber: number; sheetsIn: number; scorers: number } {
  return { roomNumber, sheetsIn, scorers: 3 };
}

const crowd = people(1_000);
const LONG_QUESTION = `${QUESTION} ${"Say what happened first, what you said, what the customer said, and how it ended. ".repeat(6)}`;

/** Every picture, in the plain case and in the cases that break a picture. */
export const SCREEN_SETS: Readonly<Record<string, ScreenSet>> = {
  connecting: EMPTY_SET,
  "lobby, empty": screenSet({ stage: "lobby", people: [], rooms: [], roundNumber: null }),
  lobby: screenSet({ stage: "lobby", people: people(7), rooms: [], roundNumber: null }),
  "lobby, a thousand": screenSet({ stage: "lobby", people: crowd.slice(0, 60), peopleCount: 1_000, rooms: [] }),
  "lobby, long names": screenSet({ stage: "lobby", people: people(60, longName), rooms: [], roundNumber: null }),
  "lobby, many scripts": screenSet({
    stage: "lobby",
    people: people(
      9,
      (index) =>
        ["نور الهدى", "Ana", "דנה", "山田太郎", "Ольга", "Ana (2)", "🦊 Fox", "Þóra", "<b>Bo</b>"][index] ?? "Ana",
    ),
    rooms: [],
  }),
  "lobby, locked": screenSet({ stage: "lobby", people: people(7), rooms: [], joining: "locked" }),
  casting: screenSet({ stage: "casting", people: people(12), rooms: rooms(people(12), 6, false) }),
  "casting, one room": screenSet({ stage: "casting", people: people(5), rooms: rooms(people(5), 6, false) }),
  "casting, one room formed": screenSet({ stage: "lobby", people: people(5), rooms: rooms(people(5), 6, false) }),
  "casting, long names": screenSet({ stage: "casting", rooms: rooms(people(12, longName), 6, false) }),
  "casting, forty": screenSet({ stage: "casting", rooms: rooms(people(40), 5, false) }),
  "casting, two hundred": screenSet({ stage: "casting", rooms: rooms(people(200), 8, false) }),
  "casting, a thousand": screenSet({ stage: "casting", peopleCount: 1_000, rooms: rooms(crowd, 8, false) }),
  starting: screenSet(),
  read: setAt("read"),
  "read, one room": setAt("read", { rooms: rooms(people(5), 6) }),
  "read, long question": {
    ...setAt("read"),
    exercise: asking(LONG_QUESTION),
  },
  "read, long names": setAt("read", { rooms: rooms(people(32, longName), 4) }),
  "read, a thousand": setAt("read", { rooms: rooms(crowd, 8) }),
  "read, in a trade": { ...setAt("read"), exercise: asking(QUESTION, "Hospitality") },
  "answer, in a trade": { ...setAt("answer"), exercise: asking(QUESTION, "Hospitality") },
  "probe, in a trade": { ...setAt("probe"), exercise: asking(QUESTION, "Hospitality") },
  "read, long question in a long trade": {
    ...setAt("read", { rooms: rooms(people(32, longName), 4) }),
    exercise: asking(LONG_QUESTION, "Insurance, banking and everything else that has to do with other people's money"),
  },
  answer: setAt("answer"),
  "answer, last seconds": setAt("answer", {}, { deadlineAt: NOW + 7_000 }),
  "answer, paused": setAt("answer", {}, { pausedWithMs: 64_000, pausedFor: "facilitator" }),
  "answer, rooms apart": {
    ...setAt("answer"),
    clock: {
      clock: clockAt("answer"),
      strip: [
        { roomNumber: 3, step: "sheets", hasEnded: false },
        { roomNumber: 5, step: "sheets", hasEnded: false },
        { roomNumber: 4, step: "next-step", hasEnded: true },
      ],
    },
  },
  "answer, many rooms apart": {
    ...setAt("answer", { rooms: rooms(crowd, 8) }),
    clock: {
      clock: clockAt("answer"),
      strip: Array.from({ length: 60 }, (_, index) => ({
        roomNumber: index + 1,
        step:
          (["read", "probe", "sheets", "self-speaks", "results", "talk", "next-step"] as const)[index % 7] ?? "read",
        hasEnded: index % 8 === 7,
      })),
    },
  },
  probe: setAt("probe"),
  sheets: setAt("sheets"),
  "sheets, closing": setAt("sheets", {}, { deadlineAt: NOW - 5_000, isClosing: true }),
  "sheets, all in": { ...setAt("sheets"), progress: { rooms: [progressOf(1, 3), progressOf(2, 3)] } },
  "sheets, ten rooms": {
    ...setAt("sheets"),
    progress: { rooms: Array.from({ length: 10 }, (_, index) => progressOf(index + 1, index % 4)) },
  },
  "sheets, a thousand": {
    ...setAt("sheets"),
    progress: {
      rooms: Array.from({ length: 125 }, (_, index) => ({ ...progressOf(index + 1, index % 8), scorers: 7 })),
    },
  },
  "self-speaks": setAt("self-speaks"),
  "results, one": { ...setAt("results"), results: resultsOf(1) },
  results: setAt("results"),
  "results, few sheets": { ...setAt("results"), results: fewSheets(2) },
  "results, three": { ...setAt("results"), results: resultsOf(3) },
  "results, four": { ...setAt("results"), results: resultsOf(4) },
  "results, six": { ...setAt("results"), results: resultsOf(6) },
  "results, a thousand": { ...setAt("results"), results: resultsOf(125) },
  "results, held": {
    ...setAt("results"),
    results: null,
    clock: { clock: clockAt("results"), strip: [{ roomNumber: 2, step: "sheets", hasEnded: false }] },
  },
  "results, none": { ...setAt("results"), results: resultsOf(0) },
  talk: setAt("talk"),
  "next-step": setAt("next-step"),
  "round-over": setAt("next-step", {}, { hasEnded: true }),
  between: screenSet({ stage: "between" }),
  closed: screenSet({ stage: "closed" }),
  curtain: setAt("answer", { isCurtainDrawn: true }),
  ...calibrationSets(setAt),
  ...sceneSets(setAt),
};
