import { assertNever } from "../../../shared/basics/assertNever.ts";
import type { RoundId } from "../../../shared/basics/ids.ts";
import type { RoundCardsSection } from "../../../shared/view/scene/sceneSections.ts";
import type { FacilitatorRoomSection } from "../../../shared/view/sections.ts";
import type { FacilitatorTalk, SwitchView } from "../../../shared/view/talk/talkSections.ts";
import type { CommandOf } from "../../../shared/workshop/commands.ts";
import type { SceneSwitch } from "../../../shared/workshop/scene.ts";
import type { Words } from "../../words/words.svelte.ts";
import { PLAYED_CHANNELS } from "./sceneDraft.ts";
import type { TwistAim } from "./twistAim.ts";

/** What about a scene can be changed while it runs. */
export const SWITCH_KINDS = ["difficulty", "channel", "industry"] as const;
export type SwitchKind = (typeof SWITCH_KINDS)[number];

/** One change that can be sent. */
export interface SwitchChoice {
  readonly key: string;
  readonly switchTo: SceneSwitch;
  readonly name: string;
  /** All scenes that it would reach are like that already. */
  readonly isSo: boolean;
}

const DIFFICULTIES = ["gentle", "standard", "hard"] as const;

/** Kinds of changes that there are for this round; a pack without trades has none to switch to. */
export function switchKinds({ industries }: RoundCardsSection): readonly SwitchKind[] {
  return SWITCH_KINDS.filter((kind) => kind !== "industry" || industries.length > 0);
}

/** What the scenes at which the aim points can be changed to. */
export function switchChoices(
  kind: SwitchKind,
  from: {
    readonly cards: RoundCardsSection;
    readonly rooms: readonly FacilitatorRoomSection[];
    readonly aim: TwistAim;
  },
  t: Words["t"],
): readonly SwitchChoice[] {
  const { cards, rooms, aim } = from;
  const talks = rooms.flatMap(({ roomId, scene }) =>
    (aim.roomId === null || aim.roomId === roomId) && scene?.talk != null ? [scene.talk] : [],
  );
  const isSo = (of: (talk: FacilitatorTalk) => boolean) => talks.length > 0 && talks.every(of);
  switch (kind) {
    case "difficulty":
      return DIFFICULTIES.map((difficulty) => ({
        key: difficulty,
        switchTo: { difficulty },
        name: t(`console.sceneDifficulty.${difficulty}`),
        isSo: isSo((talk) => talk.difficulty === difficulty),
      }));
    case "channel":
      return PLAYED_CHANNELS.map((channel) => ({
        key: channel,
        switchTo: { channel },
        name: t(`console.channelName.${channel}`),
        isSo: isSo((talk) => talk.channel === channel),
      }));
    case "industry":
      return cards.industries.map(({ industryId, name }) => ({
        key: industryId,
        switchTo: { industryId },
        name,
        isSo: isSo((talk) => talk.industry === name),
      }));
    default:
      return assertNever(kind);
  }
}

/** The order that changes the scenes at which the aim points: for everybody there, whoever reads other twists. */
export function switchOrder(
  roundId: RoundId,
  { roomId }: Pick<TwistAim, "roomId">,
  switchTo: SceneSwitch,
): CommandOf<"SendTwist"> {
  return { type: "SendTwist", roundId, ...(roomId !== null && { rooms: [roomId] }), twist: { switchTo } };
}

/** What a twist changes, in words. */
export function switchText(change: SwitchView, t: Words["t"]): string {
  switch (change.kind) {
    case "difficulty":
      return t("console.switchTo.difficulty", { to: t(`console.sceneDifficulty.${change.difficulty}`) });
    case "channel":
      return t("console.switchTo.channel", { to: t(`console.channelName.${change.channel}`) });
    case "industry":
      return t("console.switchTo.industry", { to: change.name });
    default:
      return assertNever(change);
  }
}

/** What a twist says or changes; the words for what was erased where neither is left. */
export function twistSays(
  { text, switchTo }: { readonly text: string | null; readonly switchTo: SwitchView | null },
  t: Words["t"],
): string {
  if (switchTo !== null) return switchText(switchTo, t);
  return text ?? t("console.twistErased");
}
