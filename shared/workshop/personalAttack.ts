/**
 * A light filter for comments that attack a person. It holds a comment until a facilitator has read it; it deletes
 * nothing, and nothing that it misses is worse off than without it. English, German and Spanish insults, whole words in
 * any case, and a few phrases aimed at «you». Words that also describe behaviour («rude», «slow») are left out on
 * purpose: a comment may say that an answer was rude. Source: SPEC SC12.
 */
const INSULTS = [
  // English
  "idiot(?:ic|s)?",
  "morons?",
  "imbeciles?",
  "stupid",
  "dumb(?:ass)?",
  "losers?",
  "pathetic",
  "worthless",
  "ugly",
  "retard(?:ed|s)?",
  "assholes?",
  "arseholes?",
  "bastards?",
  "bitch(?:es|y)?",
  "cunts?",
  "dickheads?",
  "pricks?",
  "twats?",
  "wankers?",
  "sluts?",
  "whores?",
  "fuck(?:ing|er|ed)?",
  "scum",
  // German
  "idiot(?:in|en|isch)?",
  "trottel",
  "depp(?:en)?",
  "dumm(?:kopf|köpfe)?",
  "blöd(?:mann|e kuh)",
  "vollidiot(?:in|en)?",
  "versager(?:in)?",
  "arschl(?:och|öcher)",
  "arsch",
  "schlampen?",
  "wichser",
  "hurensohn",
  "miststück",
  "drecksau",
  "spast(?:i|is)?",
  "hässlich",
  "missgeburt",
  // Spanish
  "idiotas?",
  "imb[ée]cil(?:es)?",
  "est[úu]pid[oa]s?",
  "tont[oa]s?",
  "in[úu]til(?:es)?",
  "pendej[oa]s?",
  "gilipollas",
  "cabr[óo]n(?:a|es|as)?",
  "put[oa]s?",
  "mierda",
  "perdedor(?:a|es|as)?",
  "fracasad[oa]s?",
  "fe[oa]",
  "subnormal(?:es)?",
  "retrasad[oa]s?",
  "zorra",
];

/** Aimed at the person though each word alone is harmless. */
const AIMED = [
  "shut up",
  "hate (?:you|u)",
  "go back to your country",
  "you(?:'re| are|r) (?:a )?(?:joke|disgrace|fraud|liar|nobody|useless|disgusting)",
  "nobody likes you",
  "kill yourself",
  "halt(?:'s| die| deine?)? (?:maul|fresse|klappe)",
  "du bist (?:so )?(?:ein(?:e)? )?(?:witz|schande|null|nichts|peinlich|ekelhaft|lügner(?:in)?)",
  "keiner mag dich",
  "ich hasse dich",
  "c[áa]llate",
  "te odio",
  "(?:eres|sos) (?:un |una )?(?:broma|vergüenza|fraude|mentiros[oa]|nadie|asqueros[oa])",
  "nadie te quiere",
];

const attack = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${[...INSULTS, ...AIMED].join("|")})(?![\\p{L}\\p{M}\\p{N}])`,
  "iu",
);

/** Whether a comment looks like an attack on a person, so that the facilitator should read it first. */
export function looksLikeAttack(comment: string): boolean {
  return attack.test(comment.normalize("NFC").replace(/[’`´]/g, "'").replace(/\s+/g, " "));
}
