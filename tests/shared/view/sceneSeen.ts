import type { SeatId } from "../../../shared/basics/ids.ts";
import type {
  ConsoleSections,
  FacilitatorRoomSection,
  PhoneSections,
  ScreenSections,
} from "../../../shared/view/sections.ts";
import type { StepName } from "../../../shared/workshop/roundPlan.ts";
import type { Role } from "../../../shared/workshop/state.ts";
import { allSectionsFor } from "../../support/allSections.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { aScene } from "../../support/sampleRolePlay.ts";
import type { WorkshopRun } from "../../support/workshopRun.ts";

// The sections come by name and without types; these say once which kind of screen gets which.
/** What a phone gets. */
export const phone = (run: WorkshopRun, seatId: SeatId) =>
  allSectionsFor(run.state, { kind: "seat", seatId, language: "en" }, run.words) as unknown as PhoneSections;
/** What the first phone with this role gets. */
export const phoneAs = (run: WorkshopRun, role: Role, number = 1) => {
  const [seatId] = run.seatsAs(role, number);
  if (seatId === undefined) throw new Error(`nobody is ${role}`);
  return phone(run, seatId);
};
/** What the console gets. */
export const desk = (run: WorkshopRun): ConsoleSections => {
  const { facilitator } = run;
  if (facilitator.kind !== "facilitator") throw new Error("no facilitator");
  const viewer = { kind: "facilitator", facilitatorId: facilitator.facilitatorId, language: "en" } as const;
  return allSectionsFor(run.state, viewer, run.words) as unknown as ConsoleSections;
};
/** One room on the console. */
export const roomOnDesk = (run: WorkshopRun, number = 1): FacilitatorRoomSection => {
  const room = desk(run)[`room:${run.room(number)}`];
  if (!room) throw new Error("no such room");
  return room;
};
/** What the projector gets. */
export const wall = (run: WorkshopRun) =>
  allSectionsFor(run.state, { kind: "screen", language: "en" }, run.words) as unknown as ScreenSections;

/** Seven people in one room, in a scene that stands at a step. */
export const playTo = (step: StepName, cardId = "K-relay"): WorkshopRun =>
  aWorkshop().withSeats(7).build().playScene(step, aScene(cardId));
