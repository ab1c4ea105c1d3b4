import type { Component } from "svelte";
import type { Area } from "../../words/dictionaries.ts";
import type { Words } from "../../words/words.svelte.ts";
import type { ScenePart } from "./scenePart.ts";

/** Each part is a chunk of its own: who watches a scene never waits for what only its customer needs. */
const PARTS = {
  Asked: () => import("./SceneAsked.svelte"),
  Offer: () => import("./RoleOffer.svelte"),
  Casting: () => import("./Casting.svelte"),
  RepRead: () => import("./RepRead.svelte"),
  CustomerRead: () => import("./CustomerRead.svelte"),
  RelayRead: () => import("./RelayRead.svelte"),
  WatchRead: () => import("./WatchRead.svelte"),
  RepPlay: () => import("./RepPlay.svelte"),
  CustomerPlay: () => import("./CustomerPlay.svelte"),
  RelayPlay: () => import("./RelayPlay.svelte"),
  WatchPlay: () => import("./WatchPlay.svelte"),
  CustomerSheet: () => import("./CustomerSheet.svelte"),
  NoSheet: () => import("../talk/Unsent.svelte"),
  Unsent: () => import("../talk/Unsent.svelte"),
  DeRole: () => import("./DeRole.svelte"),
  CustomerSpeaks: () => import("./CustomerSpeaks.svelte"),
  GuessNeed: () => import("./GuessNeed.svelte"),
  OpenCard: () => import("./OpenCard.svelte"),
  Timeline: () => import("./Timeline.svelte"),
  Replay: () => import("./Replay.svelte"),
} as const satisfies Record<ScenePart, () => Promise<{ readonly default: Component }>>;

/** Of whoever is there while the scene is played. */
const PLAY_WORDS: readonly Area[] = ["cards", "talk", "means"];

/** Words beside those of the scene itself. */
const WORDS_OF: { readonly [Name in ScenePart]?: readonly Area[] } = {
  RepRead: ["cards"],
  WatchRead: PLAY_WORDS,
  RepPlay: PLAY_WORDS,
  CustomerPlay: PLAY_WORDS,
  RelayPlay: PLAY_WORDS,
  WatchPlay: PLAY_WORDS,
  NoSheet: ["talk"],
  Unsent: ["talk"],
  DeRole: ["debrief"],
  CustomerSpeaks: ["debrief"],
  GuessNeed: ["debrief"],
  OpenCard: ["debrief"],
  Timeline: ["debrief"],
  Replay: ["debrief"],
};

type PartsHere = { readonly [Name in ScenePart]?: Component };

/** The parts that have arrived on this phone, with their words; kept from step to step. */
class SceneParts {
  #here = $state.raw<PartsHere>({});

  get here(): PartsHere {
    return this.#here;
  }

  /** False where the part could not be had just now. */
  async fetch(name: ScenePart, words: Pick<Words, "add">): Promise<boolean> {
    if (this.#here[name] !== undefined) return true;
    try {
      const areas = WORDS_OF[name] ?? [];
      const [{ default: part }] = await Promise.all([PARTS[name](), ...areas.map((area) => words.add(area))]);
      this.#here = { ...this.#here, [name]: part };
      return true;
    } catch {
      return false;
    }
  }

  /** One after the other, so that nothing that is needed now waits behind them. Stops where one cannot be had. */
  async fetchAll(words: Pick<Words, "add">): Promise<void> {
    for (const name of Object.keys(PARTS) as ScenePart[]) {
      if (!(await this.fetch(name, words))) return;
    }
  }
}

export const sceneParts = new SceneParts();
