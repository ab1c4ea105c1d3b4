import * as z from "zod/mini";

/** Packs of one's own, over HTTP. Credentials travel as `Authorization: Bearer …`. */
export const PACK_ROUTES = {
  /**
   * GET (host key or facilitator's token) → `packListSchema` · POST (host key): the YAML itself, with `?replace=true` to
   * replace a pack of one's own that has this id, or JSON `importPackBodySchema` → `importedPackSchema`, or a status of
   * 409 or 422 with `packRefusalSchema`.
   */
  packs: "/api/packs",
  /** DELETE (host key): takes a pack of one's own away; rounds that used it keep their copy. */
  pack: "/api/packs/:packId",
  /** GET (host key or facilitator's token): the pack as one YAML file, all languages in it. */
  packExport: "/api/packs/:packId/export",
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
});
export type ListedPack = z.infer<typeof listedPackSchema>;

/** Every pack there is, and the files in the data folder that could not be used when the server started. */
export const packListSchema = z.object({
  packs: z.array(listedPackSchema),
  broken: z.array(z.object({ file: z.string(), findings: z.array(packFindingSchema) })),
});
export type PackList = z.infer<typeof packListSchema>;

export const importPackBodySchema = z.strictObject({
  text: z.string().check(z.maxLength(MAX_PACK_BYTES)),
  /** Whether a pack of one's own with this id may be replaced. */
  replace: z.optional(z.boolean()),
});
export type ImportPackBody = z.infer<typeof importPackBodySchema>;

export const importedPackSchema = z.object({ packId: z.string(), warnings: z.array(packFindingSchema) });
export type ImportedPack = z.infer<typeof importedPackSchema>;

/** Why a pack was not taken, deleted or sent. */
export const packRefusalSchema = z.object({
  code: z.enum(["pack/refused", "pack/exists", "pack/built-in", "pack/unknown"]),
  findings: z.array(packFindingSchema),
});
export type PackRefusal = z.infer<typeof packRefusalSchema>;
