import { isFunctionWord, type Lexicon } from "../../words/lexicon.ts";
import { normalised, tokens } from "../../words/tokens.ts";

/** How much of a sentence arrived: of the words and numbers that carry meaning, so many stand in it as they were said. */
export interface GotIt {
  readonly got: number;
  readonly said: number;
}

/** Compares what was said with what arrived; words that only hold a sentence together do not count. Source: SPEC BA7. */
export function gotIt(said: string, arrived: string, lexicon: Lexicon): GotIt {
  const left = new Map<string, number>();
  for (const word of contentOf(arrived, lexicon)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = contentOf(said, lexicon);
  const got = words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return { got: got.length, said: words.length };
}

/** Several sentences together. */
export function gotItOf(parts: readonly GotIt[]): GotIt {
  return parts.reduce((sum, part) => ({ got: sum.got + part.got, said: sum.said + part.said }), { got: 0, said: 0 });
}

/** The rate, 0–1; null where nothing was said that could be understood or not. */
export function gotItRate({ got, said }: GotIt): number | null {
  return said === 0 ? null : got / said;
}

function contentOf(text: string, lexicon: Lexicon): string[] {
  return tokens(normalised(text)).flatMap((token) =>
    token.kind === "number" || (token.kind === "word" && !isFunctionWord(token.key, lexicon)) ? [token.key] : [],
  );
}
