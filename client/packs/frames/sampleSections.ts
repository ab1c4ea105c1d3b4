import {
  performanceIdSchema,
  roomIdSchema,
  roundIdSchema,
  seatIdSchema,
  workshopIdSchema,
} from "../../../shared/basics/ids.ts";
import type { CalibrationSection } from "../../../shared/view/calibration/calibrationSections.ts";
import type { CalibrationTextsSection, InterviewSection } from "../../../shared/view/exerciseSections.ts";
import type { ClockSection, PhoneSections, RoomSection, ScreenSections } from "../../../shared/view/sections.ts";
import { STEP_PHASES } from "../../../shared/workshop/roundPlan.ts";

/** The moments of a round at which an entry can be looked at. */
export const MOMENTS = ["read", "answer", "probe", "sheets"] as const;
export type SampleStep = (typeof MOMENTS)[number] | "results";

/** What is looked at, and as whom. */
export interface Sample {
  readonly exercise: InterviewSection | CalibrationTextsSection;
  readonly step: SampleStep;
  readonly role: "performer" | "scorer";
  /** The key of a calibration, where it is shown. */
  readonly calibration: CalibrationSection | null;
}

/** Half of the time of the step has gone when one looks at it. */
const STEP_MS = 120_000;
export const SAMPLE_NOW = STEP_MS / 2;

const ROUND = roundIdSchema.parse("preview");
const ROOM = roomIdSchema.parse("preview");
const PERFORMANCE = performanceIdSchema.parse("preview");
const [ANA, BO, CHI, DEE] = ["Ana", "Bo", "Chi", "Dee"].map((name) => ({
  seatId: seatIdSchema.parse(name.toLowerCase()),
  name,
}));
const PEOPLE = [ANA, BO, CHI, DEE].filter((person) => person !== undefined);

function clockAt(step: SampleStep): ClockSection {
  return {
    roundId: ROUND,
    roundNumber: 1,
    phase: STEP_PHASES[step],
    step,
    startedAt: 0,
    deadlineAt: step === "results" ? null : STEP_MS,
    pausedWithMs: null,
    pausedFor: null,
    isClosing: false,
    hasEnded: false,
  };
}

/** A round of the hot seat has somebody in it; in a calibration everybody rates. */
function peopleIn({ kind }: Sample["exercise"]): RoomSection["people"] {
  const isInterview = kind === "interview";
  return PEOPLE.map((person, index) => ({
    ...person,
    role: isInterview && index === 0 ? "performer" : "scorer",
  }));
}

/** A room of four in the middle of a step, as one of their phones would get it. */
export function phoneSample({ exercise, step, role, calibration }: Sample): PhoneSections {
  const people = peopleIn(exercise);
  const own = people.find((person) => person.role === role) ?? people[0];
  if (own === undefined) throw new Error("a room without people");
  return {
    workshop: {
      workshopId: workshopIdSchema.parse("preview"),
      joinCode: "",
      stage: "playing",
      peopleCount: people.length,
      people: PEOPLE,
    },
    exercise,
    calibration,
    scene: null,
    live: null,
    typing: null,
    clock: clockAt(step),
    room: {
      roomId: ROOM,
      number: 1,
      people,
      performanceId: exercise.kind === "interview" ? PERFORMANCE : null,
      results: null,
    },
    progress: { sheetsIn: 1, scorers: people.filter((person) => person.role === "scorer").length },
    own: {
      seatId: own.seatId,
      name: own.name,
      status: "seated",
      roomId: ROOM,
      roomNumber: 1,
      role: own.role,
      ask: "none",
      askedIn: null,
      joinsNextRound: false,
      sheet: null,
      ticks: {},
      nextStep: null,
      result: null,
      ratings: {},
      offset: null,
      scene: null,
    },
    history: { rounds: [], calibrations: [] },
    presence: { offline: [] },
  };
}

/** The same room on the wall. */
export function screenSample({ exercise, step, calibration }: Omit<Sample, "role">): ScreenSections {
  const people = peopleIn(exercise);
  return {
    screen: {
      joinCode: "",
      stage: "playing",
      // Nobody is to join what is only looked at.
      joining: "locked",
      isCurtainDrawn: false,
      peopleCount: people.length,
      people: PEOPLE,
      roundNumber: 1,
      rooms: [{ number: 1, people }],
    },
    exercise,
    clock: { clock: clockAt(step), strip: [] },
    progress: {
      rooms: [{ roomNumber: 1, sheetsIn: 1, scorers: people.filter(({ role }) => role === "scorer").length }],
    },
    results: null,
    calibration,
    twists: null,
    timeline: null,
  };
}
