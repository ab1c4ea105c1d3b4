import type { LiveSection } from "../../../shared/view/talk/talkSections.ts";
import type { Role } from "../../../shared/workshop/state.ts";
import type { Words } from "../../words/words.svelte.ts";
import type { FaceState } from "./faceState.ts";

/** `face`: null where no lips are read. */
type SpokenReads = Pick<LiveSection, "call" | "lifelines"> & { readonly face: FaceState | null };

/** What a screen reader is told of the scene when it changes: no seconds, for they would be told each second. Source: SPEC CL25, CL26. */
export function spokenNow(live: SpokenReads, role: Role | null, t: Words["t"]): readonly string[] {
  return [...spokenFace(live, role, t), ...spokenCall(live, role, t), ...spokenHelp(live, t)];
}

function spokenFace({ face }: SpokenReads, role: Role | null, t: Words["t"]): readonly string[] {
  if (face === null || role === "customer") return [];
  return [role === "performer" ? t(`means.light.${face}`) : t(`means.lightWatch.${face}`)];
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
