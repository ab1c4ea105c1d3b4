import type { Translation } from "../translation.ts";
import type { en } from "./en.ts";

export const ar: Partial<Translation<typeof en>> = {};
