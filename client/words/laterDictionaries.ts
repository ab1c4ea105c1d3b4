import type { Language } from "./languages.ts";
import type { Text } from "./translation.ts";

type Loaders = Readonly<Record<Language, () => Promise<Readonly<Record<string, Text>>>>>;

/** Where the words are that no phone needs for its first picture but in a scene: of scenes, console and screen. */
export const LATER_LOADERS = {
  scene: {
    en: async () => (await import("./scene/en.ts")).en,
    de: async () => (await import("./scene/de.ts")).de,
    es: async () => (await import("./scene/es.ts")).es,
    ar: async () => (await import("./scene/ar.ts")).ar,
  },
  means: {
    en: async () => (await import("./means/en.ts")).en,
    de: async () => (await import("./means/de.ts")).de,
    es: async () => (await import("./means/es.ts")).es,
    ar: async () => (await import("./means/ar.ts")).ar,
  },
  talk: {
    en: async () => (await import("./talk/en.ts")).en,
    de: async () => (await import("./talk/de.ts")).de,
    es: async () => (await import("./talk/es.ts")).es,
    ar: async () => (await import("./talk/ar.ts")).ar,
  },
  debrief: {
    en: async () => (await import("./debrief/en.ts")).en,
    de: async () => (await import("./debrief/de.ts")).de,
    es: async () => (await import("./debrief/es.ts")).es,
    ar: async () => (await import("./debrief/ar.ts")).ar,
  },
  cards: {
    en: async () => (await import("./packs/cardsEn.ts")).cardsEn,
    de: async () => (await import("./packs/cardsDe.ts")).cardsDe,
    es: async () => (await import("./packs/cardsEs.ts")).cardsEs,
    ar: async () => (await import("./packs/cardsAr.ts")).cardsAr,
  },
  packs: {
    en: async () => (await import("./packs/packsEn.ts")).packsEn,
    de: async () => (await import("./packs/packsDe.ts")).packsDe,
    es: async () => (await import("./packs/packsEs.ts")).packsEs,
    ar: async () => (await import("./packs/packsAr.ts")).packsAr,
  },
  console: {
    en: async () => (await import("./console/en.ts")).en,
    de: async () => (await import("./console/de.ts")).de,
    es: async () => (await import("./console/es.ts")).es,
    ar: async () => (await import("./console/ar.ts")).ar,
  },
  screen: {
    en: async () => (await import("./screen/en.ts")).en,
    de: async () => (await import("./screen/de.ts")).de,
    es: async () => (await import("./screen/es.ts")).es,
    ar: async () => (await import("./screen/ar.ts")).ar,
  },
} as const satisfies Readonly<Record<string, Loaders>>;

export type LaterArea = keyof typeof LATER_LOADERS;
