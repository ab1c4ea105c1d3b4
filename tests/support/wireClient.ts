import { randomBytes } from "node:crypto";
import { io, type Socket } from "socket.io-client";
import type { FacilitatorGrant, SeatGrant } from "../../shared/protocol/http.ts";
import { type CommandAck, PROTOCOL_VERSION, type SectionFrame, WIRE } from "../../shared/protocol/wire.ts";
import { fromWire } from "../../shared/protocol/wireForm.ts";
import type { ExerciseChoice, SocketCommand } from "../../shared/workshop/commands.ts";
import { DEFAULT_STEP_SECONDS } from "../../shared/workshop/roundPlan.ts";
import { TEST_HOST_KEY } from "./serverProcess.ts";

/** A fresh command id. */
export const newCommandId = (): string => randomBytes(16).toString("base64url");

/** The first question of the built-in pack with its usual minutes. */
export const USUAL_CHOICE: ExerciseChoice = { packId: "service", questionId: "q01", seconds: DEFAULT_STEP_SECONDS };

async function post<Grant>(url: string, body: unknown, bearer?: string): Promise<Grant> {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${url} → ${response.status} ${JSON.stringify(answer)}`);
  return answer as Grant;
}

/** Opens a workshop with the host key. */
export const openWorkshop = (url: string, choice = USUAL_CHOICE, roomSize = 6): Promise<FacilitatorGrant> =>
  post(`${url}/api/workshops`, { commandId: newCommandId(), choice, roomSize }, TEST_HOST_KEY);

/** Takes a seat as a phone does. */
export const takeSeat = (url: string, joinCode: string, name: string): Promise<SeatGrant> =>
  post(`${url}/api/seats`, { commandId: newCommandId(), joinCode, name });

type Transport = "websocket" | "polling";

/** A connection as a screen of ours holds it: the newest sections by name, and commands with their answers. */
export class WireClient {
  readonly sections = new Map<string, unknown>();
  readonly socket: Socket;
  /** How often a full set of sections has arrived. */
  welcomes = 0;
  #waiting: (() => void)[] = [];

  constructor(url: string, auth: Readonly<Record<string, unknown>>, transport: Transport = "websocket") {
    this.socket = io(url, {
      auth: { protocol: PROTOCOL_VERSION, language: "en", ...auth },
      transports: [transport],
      reconnectionDelay: 100,
      reconnectionDelayMax: 400,
      randomizationFactor: 0.5,
      forceNew: true,
    });
    this.socket.on(WIRE.welcome, (hello: { sections: readonly SectionFrame[] }) => {
      this.sections.clear();
      for (const [name, , body] of hello.sections) this.sections.set(name, fromWire(name, body));
      this.welcomes += 1;
      this.#wake();
    });
    this.socket.on(WIRE.section, (...frames: readonly SectionFrame[]) => {
      for (const [name, , body] of frames) this.sections.set(name, fromWire(name, body));
      this.#wake();
    });
  }

  /** A seat's connection. */
  static seat(url: string, grant: SeatGrant, transport: Transport = "websocket"): WireClient {
    return new WireClient(url, { as: "seat", ...grant }, transport);
  }

  /** A facilitator's connection. */
  static facilitator(url: string, { workshopId, facilitatorId, token }: FacilitatorGrant): WireClient {
    return new WireClient(url, { as: "facilitator", workshopId, facilitatorId, token });
  }

  /** One section as it stands; the caller names the type it expects there. */
  section<Body>(name: string): Body | undefined {
    return this.sections.get(name) as Body | undefined;
  }

  /** Waits until something is true of the sections. Fails after `timeoutMs`. */
  async until<Value>(what: (client: this) => Value | undefined | null | false, timeoutMs = 20_000): Promise<Value> {
    const end = Date.now() + timeoutMs;
    for (;;) {
      const value = what(this);
      if (value !== undefined && value !== null && value !== false) return value;
      const left = end - Date.now();
      if (left <= 0) throw new Error(`Waited in vain for: ${what.toString()}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** Sends a command until it is answered, across lost connections, always under the same id. */
  async send(command: SocketCommand, commandId = newCommandId()): Promise<CommandAck> {
    for (;;) {
      try {
        return (await this.socket.timeout(1_000).emitWithAck(WIRE.command, { commandId, command })) as CommandAck;
      } catch {
        // No answer in time or the link broke: the same id again, as the phone does.
      }
    }
  }

  /** Sends a command that must be accepted. */
  async order(command: SocketCommand): Promise<Extract<CommandAck, { ok: true }>> {
    const answer = await this.send(command);
    if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.code}`);
    return answer;
  }

  close(): void {
    this.socket.disconnect();
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resume of waiting) resume();
  }
}
