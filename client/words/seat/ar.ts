import type { Translation } from "../translation.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
  "seat.title": "مقعدك",
};
