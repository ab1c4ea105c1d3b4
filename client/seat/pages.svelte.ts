import type { SeatScreen } from "./seatScreen.ts";

/** The pages of a seat and some parts of them, each a chunk of its own: a phone draws its first one without waiting for the others. */
const PAGES = {
  Asked: () => import("./Asked.svelte"),
  Closed: () => import("./Closed.svelte"),
  Farewell: () => import("./Farewell.svelte"),
  Interruption: () => import("./Interruption.svelte"),
  Listen: () => import("./Listen.svelte"),
  NextStep: () => import("./NextStep.svelte"),
  PassTurn: () => import("./PassTurn.svelte"),
  PastRounds: () => import("./PastRounds.svelte"),
  Read: () => import("./Read.svelte"),
  Results: () => import("./Results.svelte"),
  SelfSpeaks: () => import("./SelfSpeaks.svelte"),
  Sheets: () => import("./Sheets.svelte"),
  Talk: () => import("./Talk.svelte"),
  UnsavedStep: () => import("./UnsavedStep.svelte"),
  Waiting: () => import("./Waiting.svelte"),
} as const;

export type PageName = keyof typeof PAGES;

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
  read: "Read",
  answer: "Listen",
  probe: "Listen",
  scene: "Listen",
  sheets: "Sheets",
  "de-role": "SelfSpeaks",
  "self-speaks": "SelfSpeaks",
  "customer-speaks": "SelfSpeaks",
  results: "Results",
  talk: "Talk",
  "guess-need": "Talk",
  card: "Talk",
  timeline: "Talk",
  replay: "Talk",
  "next-step": "NextStep",
} as const satisfies Record<Exclude<SeatScreen, "loading">, PageName>;

/** What shows this screen; nothing while there is nothing to show. Past rounds stand below wherever somebody waits. */
export function pagesOf(screen: SeatScreen, hasRounds: boolean): readonly PageName[] {
  if (screen === "loading") return [];
  const page = PAGE_OF[screen];
  return hasRounds && (page === "Waiting" || page === "Closed") ? [page, "PastRounds"] : [page];
}

/** The pages that have arrived on this phone. */
export class Pages {
  #here = $state.raw<PagesHere>({});

  get here(): PagesHere {
    return this.#here;
  }

  /** False where the page could not be had just now. */
  async fetch(name: PageName): Promise<boolean> {
    if (this.#here[name] !== undefined) return true;
    try {
      const { default: page } = await PAGES[name]();
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
