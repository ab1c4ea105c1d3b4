import type { ListedPack } from "../../shared/protocol/packs.ts";
import type { Words } from "../words/words.svelte.ts";

const KINDS = ["questions", "cards", "rubrics", "exemplars"] as const;

/** What a pack holds, in one line of words; nothing of what it has none of. */
export function packFacts({ counts }: Pick<ListedPack, "counts">, t: Words["t"]): string {
  const held = KINDS.filter((kind) => counts[kind] > 0);
  return held.map((kind) => t(`packs.${kind}`, { count: counts[kind] })).join(" · ");
}
