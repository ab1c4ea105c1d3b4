import * as z from "zod/mini";
import type { WorkshopId } from "../../shared/basics/ids.ts";
import { ok, type Result, refuse } from "../../shared/basics/result.ts";
import { httpRefusalSchema } from "../../shared/protocol/http.ts";
import {
  type CopiedPack,
  type CopyPackBody,
  copiedPackSchema,
  type ImportedPack,
  importedPackSchema,
  PACK_ROUTES,
  type PackFinding,
  type PackList,
  type PreviewQuery,
  packEntriesSchema,
  packListSchema,
  packRefusalSchema,
  previewSchema,
  previewsSchema,
} from "../../shared/protocol/packs.ts";
import { readMessage } from "../../shared/protocol/readMessage.ts";
import type { PackEntries, Preview, PreviewKind } from "../../shared/view/preview/previews.ts";
import { call } from "../connection/http.ts";
import type { HttpRefusal } from "../connection/request.ts";

type Answered<Value> = Promise<Result<Value, HttpRefusal>>;

/** Who asks: the host by its key, or a facilitator by the token of a workshop. */
export interface PackAccess {
  readonly bearer: string;
  readonly workshopId: WorkshopId | null;
  /** Only the host changes packs. */
  readonly mayChange: boolean;
}

/** Why a file was not taken, with all that is wrong with it. */
export interface ImportRefusal {
  readonly code: string;
  readonly findings: readonly PackFinding[];
}

/** An entry of a pack. */
export interface EntryPlace {
  readonly packId: string;
  readonly kind: PreviewKind;
  readonly entryId: string;
}

/** The checks of a large file take their time. */
const IMPORT_WITHIN_MS = 40_000;

type Query = Readonly<Record<string, string | undefined>>;

/** The server's packs, as one reader may deal with them. */
export class PackCalls {
  readonly #access: PackAccess;

  constructor(access: PackAccess) {
    this.#access = access;
  }

  list(language: string): Answered<PackList> {
    const path = this.#path(PACK_ROUTES.packs, {}, { language });
    return call({ method: "GET", path, bearer: this.#access.bearer, answer: packListSchema });
  }

  entries(packId: string, language: string): Answered<PackEntries> {
    const path = this.#path(PACK_ROUTES.packEntries, { packId }, { language });
    return call({ method: "GET", path, bearer: this.#access.bearer, answer: packEntriesSchema });
  }

  preview(place: EntryPlace, language: string, query: PreviewQuery): Answered<Preview> {
    const { packId, kind, entryId } = place;
    const path = this.#path(PACK_ROUTES.packPreview, { packId, kind, entryId }, { language, ...query });
    return call({ method: "GET", path, bearer: this.#access.bearer, answer: previewSchema });
  }

  /** All of a kind, for print. */
  async previews(packId: string, kind: PreviewKind, language: string): Answered<readonly Preview[]> {
    const path = this.#path(PACK_ROUTES.packPreviews, { packId, kind }, { language });
    const answer = await call({ method: "GET", path, bearer: this.#access.bearer, answer: previewsSchema });
    return answer.ok ? ok(answer.value.previews) : answer;
  }

  remove(packId: string): Answered<unknown> {
    const path = this.#path(PACK_ROUTES.pack, { packId }, {});
    return call({ method: "DELETE", path, bearer: this.#access.bearer, answer: z.unknown() });
  }

  copy(packId: string, body: CopyPackBody): Answered<CopiedPack> {
    const path = this.#path(PACK_ROUTES.packCopy, { packId }, {});
    return call({ method: "POST", path, bearer: this.#access.bearer, body, answer: copiedPackSchema });
  }

  readAgain(language: string): Answered<PackList> {
    const path = this.#path(PACK_ROUTES.packsReadAgain, {}, { language });
    return call({ method: "POST", path, bearer: this.#access.bearer, answer: packListSchema });
  }

  /** The pack as a file. A plain link cannot carry the token in a header, so it is fetched and handed over. */
  async file(packId: string): Answered<Blob> {
    try {
      const response = await fetch(this.#path(PACK_ROUTES.packExport, { packId }, {}), { headers: this.#headers() });
      return response.ok ? ok(await response.blob()) : refuse({ code: "pack/unknown" });
    } catch {
      return refuse({ code: "no-answer" });
    }
  }

  /** Sends a file as it is. Refuses with findings; `no-answer` where the answer was lost. */
  async take(file: File, mayReplace: boolean): Promise<Result<ImportedPack, ImportRefusal>> {
    const path = this.#path(PACK_ROUTES.packs, {}, { file: file.name, replace: String(mayReplace) });
    try {
      const response = await fetch(path, {
        method: "POST",
        headers: { ...this.#headers(), "content-type": "text/yaml" },
        body: file,
        signal: AbortSignal.timeout(IMPORT_WITHIN_MS),
      });
      return readImport(response.ok, await response.json());
    } catch {
      return refuse({ code: "no-answer", findings: [] });
    }
  }

  #headers(): Record<string, string> {
    return { authorization: `Bearer ${this.#access.bearer}` };
  }

  #path(route: string, places: Readonly<Record<string, string>>, query: Query): string {
    const path = route.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(places[name] ?? ""));
    const { workshopId } = this.#access;
    const asked = Object.entries({ ...query, workshopId: workshopId ?? undefined });
    return `${path}?${new URLSearchParams(asked.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))}`;
  }
}

function readImport(isTaken: boolean, body: unknown): Result<ImportedPack, ImportRefusal> {
  const imported = isTaken ? readMessage(importedPackSchema, body) : null;
  if (imported !== null) return ok(imported);
  const refusal = readMessage(packRefusalSchema, body);
  if (refusal !== null) return refuse(refusal);
  const { code } = readMessage(httpRefusalSchema, body) ?? { code: "message/old-version" };
  return refuse({ code, findings: [] });
}
