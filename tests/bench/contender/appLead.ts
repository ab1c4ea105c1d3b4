import type { PerformanceId, RoomId, RoundId } from "../../../shared/basics/ids.ts";
import type { FacilitatorGrant } from "../../../shared/protocol/http.ts";
import type { ExerciseSection } from "../../../shared/view/exerciseSections.ts";
import type { FacilitatorRoomSection } from "../../../shared/view/sections.ts";
import type { ExerciseChoice } from "../../../shared/workshop/commands.ts";
import type { ScriptStep } from "./contender.ts";
import { LeadConsole } from "./leadConsole.ts";

/** The order of the steps that the script visits. */
const STEPS: readonly ScriptStep[] = ["read", "answer", "sheets", "self-speaks", "results"];

/** Where a seat's sheet goes. */
export interface Place {
  readonly roundId: RoundId;
  readonly performanceId: PerformanceId;
}

/** One facilitator at work. */
export class AppLead {
  readonly #console: LeadConsole;
  #roundId: RoundId | null = null;

  private constructor(console: LeadConsole) {
    this.#console = console;
  }

  static async connect(port: number, grant: FacilitatorGrant): Promise<AppLead> {
    return new AppLead(await LeadConsole.connect(port, grant));
  }

  async formRooms(size: number): Promise<void> {
    await this.#console.command({ type: "FormRooms", size });
  }

  /** Prepares and starts a round; tells where each seat's sheet goes, by seat id. */
  async startRound(choice: ExerciseChoice): Promise<ReadonlyMap<string, Place>> {
    const console = this.#console;
    await console.command({ type: "PrepareRound", choice });
    const round = await console.until(() => console.overview()?.round ?? null);
    this.#roundId = round.roundId;
    await console.command({ type: "StartRound", roundId: round.roundId });
    const places = new Map<string, Place>();
    for (const { roomId } of console.overview()?.rooms ?? []) {
      const room = await console.until(() => this.#startedRoom(roomId));
      for (const { seatId } of room.people) {
        places.set(seatId, { roundId: round.roundId, performanceId: room.performanceId });
      }
    }
    return places;
  }

  /** The criteria of the round's rubric. */
  criteria(): readonly string[] {
    const exercise = this.#console.latest("exercise") as ExerciseSection | null;
    return exercise?.kind === "interview" ? (exercise.inner?.criteria.map(({ id }) => id) ?? []) : [];
  }

  async move(from: ScriptStep, to: ScriptStep): Promise<void> {
    if (this.#roundId === null) throw new Error("no round is running");
    const type = STEPS.indexOf(to) > STEPS.indexOf(from) ? "Next" : "Back";
    await this.#console.command({ type, roundId: this.#roundId, from });
  }

  close(): void {
    this.#console.close();
  }

  #startedRoom(roomId: RoomId): (FacilitatorRoomSection & { performanceId: PerformanceId }) | null {
    const room = this.#console.latest(`room:${roomId}`) as FacilitatorRoomSection | null | undefined;
    return room?.performanceId ? { ...room, performanceId: room.performanceId } : null;
  }
}
