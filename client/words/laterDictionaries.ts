import type { Language } from "./languages.ts";
import type { Text } from "./translation.ts";

type Loaders = Readonly<Record<Language, () => Promise<Readonly<Record<string, Text>>>>>;

/** Where the words are that no phone needs for its first picture but in a scene; fetched with them. */
export const LATER_LOADERS = {
  scene: {
    en: async () => (await import("./scene/en.ts")).en,
    de: async () => (await import("./scene/de.ts")).de,
    es: async () => (await import("./scene/es.ts")).es,
    ar: async () => (await import("./scene/ar.ts")).ar,
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
} as const satisfies Readonly<Record<string, Loaders>>;

export type LaterArea = keyof typeof LATER_LOADERS;
