import { join } from "node:path";
import express, { type Request, type Response, Router } from "express";
import type { Pack } from "../../shared/content/pack.ts";
import {
  type CopiedPack,
  copyPackBodySchema,
  type ImportedPack,
  type ListedPack,
  MAX_PACK_BYTES,
  PACK_ROUTES,
  type PackList,
} from "../../shared/protocol/packs.ts";
import { readMessage } from "../../shared/protocol/readMessage.ts";
import { MAX_MESSAGE_BYTES } from "../../shared/protocol/wire.ts";
import { copyPack } from "../content/copyPack.ts";
import { exportPack } from "../content/exportPack.ts";
import { packWords } from "../content/Library.ts";
import { demandAnyLead, type HostGate } from "./credentials.ts";
import { languageOf } from "./languageOf.ts";
import { addPreviews } from "./packPreviewRoutes.ts";
import type { PackRouteParts } from "./packRouteParts.ts";
import { Refused } from "./refusals.ts";
import { refusePack, shownFinding } from "./refusePack.ts";

/** What a file is called that came without a name. */
const NAMELESS = "pack.yaml";
const MAX_FILE_NAME_LENGTH = 120;

/** Packs: facilitators list and export them, only the host changes them. Stands before the limit that other bodies have. */
export function packRoutes(parts: PackRouteParts): Router {
  const { gate, ownPacks } = parts;
  const router = Router();
  const body = express.raw({ type: () => true, limit: MAX_PACK_BYTES, inflate: false });
  addReading(router, parts);
  addPreviews(router, parts);
  addChangesOnDisk(router, parts);
  router.post(PACK_ROUTES.packs, demandHost(gate), body, async (request, response) => {
    const { name, bytes, mayReplace } = packIn(request);
    const taken = await ownPacks.take({ name, bytes }, mayReplace);
    if (!taken.ok) return refusePack(response, taken.refusal);
    const { pack, warnings } = taken.value;
    const imported: ImportedPack = { packId: pack.pack.id, warnings: warnings.map(shownFinding) };
    response.json(imported);
  });
  router.delete(PACK_ROUTES.pack, demandHost(gate), (request, response) => {
    const removed = ownPacks.remove(String(request.params.packId));
    if (removed.ok) response.status(204).end();
    else refusePack(response, removed.refusal);
  });
  return router;
}

/** What the host does with the folder of packs itself. */
function addChangesOnDisk(router: Router, parts: PackRouteParts): void {
  const { library, ownPacks, gate } = parts;
  router.post(PACK_ROUTES.packsReadAgain, demandHost(gate), async (request, response) => {
    await ownPacks.readAgain();
    response.json(listFor(parts, request));
  });
  const body = express.json({ limit: MAX_MESSAGE_BYTES, strict: true });
  router.post(PACK_ROUTES.packCopy, demandHost(gate), body, async (request, response) => {
    const wish = readMessage(copyPackBodySchema, request.body);
    if (wish === null) throw new Refused("message/malformed");
    const pack = library.find(String(request.params.packId));
    if (pack === null) return refusePack(response, { code: "pack/unknown", findings: [] });
    const file = { name: `${wish.packId}.yaml`, bytes: Buffer.from(copyPack(pack, wish)) };
    const taken = await ownPacks.take(file, false);
    if (!taken.ok) return refusePack(response, taken.refusal);
    const { id } = taken.value.pack.pack;
    const copied: CopiedPack = { packId: id, path: join(ownPacks.folder, ownPacks.fileOf(id) ?? file.name) };
    response.json(copied);
  });
}

/** All packs in the language that was asked for; where they lie is told to the host only. */
function listFor({ library, ownPacks, gate }: PackRouteParts, request: Request): PackList {
  return {
    folder: gate.isHost(request) ? ownPacks.folder : null,
    packs: library.packs().map((pack) => ({
      ...listed(pack, languageOf(request)),
      isBuiltIn: library.isBuiltIn(pack.pack.id),
      warnings: ownPacks.warnings(pack.pack.id).map(shownFinding),
      file: ownPacks.fileOf(pack.pack.id),
    })),
    broken: ownPacks.broken().map(({ file, findings }) => ({ file, findings: findings.map(shownFinding) })),
  };
}

function addReading(router: Router, parts: PackRouteParts): void {
  const { workshops, library, ownPacks, gate } = parts;
  router.get(PACK_ROUTES.packs, async (request, response) => {
    await demandAnyLead(gate, workshops, request);
    response.json(listFor(parts, request));
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

/** The file in a request. Throws `message/malformed` where there is none. */
function packIn(request: Request): { readonly name: string; readonly bytes: Buffer; readonly mayReplace: boolean } {
  const { file, replace } = request.query;
  const bytes: unknown = request.body;
  if (!Buffer.isBuffer(bytes)) throw new Refused("message/malformed");
  const name = typeof file === "string" && file !== "" ? file.slice(0, MAX_FILE_NAME_LENGTH) : NAMELESS;
  return { name, bytes, mayReplace: replace === "true" };
}

function listed(pack: Pack, language: string): Omit<ListedPack, "isBuiltIn" | "warnings" | "file"> {
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
