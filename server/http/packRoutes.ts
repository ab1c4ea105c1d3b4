import express, { type Request, type Response, Router } from "express";
import type { Pack } from "../../shared/content/pack.ts";
import {
  type ImportedPack,
  importPackBodySchema,
  type ListedPack,
  MAX_PACK_BYTES,
  PACK_ROUTES,
  type PackFinding,
  type PackList,
  type PackRefusal,
} from "../../shared/protocol/packs.ts";
import { readMessage } from "../../shared/protocol/readMessage.ts";
import { exportPack } from "../content/exportPack.ts";
import { type Library, packWords } from "../content/Library.ts";
import type { OwnPacks, PackTrouble } from "../content/OwnPacks.ts";
import { findingSentence } from "../content/packFile/findingSentences.ts";
import type { PlacedFinding } from "../content/packFile/PlacedFinding.ts";
import type { Workshops } from "../workshops/Workshops.ts";
import { demandAnyLead, type HostGate } from "./credentials.ts";
import { languageOf } from "./languageOf.ts";
import { Refused } from "./refusals.ts";

/** What a file is called that came without a name. */
const NAMELESS = "pack.yaml";
const MAX_FILE_NAME_LENGTH = 120;

const STATUSES: { readonly [Code in PackRefusal["code"]]: number } = {
  "pack/refused": 422,
  "pack/exists": 409,
  "pack/built-in": 409,
  "pack/unknown": 404,
};

/** What these routes need around them. */
export interface PackRouteParts {
  readonly workshops: Workshops;
  readonly library: Library;
  readonly ownPacks: OwnPacks;
  readonly gate: HostGate;
}

/** Packs: facilitators list and export them, only the host changes them. Stands before the limit that other bodies have. */
export function packRoutes(parts: PackRouteParts): Router {
  const { gate, ownPacks } = parts;
  const router = Router();
  const body = express.raw({ type: () => true, limit: MAX_PACK_BYTES, inflate: false });
  addReading(router, parts);
  router.post(PACK_ROUTES.packs, demandHost(gate), body, async (request, response) => {
    const { name, bytes, mayReplace } = packIn(request);
    const taken = await ownPacks.take({ name, bytes }, mayReplace);
    if (!taken.ok) return refusePack(response, taken.refusal);
    const { pack, warnings } = taken.value;
    const imported: ImportedPack = { packId: pack.pack.id, warnings: warnings.map(shown) };
    response.json(imported);
  });
  router.delete(PACK_ROUTES.pack, demandHost(gate), (request, response) => {
    const removed = ownPacks.remove(String(request.params.packId));
    if (removed.ok) response.status(204).end();
    else refusePack(response, removed.refusal);
  });
  return router;
}

function addReading(router: Router, { workshops, library, ownPacks, gate }: PackRouteParts): void {
  router.get(PACK_ROUTES.packs, async (request, response) => {
    await demandAnyLead(gate, workshops, request);
    const list: PackList = {
      packs: library.packs().map((pack) => ({
        ...listed(pack, languageOf(request)),
        isBuiltIn: library.isBuiltIn(pack.pack.id),
        warnings: ownPacks.warnings(pack.pack.id).map(shown),
      })),
      broken: ownPacks.broken().map(({ file, findings }) => ({ file, findings: findings.map(shown) })),
    };
    response.json(list);
  });
  router.get(PACK_ROUTES.packExport, async (request, response) => {
    await demandAnyLead(gate, workshops, request);
    const pack = library.find(request.params.packId);
    if (pack === null) return refusePack(response, { code: "pack/unknown", findings: [] });
    response.attachment(`${pack.pack.id}.yaml`).type("text/yaml; charset=utf-8");
    response.send(ownPacks.source(pack.pack.id) ?? exportPack(pack));
  });
}

/** Before a body of this size is read, it is known who sends it. */
function demandHost(gate: HostGate): (request: Request, response: Response, next: () => void) => void {
  return (request, _response, next) => {
    gate.demandHost(request);
    next();
  };
}

/** The file in a request: the body itself, or a text in JSON. Throws `message/malformed` where there is none. */
function packIn(request: Request): { readonly name: string; readonly bytes: Buffer; readonly mayReplace: boolean } {
  const { file, replace } = request.query;
  const bytes: unknown = request.body;
  if (!Buffer.isBuffer(bytes)) throw new Refused("message/malformed");
  const name = typeof file === "string" && file !== "" ? file.slice(0, MAX_FILE_NAME_LENGTH) : NAMELESS;
  if (!request.is("application/json")) return { name, bytes, mayReplace: replace === "true" };
  const message = readMessage(importPackBodySchema, parseJson(bytes));
  if (message === null) throw new Refused("message/malformed");
  return { name, bytes: Buffer.from(message.text), mayReplace: message.replace ?? false };
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return null;
  }
}

function listed(pack: Pack, language: string): Omit<ListedPack, "isBuiltIn" | "warnings"> {
  const words = packWords(pack, language)?.pack;
  const count = (branch: object): number => Object.keys(branch).length;
  return {
    packId: pack.pack.id,
    name: words?.name ?? pack.pack.id,
    description: words?.description ?? "",
    languages: Object.keys(pack.text),
    counts: {
      questions: count(pack.questions),
      rubrics: count(pack.rubrics),
      exemplars: count(pack.exemplars),
      cards: count(pack.cards),
    },
  };
}

function shown(finding: PlacedFinding): PackFinding {
  const { severity, code, file, line, column, path } = finding;
  return { severity, code, file, line, column, path: [...path], sentence: findingSentence(finding) };
}

function refusePack(response: Response, { code, findings }: PackTrouble): void {
  const refusal: PackRefusal = { code, findings: findings.map(shown) };
  response.status(STATUSES[code]).json(refusal);
}
