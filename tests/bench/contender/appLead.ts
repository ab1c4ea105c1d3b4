import type { PerformanceId, RoomId, RoundId } from "../../../shared/basics/ids.ts";
import type { FacilitatorGrant } from "../../../shared/protocol/http.ts";
import {
  type CommandAck,
  PROTOCOL_VERSION,
  type SectionFrame,
  type SocketAuth,
} from "../../../shared/protocol/wire.ts";
import type { ExerciseSection } from "../../../shared/view/exerciseSections.ts";
import type { FacilitatorRoomSection, OverviewSection } from "../../../shared/view/sections.ts";
import type { ExerciseChoice, FacilitatorCommand } from "../../../shared/workshop/commands.ts";
import { LeadSocket } from "../load/leadSocket.ts";
import { newCommandId } from "./appDoor.ts";
import type { ScriptStep } from "./contender.ts";

/** The order of the steps that the script visits. */
const STEPS: readonly ScriptStep[] = ["read", "answer", "sheets", "self-speaks", "results"];
const POLL_MS = 10;
const SECTION_WITHIN_MS = 20_000;

/** Where a seat's sheet goes. */
export interface Place {
  readonly roundId: RoundId;
  readonly performanceId: PerformanceId;
}

interface Welcome {
  readonly sections: readonly SectionFrame[];
}

/** One facilitator at work. */
export class AppLead {
  readonly #socket: LeadSocket;
  readonly #first: ReadonlyMap<string, unknown>;
  #roundId: RoundId | null = null;

  private constructor(socket: LeadSocket, welcome: Welcome) {
    this.#socket = socket;
    this.#first = new Map(welcome.sections.map(([name, , body]) => [name, body]));
  }

  static async connect(port: number, grant: FacilitatorGrant): Promise<AppLead> {
    const { workshopId, facilitatorId, token } = grant;
    const common = { protocol: PROTOCOL_VERSION, language: "en" };
    const auth: SocketAuth = { as: "facilitator", ...common, workshopId, facilitatorId, token };
    const socket = new LeadSocket(port, JSON.stringify(auth));
    return new AppLead(socket, (await socket.welcome()) as Welcome);
  }

  async formRooms(size: number): Promise<void> {
    await this.#command({ type: "FormRooms", size });
  }

  /** Prepares and starts a round; tells where each seat's sheet goes, by seat id. */
  async startRound(choice: ExerciseChoice): Promise<ReadonlyMap<string, Place>> {
    await this.#command({ type: "PrepareRound", choice });
    const round = await this.#until(() => this.#overview()?.round ?? null);
    this.#roundId = round.roundId;
    await this.#command({ type: "StartRound", roundId: round.roundId });
    const places = new Map<string, Place>();
    for (const { roomId } of this.#overview()?.rooms ?? []) {
      const room = await this.#until(() => this.#startedRoom(roomId));
      for (const { seatId } of room.people) {
        places.set(seatId, { roundId: round.roundId, performanceId: room.performanceId });
      }
    }
    return places;
  }

  /** The criteria of the round's rubric. */
  criteria(): readonly string[] {
    const exercise = this.#latest("exercise") as ExerciseSection | null;
    return exercise?.kind === "interview" ? (exercise.inner?.criteria.map(({ id }) => id) ?? []) : [];
  }

  async move(from: ScriptStep, to: ScriptStep): Promise<void> {
    if (this.#roundId === null) throw new Error("no round is running");
    const type = STEPS.indexOf(to) > STEPS.indexOf(from) ? "Next" : "Back";
    await this.#command({ type, roundId: this.#roundId, from });
  }

  close(): void {
    this.#socket.close();
  }

  #startedRoom(roomId: RoomId): (FacilitatorRoomSection & { performanceId: PerformanceId }) | null {
    const room = this.#latest(`room:${roomId}`) as FacilitatorRoomSection | null | undefined;
    return room?.performanceId ? { ...room, performanceId: room.performanceId } : null;
  }

  #overview(): OverviewSection | undefined {
    return this.#latest("overview") as OverviewSection | undefined;
  }

  #latest(name: string): unknown {
    return this.#socket.section(name) ?? this.#first.get(name);
  }

  async #command(command: FacilitatorCommand): Promise<void> {
    const answer = (await this.#socket.ask("command", { commandId: newCommandId(), command })) as CommandAck;
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.code}`);
  }

  async #until<Found>(look: () => Found | null): Promise<Found> {
    const until = performance.now() + SECTION_WITHIN_MS;
    while (performance.now() < until) {
      const found = look();
      if (found !== null) return found;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    throw new Error("the console's view did not follow");
  }
}
