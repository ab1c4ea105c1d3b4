import { createContext } from "svelte";
import type { CommandId } from "../../shared/basics/ids.ts";
import type { CommandAck } from "../../shared/protocol/wire.ts";
import type { CalibrationSection } from "../../shared/view/calibration/calibrationSections.ts";
import type { CalibrationTextsSection, ExerciseInner, InterviewSection } from "../../shared/view/exerciseSections.ts";
import type { SceneSection, SceneTextsSection } from "../../shared/view/scene/sceneSections.ts";
import type {
  ClockSection,
  HistorySection,
  OwnSection,
  PhoneSections,
  ProgressSection,
  RoomSection,
  WorkshopSection,
} from "../../shared/view/sections.ts";
import type { LiveSection, TalkPage, TypingSection } from "../../shared/view/talk/talkSections.ts";
import type { SeatCommand } from "../../shared/workshop/commands.ts";
import type { Connection } from "../connection/connection.svelte.ts";
import type { Drafts } from "../connection/drafts.ts";
import type { RingSeat } from "../parts/Ring.svelte";
import { isRater, ringOfRoom } from "../parts/roomRing.ts";

/** The part of a connection that the phone's screens need; a set of sections and a clock are enough to draw any of them. */
export type PhoneConnection = Pick<Connection<PhoneSections>, "section" | "send"> & {
  readonly clock: { readonly now: number };
  /** Where nobody reads along there is nobody to tell. */
  readonly sayTyping?: () => void;
};

/** A round as one seat may look back on it. */
export type OwnRound = Omit<HistorySection["rounds"][number], "roundNumber" | "questionId" | "role"> & {
  readonly roundNumber: number | null;
};

/** What a sheet of the running round asks, whatever kind of round it is. */
export type SheetTexts = Pick<ExerciseInner, "criteria" | "traits" | "flags" | "rules">;

/** One seat's line to its workshop: what it sees, what it may say, and what it has begun to write. */
export class SeatLine {
  readonly drafts: Drafts;
  readonly #connection: PhoneConnection;
  /** The performance after which this phone, the customer's, has said how the scene ended. */
  #judged = $state.raw<string | null>(null);

  constructor(connection: PhoneConnection, drafts: Drafts) {
    this.#connection = connection;
    this.drafts = drafts;
  }

  get workshop(): WorkshopSection | null {
    return this.#connection.section("workshop");
  }

  /** The texts of a hot-seat round; null in any other. */
  get exercise(): InterviewSection | null {
    const section = this.#connection.section("exercise");
    return section?.kind === "interview" ? section : null;
  }

  /** The texts of a calibration; null in any other round. */
  get calibration(): CalibrationTextsSection | null {
    const section = this.#connection.section("exercise");
    return section?.kind === "calibration" ? section : null;
  }

  /** The parts of the card that one may read in a role-play; null in any other round. */
  get card(): SceneTextsSection | null {
    const section = this.#connection.section("exercise");
    return section?.kind === "role-play" ? section : null;
  }

  /** The dial for who holds it, and later the timeline. */
  get scene(): SceneSection | null {
    return this.#connection.section("scene");
  }

  /** How the scene stands while it runs: what helps, what is heard, what one may write. */
  get live(): LiveSection | null {
    return this.#connection.section("live");
  }

  /** Some messages of the scene, by the place of their page from 0 on; null where there is no such page. */
  readonly talkPage = (place: number): TalkPage | null => this.#connection.section(`talk:${place}`);

  /** Whether the round that is prepared or played here is a role-play. */
  get isScene(): boolean {
    return this.own?.scene != null;
  }

  /** Plays the customer and has still to say how the scene ended, before any sheet. */
  get isJudging(): boolean {
    const { own, room } = this;
    if (own?.role !== "customer" || own.sheet !== null || room?.performanceId == null) return false;
    return this.#judged !== room.performanceId;
  }

  /** Was called in to interpret, and so has no sheet to fill in. */
  get isCalledIn(): boolean {
    return this.role === "relay" && this.own?.scene?.givesSheet === false;
  }

  /** Has written something in this round's scene, or begun to. */
  get hasWritten(): boolean {
    return this.clock !== null && this.drafts.read("talk", this.clock.roundId) !== null;
  }

  readonly judged = (): void => {
    this.#judged = this.room?.performanceId ?? null;
  };

  get role(): OwnSection["role"] {
    return this.own?.role ?? null;
  }

  /** What a sheet asks; in a role-play the criteria are the chips of «what worked» as well. Null where one may not read it. */
  get sheetTexts(): SheetTexts | null {
    const rubric = this.card?.rubric;
    if (rubric == null) return this.exercise?.inner ?? null;
    const { criteria, rules } = rubric;
    const traits = criteria.map(({ id, name }) => ({ id, text: name }));
    return { criteria, traits, flags: [], rules: rules.map(({ text }) => text) };
  }

  /** The key and how far the ratings lie apart, once the room may see it. */
  get key(): CalibrationSection | null {
    return this.#connection.section("calibration");
  }

  get clock(): ClockSection | null {
    return this.#connection.section("clock");
  }

  get room(): RoomSection | null {
    return this.#connection.section("room");
  }

  get progress(): ProgressSection | null {
    return this.#connection.section("progress");
  }

  get own(): OwnSection | null {
    return this.#connection.section("own");
  }

  /** Rounds of which something about oneself can be read, the newest first; a running one is not history yet. */
  get ownRounds(): readonly OwnRound[] {
    const past: readonly OwnRound[] = this.#connection.section("history")?.rounds ?? [];
    const { own } = this;
    const question = this.exercise?.question ?? this.card?.card.title;
    const running: readonly OwnRound[] =
      own === null || question === undefined || this.workshop?.stage !== "playing"
        ? []
        : [
            {
              roundNumber: this.clock?.roundNumber ?? null,
              question,
              result: own.result,
              criteriaNames: this.criteriaNames,
              flagPrompts: this.flagPrompts,
              nextStep: own.nextStep,
            },
          ];
    return [...past, ...running].filter(({ result, nextStep }) => result !== null || nextStep !== null).toReversed();
  }

  /** Calibrations with what one's own levels came to, the newest first; a running one is not history yet. */
  get ownCalibrations(): HistorySection["calibrations"] {
    const past = this.#connection.section("history")?.calibrations ?? [];
    const { own, clock, workshop } = this;
    const offset = workshop?.stage === "playing" ? (own?.offset ?? null) : null;
    const running = offset === null || clock === null ? [] : [{ roundNumber: clock.roundNumber, offset }];
    return [...past, ...running].toReversed();
  }

  /** What the criteria of the running round are called, by id. */
  get criteriaNames(): Readonly<Record<string, string>> {
    return Object.fromEntries((this.sheetTexts?.criteria ?? []).map(({ id, name }) => [id, name]));
  }

  /** What the performer is asked instead of naming a slip, by the flag's id. */
  get flagPrompts(): Readonly<Record<string, string>> {
    return Object.fromEntries((this.sheetTexts?.flags ?? []).map(({ id, prompt }) => [id, prompt]));
  }

  get now(): number {
    return this.#connection.clock.now;
  }

  get isPerformer(): boolean {
    return this.own?.role === "performer";
  }

  get isScorer(): boolean {
    return this.own?.role === "scorer";
  }

  /** Has nothing to fill in: came late, or nobody performs here. */
  get isReadingAlong(): boolean {
    if (this.calibration !== null) return !this.isScorer;
    return this.room?.performanceId == null || !(this.isPerformer || isRater(this.role));
  }

  /** Null where nobody is in the hot seat; the name is null when its owner had it erased. */
  get performer(): RoomSection["people"][number] | null {
    return this.room?.people.find(({ role }) => role === "performer") ?? null;
  }

  /** Who has no connection right now. */
  get awayIds(): readonly string[] {
    return this.#connection.section("presence")?.offline ?? [];
  }

  /** This room around its table. */
  get ring(): readonly RingSeat[] {
    const { own, room, progress, clock } = this;
    return ringOfRoom({
      people: room?.people ?? [],
      sheetsIn: clock?.phase === "score" || clock?.phase === "reveal" ? (progress?.sheetsIn ?? 0) : null,
      ownSeatId: own?.seatId ?? null,
      isOwnIn: own !== null && isRater(own.role) && this.#isOwnIn(own),
      awayIds: this.awayIds,
    });
  }

  /** One's sheet, or in a calibration a rating of every exemplar. */
  #isOwnIn({ sheet, ratings }: OwnSection): boolean {
    if (this.calibration === null) return sheet !== null && !sheet.isLate;
    return this.calibration.exemplars.every(({ exemplarId }) => ratings[exemplarId] !== undefined);
  }

  /** Who is writing right now, by the role that speaks. */
  get typing(): TypingSection | null {
    return this.#connection.section("typing");
  }

  readonly sayTyping = (): void => this.#connection.sayTyping?.();

  readonly send = (command: SeatCommand, commandId?: CommandId): Promise<CommandAck> =>
    this.#connection.send(command, commandId);
}

export const [useSeat, provideSeat] = createContext<SeatLine>();
