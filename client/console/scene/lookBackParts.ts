import type { Words } from "../../words/words.svelte.ts";

/** What a scene is looked back on with, and its words: fetched when somebody looks, not with the desk. */
export async function lookBackParts(words: Pick<Words, "add">) {
  const [{ default: TimelinePart }, { default: ReplayPart }] = await Promise.all([
    import("../../parts/timeline/TimelinePart.svelte"),
    import("../../parts/replay/ReplayPart.svelte"),
    words.add("debrief"),
  ]);
  return { TimelinePart, ReplayPart };
}
