import fc from "fast-check";
import type { SeatId, TextId } from "../../../../shared/basics/ids.ts";
import { type Chance, seededChance } from "../../../../shared/basics/seededChance.ts";
import type { WorkshopEvent } from "../../../../shared/workshop/events.ts";
import { evolve } from "../../../../shared/workshop/evolve.ts";
import type { WorkshopState } from "../../../../shared/workshop/state.ts";
import { generatedStories } from "../../../support/generatedStates.ts";
import type { World } from "../aWorld.ts";
import { type Edit, oneOf } from "./sites.ts";
import { isAt, isKeyShown, performancesOf, playsOf } from "./standpoint.ts";

/** So many states of each stand are taken from a story: it passes through many on its way. */
const STATES_A_STAND = 3;
/** Fewer stories come to a calibration, so more is taken from those that do. */
const STATES_OF_CALIBRATIONS: Readonly<Record<string, number>> = { "no key": 6, key: 12 };
const STORIES_A_BATCH = 50;

/**
 * States through which generated workshops pass, with what was typed: as many from before the start as with sealed and
 * with revealed scores. Every one has somebody who was removed, somebody without a room and, once rooms are formed,
 * somebody who came late. A third of them are shaken up besides, so that they are odd in ways to which no command leads.
 */
export function* generatedWorlds(seed: number, edits: readonly Edit[]): Generator<World> {
  const chance = seededChance(`worlds ${seed}`);
  for (let batch = 0; ; batch++) {
    for (const { run } of fc.sample(generatedStories(), { numRuns: STORIES_A_BATCH, seed: seed + batch })) {
      const byStand = Map.groupBy(statesOf(run.log), standOf);
      for (const [stand, states] of byStand) {
        for (let index = 0; index < (STATES_OF_CALIBRATIONS[stand] ?? STATES_A_STAND); index++) {
          // Late in a stand is where most has happened.
          const state = states[Math.floor(Math.sqrt(chance()) * states.length)];
          if (state !== undefined) yield prepared({ state, texts: textsOf(state, run.words) }, chance, edits);
        }
      }
    }
  }
}

function statesOf(log: readonly WorkshopEvent[]): readonly WorkshopState[] {
  let state: WorkshopState | null = null;
  return log.flatMap((event) => {
    state = evolve(state, event);
    return state ?? [];
  });
}

function standOf({ round }: WorkshopState): string {
  if (round === null) return "lobby";
  if (round.status === "casting") return `casting ${round.exercise.kind}`;
  if (round.exercise.kind === "calibration") return isKeyShown(round, playsOf(round)) ? "key" : "no key";
  if (round.exercise.kind === "role-play")
    return playsOf(round).some((play) => isAt(round, play, "card")) ? "card" : "scene";
  return performancesOf(round).some(({ revealedAt }) => revealedAt !== null) ? "revealed" : "sealed";
}

function prepared(world: World, chance: Chance, edits: readonly Edit[]): World {
  let peopled = world;
  for (const kind of ["removed", "roomless", "visitor"] as const) peopled = withSomebody(peopled, kind);
  if (chance() < 0.67) return peopled;
  for (let times = 0; times < 15; times++) peopled = oneOf(edits, chance)?.(peopled, chance) ?? peopled;
  return peopled;
}

/** One person more, in a place that stories do not always have. */
function withSomebody({ state, texts }: World, kind: "removed" | "roomless" | "visitor"): World {
  const [id, nameTextId] = [`s-${kind}` as SeatId, `t-${kind}` as TextId];
  const seats = new Map(state.seats).set(id, {
    id,
    nameTextId,
    nameSuffix: 1,
    device: "own",
    tokenHash: "0".repeat(64),
    moveOffer: null,
    status: kind === "removed" ? "removed" : "seated",
    timesPerformed: 0,
    timesPlayed: 0,
  });
  const named = { state: { ...state, seats }, texts: new Map(texts).set(nameTextId, kind) };
  return kind === "visitor" ? placedLate(named, id) : named;
}

function placedLate(world: World, id: SeatId): World {
  const { rooms, round } = world.state;
  const [first, ...others] = rooms;
  if (first === undefined) return world;
  const seated = [{ ...first, seatIds: [...first.seatIds, id] }, ...others];
  const play = round?.rooms.get(first.id);
  if (!round || !play || round.status === "ended") return { ...world, state: { ...world.state, rooms: seated } };
  const roles = round.status === "casting" ? play.roles : new Map(play.roles).set(id, "visitor");
  const changed = {
    ...round,
    whereabouts: new Map(round.whereabouts).set(id, first.id),
    rooms: new Map(round.rooms).set(first.id, { ...play, roles }),
  };
  return { ...world, state: { ...world.state, rooms: seated, round: changed } };
}

/** Everything that the state points to in the side table. */
function textsOf(state: WorkshopState, words: (id: TextId) => string | null): ReadonlyMap<TextId, string> {
  const ids: (TextId | null)[] = [...state.seats.values()].map(({ nameTextId }) => nameTextId);
  for (const { nameTextId } of state.facilitators.values()) ids.push(nameTextId);
  for (const round of state.round === null ? state.pastRounds : [...state.pastRounds, state.round]) {
    for (const { from } of round.twists) if ("textId" in from) ids.push(from.textId);
    for (const { nextSteps, performance, scene } of round.rooms.values()) {
      ids.push(...nextSteps.values());
      for (const { textId, shown } of scene?.talk ?? [])
        ids.push(textId, ...shown.map((one) => (one.kind === "picture" ? null : one.textId)));
      const sheets = [...(performance?.sheets.values() ?? []), ...(performance?.facilitatorSheets.values() ?? [])];
      for (const { workedTextId, tryTextId } of sheets) ids.push(workedTextId, tryTextId);
    }
  }
  return new Map(
    ids.flatMap((id) => {
      const body = id === null ? null : words(id);
      return id === null || body === null ? [] : [[id, body] as const];
    }),
  );
}
