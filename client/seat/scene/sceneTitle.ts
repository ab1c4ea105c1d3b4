import type { DrawnRole } from "../../../shared/workshop/scene.ts";
import type { Role } from "../../../shared/workshop/state.ts";
import type { Words } from "../../words/words.svelte.ts";
import type { ScenePart } from "./scenePart.ts";

/** What a title of a scene's page depends on: one's own role, and what those are called who play; null where nobody does. */
export interface TitleReads {
  readonly role: Role | null;
  readonly rep: string | null;
  readonly customer: string | null;
  /** Before the start: what one is drawn for, and whether one has said yes to the hot seat. */
  readonly offered: DrawnRole | null;
  readonly hasAccepted: boolean;
}

export interface SceneTitle {
  readonly title: string;
  readonly text?: string;
}

/** What stands above a part, and is there before the part itself is; null where the part brings its own. */
export function sceneTitle(part: ScenePart, reads: TitleReads, t: Words["t"]): SceneTitle | null {
  const { role, rep, customer, offered, hasAccepted } = reads;
  const nobody = { title: t("scene.nobodyTitle"), text: t("scene.nobodyText") };
  switch (part) {
    case "Asked":
      return { title: t("seat.askTitle") };
    case "Offer":
      return offered === null ? null : { title: t(`scene.offerTitle.${offered}`), text: t("scene.offerSecret") };
    case "Casting":
      return hasAccepted
        ? { title: t("seat.acceptedTitle"), text: t("scene.acceptedText") }
        : { title: t("seat.castingTitle"), text: t("seat.castingText") };
    case "RepRead":
      return { title: t("scene.readTitle.performer"), text: t("scene.readText.performer") };
    case "CustomerRead":
      return { title: t("scene.offerTitle.customer") };
    case "RelayRead":
      return { title: t("scene.offerTitle.relay") };
    case "WatchRead":
      if (rep === null) return nobody;
      // Who came late has nothing to watch for, and may read along in a scene that runs.
      return role === "scorer"
        ? { title: t("scene.readTitle.watch", { name: rep }), text: t("scene.readText.watch") }
        : { title: t("scene.readTitle.watch", { name: rep }) };
    case "RepPlay":
      return { title: t("scene.playTitle.performer") };
    case "CustomerPlay":
      return { title: t("scene.playTitle.customer") };
    case "RelayPlay":
      return { title: t("scene.playTitle.relay") };
    case "WatchPlay":
      return rep === null ? nobody : { title: t("scene.playTitle.watch", { name: rep }) };
    case "CustomerSheet":
      return { title: t("scene.judgeTitle"), text: t("scene.judgeText") };
    case "NoSheet":
      return { title: t("scene.noSheetTitle"), text: t("scene.noSheetText") };
    case "Unsent":
      return null;
    default:
      return debriefTitle(part, { role, customer }, t);
  }
}

type DebriefPart = "DeRole" | "CustomerSpeaks" | "GuessNeed" | "OpenCard" | "Timeline" | "Replay";

function debriefTitle(
  part: DebriefPart,
  { role, customer }: Pick<TitleReads, "role" | "customer">,
  t: Words["t"],
): SceneTitle {
  switch (part) {
    case "DeRole":
      return role === "performer" || role === "customer" || role === "relay"
        ? { title: t("scene.outTitle") }
        : { title: t("scene.outTitle.watch"), text: t("scene.outText.watch") };
    case "CustomerSpeaks":
      if (role === "customer") return { title: t("scene.speaksTitle.customer") };
      return customer === null
        ? { title: t("scene.speaksNobodyTitle"), text: t("scene.speaksNobody") }
        : { title: t("scene.speaksTitle", { name: customer }), text: t("scene.speaksText") };
    case "GuessNeed":
      return role === "customer"
        ? { title: t("scene.guessTitle.customer"), text: t("scene.guessText.customer") }
        : { title: t("scene.guessTitle"), text: t("scene.guessText") };
    case "OpenCard":
      return { title: t("scene.cardTitle"), text: t("scene.cardText") };
    case "Timeline":
      return { title: t("scene.timelineTitle"), text: t("scene.timelineText") };
    case "Replay":
      return { title: t("scene.replayTitle"), text: t("scene.replayText") };
  }
}
