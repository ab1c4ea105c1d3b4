import type { Translation } from "../translation.ts";
import type { en } from "./en.ts";

export const de: Partial<Translation<typeof en>> = {};
