import { audiencesOf, type Viewer } from "../../shared/view/audiencesOf.ts";
import { sectionsOf } from "../../shared/view/sectionsOf.ts";
import type { Words, WorkshopState } from "../../shared/workshop/state.ts";
import { english } from "../shared/roleplay/english.ts";

/** Names of the sections that the state gives a phone; presence comes from elsewhere. */
export const PHONE_SECTIONS = [
  "workshop",
  "exercise",
  "calibration",
  "clock",
  "room",
  "progress",
  "own",
  "history",
] as const;

/** Everything that one connection receives of the state, by name; what no audience of it yields is null. Source: SPEC VW9. */
export function allSectionsFor(
  state: WorkshopState,
  viewer: Viewer,
  words: Words,
): Readonly<Record<string, object | null>> {
  const sources = audiencesOf(state, viewer).flatMap((audience) => sectionsOf(state, audience));
  const missing = viewer.kind === "seat" ? PHONE_SECTIONS.map((name) => [name, null] as const) : [];
  return Object.fromEntries([...missing, ...sources.map(({ name, draw }) => [name, draw(words, english)] as const)]);
}
