import type { Translation } from "../translation.ts";
import type { switchEn } from "./switchEn.ts";

export const switchDe: Translation<typeof switchEn> = {
  "switch.difficulty.gentle": "Ab jetzt: Der Kunde macht es dem Service leichter",
  "switch.difficulty.standard": "Ab jetzt: Der Kunde ist weder leicht noch schwer",
  "switch.difficulty.hard": "Ab jetzt: Der Kunde macht es dem Service schwerer",
  "switch.channel.face-to-face": "Ab jetzt: Ihr sprecht von Angesicht zu Angesicht",
  "switch.channel.phone": "Ab jetzt: Ihr sprecht am Telefon",
  "switch.channel.chat": "Ab jetzt: Ihr schreibt euch im Chat",
  "switch.industry": "Ab jetzt: {name}",
};
