/** Base forms of words that no ending tells: `went` → `go`. */
export type BasesOf = ReadonlyMap<string, readonly string[]>;

/** All that a form may be a form of, as a language answers it. */
export type Bases = (form: string) => readonly string[];

/** A base has at least so many letters: `string` is no form of `str`. */
const MIN_BASE = 3;

/** Adjectives that take -er and -est; other words in -er are often words of their own (`offer`, `manner`). */
const GRADABLE = new Set(
  "angry big bright calm cheap clean clear clever close cold cool dark deep dirty dry early easy fair fast few fine flat fresh friendly full funny happy hard heavy high hot hungry kind large late light long loud low lucky narrow near new nice noisy old plain poor pretty proud quick quiet rich round sad safe sharp short simple slow small smart soft strange strong sure tall thick thin tight tired ugly warm weak wet wide wild young".split(
    " ",
  ),
);

const NOT = new Map([
  ["can't", "can"],
  ["cannot", "can"],
  ["won't", "will"],
  ["shan't", "shall"],
]);

/**
 * All words that a form may be a form of, itself first: as the irregular forms say, without a short ending ('s, 'll …),
 * and without -s, -es, -ed, -ing, for adjectives -er and -est; doubled letters and a lost e put right.
 */
export function baseForms(form: string, basesOf: BasesOf): readonly string[] {
  const whole = withoutClitic(form);
  const found = new Set([form, whole, ...(basesOf.get(form) ?? []), ...(basesOf.get(whole) ?? [])]);
  for (const base of regularBases(whole)) found.add(base);
  return [...found];
}

function withoutClitic(form: string): string {
  const apostrophe = form.indexOf("'");
  if (apostrophe < 0) return form === "cannot" ? "can" : form;
  return NOT.get(form) ?? form.replace(/(?:n't|'(?:s|m|d|re|ve|ll))$/u, "");
}

function regularBases(form: string): string[] {
  const bases: string[] = [];
  if (form.endsWith("ies") || form.endsWith("ied")) bases.push(`${form.slice(0, -3)}y`);
  if (form.endsWith("s") && !/(?:ss|us|is)$/u.test(form)) bases.push(form.slice(0, -1));
  if (/(?:s|x|z|ch|sh|o)es$/u.test(form)) bases.push(form.slice(0, -2));
  if (form.endsWith("ed")) bases.push(...stems(form.slice(0, -2)));
  if (form.endsWith("ing")) bases.push(...stems(form.slice(0, -3)));
  const graded = /^(.+?)(?:er|est)$/u.exec(form)?.[1];
  if (graded !== undefined) bases.push(...stems(graded).filter((stem) => GRADABLE.has(stem)));
  return bases.filter((base) => base.length >= MIN_BASE);
}

/** What may stand before -ed, -ing or -er: `clos` → `close`, `stopp` → `stop`, `happi` → `happy`. */
function stems(cut: string): string[] {
  const found = [cut, `${cut}e`];
  if (cut.endsWith("i")) found.push(`${cut.slice(0, -1)}y`);
  if (/([b-df-hj-np-tv-z])\1$/u.test(cut)) found.push(cut.slice(0, -1));
  return found;
}
