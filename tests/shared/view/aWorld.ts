import type {
  FacilitatorId,
  PerformanceId,
  RoomId,
  RoundId,
  SeatId,
  TextId,
  WorkshopId,
} from "../../../shared/basics/ids.ts";
import type { Viewer } from "../../../shared/view/audiencesOf.ts";
import { DEFAULT_STEP_SECONDS, interviewPlan, type StepName } from "../../../shared/workshop/roundPlan.ts";
import type { Level } from "../../../shared/workshop/sheet.ts";
import type {
  Performance,
  Role,
  RoomClock,
  RoomPlay,
  Round,
  ScoreSheet,
  Seat,
  Words,
  WorkshopState,
} from "../../../shared/workshop/state.ts";
import { anExercise } from "./anExercise.ts";

export const PLAN = interviewPlan(DEFAULT_STEP_SECONDS);
export const NOW = 1_800_000_000_000;
export const FACILITATOR = "f-lea" as FacilitatorId;

/** Ids of the small worlds: one per name. */
export const seatIdOf = (name: string) => `s-${name}` as SeatId;
export const roomIdOf = (number: number) => `m-${number}` as RoomId;
export const performanceIdOf = (number: number) => `p-${number}` as PerformanceId;
export const textIdOf = (name: string) => `t-${name}` as TextId;

/** A state and what people typed. */
export interface World {
  readonly state: WorkshopState;
  readonly texts: ReadonlyMap<TextId, string>;
  /** Who has no connection, and since when (epoch ms); from the presence board, not from the state. */
  readonly offline?: ReadonlyMap<SeatId, number>;
}

/** Looks words up as the server does. */
export const wordsOf =
  ({ texts }: World): Words =>
  (id) =>
    texts.get(id) ?? null;

/** A sheet that counts, with what matters to the case. Its texts are named after `writer`. */
export function aSheet(writer: string, differences: Partial<ScoreSheet> = {}): ScoreSheet {
  return {
    source: "peer",
    marks: { c1: 3, c2: 3, c3: 3 },
    overall: 3,
    workedChips: ["calm"],
    workedTextId: textIdOf(`${writer}-worked`),
    tryTextId: textIdOf(`${writer}-try`),
    signed: false,
    heldTextIds: [],
    isLate: false,
    submittedAt: NOW,
    ...differences,
  };
}

/** How one room of a small world stands. */
export interface RoomSketch {
  readonly people: readonly string[];
  /** The first of the people unless said otherwise; null where nobody performs. */
  readonly performer?: string | null;
  readonly visitors?: readonly string[];
  readonly step?: StepName;
  readonly clock?: Partial<RoomClock>;
  readonly sheets?: Readonly<Record<string, Partial<ScoreSheet>>>;
  readonly performance?: Partial<Performance>;
  readonly play?: Partial<RoomPlay>;
}

/** What a small world is made of; one facilitator, one round that is played, unless said otherwise. */
export interface Sketch {
  readonly rooms: readonly RoomSketch[];
  readonly removed?: readonly string[];
  readonly roomless?: readonly string[];
  readonly round?: Partial<Round> | null;
  readonly state?: Partial<WorkshopState>;
}

/** A small world. A room that stands at `results` or later is revealed. */
export function aWorld(sketch: Sketch): World {
  const names = [
    ...sketch.rooms.flatMap(({ people }) => people),
    ...(sketch.roomless ?? []),
    ...(sketch.removed ?? []),
  ];
  const plays = sketch.rooms.map((room, index) => aPlay(room, index + 1));
  const round: Round = {
    id: "r-1" as RoundId,
    number: 1,
    status: "playing",
    exercise: anExercise(),
    plan: PLAN,
    twists: [],
    writesLines: false,
    writtenLines: [],
    shownTimeline: null,
    knowsKey: new Set(),
    rooms: new Map(plays.map((play) => [play.id, play])),
    whereabouts: new Map(
      sketch.rooms.flatMap(({ people }, index) => people.map((name) => [seatIdOf(name), roomIdOf(index + 1)] as const)),
    ),
    ...sketch.round,
  };
  const state: WorkshopState = {
    id: "w-1" as WorkshopId,
    status: "open",
    joinCode: "ABC234",
    openedAt: NOW,
    roomSize: 6,
    choice: { packId: "service", questionId: "q02", seconds: DEFAULT_STEP_SECONDS },
    joining: "open",
    isCurtainDrawn: false,
    facilitators: new Map([
      [FACILITATOR, { id: FACILITATOR, nameTextId: textIdOf("Lea"), tokenHash: "f".repeat(64), revoked: false }],
    ]),
    seats: new Map(names.map((name) => [seatIdOf(name), aSeat(name, sketch.removed?.includes(name) ?? false)])),
    rooms: sketch.rooms.map(({ people }, index) => ({
      id: roomIdOf(index + 1),
      number: index + 1,
      seatIds: people.map(seatIdOf),
    })),
    round: sketch.round === null ? null : round,
    pastRounds: [],
    ...sketch.state,
  };
  return { state, texts: new Map([...namesAsTexts([...names, "Lea"]), ...commentsAsTexts(names)]) };
}

function namesAsTexts(names: readonly string[]): readonly (readonly [TextId, string])[] {
  return names.map((name) => [textIdOf(name), name] as const);
}

function commentsAsTexts(names: readonly string[]): readonly (readonly [TextId, string])[] {
  return names.flatMap((name) =>
    ["worked", "try", "next"].map((kind) => [textIdOf(`${name}-${kind}`), `${kind} by ${name}`] as const),
  );
}

/** A seat by name. */
export function aSeat(name: string, isRemoved = false): Seat {
  return {
    id: seatIdOf(name),
    nameTextId: textIdOf(name),
    nameSuffix: 1,
    device: "own",
    tokenHash: "a".repeat(64),
    moveOffer: null,
    status: isRemoved ? "removed" : "seated",
    timesPerformed: 0,
    timesPlayed: 0,
  };
}

function aPlay(sketch: RoomSketch, number: number): RoomPlay {
  const performer = sketch.performer === undefined ? (sketch.people[0] ?? null) : sketch.performer;
  const stepIndex = PLAN.findIndex(({ step }) => step === (sketch.step ?? "sheets"));
  const isRevealed = stepIndex >= PLAN.findIndex(({ step }) => step === "results");
  const roleOf = (name: string): Role =>
    name === performer ? "performer" : sketch.visitors?.includes(name) ? "visitor" : "scorer";
  return {
    id: roomIdOf(number),
    number,
    clock: {
      stepIndex,
      startedAt: NOW,
      deadlineAt: NOW + 60_000,
      pausedWithMs: null,
      pausedFor: null,
      pausedAt: null,
      performBeganAt: null,
      isClosing: false,
      ...sketch.clock,
    },
    roles: new Map(sketch.people.map((name) => [seatIdOf(name), roleOf(name)])),
    casting: {
      candidateId: performer === null ? null : seatIdOf(performer),
      answer: "accepted",
      askedAt: null,
      passed: [],
      skipped: [],
    },
    performance:
      performer === null
        ? null
        : {
            id: performanceIdOf(number),
            performerId: seatIdOf(performer),
            sheets: new Map(
              Object.entries(sketch.sheets ?? {}).map(([writer, differences]) => [
                seatIdOf(writer),
                aSheet(writer, { source: writer === performer ? "self" : "peer", ...differences }),
              ]),
            ),
            facilitatorSheets: new Map(),
            ticks: new Map(),
            revealedAt: isRevealed ? NOW : null,
            isAudited: false,
            ...sketch.performance,
          },
    cardId: null,
    draws: new Map(),
    isSimulated: false,
    swaps: 0,
    scene: null,
    ratings: new Map(),
    nextSteps: new Map(),
    hasEnded: false,
    ...sketch.play,
  };
}

/** A room of six in which the first performs, and what the others tapped. */
export function aRoomOfSix(taps: readonly Level[], more: Partial<RoomSketch> = {}): RoomSketch {
  const people = ["ana", "ben", "cem", "dia", "eli", "fay"];
  const sheets = Object.fromEntries(taps.map((overall, index) => [people[index + 1] ?? "", { overall }]));
  return { people, step: "results", sheets, ...more };
}

/** A phone that looks, in English. */
export const phoneOf = (name: string): Viewer => ({ kind: "seat", seatId: seatIdOf(name), language: "en" });
/** The console that looks, in English. */
export const CONSOLE: Viewer = { kind: "facilitator", facilitatorId: FACILITATOR, language: "en" };
/** The projector, in English. */
export const SCREEN: Viewer = { kind: "screen", language: "en" };
