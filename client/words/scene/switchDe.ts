import type { Translation } from "../translation.ts";
import type { switchEn } from "./switchEn.ts";

export const switchDe: Translation<typeof switchEn> = {
  "switch.difficulty.gentle": "Ab jetzt: leichter",
  "switch.difficulty.standard": "Ab jetzt: so schwer wie üblich",
  "switch.difficulty.hard": "Ab jetzt: schwerer",
  "switch.channel.face-to-face": "Ab jetzt: von Angesicht zu Angesicht",
  "switch.channel.phone": "Ab jetzt: am Telefon",
  "switch.channel.chat": "Ab jetzt: im Chat",
  "switch.industry": "Ab jetzt: {name}",
};
