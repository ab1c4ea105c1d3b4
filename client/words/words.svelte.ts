import { createContext } from "svelte";
import { type Area, type Dictionary, type English, loadDictionary } from "./dictionaries.ts";
import { clockText } from "./duration.ts";
import { fill } from "./fill.ts";
import { numberFormat } from "./formats.ts";
import { LANGUAGES, type Language, languageFor } from "./languages.ts";
import type { Slots } from "./translation.ts";

export type WordKey = keyof English;

/** No second argument where the text has no slots; otherwise one value for each slot. */
type Filling<Key extends WordKey> = [Slots<English[Key]>] extends [never]
  ? []
  : [slots: Readonly<Record<Slots<English[Key]>, string | number>>];

const STORED_LANGUAGE = "language";

/** What words need of the window they are shown in; part of a page may stand in for one. */
export interface WordsWindow {
  readonly navigator: { readonly languages: readonly string[] };
  readonly localStorage: Pick<Storage, "getItem" | "setItem">;
  readonly document: { readonly documentElement: { lang: string; dir: string } };
}

/** The words of this device: one language at a time, changed without a reload, kept for the next visit. */
export class Words {
  readonly #wanted: Set<Area>;
  #here: ReadonlySet<Area> = new Set();
  #chosen: Language = "en";
  readonly #window: WordsWindow;
  readonly #load: typeof loadDictionary;
  #language = $state.raw<Language>("en");
  #dictionary = $state.raw<Dictionary>({});

  constructor(area: Area, ownWindow: WordsWindow = window, load: typeof loadDictionary = loadDictionary) {
    this.#wanted = new Set([area]);
    this.#window = ownWindow;
    this.#load = load;
  }

  get language(): Language {
    return this.#language;
  }

  /** Arrow functions, so that a component may take `t` alone out of the context. */
  readonly t = <Key extends WordKey>(key: Key, ...[slots]: Filling<Key>): string => {
    const text = this.#dictionary[key];
    return text === undefined ? key : fill(text, this.#language, slots ?? {});
  };

  /** A text by a code that came from the server; null when this build does not know the code. */
  readonly tCode = (prefix: string, code: string): string | null => {
    const text = this.#dictionary[`${prefix}.${code}`];
    return typeof text === "string" ? text : null;
  };

  readonly number = (value: number, decimals = 0): string =>
    numberFormat(this.#language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);

  readonly clock = (spanMs: number): string => clockText(spanMs, this.#language);

  /** The language chosen on this device before, else the device's own; with more words than its own area's, where they are needed at once. */
  async start(more: readonly Area[] = []): Promise<void> {
    for (const area of more) this.#wanted.add(area);
    const stored = this.#stored();
    await this.#show(languageFor(stored === null ? this.#window.navigator.languages : [stored]));
  }

  async choose(language: Language): Promise<void> {
    await this.#show(language);
    try {
      this.#window.localStorage.setItem(STORED_LANGUAGE, language);
    } catch {
      // A browser without storage keeps the choice until the page is left.
    }
  }

  /** Words that only some pages need; they stay, in whichever language is chosen later. Throws where they cannot be had. */
  readonly add = async (area: Area): Promise<void> => {
    if (this.#here.has(area)) return;
    this.#wanted.add(area);
    try {
      await this.#show(this.#chosen);
    } catch (error) {
      this.#wanted.delete(area);
      throw error;
    }
  };

  async #show(language: Language): Promise<void> {
    this.#chosen = language;
    const areas = [...this.#wanted];
    const dictionaries = await Promise.all(areas.map((area) => this.#load(area, language))).catch((error) => {
      if (this.#chosen === language) this.#chosen = this.#language;
      throw error;
    });
    // Another language was chosen meanwhile, or words of one more area are wanted.
    if (this.#chosen !== language || areas.length < this.#wanted.size) return this.#show(this.#chosen);
    this.#dictionary = Object.assign({}, ...dictionaries);
    this.#here = new Set(areas);
    this.#language = language;
    const root = this.#window.document.documentElement;
    root.lang = language;
    root.dir = LANGUAGES.find(({ code }) => code === language)?.direction ?? "ltr";
  }

  #stored(): string | null {
    try {
      return this.#window.localStorage.getItem(STORED_LANGUAGE);
    } catch {
      return null;
    }
  }
}

export const [useWords, provideWords] = createContext<Words>();
