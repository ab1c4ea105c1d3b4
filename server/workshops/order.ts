import type { CommandId, WorkshopId } from "../../shared/basics/ids.ts";
import type { Command } from "../../shared/workshop/commands.ts";
import type { RefusalCode } from "../../shared/workshop/rejections.ts";
import type { Actor, Answer } from "../../shared/workshop/stampedCommand.ts";
import type { WorkshopState } from "../../shared/workshop/state.ts";

/** A command on its way to its workshop, with who gives it. */
export interface Order {
  readonly workshopId: WorkshopId;
  readonly commandId: CommandId;
  readonly command: Command;
  readonly by: Actor;
  /** For `OpenWorkshop`: the code that people will type. */
  readonly joinCode?: string;
  /** What must hold of the state beyond the rules, such as a secret that only the border sees; null lets it pass. */
  readonly guard?: (state: WorkshopState | null) => RefusalCode | null;
}

/** How an order ends. Every order has exactly one. */
export type Reply =
  | { readonly ok: true; readonly answer: Answer; readonly token: string | null }
  | { readonly ok: false; readonly code: RefusalCode };

/** The sender as the log and the command memory write it. */
export function senderKey(by: Actor): string {
  switch (by.kind) {
    case "seat":
      return `seat:${by.seatId}`;
    case "facilitator":
      return `facilitator:${by.facilitatorId}`;
    default:
      return by.kind;
  }
}
