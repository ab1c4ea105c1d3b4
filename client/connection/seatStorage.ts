import type { SeatGrant } from "../../shared/protocol/http.ts";
import { readSeatGrant } from "./doorAnswers.ts";

/** What a browser offers to keep things in; any of it may be missing, full or forbidden. */
export type StorageWindow = { readonly localStorage: Storage; readonly sessionStorage: Storage };

/** Text by key in the best place this browser has: for good, for this tab, or until the page is left. */
export class DeviceMemory {
  readonly #places: readonly Pick<Storage, "getItem" | "setItem" | "removeItem">[];
  readonly #fallback = new Map<string, string>();

  constructor(ownWindow: StorageWindow) {
    this.#places = [() => ownWindow.localStorage, () => ownWindow.sessionStorage].flatMap((place) => {
      try {
        return [place()];
      } catch {
        // Reading the property alone throws where storage is switched off.
        return [];
      }
    });
  }

  read(key: string): string | null {
    for (const place of this.#places) {
      const text = attempt(() => place.getItem(key)) ?? null;
      if (text !== null) return text;
    }
    return this.#fallback.get(key) ?? null;
  }

  write(key: string, text: string): void {
    for (const place of this.#places) {
      const isKept = attempt(() => {
        place.setItem(key, text);
        return true;
      });
      if (isKept) return;
    }
    this.#fallback.set(key, text);
  }

  forget(key: string): void {
    for (const place of this.#places) attempt(() => place.removeItem(key));
    this.#fallback.delete(key);
  }
}

function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

const LAST_CODE = "last-code";
const keyOf = (joinCode: string) => `seat:${joinCode}`;

/** The seats this device has taken, by join code. Nothing but the token opens a seat again, so it is kept with care. */
export class SeatStorage {
  readonly #memory: DeviceMemory;

  constructor(memory: DeviceMemory) {
    this.#memory = memory;
  }

  keep(joinCode: string, grant: SeatGrant): void {
    this.#memory.write(keyOf(joinCode), JSON.stringify(grant));
    this.#memory.write(LAST_CODE, joinCode);
  }

  seatAt(joinCode: string): SeatGrant | null {
    const text = this.#memory.read(keyOf(joinCode));
    if (text === null) return null;
    return readSeatGrant(attempt((): unknown => JSON.parse(text)));
  }

  /** The code of the last seat that was taken here, for whoever opens the bare address. */
  lastCode(): string | null {
    const code = this.#memory.read(LAST_CODE);
    return code !== null && this.seatAt(code) !== null ? code : null;
  }

  forget(joinCode: string): void {
    this.#memory.forget(keyOf(joinCode));
  }
}
