import { presenceSections } from "../../../../server/transport/presenceSections.ts";
import type { SeatId } from "../../../../shared/basics/ids.ts";
import { type Chance, seededChance } from "../../../../shared/basics/seededChance.ts";
import { audiencesOf, type Viewer } from "../../../../shared/view/audiencesOf.ts";
import { calibrationRows } from "../../../../shared/view/calibration/calibrationRows.ts";
import { calibrationsExport } from "../../../../shared/view/calibration/calibrationsExport.ts";
import { resultsExport } from "../../../../shared/view/resultsExport.ts";
import { resultsRows } from "../../../../shared/view/resultsRows.ts";
import { allSectionsFor } from "../../../support/allSections.ts";
import { english } from "../../roleplay/english.ts";
import { type World, wordsOf } from "../aWorld.ts";
import { CARD_EDITS, ROUND_EDITS } from "./cardEdits.ts";
import { COACHING_EDITS } from "./coachingEdits.ts";
import { isKnownAlike, knownTo } from "./knowledge.ts";
import { PERFORMANCE_EDITS } from "./performanceEdits.ts";
import { EXEMPLAR_EDITS, RATING_EDITS } from "./ratingEdits.ts";
import { SCENE_EDITS } from "./sceneEdits.ts";
import { SHEET_EDITS } from "./sheetEdits.ts";
import { type Edit, oneOf } from "./sites.ts";
import { KINDS, type Kind, kindOf } from "./standpoint.ts";
import { TALK_EDITS } from "./talkEdits.ts";
import { CONTENT_EDITS, WORKSHOP_EDITS } from "./workshopEdits.ts";
import { generatedWorlds } from "./worlds.ts";

/** Every way in which a world can be changed, by name. */
export const EDITS: Readonly<Record<string, Edit>> = {
  ...SHEET_EDITS,
  ...PERFORMANCE_EDITS,
  ...RATING_EDITS,
  ...EXEMPLAR_EDITS,
  ...COACHING_EDITS,
  ...CARD_EDITS,
  ...ROUND_EDITS,
  ...SCENE_EDITS,
  ...TALK_EDITS,
  ...CONTENT_EDITS,
  ...WORKSHOP_EDITS,
};
const ALL = Object.entries(EDITS);

/** So many changes are tried on each state; those that stay are the ones that the viewer may not notice. */
const ATTEMPTS = 12;

/** What a viewer receives of a world. */
export type Draw = (world: World, viewer: Viewer) => unknown;

/** What the app sends: all sections, who is offline, and to the facilitator the results to take home. */
export const honest: Draw = (world, viewer) => {
  const sections = allSectionsFor(world.state, viewer, wordsOf(world));
  const offlineSince = (seatId: SeatId) => world.offline?.get(seatId) ?? null;
  const presence = audiencesOf(world.state, viewer)
    .flatMap((audience) => presenceSections(world.state, audience, offlineSince))
    .map(({ draw }) => draw(wordsOf(world), english));
  if (viewer.kind !== "facilitator" || Object.keys(sections).length === 0) return [sections, presence];
  const results = resultsExport(world.state, wordsOf(world), viewer.language);
  const calibrations = calibrationsExport(world.state, viewer.language);
  return [sections, presence, results, resultsRows(results), calibrations, calibrationRows(calibrations)];
};

/** One viewer of every kind that there is in a world. */
export function viewersOf(world: World, chance: Chance): ReadonlyMap<Kind, Viewer> {
  const language = chance() < 0.5 ? "en" : "de";
  const [facilitatorId] = world.state.facilitators.keys();
  const viewers: Viewer[] = [{ kind: "screen", language }];
  if (facilitatorId !== undefined) viewers.push({ kind: "facilitator", facilitatorId, language });
  for (const seatId of world.state.seats.keys()) viewers.push({ kind: "seat", seatId, language });
  return new Map(viewers.map((viewer) => [kindOf(world, viewer), viewer]));
}

/** A world that differs only in what the viewer may not know, and the names of what was changed. */
export interface Scrambled {
  readonly world: World;
  readonly changes: readonly string[];
}

/** Changes a world at random and takes back whatever the viewer may notice by the table, or is not to be met at all. */
function scramble(world: World, viewer: Viewer, chance: Chance, isMet: (world: World) => boolean): Scrambled {
  const known = knownTo(world, viewer);
  const changes: string[] = [];
  let current = world;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const [name, edit] = oneOf(ALL, chance) ?? ["", () => null];
    const edited = edit(current, chance);
    if (edited === null || !isMet(edited) || !isKnownAlike(known, edited, viewer)) continue;
    current = edited;
    changes.push(name);
  }
  return { world: current, changes };
}

/** One viewer, a world, and the world's twin that only differs in what the viewer may not know. */
export interface Comparison {
  /** Which of the generated worlds it is. */
  readonly index: number;
  readonly kind: Kind;
  readonly viewer: Viewer;
  readonly world: World;
  readonly twin: Scrambled;
}

/** Whether a viewer receives something else of a world than of its twin: then something leaks. */
export function leaks(draw: Draw, { world, twin, viewer }: Comparison): boolean {
  return JSON.stringify(draw(world, viewer)) !== JSON.stringify(draw(twin.world, viewer));
}

/** A source of chance for one world of one seed. */
export const chanceFor = (seed: number, index: number): Chance => seededChance(`${seed}/${index}`);

/** Pairs of worlds that differ in what one viewer may not know, until every kind of viewer has had its number. */
export function* comparisons(
  seed: number,
  checksAKind: number,
  isMet: (world: World) => boolean = () => true,
): Generator<Comparison> {
  const left = new Map<Kind, number>(KINDS.map((kind) => [kind, checksAKind]));
  let index = 0;
  for (const world of generatedWorlds(seed, Object.values(EDITS))) {
    if (left.size === 0) return;
    const chance = chanceFor(seed, index++);
    if (!isMet(world)) continue;
    for (const [kind, viewer] of viewersOf(world, chance)) {
      const due = left.get(kind);
      if (due === undefined) continue;
      if (due === 1) left.delete(kind);
      else left.set(kind, due - 1);
      yield { index, kind, viewer, world, twin: scramble(world, viewer, chance, isMet) };
    }
  }
}
