import type { FacilitatorGrant } from "../../../shared/protocol/http.ts";
import {
  type CommandAck,
  PROTOCOL_VERSION,
  type SectionFrame,
  type SocketAuth,
} from "../../../shared/protocol/wire.ts";
import type { OverviewSection } from "../../../shared/view/sections.ts";
import type { FacilitatorCommand } from "../../../shared/workshop/commands.ts";
import { LeadSocket, type OnSections } from "../load/leadSocket.ts";
import { newCommandId } from "./appDoor.ts";

const POLL_MS = 10;
const SECTION_WITHIN_MS = 20_000;

interface Welcome {
  readonly sections: readonly SectionFrame[];
}

/** A facilitator's console: gives orders, and knows the newest sections. */
export class LeadConsole {
  readonly #socket: LeadSocket;
  readonly #first: ReadonlyMap<string, unknown>;

  private constructor(socket: LeadSocket, welcome: Welcome) {
    this.#socket = socket;
    this.#first = new Map(welcome.sections.map(([name, , body]) => [name, body]));
  }

  /** `onSections` hears of every message with sections, as text. */
  static async connect(port: number, grant: FacilitatorGrant, onSections?: OnSections): Promise<LeadConsole> {
    const { workshopId, facilitatorId, token } = grant;
    const common = { protocol: PROTOCOL_VERSION, language: "en" };
    const auth: SocketAuth = { as: "facilitator", ...common, workshopId, facilitatorId, token };
    const socket = new LeadSocket(port, JSON.stringify(auth), onSections);
    return new LeadConsole(socket, (await socket.welcome()) as Welcome);
  }

  /** The newest section of this name; undefined where none came. */
  latest(name: string): unknown {
    return this.#socket.section(name) ?? this.#first.get(name);
  }

  overview(): OverviewSection | undefined {
    return this.latest("overview") as OverviewSection | undefined;
  }

  /** Gives an order that must be accepted. */
  async command(command: FacilitatorCommand): Promise<void> {
    const answer = (await this.#socket.ask("command", { commandId: newCommandId(), command })) as CommandAck;
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.code}`);
  }

  /** Waits until the sections say something. */
  async until<Found>(look: () => Found | null): Promise<Found> {
    const until = performance.now() + SECTION_WITHIN_MS;
    while (performance.now() < until) {
      const found = look();
      if (found !== null) return found;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    throw new Error("the console's view did not follow");
  }

  close(): void {
    this.#socket.close();
  }
}
