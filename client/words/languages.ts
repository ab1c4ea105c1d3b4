/** The languages a device can choose, by the name their speakers use. */
export const LANGUAGES = [
  { code: "en", name: "English", direction: "ltr" },
  { code: "de", name: "Deutsch", direction: "ltr" },
  { code: "es", name: "Español", direction: "ltr" },
  { code: "ar", name: "العربية", direction: "rtl" },
] as const;

export type Language = (typeof LANGUAGES)[number]["code"];

/** The first language of the device that we have words for; English where there is none. */
export function languageFor(wished: readonly string[]): Language {
  for (const tag of wished) {
    const code = tag.toLowerCase().split("-")[0];
    const match = LANGUAGES.find((language) => language.code === code);
    if (match !== undefined) return match.code;
  }
  return "en";
}
