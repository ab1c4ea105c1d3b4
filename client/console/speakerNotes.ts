import { assertNever } from "../../shared/basics/assertNever.ts";
import type { StepName } from "../../shared/workshop/roundPlan.ts";
import type { WordKey } from "../words/words.svelte.ts";
import type { DeskPicture } from "./deskPicture.ts";
import { leadStep } from "./leadStep.ts";
import { type RoundKind, roundKind } from "./roundKind.ts";

/** The moments of a workshop that have a note for whoever leads it. */
export type Moment =
  | "lobby"
  | "rooms"
  | "casting"
  | StepName
  | "between"
  | "calibration-read"
  | "calibration-sheets"
  | "calibration-results"
  | "calibrated"
  | "scene-casting"
  | "scene-read"
  | "scene-sheets"
  | "scene-between"
  | "closed";

/** Which moment it is. */
export function momentOf({ overview, clocks }: DeskPicture): Moment {
  const kind = roundKind(overview);
  switch (overview.stage) {
    case "lobby":
      return overview.rooms.length === 0 ? "lobby" : "rooms";
    case "casting":
      return kind === "role-play" ? "scene-casting" : "casting";
    case "closed":
      return overview.stage;
    case "between":
    case "playing": {
      const lead =
        overview.stage === "between" || overview.round === null ? null : leadStep(clocks, overview.round.plan);
      return momentAt(lead?.step ?? "between", kind);
    }
    default:
      return assertNever(overview.stage);
  }
}

function momentAt(step: StepName | "between", kind: RoundKind | null): Moment {
  if (kind === "calibration") return calibrationMoment(step);
  const isOwn = step === "read" || step === "sheets" || step === "between";
  return kind === "role-play" && isOwn ? `scene-${step}` : step;
}

function calibrationMoment(step: StepName | "between"): Moment {
  switch (step) {
    case "read":
    case "sheets":
    case "results":
      return `calibration-${step}`;
    default:
      return "calibrated";
  }
}

/** Questions for the talk about a key, in the order they are used. */
export const KEY_PROMPTS = [
  "console.rateTalk.1",
  "console.rateTalk.2",
  "console.rateTalk.3",
  "console.rateTalk.4",
] as const satisfies readonly WordKey[];

/** Ways to lead the talk, each with its prompts in the order they are used. */
export const DEBRIEF_PROMPTS = {
  "plus-delta": ["console.debrief.plus-delta.1", "console.debrief.plus-delta.2"],
  sbi: ["console.debrief.sbi.1", "console.debrief.sbi.2", "console.debrief.sbi.3"],
  pendleton: [
    "console.debrief.pendleton.1",
    "console.debrief.pendleton.2",
    "console.debrief.pendleton.3",
    "console.debrief.pendleton.4",
  ],
  reveal: [
    "console.debrief.reveal.1",
    "console.debrief.reveal.2",
    "console.debrief.reveal.3",
    "console.debrief.reveal.4",
    "console.debrief.reveal.5",
  ],
  agenda: ["console.debrief.agenda.1", "console.debrief.agenda.2", "console.debrief.agenda.3"],
} as const satisfies Record<string, readonly WordKey[]>;
export type Debrief = keyof typeof DEBRIEF_PROMPTS;
const DEBRIEF_NAMES = ["plus-delta", "sbi", "pendleton", "agenda"] as const satisfies readonly Debrief[];

/** Ways to lead the talk after this kind of round, the usual one first: a card is guessed and opened. */
export function debriefsFor(kind: RoundKind | null): readonly [Debrief, ...Debrief[]] {
  return kind === "role-play" ? ["reveal", ...DEBRIEF_NAMES] : DEBRIEF_NAMES;
}

/** Questions that open any talk that has gone quiet. */
export const BANK = [
  "console.bank.1",
  "console.bank.2",
  "console.bank.3",
  "console.bank.4",
  "console.bank.5",
] as const satisfies readonly WordKey[];
