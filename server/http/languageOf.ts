import type { Request } from "express";

/** Longest language tag that is read. */
const MAX_LANGUAGE_LENGTH = 16;

/** The language in which texts are wanted; English where none is named. */
export function languageOf({ query: { language } }: Pick<Request, "query">): string {
  return typeof language === "string" && language.length <= MAX_LANGUAGE_LENGTH ? language : "en";
}
