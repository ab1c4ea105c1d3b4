import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ok, type Result, refuse } from "../../shared/basics/result.ts";
import type { Pack } from "../../shared/content/pack.ts";
import type { PackRefusal } from "../../shared/protocol/packs.ts";
import { Fault } from "../watch/Fault.ts";
import type { Log } from "../watch/log.ts";
import { syncFolder, UNFINISHED, writeWhole } from "../writeWhole.ts";
import type { Library } from "./Library.ts";
import type { PlacedFinding } from "./packFile/PlacedFinding.ts";
import { packFileNames } from "./packFile/packFilesIn.ts";
import { readPackApart } from "./packFile/readPackApart.ts";
import type { PackFile, ReadPack } from "./packFile/readPackFiles.ts";
import { digestOf, isEdited, openPack, unusable } from "./packOnDisk.ts";

const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY_FILE = 0o600;

/** A file in the folder that cannot be used, and why. */
export interface BrokenFile {
  readonly file: string;
  readonly findings: readonly PlacedFinding[];
}

/** Why a pack was not taken or not taken away. */
export interface PackTrouble {
  readonly code: PackRefusal["code"];
  readonly findings: readonly PlacedFinding[];
}

interface OwnPack {
  readonly pack: Pack;
  /** Its file's name in the folder; people may put files there under any name. */
  readonly file: string;
  /** Of the file as it was read or written. */
  readonly digest: string;
  readonly warnings: readonly PlacedFinding[];
}

/** A file of the folder, and what was in it. */
interface FoundFile {
  readonly name: string;
  readonly digest: string;
  readonly read: Result<ReadPack, readonly PlacedFinding[]>;
}

/** The packs that somebody brought along: files in one folder, checked before they are offered. */
export class OwnPacks {
  readonly #folder: string;
  readonly #library: Library;
  readonly #log: Log;
  /** By id in small letters: ids that differ in nothing else would share a file on some systems, and confuse on all. */
  readonly #packs = new Map<string, OwnPack>();
  #broken: readonly BrokenFile[] = [];
  /** Counts what was taken and taken away, so that a slow reading of the folder knows that it is out of date. */
  #changes = 0;
  /** One pack is read at a time, so that memory stays flat however many are sent. */
  #reading: Promise<unknown> = Promise.resolve();

  constructor({ folder, library, log }: { readonly folder: string; readonly library: Library; readonly log: Log }) {
    this.#folder = folder;
    this.#library = library;
    this.#log = log;
  }

  /** Where the files lie. */
  get folder(): string {
    return this.#folder;
  }

  /** Offers what lies in the folder. What cannot be used is reported in `broken` and the log, and stops nothing. */
  async load(): Promise<void> {
    this.#clearUnfinished();
    await this.readAgain();
  }

  /** Offers what lies in the folder now and nothing else, as a restart would. Source: SPEC PK12. */
  async readAgain(): Promise<void> {
    for (;;) {
      const changes = this.#changes;
      const found: FoundFile[] = [];
      for (const name of this.#fileNames()) found.push(await this.#readFile(name));
      // A pack that came or went while the folder was read: what was read may be older than what is offered.
      if (changes === this.#changes) return this.#exchange(found);
    }
  }

  /** Files that were not usable when they were read. */
  broken(): readonly BrokenFile[] {
    return this.#broken;
  }

  /** What the checks said about a pack of one's own; nothing for others. */
  warnings(packId: string): readonly PlacedFinding[] {
    return this.#find(packId)?.warnings ?? [];
  }

  /** The name of its file in the folder; null when this is no pack of one's own. */
  fileOf(packId: string): string | null {
    return this.#find(packId)?.file ?? null;
  }

  /** The file as its author wrote it; null when this is no pack of one's own, or the file has gone. */
  source(packId: string): Buffer | null {
    const known = this.#find(packId);
    if (known === undefined) return null;
    try {
      return readFileSync(join(this.#folder, known.file));
    } catch {
      return null;
    }
  }

  /**
   * Checks a file, keeps it and offers its pack; all of it or nothing. Refuses `pack/refused` with the findings,
   * `pack/built-in`, `pack/exists` unless it may replace, and `pack/changed-on-disk` where that would undo an edit of
   * the file that was not read yet. Throws a `Fault` when it cannot be kept.
   */
  async take(file: PackFile, mayReplace: boolean): Promise<Result<ReadPack, PackTrouble>> {
    const read = await this.#read(file);
    if (!read.ok) return refuse({ code: "pack/refused", findings: read.refusal });
    // From here on nothing waits, so no other pack can come in between.
    const { pack, warnings } = read.value;
    const taken = this.#takenBy(pack.pack.id);
    if (taken === "built-in") return refuse({ code: "pack/built-in", findings: [] });
    if (taken === "own" && !mayReplace) return refuse({ code: "pack/exists", findings: [] });
    const key = pack.pack.id.toLowerCase();
    const before = this.#packs.get(key);
    if (before !== undefined && isEdited(join(this.#folder, before.file), before.digest))
      return refuse({ code: "pack/changed-on-disk", findings: [] });
    const name = before?.file ?? this.#freeName(key);
    this.#write(name, file.bytes);
    if (before !== undefined) this.#library.withdraw(before.pack.pack.id);
    this.#changes += 1;
    this.#offer({ pack, file: name, digest: digestOf(file.bytes), warnings });
    return ok(read.value);
  }

  /** Takes a pack away, file and all. Refuses `pack/built-in` and `pack/unknown`. */
  remove(packId: string): Result<null, PackTrouble> {
    if (this.#library.isBuiltIn(packId)) return refuse({ code: "pack/built-in", findings: [] });
    const known = this.#find(packId);
    if (known === undefined) return refuse({ code: "pack/unknown", findings: [] });
    try {
      rmSync(join(this.#folder, known.file), { force: true });
      syncFolder(this.#folder);
    } catch (cause) {
      throw new Fault("server/not-saved", "a pack cannot be deleted", { cause });
    }
    this.#changes += 1;
    this.#packs.delete(packId.toLowerCase());
    this.#library.withdraw(packId);
    return ok(null);
  }

  /** What a crash left of an import; it was never read. */
  #clearUnfinished(): void {
    try {
      const names = readdirSync(this.#folder).filter((name) => name.endsWith(`.yaml${UNFINISHED}`));
      for (const name of names) rmSync(join(this.#folder, name), { force: true });
    } catch {
      // There is no folder yet, or it cannot be read: the next step says so.
    }
  }

  #fileNames(): readonly string[] {
    try {
      mkdirSync(this.#folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
      return packFileNames(this.#folder);
    } catch (error) {
      this.#log.error({ error }, "the folder of packs cannot be read");
      return [];
    }
  }

  /** Nothing waits in here: there is no moment at which a pack is missing that was there before and is there after. */
  #exchange(found: readonly FoundFile[]): void {
    for (const { pack } of this.#packs.values()) this.#library.withdraw(pack.pack.id);
    this.#packs.clear();
    this.#broken = found.flatMap(({ name, digest, read }) => {
      const findings = read.ok ? this.#offerFound({ name, digest }, read.value) : read.refusal;
      if (findings.length === 0) return [];
      const [{ code, line, column } = {}] = findings;
      this.#log.warn({ file: name, code, line, column, findings: findings.length }, "a pack cannot be used");
      return [{ file: name, findings }];
    });
  }

  /** Offers what one file holds, or says why not. */
  #offerFound({ name, digest }: Omit<FoundFile, "read">, { pack, warnings }: ReadPack): readonly PlacedFinding[] {
    const { id } = pack.pack;
    if (this.#takenBy(id) !== null) return [{ ...unusable(name), code: "pack/id-taken", params: { id } }];
    this.#offer({ pack, file: name, digest, warnings });
    return [];
  }

  async #readFile(name: string): Promise<FoundFile> {
    const file = openPack(join(this.#folder, name), name);
    if (file === null) return { name, digest: "", read: refuse([{ ...unusable(name), code: "file/unreadable" }]) };
    return { name, digest: digestOf(file.bytes), read: await this.#read(file) };
  }

  #read(file: PackFile): ReturnType<typeof readPackApart> {
    const reading = this.#reading.then(() => readPackApart([file]));
    this.#reading = reading.catch(() => undefined);
    return reading;
  }

  #takenBy(packId: string): "built-in" | "own" | null {
    const key = packId.toLowerCase();
    if (this.#packs.has(key)) return "own";
    return this.#library.packs().some(({ pack }) => pack.id.toLowerCase() === key) ? "built-in" : null;
  }

  /** A name for a new file: the pack's id, unless a file that is not usable has it. */
  #freeName(key: string): string {
    const names = new Set(this.#fileNames().map((name) => name.toLowerCase()));
    for (let copy = 1; ; copy++) {
      const name = copy === 1 ? `${key}.yaml` : `${key}-${copy}.yaml`;
      if (!names.has(name)) return name;
    }
  }

  #write(name: string, bytes: Uint8Array): void {
    try {
      mkdirSync(this.#folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
      writeWhole(join(this.#folder, name), bytes, OWNER_ONLY_FILE);
    } catch (cause) {
      throw new Fault("server/not-saved", "a pack cannot be written", { cause });
    }
  }

  #offer(own: OwnPack): void {
    this.#packs.set(own.pack.pack.id.toLowerCase(), own);
    this.#library.offer(own.pack);
  }

  #find(packId: string): OwnPack | undefined {
    const known = this.#packs.get(packId.toLowerCase());
    return known?.pack.pack.id === packId ? known : undefined;
  }
}
