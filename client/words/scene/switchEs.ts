import type { Translation } from "../translation.ts";
import type { switchEn } from "./switchEn.ts";

export const switchEs: Translation<typeof switchEn> = {
  "switch.difficulty.gentle": "Desde ahora: más fácil",
  "switch.difficulty.standard": "Desde ahora: tan difícil como siempre",
  "switch.difficulty.hard": "Desde ahora: más difícil",
  "switch.channel.face-to-face": "Desde ahora: cara a cara",
  "switch.channel.phone": "Desde ahora: por teléfono",
  "switch.channel.chat": "Desde ahora: por chat",
  "switch.industry": "Desde ahora: {name}",
};
