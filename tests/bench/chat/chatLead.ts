import type { PerformanceId, RoomId, RoundId, SeatId } from "../../../shared/basics/ids.ts";
import type { FacilitatorGrant } from "../../../shared/protocol/http.ts";
import type { ConsoleExerciseSection, FacilitatorRoomSection } from "../../../shared/view/sections.ts";
import type { RolePlayChoice } from "../../../shared/workshop/commands.ts";
import type { Role } from "../../../shared/workshop/state.ts";
import { LeadConsole } from "../contender/leadConsole.ts";
import { DialWatch } from "./dialWatch.ts";

/** What somebody plays, and what their messages name. */
export interface ChatPlace {
  readonly roundId: RoundId;
  readonly performanceId: PerformanceId;
  readonly roomId: RoomId;
  readonly role: Role;
}

/** The facilitator of a role-play, whose console watches every room's dial. */
export class ChatLead {
  readonly dials: DialWatch;
  readonly #console: LeadConsole;

  private constructor(console: LeadConsole, dials: DialWatch) {
    this.#console = console;
    this.dials = dials;
  }

  static async connect(port: number, grant: FacilitatorGrant): Promise<ChatLead> {
    const dials = new DialWatch();
    return new ChatLead(await LeadConsole.connect(port, grant, (text, at) => dials.read(text, at)), dials);
  }

  async formRooms(size: number): Promise<void> {
    await this.#console.command({ type: "FormRooms", size });
  }

  /** Takes all rooms into the scene; tells what everybody plays, by seat id. */
  async startScene(choice: RolePlayChoice): Promise<ReadonlyMap<SeatId, ChatPlace>> {
    const console = this.#console;
    await console.command({ type: "PrepareRolePlay", choice });
    const { roundId } = await console.until(() => console.overview()?.round ?? null);
    await console.command({ type: "StartRound", roundId });
    await console.command({ type: "Next", roundId, from: "read" });
    const places = new Map<SeatId, ChatPlace>();
    for (const { roomId } of console.overview()?.rooms ?? []) {
      const room = await console.until(() => this.#playing(roomId));
      this.dials.begin(roomId, room.dial);
      for (const { seatId, role } of room.people) {
        if (role !== null) places.set(seatId, { roundId, performanceId: room.performanceId, roomId, role });
      }
    }
    return places;
  }

  /** A criterion of the card's rubric that can be marked. */
  criterion(): string {
    const exercise = this.#console.latest("exercise") as ConsoleExerciseSection | null;
    const [card] = exercise?.kind === "role-play" ? exercise.cards : [];
    const [criterion] = card?.rubric.criteria ?? [];
    if (criterion === undefined) throw new Error("the round has no rubric");
    return criterion.id;
  }

  close(): void {
    this.#console.close();
  }

  #playing(roomId: RoomId) {
    const room = this.#console.latest(`room:${roomId}`) as FacilitatorRoomSection | null | undefined;
    const dial = room?.scene?.dial ?? null;
    if (!room?.performanceId || dial === null) return null;
    return { people: room.people, performanceId: room.performanceId, dial: dial.dial };
  }
}
