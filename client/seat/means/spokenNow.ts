import type { LiveSection } from "../../../shared/view/talk/talkSections.ts";
import type { Role } from "../../../shared/workshop/state.ts";
import type { Words } from "../../words/words.svelte.ts";

type SpokenReads = Pick<LiveSection, "isFacing" | "call" | "lifelines">;

/** What a screen reader is told of the scene when it changes: no seconds, for they would be told each second. Source: SPEC CL25, CL26. */
export function spokenNow(live: SpokenReads, role: Role | null, t: Words["t"]): readonly string[] {
  return [...spokenFace(live, role, t), ...spokenCall(live, role, t), ...spokenHelp(live, t)];
}

function spokenFace({ isFacing }: SpokenReads, role: Role | null, t: Words["t"]): readonly string[] {
  if (isFacing === null || role === "customer") return [];
  const light = isFacing ? "on" : "off";
  return [role === "performer" ? t(`means.light.${light}`) : t(`means.lightWatch.${light}`)];
}

function spokenCall({ call }: SpokenReads, role: Role | null, t: Words["t"]): readonly string[] {
  const who = role === "customer" ? "customer" : "room";
  if (call?.move === "hold") return [t(`means.heldSpoken.${who}`)];
  return call?.move === "transfer" ? [t(`means.throughSpoken.${who}`)] : [];
}

function spokenHelp({ lifelines }: SpokenReads, t: Words["t"]): readonly string[] {
  return lifelines.flatMap(({ kind, state }) => {
    if (state === "coming") return [t("means.comingSoon")];
    return state === "here" ? [t(`means.now.${kind}`)] : [];
  });
}
