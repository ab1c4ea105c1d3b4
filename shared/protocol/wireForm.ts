import type { RoundId } from "../basics/ids.ts";
import type { ClockSection, OwnSection } from "../view/sections.ts";
import { STEP_PHASES, type StepName } from "../workshop/roundPlan.ts";

/**
 * How sections travel. The two that are sent most often are written short: a clock goes to every phone with every step,
 * a seat's own section comes back with everything that seat does. All others travel as they are.
 */

/** A room's clock, as a list: what is null or false at its end is left out, and the phase follows from the step. */
type ClockOnWire = readonly [
  roundId: RoundId,
  roundNumber: number,
  step: StepName,
  startedAt: number,
  deadlineAt?: number | null,
  pausedWithMs?: number | null,
  pausedFor?: ClockSection["pausedFor"],
  isClosing?: boolean,
  hasEnded?: boolean,
];

/** What a seat's own section mostly says; where it does, nothing is sent. */
const USUAL_OWN = {
  status: "seated",
  roomId: null,
  roomNumber: null,
  role: null,
  ask: "none",
  askedIn: null,
  joinsNextRound: false,
  sheet: null,
  ticks: {},
  nextStep: null,
  result: null,
} as const satisfies Partial<OwnSection>;

/** A section's body as it is sent. */
export function toWire(name: string, body: object | null): unknown {
  if (body === null) return null;
  // A projector's clock has the same name and more in it: it goes to few, as it is.
  if (name === "clock" && "step" in body) return clockToWire(body as ClockSection);
  return name === "own" ? ownToWire(body as OwnSection) : body;
}

/** The body that was sent; the other way round. */
export function fromWire(name: string, sent: unknown): unknown {
  if (name === "clock" && Array.isArray(sent)) return clockFromWire(sent as unknown as ClockOnWire);
  return name === "own" && sent !== null ? { ...USUAL_OWN, ...(sent as Partial<OwnSection>) } : sent;
}

function clockToWire(clock: ClockSection): readonly unknown[] {
  const { roundId, roundNumber, step, startedAt, deadlineAt, pausedWithMs, pausedFor, isClosing, hasEnded } = clock;
  const list = [roundId, roundNumber, step, startedAt, deadlineAt, pausedWithMs, pausedFor, isClosing, hasEnded];
  const last = list.findLastIndex((value) => value !== null && value !== false);
  return list.slice(0, last + 1);
}

function clockFromWire([roundId, roundNumber, step, startedAt, ...rest]: ClockOnWire): ClockSection {
  const [deadlineAt = null, pausedWithMs = null, pausedFor = null, isClosing = false, hasEnded = false] = rest;
  const phase = STEP_PHASES[step];
  return { roundId, roundNumber, phase, step, startedAt, deadlineAt, pausedWithMs, pausedFor, isClosing, hasEnded };
}

function ownToWire(own: OwnSection): Partial<OwnSection> {
  const usual: Readonly<Record<string, unknown>> = USUAL_OWN;
  const isUsual = ([name, value]: readonly [string, unknown]): boolean =>
    name === "ticks" ? Object.keys(own.ticks).length === 0 : value === usual[name];
  return Object.fromEntries(Object.entries(own).filter((entry) => !isUsual(entry)));
}
