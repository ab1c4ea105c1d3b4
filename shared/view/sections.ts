import type { FacilitatorId, PerformanceId, RoomId, RoundId, SeatId, WorkshopId } from "../basics/ids.ts";
import type { ExerciseChoice } from "../workshop/commands.ts";
import type { Phase, PlanStep, StepName } from "../workshop/roundPlan.ts";
import type { Level, SheetDraft } from "../workshop/sheet.ts";
import type { Role } from "../workshop/state.ts";
import type { CalibrationSection, OwnOffset, OwnRating } from "./calibration/calibrationSections.ts";
import type { ExerciseSection } from "./exerciseSections.ts";
import type {
  CommentForFacilitator,
  CountedFlag,
  GateView,
  HeadlineView,
  PerformerResult,
  SharedResults,
} from "./resultSections.ts";
import type {
  FacilitatorScene,
  OwnScene,
  RoundCardsSection,
  SceneSection,
  SceneTextsSection,
  ScreenCardsSection,
  ScreenTimelineSection,
  ScreenTwistsSection,
  TwistsSection,
} from "./scene/sceneSections.ts";
import type { LiveSection, TalkPage, TypingSection } from "./talk/talkSections.ts";

/**
 * What travels to the screens: a few named sections per audience, each sent whole when it changed.
 * Whoever asks what leaves the server reads this list and no other. It is long though the texts of an exercise, the
 * results of a performance and the key of a calibration have files of their own.
 * A person's name is null once their words were erased; clients show «removed» for it.
 */

/** A person as others may see them. */
export interface PersonView {
  readonly seatId: SeatId;
  readonly name: string | null;
}

/** Where the workshop as a whole stands. `between`: a round is over and the next is not prepared. */
export type Stage = "lobby" | "casting" | "playing" | "between" | "closed";

// ───────────────────────────── phone

/** Public facts; the same for every phone. */
export interface WorkshopSection {
  readonly workshopId: WorkshopId;
  readonly joinCode: string;
  readonly stage: Stage;
  /** Who is here: how many, and all names, or in a crowd of more than `MAX_NAMES_SHOWN` the first `CROWD_NAMES_SHOWN`. */
  readonly peopleCount: number;
  readonly people: readonly PersonView[];
}

/** Most names in a list that everybody gets; a thousand names to a thousand phones help nobody. */
export const MAX_NAMES_SHOWN = 60;
/** Names from a crowd, before «and 997 more». */
export const CROWD_NAMES_SHOWN = 3;

/** What a round is about, as each kind of device gets it. */
export type PhoneExerciseSection = ExerciseSection | SceneTextsSection;
export type ConsoleExerciseSection = ExerciseSection | RoundCardsSection;
export type ScreenExerciseSection = ExerciseSection | ScreenCardsSection;

/** One room's clock. Tiny: changes with every step. Times are epoch ms of the server. */
export interface ClockSection {
  readonly roundId: RoundId;
  readonly roundNumber: number;
  readonly phase: Phase;
  readonly step: StepName;
  readonly startedAt: number;
  /** While the clock stands, where it was to end when it stopped, time that was added since included. Null: no end. */
  readonly deadlineAt: number | null;
  /** What is left of a clock that stands, in ms; null while it runs and where the step has no end. */
  readonly pausedWithMs: number | null;
  /** `time-out`: somebody pressed stop, and nobody is told who. */
  readonly pausedFor: "facilitator" | "time-out" | "recasting" | null;
  readonly isClosing: boolean;
  readonly hasEnded: boolean;
}

/** Who is in this room, in which role; and, from `results`, what everybody in it may see. */
export interface RoomSection {
  readonly roomId: RoomId;
  readonly number: number;
  readonly people: readonly (PersonView & { readonly role: Role | null })[];
  /** Null before the start, and where nobody performs. */
  readonly performanceId: PerformanceId | null;
  readonly results: SharedResults | null;
}

/** How many of the scorers' sheets are in; never whose. */
export interface ProgressSection {
  readonly sheetsIn: number;
  readonly scorers: number;
}

/** What one seat alone may see of itself. */
export interface OwnSection {
  readonly seatId: SeatId;
  readonly name: string | null;
  readonly status: "seated" | "removed";
  readonly roomId: RoomId | null;
  readonly roomNumber: number | null;
  readonly role: Role | null;
  /** This seat is being asked, privately, whether it takes the hot seat. */
  readonly ask: "none" | "asked" | "accepted" | "passed";
  /** The round that `ask` is about, which is not shown otherwise before it starts. */
  readonly askedIn: RoundId | null;
  /** Arrived during the round: reads now, plays from the next. */
  readonly joinsNextRound: boolean;
  readonly sheet: OwnSheet | null;
  /** Parts that this seat has heard: part → ms since the answer began. */
  readonly ticks: Readonly<Record<string, number>>;
  readonly nextStep: string | null;
  readonly result: PerformerResult | null;
  /** In a calibration: what one made of each exemplar, by its id. */
  readonly ratings: Readonly<Record<string, OwnRating>>;
  /** In a calibration, from `results` on: how one's own levels lie to the key; null for who rated nothing. */
  readonly offset: OwnOffset | null;
  /** In a role-play; null in any other round. */
  readonly scene: OwnScene | null;
}

/** The own sheet of the running performance, as it was handed in; once the room has results it cannot change any more. */
export interface OwnSheet {
  readonly draft: SheetDraft;
  readonly isLate: boolean;
}

/** Own results of earlier rounds, and what one wrote; readable after closing too. */
export interface HistorySection {
  readonly rounds: readonly {
    readonly roundNumber: number;
    readonly questionId: string;
    readonly question: string;
    readonly role: Role | null;
    readonly result: PerformerResult | null;
    readonly criteriaNames: Readonly<Record<string, string>>;
    /** Kind prompts of the flags in `result`. */
    readonly flagPrompts: Readonly<Record<string, string>>;
    readonly nextStep: string | null;
  }[];
  /** Calibrations that are over and in which one rated something. */
  readonly calibrations: readonly { readonly roundNumber: number; readonly offset: OwnOffset }[];
}

/** Who has no connection right now. From the presence board, never from the state. */
export interface PresenceSection {
  readonly offline: readonly SeatId[];
}

// ───────────────────────────── facilitator

export interface OverviewSection {
  readonly workshopId: WorkshopId;
  readonly joinCode: string;
  readonly stage: Stage;
  readonly joining: "open" | "locked";
  readonly isCurtainDrawn: boolean;
  readonly roomSize: number;
  readonly choice: ExerciseChoice;
  readonly openedAt: number;
  readonly seats: readonly (PersonView & {
    readonly status: "seated" | "removed";
    readonly device: "own" | "none";
    readonly roomId: RoomId | null;
    readonly timesPerformed: number;
  })[];
  readonly rooms: readonly { readonly roomId: RoomId; readonly number: number }[];
  readonly facilitators: readonly {
    readonly facilitatorId: FacilitatorId;
    readonly name: string | null;
    readonly isRevoked: boolean;
  }[];
  readonly round: {
    readonly roundId: RoundId;
    readonly number: number;
    readonly plan: readonly PlanStep[];
  } | null;
  readonly rounds: readonly PlayedRound[];
}

/** A round as the facilitator's list has it: `title` is the question, or what the exemplars are called. */
export interface PlayedRound {
  readonly number: number;
  readonly kind: PhoneExerciseSection["kind"];
  readonly title: string;
  /** The question; null in any other round. */
  readonly questionId: string | null;
  /** The cards of a role-play; none in any other round. */
  readonly cardIds: readonly string[];
}

/** The clocks of all rooms of the round; rooms with the same clock share one entry. */
export interface ClocksSection {
  readonly clocks: readonly { readonly roomIds: readonly RoomId[]; readonly clock: ClockSection }[];
}

/** One room as the facilitator sees it. */
export interface FacilitatorRoomSection {
  readonly roomId: RoomId;
  readonly number: number;
  readonly people: readonly (PersonView & { readonly role: Role | null })[];
  readonly casting: {
    readonly candidateId: SeatId | null;
    readonly answer: "asked" | "accepted";
    readonly passed: readonly SeatId[];
  } | null;
  readonly performanceId: PerformanceId | null;
  readonly progress: ProgressSection;
  /** Scorers and, for the self-assessment, the performer, whose sheets are not in. */
  readonly missing: readonly SeatId[];
  /** Sheets fewer than this draw a warning on the reveal button. */
  readonly enoughSheets: number;
  /** In a role-play; null in any other round. */
  readonly scene: FacilitatorScene | null;
  readonly tickCount: number;
  readonly shared: SharedResults | null;
  readonly result: PerformerResultForFacilitator | null;
}

/** The headline and comments; no self gap, which is private to the performer. */
export interface PerformerResultForFacilitator {
  readonly overall: HeadlineView;
  readonly criteria: PerformerResult["criteria"];
  readonly comments: readonly CommentForFacilitator[];
  /** From three sheets; empty below. */
  readonly flags: readonly CountedFlag[];
  readonly gates: readonly GateView[];
  /** Who wrote which sheet; null unless this performance was audited. */
  readonly audit: readonly AuditedSheet[] | null;
  /** The facilitators' own sheets, kept apart. */
  readonly facilitatorOveralls: readonly (Level | null)[];
}

/** A peer's sheet with its writer. The self-assessment is the performer's own, audited or not. */
export interface AuditedSheet {
  readonly by: PersonView;
  readonly source: "peer";
  readonly isLate: boolean;
  readonly draft: SheetDraft;
}

/** The facilitator's own sheets of the running round, by performance, so that they survive a reload. */
export interface FacilitatorOwnSection {
  readonly facilitatorId: FacilitatorId;
  readonly sheets: Readonly<Record<PerformanceId, OwnSheet>>;
}

/** Who is offline, and since when (epoch ms). */
export interface FacilitatorPresenceSection {
  readonly offline: readonly { readonly seatId: SeatId; readonly since: number }[];
}

// ───────────────────────────── screen

export interface ScreenSection {
  readonly joinCode: string;
  readonly stage: Stage;
  readonly joining: "open" | "locked";
  readonly isCurtainDrawn: boolean;
  readonly peopleCount: number;
  readonly people: readonly PersonView[];
  readonly roundNumber: number | null;
  readonly rooms: readonly {
    readonly number: number;
    readonly people: readonly (PersonView & { readonly role: Role | null })[];
  }[];
}

/** The step at which most rooms stand, and a strip for when they differ. */
export interface ScreenClockSection {
  /** `pausedFor` is always `facilitator` where a clock stands: the reason is the room's own matter. */
  readonly clock: ClockSection;
  /** Room numbers that stand elsewhere, by step; empty when all are together. */
  readonly strip: readonly { readonly roomNumber: number; readonly step: StepName; readonly hasEnded: boolean }[];
}

export interface ScreenProgressSection {
  readonly rooms: readonly (ProgressSection & { readonly roomNumber: number })[];
}

/**
 * Results of revealed rooms, without the rooms' labels and in an order that does not tell them; nor is there a count of
 * sheets, by which a room could be known from its progress.
 */
export interface ScreenResultsSection {
  readonly performances: readonly Omit<SharedResults, "sheetCount" | "parts">[];
  /** «What worked»: the tapped traits by id, in the screen's language. Those that nobody tapped are not named. */
  readonly traits: Readonly<Record<string, string>>;
}

// ───────────────────────────── names on the wire

/** Sections that a phone gets. */
export interface PhoneSections {
  readonly workshop: WorkshopSection;
  readonly exercise: PhoneExerciseSection | null;
  readonly calibration: CalibrationSection | null;
  readonly scene: SceneSection | null;
  /** In a role-play, while its scene runs. */
  readonly live: LiveSection | null;
  readonly clock: ClockSection | null;
  readonly room: RoomSection | null;
  readonly progress: ProgressSection | null;
  readonly own: OwnSection;
  readonly history: HistorySection;
  readonly presence: PresenceSection;
  /** In a role-play: who is writing. */
  readonly typing: TypingSection | null;
  readonly [page: `talk:${number}`]: TalkPage | null;
}

/** Sections that a console gets, and beside them one `room:<RoomId>` per room and the pages of what is said in it. */
export interface ConsoleSections {
  readonly overview: OverviewSection;
  readonly exercise: ConsoleExerciseSection | null;
  readonly calibration: CalibrationSection | null;
  readonly twists: TwistsSection | null;
  readonly clocks: ClocksSection;
  readonly mine: FacilitatorOwnSection;
  readonly presence: FacilitatorPresenceSection;
  readonly [room: `room:${string}`]: FacilitatorRoomSection | null;
  readonly [page: `talk:${string}`]: TalkPage | null;
}

/** Sections that a screen gets. */
export interface ScreenSections {
  readonly screen: ScreenSection;
  readonly exercise: ScreenExerciseSection | null;
  readonly twists: ScreenTwistsSection | null;
  readonly clock: ScreenClockSection | null;
  readonly progress: ScreenProgressSection | null;
  readonly results: ScreenResultsSection | null;
  readonly timeline: ScreenTimelineSection | null;
  readonly calibration: CalibrationSection | null;
}
