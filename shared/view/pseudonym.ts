const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** «Scorer A» to «Scorer Z», then «Scorer AA» as spreadsheets count their columns; `index` counts from 0. */
export function pseudonym(who: "Scorer" | "Rater", index: number): string {
  let letters = "";
  for (let rest = index; rest >= 0; rest = Math.floor(rest / LETTERS.length) - 1) {
    letters = `${LETTERS[rest % LETTERS.length]}${letters}`;
  }
  return `${who} ${letters}`;
}
