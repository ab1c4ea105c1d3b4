// Making one costs about a hundred times what using it does, and a board of a hundred rooms uses thousands.

const numberFormats = new Map<string, Intl.NumberFormat>();
const pluralRules = new Map<string, Intl.PluralRules>();

/** How a language writes numbers with these options; made once. */
export function numberFormat(language: string, options?: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = options === undefined ? language : `${language} ${JSON.stringify(options)}`;
  const kept = numberFormats.get(key) ?? new Intl.NumberFormat(language, options);
  numberFormats.set(key, kept);
  return kept;
}

/** Which plural form a language uses for a number; made once. */
export function pluralRule(language: string): Intl.PluralRules {
  const kept = pluralRules.get(language) ?? new Intl.PluralRules(language);
  pluralRules.set(language, kept);
  return kept;
}
