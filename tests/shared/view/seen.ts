import type { InterviewSection } from "../../../shared/view/exerciseSections.ts";
import type {
  ConsoleExerciseSection,
  ConsoleSections,
  FacilitatorRoomSection,
  PhoneExerciseSection,
  PhoneSections,
  ScreenSections,
} from "../../../shared/view/sections.ts";
import { allSectionsFor } from "../../support/allSections.ts";
import { CONSOLE, phoneOf, roomIdOf, SCREEN, type World, wordsOf } from "./aWorld.ts";

// The sections come by name and without types; these three say once which kind of screen gets which.

/** What a phone gets. */
export function onPhone(world: World, name: string): Omit<PhoneSections, "presence"> {
  return allSectionsFor(world.state, phoneOf(name), wordsOf(world)) as unknown as PhoneSections;
}

/** What the console gets. */
export function onConsole(world: World): ConsoleSections {
  return allSectionsFor(world.state, CONSOLE, wordsOf(world)) as unknown as ConsoleSections;
}

/** What the projector gets. */
export function onScreen(world: World): ScreenSections {
  return allSectionsFor(world.state, SCREEN, wordsOf(world)) as unknown as ScreenSections;
}

/** One room on the console. */
export function roomOnConsole(world: World, number: number): FacilitatorRoomSection {
  const room = onConsole(world)[`room:${roomIdOf(number)}`];
  if (!room) throw new Error(`The console has no room ${number}`);
  return room;
}

/** The texts of a hot-seat round, as a section has them. */
export function asked(exercise: PhoneExerciseSection | ConsoleExerciseSection | null): InterviewSection {
  if (exercise?.kind !== "interview") throw new Error("Nobody is asked anything");
  return exercise;
}
