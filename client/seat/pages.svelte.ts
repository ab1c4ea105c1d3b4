import type { Area } from "../words/dictionaries.ts";
import type { Words } from "../words/words.svelte.ts";
import type { SeatScreen } from "./seatScreen.ts";

/** The pages of a seat and some parts of them, each a chunk of its own: a phone draws its first one without waiting for the others. */
const PAGES = {
  Asked: () => import("./Asked.svelte"),
  Closed: () => import("./Closed.svelte"),
  Exemplars: () => import("./calibration/Exemplars.svelte"),
  Farewell: () => import("./Farewell.svelte"),
  Interruption: () => import("./Interruption.svelte"),
  Key: () => import("./calibration/Key.svelte"),
  Listen: () => import("./Listen.svelte"),
  NextStep: () => import("./NextStep.svelte"),
  PassTurn: () => import("./PassTurn.svelte"),
  PastCalibrations: () => import("./calibration/PastCalibrations.svelte"),
  PastRounds: () => import("./PastRounds.svelte"),
  Ratings: () => import("./calibration/Ratings.svelte"),
  RatingsAlong: () => import("./calibration/RatingsAlong.svelte"),
  Read: () => import("./Read.svelte"),
  Results: () => import("./Results.svelte"),
  Scene: () => import("./scene/Scene.svelte"),
  SealedRing: () => import("./SealedRing.svelte"),
  SelfSpeaks: () => import("./SelfSpeaks.svelte"),
  Sheets: () => import("./Sheets.svelte"),
  SheetsAlong: () => import("./SheetsAlong.svelte"),
  Talk: () => import("./Talk.svelte"),
  UnsavedStep: () => import("./UnsavedStep.svelte"),
  Waiting: () => import("./Waiting.svelte"),
} as const;

export type PageName = keyof typeof PAGES;

/** Pages with words that the others do without. */
const WORDS_OF: { readonly [Name in PageName]?: Area } = {
  Closed: "reveal",
  Exemplars: "calibration",
  Farewell: "reveal",
  Key: "calibration",
  Listen: "answer",
  NextStep: "reveal",
  PassTurn: "answer",
  PastCalibrations: "calibration",
  PastRounds: "reveal",
  Ratings: "calibration",
  RatingsAlong: "calibration",
  Read: "answer",
  Results: "reveal",
  Scene: "scene",
  SelfSpeaks: "reveal",
  Talk: "reveal",
  UnsavedStep: "reveal",
};

type PagesHere = { readonly [Name in PageName]?: Awaited<ReturnType<(typeof PAGES)[Name]>>["default"] };

const PAGE_OF = {
  removed: "Interruption",
  closed: "Closed",
  asked: "Asked",
  lobby: "Waiting",
  casting: "Waiting",
  between: "Waiting",
  ended: "Waiting",
  "time-out": "Interruption",
  recasting: "Interruption",
  exemplars: "Exemplars",
  ratings: "Ratings",
  key: "Key",
  read: "Read",
  answer: "Listen",
  probe: "Listen",
  scene: "Scene",
  sheets: "Sheets",
  "de-role": "Scene",
  "self-speaks": "SelfSpeaks",
  "customer-speaks": "Scene",
  results: "Results",
  talk: "Talk",
  "guess-need": "Scene",
  card: "Scene",
  timeline: "Scene",
  replay: "Scene",
  "next-step": "NextStep",
} as const satisfies Record<Exclude<SeatScreen, "loading">, PageName>;

/** Where the others fill in a sheet, and who has none to fill in reads along. */
const ALONG = { sheets: "SheetsAlong", ratings: "RatingsAlong" } as const;

/** Screens that look otherwise where a scene is played; before the sheet the customer says how it ended, and a colleague who was called in has none. */
const IN_SCENE: readonly SeatScreen[] = ["asked", "casting", "read"];

/** What a page depends on beside the screen. */
export type PageReader = {
  readonly isScene: boolean;
  readonly isJudging: boolean;
  readonly isCalledIn: boolean;
  readonly isReadingAlong: boolean;
  readonly hasWritten: boolean;
  readonly ownRounds: readonly unknown[];
  readonly ownCalibrations: readonly unknown[];
};

/** What shows this screen; nothing while there is nothing to show. What is past stands below wherever somebody waits. */
export function pagesOf(screen: SeatScreen, reader: PageReader): readonly PageName[] {
  if (screen === "loading") return [];
  if (isOfScene(screen, reader)) return ["Scene"];
  if (reader.isReadingAlong && (screen === "sheets" || screen === "ratings")) return [ALONG[screen]];
  const page = PAGE_OF[screen];
  if (page === "Sheets" && reader.hasWritten) return [page, "Scene"];
  if (page !== "Waiting" && page !== "Closed") return [page];
  const rounds = reader.ownRounds.length > 0 ? (["PastRounds"] as const) : [];
  const calibrations = reader.ownCalibrations.length > 0 ? (["PastCalibrations"] as const) : [];
  return [page, ...rounds, ...calibrations];
}

function isOfScene(screen: SeatScreen, { isScene, isJudging, isCalledIn }: PageReader): boolean {
  return isScene && (IN_SCENE.includes(screen) || (screen === "sheets" && (isJudging || isCalledIn)));
}

/** The pages that have arrived on this phone, with their words. */
export class Pages {
  readonly #words: Pick<Words, "add">;
  #here = $state.raw<PagesHere>({});

  constructor(words: Pick<Words, "add">) {
    this.#words = words;
  }

  get here(): PagesHere {
    return this.#here;
  }

  /** False where the page could not be had just now. */
  async fetch(name: PageName): Promise<boolean> {
    if (this.#here[name] !== undefined) return true;
    try {
      const area = WORDS_OF[name];
      const [{ default: page }] = await Promise.all([PAGES[name](), area === undefined ? null : this.#words.add(area)]);
      this.#here = { ...this.#here, [name]: page };
      return true;
    } catch {
      return false;
    }
  }

  /** One after the other, so that nothing that is needed now waits behind them. Stops where one cannot be had. */
  async fetchAll(): Promise<void> {
    for (const name of Object.keys(PAGES) as PageName[]) {
      if (!(await this.fetch(name))) return;
    }
  }
}
