import { type Request, Router } from "express";
import type * as z from "zod/mini";
import { type WorkshopId, workshopIdSchema } from "../../shared/basics/ids.ts";
import {
  type Catalogue,
  type Door,
  type FacilitatorGrant,
  openWorkshopBodySchema,
  redeemMoveBodySchema,
  type SeatGrant,
  takeSeatBodySchema,
  type WorkshopList,
} from "../../shared/protocol/http.ts";
import { readMessage } from "../../shared/protocol/readMessage.ts";
import { ROUTES } from "../../shared/protocol/routes.ts";
import type { RefusalCode } from "../../shared/workshop/rejections.ts";
import type { WorkshopState } from "../../shared/workshop/state.ts";
import type { Library } from "../content/Library.ts";
import { freshCommandId } from "../workshops/freshCommandId.ts";
import type { Reply } from "../workshops/order.ts";
import { fits } from "../workshops/tokens.ts";
import type { Workshops } from "../workshops/Workshops.ts";
import { demandAnyLead, type HostGate } from "./credentials.ts";
import type { GuessLimit } from "./guessLimit.ts";
import { languageOf } from "./languageOf.ts";
import { Refused } from "./refusals.ts";
import type { SeatLimit } from "./seatLimit.ts";
import { sendResults } from "./sendResults.ts";

/** What the routes need around them. */
export interface RouteParts {
  readonly workshops: Workshops;
  readonly library: Library;
  readonly gate: HostGate;
  readonly guesses: GuessLimit;
  readonly seats: SeatLimit;
  /** Where phones reach this server: an origin, without a slash at the end. */
  readonly joinUrl: () => string;
  readonly addressOf: (request: Request) => string;
}

/** Everything under `/api`. Handlers refuse by throwing `Refused`. */
export function routes(parts: RouteParts): Router {
  const router = Router();
  addDoor(router, parts);
  addHost(router, parts);
  addLead(router, parts);
  return router;
}

/** For people at the door: no credential yet. */
function addDoor(router: Router, parts: RouteParts): void {
  const { workshops, joinUrl } = parts;
  router.get(ROUTES.health, async (_request, response) => {
    await workshops.ping();
    response.json({ ok: true });
  });
  router.get(ROUTES.door, async (request, response) => {
    const { state } = await lookUp(parts, request, request.params.joinCode);
    const door: Door = { joinCode: state.joinCode, joining: state.joining, joinUrl: joinUrl() };
    response.json(door);
  });
  router.post(ROUTES.seats, async (request, response) => {
    const { commandId, joinCode, name } = body(request, takeSeatBodySchema);
    const { id } = await lookUp(parts, request, joinCode);
    if (!parts.seats.take(parts.addressOf(request))) throw new Refused("message/too-many");
    const command = { type: "TakeSeat", name } as const;
    const reply = await workshops.submit({ workshopId: id, commandId, command, by: { kind: "visitor" } });
    response.json(seatGrant(id, reply));
  });
  router.post(ROUTES.seatMoves, async (request, response) => {
    const { commandId, workshopId, seatId, moveToken } = body(request, redeemMoveBodySchema);
    const command = { type: "RedeemSeatMove", seatId } as const;
    const guard = (state: WorkshopState | null): RefusalCode | null =>
      fits(moveToken, state?.seats.get(seatId)?.moveOffer?.tokenHash ?? null) ? null : "seat/move-expired";
    const reply = await workshops.submit({ workshopId, commandId, command, by: { kind: "visitor" }, guard });
    response.json(seatGrant(workshopId, reply));
  });
}

/** For whoever runs the server. */
function addHost(router: Router, { workshops, gate }: RouteParts): void {
  router.post(ROUTES.workshops, async (request, response) => {
    gate.demandHost(request);
    const { commandId, choice, roomSize } = body(request, openWorkshopBodySchema);
    const { workshopId, ...reply } = await workshops.open(commandId, { type: "OpenWorkshop", choice, roomSize });
    response.json(await facilitatorGrant(workshops, workshopId, reply));
  });
  router.get(ROUTES.workshops, async (request, response) => {
    gate.demandHost(request);
    const heads = await workshops.heads();
    const list: WorkshopList = {
      workshops: heads.map(({ workshopId, joinCode, status, openedAt, seatCount }) => {
        return { workshopId, joinCode, status, openedAt, seatCount };
      }),
    };
    response.json(list);
  });
  router.post(ROUTES.lead, async (request, response) => {
    gate.demandHost(request);
    const workshopId = workshopIdOf(request);
    const command = { type: "AddFacilitator", name: "" } as const;
    const order = { workshopId, commandId: freshCommandId(), command, by: { kind: "host" } } as const;
    response.json(await facilitatorGrant(workshops, workshopId, await workshops.submit(order)));
  });
}

/** For facilitators. */
function addLead(router: Router, parts: RouteParts): void {
  const { workshops, library, gate } = parts;
  router.get(ROUTES.catalogue, async (request, response) => {
    await demandAnyLead(gate, workshops, request);
    const catalogue: Catalogue = { joinUrl: parts.joinUrl(), packs: library.catalogue(languageOf(request)) };
    response.json(catalogue);
  });
  router.get(ROUTES.results, async (request, response) => {
    const workshop = gate.demandLead(request, await workshops.find(workshopIdOf(request)));
    sendResults(response, workshop, { format: request.params.format, language: languageOf(request) });
  });
  router.delete(ROUTES.workshop, async (request, response) => {
    const { id } = gate.demandLead(request, await workshops.find(workshopIdOf(request)));
    await workshops.forget(id);
    response.status(204).end();
  });
}

/** Reads a body; throws `message/malformed` when its shape is not exactly this. */
function body<Schema extends z.ZodMiniType>(request: Request, schema: Schema): z.output<Schema> {
  const parsed = readMessage(schema, request.body);
  if (parsed === null) throw new Refused("message/malformed");
  return parsed;
}

function workshopIdOf(request: Request): WorkshopId {
  const id = workshopIdSchema.safeParse(request.params.workshopId);
  if (!id.success) throw new Refused("message/malformed");
  return id.data;
}

/** Finds the workshop behind a typed code. Whoever guesses is slowed down before the look-up, be the code right or wrong. */
async function lookUp(
  { workshops, guesses, addressOf }: RouteParts,
  request: Request,
  joinCode: string,
): Promise<{ readonly id: WorkshopId; readonly state: WorkshopState }> {
  const address = addressOf(request);
  const waitMs = guesses.waitMs(address);
  if (waitMs === null) throw new Refused("message/too-many");
  if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
  const workshop = await workshops.findByJoinCode(joinCode);
  guesses.note(address, workshop?.state != null);
  if (workshop?.state != null) return { id: workshop.id, state: workshop.state };
  throw new Refused("workshop/unknown");
}

function seatGrant(workshopId: WorkshopId, reply: Reply): SeatGrant {
  if (!reply.ok) throw new Refused(reply.code);
  const { seatId } = reply.answer;
  if (seatId === undefined || reply.token === null) throw new Error("a seat was taken without a token");
  return { workshopId, seatId, token: reply.token };
}

async function facilitatorGrant(workshops: Workshops, workshopId: WorkshopId, reply: Reply): Promise<FacilitatorGrant> {
  if (!reply.ok) throw new Refused(reply.code);
  const { facilitatorId } = reply.answer;
  const state = (await workshops.find(workshopId))?.state;
  if (facilitatorId === undefined || reply.token === null || state == null) throw new Error("no grant was made");
  return { workshopId, facilitatorId, joinCode: state.joinCode, token: reply.token };
}
