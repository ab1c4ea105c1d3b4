import type { SectionFrame } from "../../shared/protocol/wire.ts";

type Kept = { readonly version: number; readonly body: unknown };

/** The last section of each name. A newer one replaces it whole; one that was overtaken on its way is dropped. */
export class Sections {
  #kept = $state.raw<Readonly<Record<string, Kept>>>({});

  /** A greeting brings everything at once; versions of an earlier connection mean nothing to this one. */
  reset(frames: readonly SectionFrame[]): void {
    this.#kept = Object.fromEntries(frames.map(([name, version, body]) => [name, { version, body }]));
  }

  take([name, version, body]: SectionFrame): void {
    const kept = this.#kept[name];
    if (kept !== undefined && kept.version >= version) return;
    this.#kept = { ...this.#kept, [name]: { version, body } };
  }

  body(name: string): unknown {
    return this.#kept[name]?.body ?? null;
  }

  names(): readonly string[] {
    return Object.keys(this.#kept);
  }
}
