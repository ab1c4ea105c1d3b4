import type { PhraseKind } from "../../content/words.ts";
import type { Lexicon } from "../words/lexicon.ts";
import { atoms } from "../words/phraseAtoms.ts";
import { findPhrases } from "../words/phraseIndex.ts";
import { normalised, tokens } from "../words/tokens.ts";

/** A saying that the customer takes at its word. */
export interface LiteralPrompt {
  readonly kind: PhraseKind;
  /** As the list has it: `bear with me`. */
  readonly phrase: string;
  /** What the words say: «There is a bear with you?»; null where the list offers nothing, and the player finds it. */
  readonly heard: string | null;
  /** How to say it plainly; for the replay, not for the scene. */
  readonly plain: string;
}

/** The sayings in a line, in order, for the phone of the one who takes them at their word. Source: SPEC BA14. */
export function literalPrompts(text: string, { phrases, bases }: Lexicon): LiteralPrompt[] {
  const pieces = tokens(normalised(text));
  return findPhrases(pieces, atoms(pieces), phrases, bases).map(({ phrase }) => ({
    kind: phrase.kind,
    phrase: phrase.text,
    heard: phrase.heard,
    plain: phrase.plain,
  }));
}
