import { createContext } from "svelte";
import type { PackFinding, PackList } from "../../shared/protocol/packs.ts";
import { MAX_PACK_BYTES } from "../../shared/protocol/packs.ts";
import { handOver } from "./handOver.ts";
import type { PackAccess } from "./packCalls.ts";
import { PackCalls } from "./packCalls.ts";

/** What became of the last file that was brought. */
export type Brought =
  | { readonly kind: "checking"; readonly name: string }
  | { readonly kind: "taken"; readonly packId: string; readonly warnings: readonly PackFinding[] }
  | { readonly kind: "refused"; readonly name: string; readonly findings: readonly PackFinding[] }
  /** Somebody's pack has this id already: may it be replaced? */
  | { readonly kind: "exists"; readonly file: File }
  | { readonly kind: "failed"; readonly name: string; readonly code: string };

function outcome(file: File, taken: Awaited<ReturnType<PackCalls["take"]>>): Brought {
  if (taken.ok) return { kind: "taken", ...taken.value };
  const { code, findings } = taken.refusal;
  if (code === "pack/exists") return { kind: "exists", file };
  if (findings.length > 0) return { kind: "refused", name: file.name, findings };
  return { kind: "failed", name: file.name, code };
}

/** The packs of a server, and what one reader does with them. */
export class PacksDesk {
  readonly calls: PackCalls;
  readonly mayChange: boolean;
  #list = $state.raw<PackList | null>(null);
  #refusal = $state<string | null>(null);
  #brought = $state.raw<Brought | null>(null);
  /** Which file, and which answer to "what is there", is the last: an older one that comes late says nothing. */
  #bringing = 0;
  #listing = 0;

  constructor(access: PackAccess) {
    this.calls = new PackCalls(access);
    this.mayChange = access.mayChange;
  }

  get list(): PackList | null {
    return this.#list;
  }

  /** Why the last request was not met; null when it was. */
  get refusal(): string | null {
    return this.#refusal;
  }

  get brought(): Brought | null {
    return this.#brought;
  }

  readonly forgetBrought = (): void => {
    this.#brought = null;
  };

  async load(language: string): Promise<void> {
    await this.#show(this.calls.list(language));
  }

  /** Reads the folder of packs again. */
  async readAgain(language: string): Promise<void> {
    await this.#show(this.calls.readAgain(language));
  }

  /** Brings one file along. What it is refused for is kept in `brought`, unless another one was brought meanwhile. */
  async bring(file: File, language: string, mayReplace = false): Promise<void> {
    const { name } = file;
    this.#bringing += 1;
    const turn = this.#bringing;
    if (file.size > MAX_PACK_BYTES) {
      this.#brought = { kind: "failed", name, code: "message/too-large" };
      return;
    }
    this.#brought = { kind: "checking", name };
    const taken = await this.calls.take(file, mayReplace);
    if (turn === this.#bringing) this.#brought = outcome(file, taken);
    if (taken.ok) return this.load(language);
  }

  /** Takes a pack of one's own away. */
  async remove(packId: string, language: string): Promise<void> {
    const removed = await this.calls.remove(packId);
    if (removed.ok) return this.load(language);
    this.#refusal = removed.refusal.code;
  }

  /** Gives the pack to the browser as a file. */
  async download(packId: string): Promise<void> {
    const file = await this.calls.file(packId);
    if (file.ok) handOver(file.value, `${packId}.yaml`);
    this.#refusal = file.ok ? null : file.refusal.code;
  }

  async #show(asked: ReturnType<PackCalls["list"]>): Promise<void> {
    this.#listing += 1;
    const turn = this.#listing;
    const answer = await asked;
    if (turn !== this.#listing) return;
    if (answer.ok) this.#list = answer.value;
    this.#refusal = answer.ok ? null : answer.refusal.code;
  }
}

export const [usePacks, providePacks] = createContext<PacksDesk>();
