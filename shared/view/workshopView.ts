import type { Words, WorkshopState } from "../workshop/state.ts";
import { seatedPeople } from "./people.ts";
import { CROWD_NAMES_SHOWN, MAX_NAMES_SHOWN, type WorkshopSection } from "./sections.ts";
import { stageOf } from "./stage.ts";

/** What the public facts are read from. */
export interface WorkshopReads {
  readonly id: WorkshopState["id"];
  readonly joinCode: string;
  readonly stage: WorkshopSection["stage"];
  readonly seats: WorkshopState["seats"];
}

/** Picks what the public facts depend on. */
export function workshopReads(state: WorkshopState): WorkshopReads {
  return { id: state.id, joinCode: state.joinCode, stage: stageOf(state), seats: state.seats };
}

/** The public facts of the workshop, the same for every phone. */
export function workshopView({ id, joinCode, stage, seats }: WorkshopReads, words: Words): WorkshopSection {
  const { peopleCount, people } = seatedPeople(seats, MAX_NAMES_SHOWN, words);
  const shown = peopleCount > MAX_NAMES_SHOWN ? people.slice(0, CROWD_NAMES_SHOWN) : people;
  return { workshopId: id, joinCode, stage, peopleCount, people: shown };
}
