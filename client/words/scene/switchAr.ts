import type { Translation } from "../translation.ts";
import type { switchEn } from "./switchEn.ts";

export const switchAr: Translation<typeof switchEn> = {
  "switch.difficulty.gentle": "من الآن: أسهل",
  "switch.difficulty.standard": "من الآن: بالصعوبة المعتادة",
  "switch.difficulty.hard": "من الآن: أصعب",
  "switch.channel.face-to-face": "من الآن: وجهًا لوجه",
  "switch.channel.phone": "من الآن: عبر الهاتف",
  "switch.channel.chat": "من الآن: عبر الدردشة",
  "switch.industry": "من الآن: {name}",
};
