import type { Translation } from "../translation.ts";
import type { switchEn } from "./switchEn.ts";

export const switchAr: Translation<typeof switchEn> = {
  "switch.difficulty.gentle": "من الآن: العميل يسهّل الأمر على الموظف",
  "switch.difficulty.standard": "من الآن: العميل ليس سهلًا ولا صعبًا",
  "switch.difficulty.hard": "من الآن: العميل يصعّب الأمر على الموظف",
  "switch.channel.face-to-face": "من الآن: تتحدثون وجهًا لوجه",
  "switch.channel.phone": "من الآن: تتحدثون عبر الهاتف",
  "switch.channel.chat": "من الآن: تكتبون بعضكم لبعض في الدردشة",
  "switch.industry": "من الآن: {name}",
};
