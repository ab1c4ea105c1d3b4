import { Words } from "../../words/words.svelte.ts";

/** The words of a printed page, in the language of what is printed: the page around it goes on speaking its own. */
export async function paperWords(language: string): Promise<Words> {
  const words = new Words("packs", {
    navigator: { languages: [language] },
    localStorage: { getItem: () => null, setItem: () => {} },
    document: { documentElement: { lang: "", dir: "" } },
  });
  await words.start(["cards"]);
  return words;
}
