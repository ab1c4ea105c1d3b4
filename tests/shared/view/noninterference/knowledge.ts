import type { Viewer } from "../../../../shared/view/audiencesOf.ts";
import type { World } from "../aWorld.ts";
import type { Fact, Known } from "./fact.ts";
import { KNOWLEDGE_OF_SCENES } from "./knowledgeOfScenes.ts";
import { KNOWLEDGE_OF_SCORES } from "./knowledgeOfScores.ts";
import { KNOWLEDGE_OF_TALK } from "./knowledgeOfTalk.ts";
import { KNOWLEDGE_OF_WORKSHOP } from "./knowledgeOfWorkshop.ts";
import { type Standpoint, standpointOf } from "./standpoint.ts";

/** Who may know what, row by row. What a view sends must follow from this alone. Source: SPEC, VW. */
export const KNOWLEDGE: readonly Fact[] = [
  ...KNOWLEDGE_OF_WORKSHOP,
  ...KNOWLEDGE_OF_SCENES,
  ...KNOWLEDGE_OF_TALK,
  ...KNOWLEDGE_OF_SCORES,
];

/** The column of the table in which a viewer stands. */
function column({ viewer, isRemoved }: Standpoint): Exclude<keyof Fact, "fact"> {
  if (viewer.kind !== "seat") return viewer.kind;
  return isRemoved ? "removed" : "phone";
}

const written = (known: Known | undefined, world: World, at: Standpoint): string =>
  known === undefined ? "" : JSON.stringify(known(world, at) ?? null);

/** Everything that a viewer may know of a world, row by row, as comparable text. */
export function knownTo(world: World, viewer: Viewer): readonly string[] {
  const at = standpointOf(world, viewer);
  return KNOWLEDGE.map((fact) => written(fact[column(at)], world, at));
}

/** Whether a viewer may know the same of this world as of the one that `known` was taken from. */
export function isKnownAlike(known: readonly string[], world: World, viewer: Viewer): boolean {
  const at = standpointOf(world, viewer);
  return KNOWLEDGE.every((fact, row) => written(fact[column(at)], world, at) === known[row]);
}
