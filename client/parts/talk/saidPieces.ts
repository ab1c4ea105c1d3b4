import { MASK } from "../../../shared/roleplay/barriers/masking/mask.ts";

/** A part of what arrived: words, or a word that was not understood. */
export interface SaidPiece {
  readonly isCovered: boolean;
  readonly text: string;
}

/** A text in pieces, so that what is covered can be drawn, and be told to who listens to the page. */
export function saidPieces(text: string): readonly SaidPiece[] {
  return text.split(MASK).flatMap((words, place) => {
    const cover = place === 0 ? [] : [{ isCovered: true, text: MASK }];
    return words === "" ? cover : [...cover, { isCovered: false, text: words }];
  });
}
