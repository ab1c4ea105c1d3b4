import type { Translation } from "../translation.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  "seat.title": "Dein Platz",
};
