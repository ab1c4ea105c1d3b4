import { createContext } from "svelte";
import type { FacilitatorId, RoomId, SeatId } from "../../shared/basics/ids.ts";
import type { Catalogue } from "../../shared/protocol/http.ts";
import type { CommandAck } from "../../shared/protocol/wire.ts";
import type { CalibrationSection } from "../../shared/view/calibration/calibrationSections.ts";
import type { CalibrationTextsSection, InterviewSection } from "../../shared/view/exerciseSections.ts";
import type { RoundCardsSection, TwistsSection } from "../../shared/view/scene/sceneSections.ts";
import type {
  ClockSection,
  FacilitatorOwnSection,
  FacilitatorRoomSection,
  OverviewSection,
} from "../../shared/view/sections.ts";
import type { TalkMessageView } from "../../shared/view/talk/talkSections.ts";
import type { CalibrationChoice, ExerciseChoice, FacilitatorCommand } from "../../shared/workshop/commands.ts";
import type { DrawnRole } from "../../shared/workshop/scene.ts";
import type { ConnectionStatus } from "../connection/connection.svelte.ts";
import { type DeskPicture, type SeatEntry, seatedPeople } from "./deskPicture.ts";
import type { DeskSettings, DeskSource } from "./deskSource.ts";
import type { ResultsFormat, TakenHome } from "./hostCalls.ts";
import { type LeadStep, leadStep } from "./leadStep.ts";
import { NextDrafts } from "./nextDrafts.svelte.ts";
import type { NextRoundDraft } from "./primaryAction.ts";
import { type RoundKind, roundKind } from "./roundKind.ts";
import type { SceneDraft } from "./scene/sceneDraft.ts";
import { roundCard, type SheetTexts, sceneSheetTexts } from "./scene/sheetTexts.ts";

const NOBODY: readonly SeatEntry[] = [];

/** What lies open over the desk. */
export type OpenDialog =
  | { readonly kind: "join" | "people" | "workshop" | "add-person" | "results" }
  | { readonly kind: "person"; readonly seatId: SeatId }
  | { readonly kind: "room"; readonly roomId: RoomId }
  /** What is said in a room's scene, live. */
  | { readonly kind: "talk"; readonly roomId: RoomId }
  /** The whole card of a scene. */
  | { readonly kind: "card"; readonly cardId: string }
  /** Who plays a role in a room. */
  | { readonly kind: "cast"; readonly roomId: RoomId; readonly role: "performer" | DrawnRole }
  /** A sheet for somebody without a phone; without `seatId` the facilitator's own. */
  | { readonly kind: "sheet"; readonly roomId: RoomId; readonly seatId: SeatId | null };

/** The facilitator's desk: what is so, what lies open, what was refused, and the draft of the next round. */
export class Desk {
  readonly facilitatorId: FacilitatorId;
  readonly #joinOrigin: DeskSettings["joinOrigin"];
  readonly #readResults: DeskSettings["readResults"];
  readonly #fetchResults: DeskSettings["fetchResults"];
  readonly #deleteWorkshop: DeskSettings["deleteWorkshop"];
  readonly #source: DeskSource;
  readonly #catalogue: () => Catalogue | null;
  // Each is worked out once for a change, and keeps its parts where they did not change: one sheet in room 7 must not
  // redraw the other hundred rooms.
  readonly #picture = $derived.by((): DeskPicture => {
    const { overview, clocks, rooms, presence } = this.#source;
    return { overview, clocks, rooms, presence };
  });
  readonly #lead = $derived.by(() => {
    const { stage, round } = this.#source.overview;
    return stage === "playing" ? leadStep(this.#source.clocks, round?.plan ?? []) : null;
  });
  readonly #roomsById = $derived.by(() => new Map(this.#source.rooms.map((room) => [room.roomId, room])));
  readonly #clocksByRoom = $derived.by(() => {
    const { clocks } = this.#source.clocks;
    return new Map(clocks.flatMap(({ roomIds, clock }) => roomIds.map((roomId) => [roomId, clock] as const)));
  });
  readonly #seatsByRoom = $derived.by(() => Map.groupBy(seatedPeople(this.#source.overview), ({ roomId }) => roomId));
  #dialog = $state.raw<OpenDialog | null>(null);
  #refusal = $state.raw<string | null>(null);
  readonly #next: NextDrafts;

  constructor(settings: DeskSettings) {
    this.#source = settings.source;
    this.#catalogue = settings.catalogue;
    this.#readResults = settings.readResults;
    this.#fetchResults = settings.fetchResults;
    this.#deleteWorkshop = settings.deleteWorkshop;
    this.facilitatorId = settings.facilitatorId;
    this.#joinOrigin = settings.joinOrigin;
    this.#next = new NextDrafts({ overview: () => settings.source.overview, catalogue: settings.catalogue });
  }

  /** Where phones reach the server, e.g. `http://192.168.1.5:3000`. */
  get joinOrigin(): string {
    return this.#joinOrigin();
  }

  get overview(): OverviewSection {
    return this.#source.overview;
  }

  /** What kind of round is prepared, playing or was played last; null before the first. */
  get kind(): RoundKind | null {
    return roundKind(this.overview);
  }

  /** The texts of a hot-seat round; null in any other. */
  get exercise(): InterviewSection | null {
    const { exercise } = this.#source;
    return exercise?.kind === "interview" ? exercise : null;
  }

  /** The texts of a calibration; null in any other round. */
  get calibration(): CalibrationTextsSection | null {
    const { exercise } = this.#source;
    return exercise?.kind === "calibration" ? exercise : null;
  }

  /** The cards of a role-play, whole; null in any other round. */
  get cards(): RoundCardsSection | null {
    const { exercise } = this.#source;
    return exercise?.kind === "role-play" ? exercise : null;
  }

  /** What a sheet of this room asks, and what is called how in its results; null before the round has its texts. */
  sheetTexts(roomId: RoomId): SheetTexts | null {
    const card = roundCard(this.cards, this.room(roomId)?.scene?.cardId ?? null);
    return card === null ? (this.exercise?.inner ?? null) : sceneSheetTexts(card);
  }

  /** What was sent into the scenes of this round. */
  get twists(): TwistsSection["twists"] {
    return this.#source.twists?.twists ?? [];
  }

  /** The key and how far the ratings lie apart, once a room is at `results`. */
  get key(): CalibrationSection | null {
    return this.#source.key;
  }

  get mine(): FacilitatorOwnSection | null {
    return this.#source.mine;
  }

  get now(): number {
    return this.#source.now;
  }

  get status(): ConnectionStatus {
    return this.#source.status;
  }

  get catalogue(): Catalogue | null {
    return this.#catalogue();
  }

  get picture(): DeskPicture {
    return this.#picture;
  }

  /** The step that the whole desk speaks of; null outside a round. */
  get lead(): LeadStep | null {
    return this.#lead;
  }

  get dialog(): OpenDialog | null {
    return this.#dialog;
  }

  /** The code of the last order that was refused, until it is put away or the next one succeeds. */
  get refusal(): string | null {
    return this.#refusal;
  }

  /** What the next round will be: what was set here, else what the app proposes. */
  get draft(): NextRoundDraft {
    return this.#next.draft;
  }

  /** The scene that is being chosen; null: none is. */
  get sceneDraft(): SceneDraft | null {
    return this.#next.scene;
  }

  /** The room in the running or last round; null where there was none yet. */
  room(roomId: RoomId): FacilitatorRoomSection | null {
    return this.#roomsById.get(roomId) ?? null;
  }

  /** Everything that was said in a room's scene, oldest first. */
  talkIn(roomId: RoomId): readonly TalkMessageView[] {
    return this.#source.talkIn(roomId);
  }

  clockIn(roomId: RoomId): ClockSection | null {
    return this.#clocksByRoom.get(roomId) ?? null;
  }

  /** Who sits in a room; null: in none. */
  seatsIn(roomId: RoomId | null): readonly SeatEntry[] {
    return this.#seatsByRoom.get(roomId) ?? NOBODY;
  }

  readonly open = (dialog: OpenDialog): void => {
    this.#refusal = null;
    this.#dialog = dialog;
  };

  readonly close = (): void => {
    this.#dialog = null;
  };

  readonly draftChoice = (choice: ExerciseChoice): void => this.#next.choose(choice);

  /** Null: the next round asks a question after all. */
  readonly draftCalibration = (choice: CalibrationChoice | null): void => this.#next.calibrate(choice);

  /** Null: the next round asks a question after all. */
  readonly draftScene = (scene: SceneDraft | null): void => this.#next.play(scene);

  readonly draftSize = (roomSize: number): void => this.#next.resize(roomSize);

  readonly dismissRefusal = (): void => {
    this.#refusal = null;
  };

  /** Gives an order; a refusal is shown where the whole desk sees it. */
  readonly give = async (command: FacilitatorCommand): Promise<CommandAck> => {
    const ack = await this.#source.send(command);
    this.#refusal = ack.ok ? null : ack.code;
    return ack;
  };

  /** The results of all rounds so far; null when that was refused. */
  readonly readResults = async (): Promise<TakenHome | null> => {
    const read = await this.#readResults();
    this.#refusal = read.ok ? null : read.refusal.code;
    return read.ok ? read.value : null;
  };

  /** The results as a file; null when that was refused. */
  readonly fetchResults = async (format: ResultsFormat): Promise<Blob | null> => {
    const fetched = await this.#fetchResults(format);
    this.#refusal = fetched.ok ? null : fetched.refusal.code;
    return fetched.ok ? fetched.value : null;
  };

  readonly deleteWorkshop = async (): Promise<void> => {
    const deleted = await this.#deleteWorkshop();
    this.#refusal = deleted.ok ? null : deleted.refusal.code;
  };
}

export const [useDesk, provideDesk] = createContext<Desk>();
