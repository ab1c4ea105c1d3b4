import type { SwitchView } from "../../../shared/view/talk/talkSections.ts";
import type { Words } from "../../words/words.svelte.ts";

/** What a turn of events changes about the scene, in words of the areas `scene` and `debrief`. */
export function switchText(change: SwitchView, t: Words["t"]): string {
  switch (change.kind) {
    case "difficulty":
      return t(`switch.difficulty.${change.difficulty}`);
    case "channel":
      return t(`switch.channel.${change.channel}`);
    case "industry":
      return t("switch.industry", { name: change.name });
  }
}
