import type { DeskPicture } from "../../../client/console/deskPicture.ts";
import type { RoundKind } from "../../../client/console/roundKind.ts";
import {
  facilitatorIdSchema,
  performanceIdSchema,
  type RoomId,
  roomIdSchema,
  roundIdSchema,
  type SeatId,
  seatIdSchema,
  workshopIdSchema,
} from "../../../shared/basics/ids.ts";
import type { FacilitatorScene } from "../../../shared/view/scene/sceneSections.ts";
import type { ClockSection, FacilitatorRoomSection, OverviewSection, Stage } from "../../../shared/view/sections.ts";
import {
  calibrationPlan,
  DEFAULT_CALIBRATION_SECONDS,
  DEFAULT_ROLE_PLAY_SECONDS,
  DEFAULT_STEP_SECONDS,
  interviewPlan,
  rolePlayPlan,
  STEP_PHASES,
  type StepName,
} from "../../../shared/workshop/roundPlan.ts";

/** The instant at which every picture is taken, epoch ms. */
export const NOW = 1_795_000_000_000;

const NAMES = ["Ana", "Ben", "Cem", "Dora", "Ewa", "Femi", "Gül", "Hugo", "Inés", "Jun", "Kofi", "Lena"];
const ROUND_ID = roundIdSchema.parse("r-1");

export const seatId = (index: number): SeatId => seatIdSchema.parse(`s-${index}`);
export const roomId = (number: number): RoomId => roomIdSchema.parse(`m-${number}`);

export interface DeskWish {
  readonly stage?: Stage;
  /** A hot seat unless told otherwise. */
  readonly kind?: RoundKind;
  readonly people?: number;
  readonly rooms?: number;
  readonly step?: StepName;
  /** Sheets in, of each room in turn; all of them by default once the results are open. */
  readonly sheetsIn?: readonly number[];
  /** Rooms by number that stand elsewhere, stand still, or have ended. */
  readonly clocks?: Readonly<Record<number, Partial<ClockSection>>>;
  /** How far each room's casting is; everybody accepted by default. */
  readonly casting?: Readonly<Record<number, Partial<NonNullable<FacilitatorRoomSection["casting"]>>>>;
  readonly names?: readonly string[];
  /** Each room's scene, in a role-play. */
  readonly scenes?: Readonly<Record<number, Partial<FacilitatorScene>>>;
}

/** A scene in which nothing has happened yet. */
const QUIET_SCENE: FacilitatorScene = {
  cardId: "K-gates",
  hasChangedCard: false,
  draws: [],
  dial: null,
  verdict: null,
  markCount: 0,
  unwell: [],
  timeline: null,
  isSimulated: false,
  isTimelineShown: false,
  talk: null,
  replay: null,
};

/** One set of sections as the server would send it, whatever the stage: twelve people in two rooms unless told otherwise. */
export function aDesk(wish: DeskWish = {}): DeskPicture {
  const { stage = "playing", people = 12, rooms = stage === "lobby" ? 0 : 2 } = wish;
  const isPlaying = stage === "playing" || stage === "between";
  const numbers = Array.from({ length: rooms }, (_, index) => index + 1);
  return {
    overview: overviewOf(stage, people, numbers, wish),
    clocks: {
      clocks: isPlaying ? numbers.map((number) => ({ roomIds: [roomId(number)], clock: clockOf(number, wish) })) : [],
    },
    rooms: stage === "lobby" ? [] : numbers.map((number) => roomOf(number, numbers.length, people, wish)),
    presence: { offline: [] },
  };
}

function overviewOf(stage: Stage, people: number, numbers: readonly number[], wish: DeskWish): OverviewSection {
  const names = wish.names ?? NAMES;
  return {
    workshopId: workshopIdSchema.parse("w-1"),
    joinCode: "K7M2QX",
    stage,
    joining: "open",
    isCurtainDrawn: false,
    roomSize: 6,
    choice: { packId: "service", questionId: "q02", rubricId: "R-STAR", seconds: DEFAULT_STEP_SECONDS },
    openedAt: NOW - 600_000,
    seats: Array.from({ length: people }, (_, index) => ({
      seatId: seatId(index),
      name: `${names[index % names.length]}${index < names.length ? "" : ` ${Math.floor(index / names.length) + 1}`}`,
      status: "seated",
      device: "own",
      roomId: numbers.length === 0 ? null : roomId((index % numbers.length) + 1),
      timesPerformed: 0,
    })),
    rooms: numbers.map((number) => ({ roomId: roomId(number), number })),
    facilitators: [{ facilitatorId: facilitatorIdSchema.parse("f-1"), name: null, isRevoked: false }],
    round: stage === "lobby" ? null : { roundId: ROUND_ID, number: 1, plan: planOf(wish) },
    rounds: stage === "lobby" ? [] : [playedRound(wish)],
  };
}

function planOf({ kind }: DeskWish) {
  if (kind === "role-play") return rolePlayPlan(DEFAULT_ROLE_PLAY_SECONDS, true);
  return kind === "calibration" ? calibrationPlan(DEFAULT_CALIBRATION_SECONDS) : interviewPlan(DEFAULT_STEP_SECONDS);
}

function playedRound({ kind = "interview" }: DeskWish): OverviewSection["rounds"][number] {
  if (kind === "role-play") return { number: 1, kind, title: "The storm", questionId: null, cardIds: ["K-gates"] };
  return kind === "calibration"
    ? { number: 1, kind, title: "The screaming lady", questionId: null, cardIds: [] }
    : { number: 1, kind, title: "An angry customer", questionId: "q02", cardIds: [] };
}

function clockOf(number: number, { stage, step = "read", clocks = {} }: DeskWish): ClockSection {
  const wished = clocks[number] ?? {};
  const at = wished.step ?? step;
  return {
    roundId: ROUND_ID,
    roundNumber: 1,
    phase: STEP_PHASES[at],
    step: at,
    startedAt: NOW - 40_000,
    deadlineAt: NOW + 50_000,
    pausedWithMs: null,
    pausedFor: null,
    isClosing: false,
    hasEnded: stage === "between",
    ...wished,
  };
}

function roomOf(number: number, rooms: number, people: number, wish: DeskWish): FacilitatorRoomSection {
  const { stage = "playing", kind, step = "read", sheetsIn = [], casting = {} } = wish;
  const seats = Array.from({ length: people }, (_, index) => index).filter((index) => index % rooms === number - 1);
  const hasHotSeat = kind !== "calibration";
  const [first = 0] = seats;
  const others = hasHotSeat ? seats.slice(1) : seats;
  const names = wish.names ?? NAMES;
  const count = sheetsIn[number - 1] ?? (step === "sheets" ? 0 : others.length);
  const isCast = stage !== "casting";
  return {
    roomId: roomId(number),
    number,
    people: seats.map((index) => ({
      seatId: seatId(index),
      name: names[index % names.length] ?? null,
      role: isCast ? (others.includes(index) ? "scorer" : "performer") : null,
    })),
    casting: hasHotSeat
      ? { candidateId: seatId(first), answer: "accepted", passed: [], ...casting[number] }
      : { candidateId: null, answer: "asked", passed: [] },
    performanceId: isCast && hasHotSeat ? performanceIdSchema.parse(`p-${number}`) : null,
    progress: { sheetsIn: count, scorers: others.length },
    missing: others.slice(count).map(seatId),
    enoughSheets: Math.min(3, others.length),
    scene: kind === "role-play" ? { ...QUIET_SCENE, ...wish.scenes?.[number] } : null,
    tickCount: 0,
    shared: null,
    result: null,
  };
}
