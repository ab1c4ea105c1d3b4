import type { FacilitatorId, SeatId, WorkshopId } from "../../shared/basics/ids.ts";
import { ok, type Result, refuse } from "../../shared/basics/result.ts";
import { readMessage } from "../../shared/protocol/readMessage.ts";
import { PROTOCOL_VERSION, type SocketAuth } from "../../shared/protocol/wire.ts";
import { socketAuthSchema } from "../../shared/protocol/wireSchemas.ts";
import type { Viewer } from "../../shared/view/audiencesOf.ts";
import type { FaultCode } from "../../shared/workshop/rejections.ts";
import type { WorkshopState } from "../../shared/workshop/state.ts";
import type { GuessLimit } from "../http/guessLimit.ts";
import { fits } from "../workshops/tokens.ts";
import type { Workshops } from "../workshops/Workshops.ts";

/** What a connection has proved. */
export interface Proof {
  readonly workshopId: WorkshopId;
  readonly viewer: Viewer;
  readonly tokenHash: string | null;
}

type Refusal = Extract<FaultCode, "auth/unknown" | "message/malformed" | "message/old-version" | "message/too-many">;

/** Finds out who connects. The answer to anything unknown is always the same; nothing is changed before it is proved. */
export async function authenticate(
  workshops: Workshops,
  guesses: GuessLimit,
  claim: unknown,
  address: string,
): Promise<Result<Proof, Refusal>> {
  const auth = readMessage(socketAuthSchema, claim);
  if (auth === null) return refuse("message/malformed");
  if (auth.protocol !== PROTOCOL_VERSION) return refuse("message/old-version");
  if (auth.as === "screen") return screenProof(workshops, guesses, auth, address);
  const workshop = await workshops.find(auth.workshopId);
  const tokenHash = storedHash(workshop?.state ?? null, auth);
  // The comparison takes place even where there is nothing to compare with: all refusals look and last the same.
  if (!fits(auth.token, tokenHash) || workshop === null) return refuse("auth/unknown");
  return ok({ workshopId: workshop.id, tokenHash, viewer: viewerOf(auth) });
}

async function screenProof(
  workshops: Workshops,
  guesses: GuessLimit,
  { joinCode, language }: Extract<SocketAuth, { as: "screen" }>,
  address: string,
): Promise<Result<Proof, Refusal>> {
  const waitMs = guesses.waitMs(address);
  if (waitMs === null) return refuse("message/too-many");
  if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
  const workshop = await workshops.findForScreen(joinCode);
  guesses.note(address, workshop !== null);
  if (workshop !== null) return ok({ workshopId: workshop.id, tokenHash: null, viewer: { kind: "screen", language } });
  return refuse("auth/unknown");
}

function viewerOf(auth: Exclude<SocketAuth, { as: "screen" }>): Viewer {
  const { language } = auth;
  return auth.as === "seat"
    ? { kind: "seat", seatId: auth.seatId, language }
    : { kind: "facilitator", facilitatorId: auth.facilitatorId, language };
}

function storedHash(state: WorkshopState | null, auth: Exclude<SocketAuth, { as: "screen" }>): string | null {
  if (state === null) return null;
  return auth.as === "seat" ? seatHash(state, auth.seatId) : facilitatorHash(state, auth.facilitatorId);
}

function seatHash(state: WorkshopState, seatId: SeatId): string | null {
  return state.seats.get(seatId)?.tokenHash ?? null;
}

function facilitatorHash(state: WorkshopState, facilitatorId: FacilitatorId): string | null {
  const facilitator = state.facilitators.get(facilitatorId);
  return facilitator === undefined || facilitator.revoked ? null : facilitator.tokenHash;
}
