import type { Request, Router } from "express";
import * as z from "zod/mini";
import type { Pack } from "../../shared/content/pack.ts";
import { PACK_ROUTES, previewQuerySchema } from "../../shared/protocol/packs.ts";
import { readMessage } from "../../shared/protocol/readMessage.ts";
import { packEntries } from "../../shared/view/preview/packEntries.ts";
import { type PreviewWish, previewOf, previewsOf } from "../../shared/view/preview/previewOf.ts";
import { PREVIEW_KINDS, type PreviewKind } from "../../shared/view/preview/previews.ts";
import { demandAnyLead } from "./credentials.ts";
import { languageOf } from "./languageOf.ts";
import type { PackRouteParts } from "./packRouteParts.ts";
import { Refused } from "./refusals.ts";
import { refusePack } from "./refusePack.ts";

const kindSchema = z.enum(PREVIEW_KINDS);

/** Looking into packs before anything is played: for facilitators and the host, who may read every secret. */
export function addPreviews(router: Router, { workshops, library, gate }: PackRouteParts): void {
  const packOf = async (request: Request): Promise<Pack | null> => {
    await demandAnyLead(gate, workshops, request);
    return library.find(String(request.params.packId));
  };
  router.get(PACK_ROUTES.packEntries, async (request, response) => {
    const pack = await packOf(request);
    if (pack === null) return refusePack(response, { code: "pack/unknown", findings: [] });
    response.json(packEntries(pack, languageOf(request)));
  });
  router.get(PACK_ROUTES.packPreviews, async (request, response) => {
    const pack = await packOf(request);
    if (pack === null) return refusePack(response, { code: "pack/unknown", findings: [] });
    response.json({ previews: previewsOf(pack, kindOf(request), wishOf(request)) });
  });
  router.get(PACK_ROUTES.packPreview, async (request, response) => {
    const pack = await packOf(request);
    if (pack === null) return refusePack(response, { code: "pack/unknown", findings: [] });
    const entry = { kind: kindOf(request), id: String(request.params.entryId) };
    const preview = previewOf(pack, entry, wishOf(request));
    if (preview.ok) response.json(preview.value);
    else refusePack(response, { code: "pack/unknown-entry", findings: [] });
  });
}

/** Throws `message/malformed` where there is no such kind. */
function kindOf(request: Request): PreviewKind {
  const kind = kindSchema.safeParse(request.params.kind);
  if (!kind.success) throw new Refused("message/malformed");
  return kind.data;
}

/** Throws `message/malformed` where the query is none. */
function wishOf(request: Request): PreviewWish {
  const query = readMessage(previewQuerySchema, request.query);
  if (query === null) throw new Refused("message/malformed");
  const { rubricId, industryId, difficulty } = query;
  return {
    language: languageOf(request),
    difficulty,
    ...(rubricId !== undefined && { rubricId }),
    ...(industryId !== undefined && { industryId }),
  };
}
