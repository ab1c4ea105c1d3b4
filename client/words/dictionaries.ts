import type { en as answerEn } from "./answer/en.ts";
import type { en as calibrationEn } from "./calibration/en.ts";
import type { en as commonEn } from "./common/en.ts";
import type { en as consoleEn } from "./console/en.ts";
import type { en as debriefEn } from "./debrief/en.ts";
import type { en as joinEn } from "./join/en.ts";
import type { Language } from "./languages.ts";
import type { LaterArea } from "./laterDictionaries.ts";
import type { en as meansEn } from "./means/en.ts";
import type { cardsEn } from "./packs/cardsEn.ts";
import type { packsEn } from "./packs/packsEn.ts";
import type { en as revealEn } from "./reveal/en.ts";
import type { en as sceneEn } from "./scene/en.ts";
import type { en as screenEn } from "./screen/en.ts";
import type { en as seatEn } from "./seat/en.ts";
import type { en as talkEn } from "./talk/en.ts";
import type { Text } from "./translation.ts";

/** All texts in English, as types only: they name the keys and slots, the words themselves are loaded by area. */
export type English = OfPhone & typeof consoleEn & typeof screenEn & typeof cardsEn & typeof packsEn;
type OfPhone = typeof commonEn &
  typeof joinEn &
  typeof seatEn &
  typeof answerEn &
  typeof revealEn &
  typeof calibrationEn &
  typeof sceneEn &
  typeof talkEn &
  typeof meansEn &
  typeof debriefEn;

/** Who needs which words; everybody needs the common ones. `cards`: whoever plays a scene or looks at one. */
export type Area =
  | "common"
  | "join"
  | "seat"
  | "answer"
  | "reveal"
  | "calibration"
  | "scene"
  | "talk"
  | "means"
  | "debrief"
  | "cards"
  | "packs"
  | "console"
  | "screen";

export type Dictionary = Readonly<Record<string, Text>>;

type Loader = () => Promise<Dictionary>;

/** Each dictionary is a chunk of its own, so that a phone fetches one language of what it shows first and nothing else. */
const LOADERS: Readonly<Record<Exclude<Area, LaterArea>, Readonly<Record<Language, Loader>>>> = {
  common: {
    en: async () => (await import("./common/en.ts")).en,
    de: async () => (await import("./common/de.ts")).de,
    es: async () => (await import("./common/es.ts")).es,
    ar: async () => (await import("./common/ar.ts")).ar,
  },
  join: {
    en: async () => (await import("./join/en.ts")).en,
    de: async () => (await import("./join/de.ts")).de,
    es: async () => (await import("./join/es.ts")).es,
    ar: async () => (await import("./join/ar.ts")).ar,
  },
  seat: {
    en: async () => (await import("./seat/en.ts")).en,
    de: async () => (await import("./seat/de.ts")).de,
    es: async () => (await import("./seat/es.ts")).es,
    ar: async () => (await import("./seat/ar.ts")).ar,
  },
  answer: {
    en: async () => (await import("./answer/en.ts")).en,
    de: async () => (await import("./answer/de.ts")).de,
    es: async () => (await import("./answer/es.ts")).es,
    ar: async () => (await import("./answer/ar.ts")).ar,
  },
  reveal: {
    en: async () => (await import("./reveal/en.ts")).en,
    de: async () => (await import("./reveal/de.ts")).de,
    es: async () => (await import("./reveal/es.ts")).es,
    ar: async () => (await import("./reveal/ar.ts")).ar,
  },
  calibration: {
    en: async () => (await import("./calibration/en.ts")).en,
    de: async () => (await import("./calibration/de.ts")).de,
    es: async () => (await import("./calibration/es.ts")).es,
    ar: async () => (await import("./calibration/ar.ts")).ar,
  },
};

/** The words of an area, common ones included. Where a language lacks a text, the English one stands in. */
export async function loadDictionary(area: Area, language: Language): Promise<Dictionary> {
  const isComplete = area !== "console" && area !== "screen";
  const wanted = isComplete || language === "en" ? [] : [wordsOf(area, "en")];
  const parts = await Promise.all([...wanted, LOADERS.common[language](), wordsOf(area, language)]);
  return Object.assign({}, ...parts);
}

async function wordsOf(area: Area, language: Language): Promise<Dictionary> {
  if (!isLater(area)) return LOADERS[area][language]();
  const { LATER_LOADERS } = await import("./laterDictionaries.ts");
  return LATER_LOADERS[area][language]();
}

function isLater(area: Area): area is LaterArea {
  return !Object.hasOwn(LOADERS, area);
}
