import type { FacilitatorId, PerformanceId, RoomId, RoundId, SeatId, TextId, WorkshopId } from "../basics/ids.ts";
import type { Exercise } from "../content/exercise.ts";
import type { ExerciseChoice } from "./commands.ts";
import type { PlanStep } from "./roundPlan.ts";
import type { Draw, DrawnRole, Scene, SentTwist } from "./scene.ts";
import type { Level, Marks } from "./sheet.ts";

/** What a seat does in the running round. `visitor` came late: reads, never scores. */
export type Role = "performer" | DrawnRole | "scorer" | "visitor";
export const ROLES = ["performer", "customer", "relay", "scorer", "visitor"] as const satisfies readonly Role[];

/** One participant's durable place. */
export interface Seat {
  readonly id: SeatId;
  /** The typed name, in the side table. */
  readonly nameTextId: TextId;
  /** 2 for the second «Ana»: shown as «Ana (2)»; 1 shows nothing. */
  readonly nameSuffix: number;
  /** `none`: a learner without a phone; the facilitator keys their sheets in. */
  readonly device: "own" | "none";
  /** SHA-256 of the seat's token, hex; null without a device. */
  readonly tokenHash: string | null;
  /** A one-time link to a new phone, while one is open. */
  readonly moveOffer: { readonly tokenHash: string; readonly expiresAt: number } | null;
  readonly status: "seated" | "removed";
  /** How often this seat has been in the hot seat. Source: SPEC RO2. */
  readonly timesPerformed: number;
  /** How often this seat has played the customer or interpreted. Source: SPEC RP13. */
  readonly timesPlayed: number;
}

/** Seats that play together; kept from round to round until formed anew. */
export interface Room {
  readonly id: RoomId;
  /** What people call it: «Room 3». Counts from 1. */
  readonly number: number;
  readonly seatIds: readonly SeatId[];
}

export interface Facilitator {
  readonly id: FacilitatorId;
  readonly nameTextId: TextId | null;
  readonly tokenHash: string;
  readonly revoked: boolean;
}

/** Who is being asked to perform, privately, before anybody is announced. */
export interface Casting {
  readonly candidateId: SeatId | null;
  readonly answer: "asked" | "accepted";
  /** Since when the question is out, epoch ms; null where nobody is asked. */
  readonly askedAt: number | null;
  /** Who passed in this round; never shown to the room. */
  readonly passed: readonly SeatId[];
  /** Who was asked in this round and did not answer in time: no pass, and shown to nobody. Source: SPEC RO3. */
  readonly skipped: readonly SeatId[];
}

/** One room's clock: tiny, because it changes with every step. Times are epoch ms of the server. */
export interface RoomClock {
  readonly stepIndex: number;
  readonly startedAt: number;
  /** Null: the step has no clock, or it stands (then `pausedWithMs` has what is left). */
  readonly deadlineAt: number | null;
  readonly pausedWithMs: number | null;
  /** Why the clock stands; `time-out` and `recasting` also freeze what the room may do. */
  readonly pausedFor: "facilitator" | "time-out" | "recasting" | null;
  /** Since when the clock stands. */
  readonly pausedAt: number | null;
  /** When the performance began; pauses move it, so that `at - performBeganAt` is time in play. Null before. */
  readonly performBeganAt: number | null;
  /** The time for sheets is up; they are still taken until the reveal. */
  readonly isClosing: boolean;
}

/** Scores and words of one source for one performance. */
export interface ScoreSheet {
  readonly source: "peer" | "self" | "facilitator";
  readonly marks: Marks;
  readonly overall: Level | null;
  readonly workedChips: readonly string[];
  readonly workedTextId: TextId | null;
  readonly tryTextId: TextId | null;
  readonly signed: boolean;
  /** Comments that wait for the facilitator before the performer sees them. */
  readonly heldTextIds: readonly TextId[];
  /** Slips that were noticed, by the flags' ids; absent: none. */
  readonly flags?: readonly string[] | undefined;
  /** First came after the reveal: kept, shown nowhere, counted nowhere. */
  readonly isLate: boolean;
  readonly submittedAt: number;
}

/** What one scorer heard: part → ms since the answer began. */
export type Ticks = Readonly<Record<string, number>>;

/** What one seat makes of one exemplar. */
export interface ExemplarRating {
  readonly marks: Marks;
  readonly overall: Level | null;
  readonly ratedAt: number;
}

/** What one seat makes of the exemplars of a calibration, by their ids. */
export type SeatRatings = ReadonlyMap<string, ExemplarRating>;

/** One attempt of one performer in one room. */
export interface Performance {
  readonly id: PerformanceId;
  readonly performerId: SeatId;
  /** Self and peer sheets by the seat that filled them in. */
  readonly sheets: ReadonlyMap<SeatId, ScoreSheet>;
  /** Kept apart, never mixed in. */
  readonly facilitatorSheets: ReadonlyMap<FacilitatorId, ScoreSheet>;
  readonly ticks: ReadonlyMap<SeatId, Ticks>;
  readonly revealedAt: number | null;
  readonly isAudited: boolean;
}

/** One room in a round. */
export interface RoomPlay {
  readonly id: RoomId;
  readonly number: number;
  readonly clock: RoomClock;
  readonly roles: ReadonlyMap<SeatId, Role>;
  readonly casting: Casting;
  /** In a role-play: the card that the room plays. */
  readonly cardId: string | null;
  /** In a role-play: who plays beside the performer; has no entry for roles that the card does not have. */
  readonly draws: ReadonlyMap<DrawnRole, Draw>;
  /** In a role-play: the app plays the customer, and nobody is drawn to. */
  readonly isSimulated: boolean;
  /** How often the room has changed its card in this round. */
  readonly swaps: number;
  /** Null while nobody performs: before the start, or in a room where everybody passed. */
  readonly performance: Performance | null;
  /** What only a role-play has; null elsewhere, and where nobody performs. */
  readonly scene: Scene | null;
  /** Ratings of exemplars by who gave them; they go with a seat that is moved. Empty outside of calibrations. */
  readonly ratings: ReadonlyMap<SeatId, SeatRatings>;
  readonly nextSteps: ReadonlyMap<SeatId, TextId>;
  /** The last step is done; the room waits for the others. */
  readonly hasEnded: boolean;
}

/** A simulated customer's line in words that were written elsewhere. */
export interface WrittenLine {
  readonly textId: TextId;
  /** Who had talked in the scene, and who performed: what they said may be in it. */
  readonly saidBy: readonly SeatId[];
}

export interface Round {
  readonly id: RoundId;
  /** Counts from 1 within the workshop. */
  readonly number: number;
  /** `casting`: performers are being asked; `playing`; `ended`: every room is done. */
  readonly status: "casting" | "playing" | "ended";
  /** A copy of the content, in all languages: editing a pack never alters a past round. */
  readonly exercise: Exercise;
  readonly plan: readonly PlanStep[];
  readonly rooms: ReadonlyMap<RoomId, RoomPlay>;
  /** Turns of events that were sent in this round, oldest first. */
  readonly twists: readonly SentTwist[];
  /** Lines of simulated customers are written elsewhere; the card's own stand in for those that come too late. */
  readonly writesLines: boolean;
  /** What was written elsewhere so far, also in scenes that were broken off: it is erased with the words that it answers. */
  readonly writtenLines: readonly WrittenLine[];
  /** The room whose timeline the projector shows; null: none. */
  readonly shownTimeline: RoomId | null;
  /** In which room each seat of the round sits. */
  readonly whereabouts: ReadonlyMap<SeatId, RoomId>;
  /** Who has left a room in which the key of a calibration was shown; empty in other rounds. Source: SPEC SC17. */
  readonly knowsKey: ReadonlySet<SeatId>;
}

/** Everything that is true of one workshop; what people typed is in the side table, by text id. */
export interface WorkshopState {
  readonly id: WorkshopId;
  readonly status: "open" | "closed";
  readonly joinCode: string;
  readonly openedAt: number;
  readonly roomSize: number;
  /** What the next round will be unless the facilitator chooses otherwise. */
  readonly choice: ExerciseChoice;
  readonly joining: "open" | "locked";
  readonly isCurtainDrawn: boolean;
  readonly facilitators: ReadonlyMap<FacilitatorId, Facilitator>;
  readonly seats: ReadonlyMap<SeatId, Seat>;
  readonly rooms: readonly Room[];
  /** The round that is being cast or played, or the last one. */
  readonly round: Round | null;
  /** Rounds before that one, oldest first. */
  readonly pastRounds: readonly Round[];
}

/** Looks up what somebody typed; null when it was erased. Ids and texts never change, so this is as good as a value. */
export type Words = (id: TextId) => string | null;
