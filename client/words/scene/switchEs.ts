import type { Translation } from "../translation.ts";
import type { switchEn } from "./switchEn.ts";

export const switchEs: Translation<typeof switchEn> = {
  "switch.difficulty.gentle": "Desde ahora: el cliente se lo pone más fácil al agente",
  "switch.difficulty.standard": "Desde ahora: el cliente no es ni fácil ni difícil",
  "switch.difficulty.hard": "Desde ahora: el cliente se lo pone más difícil al agente",
  "switch.channel.face-to-face": "Desde ahora: habláis cara a cara",
  "switch.channel.phone": "Desde ahora: habláis por teléfono",
  "switch.channel.chat": "Desde ahora: os escribís por chat",
  "switch.industry": "Desde ahora: {name}",
};
