import type { SectionFrame } from "../../shared/protocol/wire.ts";
import { fromWire } from "../../shared/protocol/wireForm.ts";

type Kept = { readonly version: number; readonly body: unknown };

/** The last section of each name. A newer one replaces it whole; one that was overtaken on its way is dropped. */
export class Sections {
  #kept = $state.raw<Readonly<Record<string, Kept>>>({});

  /** A greeting brings everything at once; versions of an earlier connection mean nothing to this one. */
  reset(frames: readonly SectionFrame[]): void {
    this.#kept = keptOf(frames);
  }

  take(frames: readonly SectionFrame[]): void {
    const isNews = ([name, version]: SectionFrame): boolean => (this.#kept[name]?.version ?? -1) < version;
    this.#kept = { ...this.#kept, ...keptOf(frames.filter(isNews)) };
  }

  body(name: string): unknown {
    return this.#kept[name]?.body ?? null;
  }

  names(): readonly string[] {
    return Object.keys(this.#kept);
  }
}

function keptOf(frames: readonly SectionFrame[]): Readonly<Record<string, Kept>> {
  return Object.fromEntries(frames.map(([name, version, sent]) => [name, { version, body: fromWire(name, sent) }]));
}
