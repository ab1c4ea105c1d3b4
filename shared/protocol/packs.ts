import * as z from "zod/mini";
import { packIdSchema } from "../content/contentIds.ts";
import { contentTextSchema } from "../content/contentText.ts";
import { difficultySchema } from "../content/difficulty.ts";
import { channelSchema } from "../content/question.ts";
import { PREVIEW_KINDS, type Preview } from "../view/preview/previews.ts";

/** Packs of one's own, over HTTP. Credentials travel as `Authorization: Bearer …`. */
export const PACK_ROUTES = {
  /**
   * GET (host key or facilitator's token) → `packListSchema` · POST (host key): the YAML itself, with `?replace=true` to
   * replace a pack of one's own that has this id → `importedPackSchema`, or a status of 409 or 422 with
   * `packRefusalSchema`.
   */
  packs: "/api/packs",
  /** DELETE (host key): takes a pack of one's own away; rounds that used it keep their copy. */
  pack: "/api/packs/:packId",
  /** GET (host key or facilitator's token): the pack as one YAML file, all languages in it. */
  packExport: "/api/packs/:packId/export",
  /** POST (host key): reads the folder of packs again, as a restart would → `packListSchema`. */
  packsReadAgain: "/api/packs/read-again",
  /** POST (host key) `copyPackBodySchema`: a copy under another id, in the data folder → `copiedPackSchema`. */
  packCopy: "/api/packs/:packId/copy",
  /** GET (host key or facilitator's token), `?language=`: what is in the pack → `packEntriesSchema`. */
  packEntries: "/api/packs/:packId/entries",
  /**
   * GET (host key or facilitator's token): what each audience gets of one entry → `previewSchema`. In the query
   * `language`, for a question `rubricId` and `industryId`, for a card `difficulty`.
   */
  packPreview: "/api/packs/:packId/preview/:kind/:entryId",
  /** GET (host key or facilitator's token), `?language=`: all previews of a kind, for print → `previewsSchema`. */
  packPreviews: "/api/packs/:packId/preview/:kind",
} as const;

/** Largest pack that is read, in bytes; the one that comes with the app has a tenth of it. */
export const MAX_PACK_BYTES = 2 * 1024 * 1024;

/** One thing that is wrong with a file, ready to be shown: where it stands, counted from 1, and an English sentence. */
export const packFindingSchema = z.object({
  /** An error refuses the pack, a warning comes with it. */
  severity: z.enum(["error", "warning"]),
  code: z.string(),
  file: z.string(),
  line: z.number(),
  column: z.number(),
  /** Keys and positions from the top of the pack; empty where the file as a whole is meant. */
  path: z.array(z.union([z.string(), z.number()])),
  sentence: z.string(),
});
export type PackFinding = z.infer<typeof packFindingSchema>;

/** What a list of packs shows of one of them. */
export const listedPackSchema = z.object({
  packId: z.string(),
  name: z.string(),
  description: z.string(),
  /** Packs that come with the app can be neither replaced nor taken away. */
  isBuiltIn: z.boolean(),
  languages: z.array(z.string()),
  counts: z.object({ questions: z.number(), rubrics: z.number(), exemplars: z.number(), cards: z.number() }),
  warnings: z.array(packFindingSchema),
  /** Its file's name in the folder of packs; null for packs that come with the app. */
  file: z.nullable(z.string()),
});
export type ListedPack = z.infer<typeof listedPackSchema>;

/** Every pack there is, and the files in the data folder that could not be used when they were read. */
export const packListSchema = z.object({
  /** Where packs of one's own lie; told to the host only. */
  folder: z.nullable(z.string()),
  packs: z.array(listedPackSchema),
  broken: z.array(z.object({ file: z.string(), findings: z.array(packFindingSchema) })),
});
export type PackList = z.infer<typeof packListSchema>;

export const importedPackSchema = z.object({ packId: z.string(), warnings: z.array(packFindingSchema) });
export type ImportedPack = z.infer<typeof importedPackSchema>;

/** A copy of a pack under an id and a name of its own. */
export const copyPackBodySchema = z.strictObject({ packId: packIdSchema, name: contentTextSchema });
export type CopyPackBody = z.infer<typeof copyPackBodySchema>;

/** `path`: where the copy lies on the server's disk. */
export const copiedPackSchema = z.object({ packId: z.string(), path: z.string() });
export type CopiedPack = z.infer<typeof copiedPackSchema>;

const namedSchema = z.object({ id: z.string(), name: z.string() });

export const packEntriesSchema = z.object({
  packId: z.string(),
  name: z.string(),
  languages: z.array(z.string()),
  competencies: z.array(namedSchema),
  industries: z.array(namedSchema),
  rubrics: z.array(namedSchema),
  entries: z.array(
    z.object({
      kind: z.enum(PREVIEW_KINDS),
      id: z.string(),
      name: z.string(),
      sentence: z.string(),
      competencies: z.array(z.string()),
      channels: z.array(channelSchema),
      industry: z.nullable(z.string()),
      rubrics: z.array(z.string()),
      family: z.nullable(z.enum(["angry", "barrier"])),
      stories: z.array(z.string()),
    }),
  ),
});

/** How an entry is to be looked at. */
export const previewQuerySchema = z.object({
  rubricId: z.optional(z.string()),
  industryId: z.optional(z.string()),
  difficulty: z._default(difficultySchema, "standard"),
});
export type PreviewQuery = z.input<typeof previewQuerySchema>;

/** A preview is made of the sections that a round would send, and clients check those no more than theirs. */
export const previewSchema = z.custom<Preview>((body) => typeof body === "object" && body !== null && "kind" in body);
export const previewsSchema = z.object({ previews: z.array(previewSchema) });

/** Why a pack was not taken, copied, deleted or sent, or an entry of it not shown. */
export const packRefusalSchema = z.object({
  code: z.enum([
    "pack/refused",
    "pack/exists",
    "pack/changed-on-disk",
    "pack/built-in",
    "pack/unknown",
    "pack/unknown-entry",
  ]),
  findings: z.array(packFindingSchema),
});
export type PackRefusal = z.infer<typeof packRefusalSchema>;
