/** Words that carry no meaning of their own; leaving one out or adding one says nothing new. */
const SMALL_WORDS = new Set(
  "a an the and or but is are was were be been it its this that of to in on at for with by as so then there they them their he she his her you your i we our some any very".split(
    " ",
  ),
);

/** The words of a text in lower case, without punctuation. */
export function plainWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize("NFKC")
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}

/** The words of a text that carry its meaning; all of its words where none does. */
export function contentWords(text: string): string[] {
  const words = plainWords(text);
  const meaningful = words.filter((word) => !SMALL_WORDS.has(word));
  return meaningful.length === 0 ? words : meaningful;
}
