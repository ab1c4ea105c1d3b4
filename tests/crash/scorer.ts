import type { SeatGrant } from "../../shared/protocol/http.ts";
import type { OwnSection, RoomSection } from "../../shared/view/sections.ts";
import type { SocketCommand } from "../../shared/workshop/commands.ts";
import type { SheetDraft } from "../../shared/workshop/sheet.ts";
import { newCommandId, WireClient } from "../support/wireClient.ts";

/** As fast as a seat may go on for long: the server lets ten messages a second pass. */
const BETWEEN_SHEETS_MS = 110;

/** What one client believes: every sheet it sent, and which of them were acked. */
export interface SentSheet {
  readonly commandId: string;
  readonly worked: string;
  isAcked: boolean;
}

/** A phone that hands its sheet in again and again, each time with other words, and keeps its own log of acks. */
export class Scorer {
  readonly sent: SentSheet[] = [];
  readonly client: WireClient;
  readonly name: string;
  readonly grant: SeatGrant;
  #isStopping = false;

  constructor(url: string, name: string, grant: SeatGrant) {
    this.name = name;
    this.grant = grant;
    this.client = WireClient.seat(url, grant);
  }

  /** Scores until told to stop; the sheet under way is still brought to its ack. */
  async score(): Promise<void> {
    const room = await this.client.until((client) => {
      const section = client.section<RoomSection | null>("room");
      return section?.performanceId ? section : undefined;
    });
    for (let turn = 1; !this.#isStopping; turn++) {
      await this.#handIn(room, turn);
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_SHEETS_MS));
    }
  }

  stop(): void {
    this.#isStopping = true;
  }

  own(): OwnSection | undefined {
    return this.client.section<OwnSection>("own");
  }

  async #handIn(room: RoomSection, turn: number): Promise<void> {
    if (room.performanceId === null) return;
    const clock = this.client.section<{ roundId: string } | null>("clock");
    if (!clock) return;
    const sheet = sheetOf(this.name, turn);
    const entry: SentSheet = { commandId: newCommandId(), worked: sheet.worked, isAcked: false };
    this.sent.push(entry);
    const command = {
      type: "SubmitSheet",
      roundId: clock.roundId,
      performanceId: room.performanceId,
      sheet,
    } as SocketCommand;
    const answer = await this.client.send(command, entry.commandId as ReturnType<typeof newCommandId>);
    if (!answer.ok) throw new Error(`${this.name}: ${answer.code}`);
    entry.isAcked = true;
  }
}

/** A complete sheet that tells its writer and its turn, so that a swap, a loss or a double shows. */
function sheetOf(name: string, turn: number): SheetDraft {
  const level = ((turn % 5) + 1) as 1 | 2 | 3 | 4 | 5;
  return { marks: {}, overall: level, workedChips: [], worked: `${name} ${turn}`, tryNext: "", signed: false };
}
