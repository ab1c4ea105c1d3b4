import type { WorkshopId } from "../../shared/basics/ids.ts";
import { readMessage } from "../../shared/protocol/readMessage.ts";
import type { CommandAck } from "../../shared/protocol/wire.ts";
import { commandEnvelopeSchema } from "../../shared/protocol/wireSchemas.ts";
import type { Viewer } from "../../shared/view/audiencesOf.ts";
import type { Actor } from "../../shared/workshop/stampedCommand.ts";
import type { Log } from "../watch/log.ts";
import type { Reply } from "../workshops/order.ts";
import type { Workshops } from "../workshops/Workshops.ts";

/** Who gives the orders of a connection: always who the connection proved to be, never what a message says. */
export function actorOf(viewer: Viewer): Actor | null {
  switch (viewer.kind) {
    case "seat":
      return { kind: "seat", seatId: viewer.seatId };
    case "facilitator":
      return { kind: "facilitator", facilitatorId: viewer.facilitatorId };
    case "screen":
      return null;
  }
}

/** Reads one message as a command, gives the order and answers it. Never rejects: a bug costs this command only (SPEC CM4). */
export async function answerCommand(
  { workshops, log }: { readonly workshops: Workshops; readonly log: Log },
  workshopId: WorkshopId,
  viewer: Viewer,
  message: unknown,
): Promise<CommandAck> {
  try {
    const envelope = readMessage(commandEnvelopeSchema, message);
    if (envelope === null) return { ok: false, code: "message/malformed" };
    const by = actorOf(viewer);
    if (by === null) return { ok: false, code: "auth/forbidden" };
    const { commandId, command } = envelope;
    return toAck(await workshops.submit({ workshopId, commandId, command, by }));
  } catch (error) {
    log.error({ error, workshopId }, "bug while answering");
    return { ok: false, code: "server/bug" };
  }
}

/** The seed of a token stays here; only the token itself is handed out. */
function toAck(reply: Reply): CommandAck {
  if (!reply.ok) return reply;
  const { seatId, facilitatorId, otherRooms } = reply.answer;
  return {
    ok: true,
    ...(seatId !== undefined && { seatId }),
    ...(facilitatorId !== undefined && { facilitatorId }),
    ...(otherRooms !== undefined && { otherRooms }),
    ...(reply.token !== null && { token: reply.token }),
  };
}
