import { widthInEm } from "./textWidth.ts";

/** Words with the space before them. */
const WORDS = /\s*\S+/gu;

/** Running text is set lighter than names, on which widths were measured: by about an eighth, of which a third is kept. */
const LIGHTER = 0.92;

/** Where running text is broken; see `brokenText`. */
export function brokenRunningText(text: string, lineEm: number): readonly string[] {
  return brokenText(text, lineEm / LIGHTER);
}

/** A text line by line, as it is about broken where a line holds so many em; the lines together are the text. */
export function brokenText(text: string, lineEm: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let usedEm = 0;
  for (const word of (text.match(WORDS) ?? []).flatMap((whole) => pieces(whole, lineEm))) {
    const width = widthInEm(word);
    if (line !== "" && usedEm + width > lineEm) {
      lines.push(line);
      line = "";
      usedEm = 0;
    }
    line += word;
    usedEm += width;
  }
  return line === "" ? lines : [...lines, line];
}

/** A word that is longer than a line, or a script that has no spaces, is broken anywhere. */
function pieces(word: string, lineEm: number): readonly string[] {
  if (widthInEm(word) <= lineEm) return [word];
  const found: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && widthInEm(piece + character) > lineEm) {
      found.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...found, piece];
}
