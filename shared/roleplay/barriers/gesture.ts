import type { Barrier } from "../../content/barrier.ts";
import { normalised, tokens } from "../words/tokens.ts";

/** What may come with a message or instead of one. */
export type AttachmentKind = "drawing" | "picture" | "number";

/** Something shown; `text` is the number as tapped, or the picture's id; a drawing has none. */
export interface Attachment {
  readonly kind: AttachmentKind;
  readonly text?: string;
}

/** A picture of the board. */
export type BoardPicture = Extract<Barrier, { mode: "gesture" }>["pictures"][number];

/** What somebody may put into a message while these barriers stand. */
export interface Composer {
  /** Any words, those of the tiles, or figures only. */
  readonly words: "free" | "tiles" | "none";
  /** Drawing pad, number pad and pictures are offered. */
  readonly canShow: boolean;
  readonly pictures: readonly BoardPicture[];
}

/** What the one who plays this side may send. `canWrite` says that the write-and-draw lifeline lets this side write and draw: for the rep it has uses left, for the customer it was used. Source: SPEC BA10. */
export function composerOf(barriers: readonly Barrier[], side: "rep" | "customer", canWrite: boolean): Composer {
  const gesture = barriers.find((barrier) => barrier.mode === "gesture");
  const hasTiles = side === "customer" && barriers.some(({ mode }) => mode === "wordbank");
  return {
    words: gesture !== undefined && side === "customer" ? "none" : hasTiles ? "tiles" : "free",
    canShow: gesture !== undefined || canWrite,
    pictures: gesture?.pictures ?? [],
  };
}

/** True when a text holds a word; figures and signs are none. */
export function hasWords(text: string): boolean {
  return tokens(normalised(text)).some(({ kind }) => kind === "word");
}
