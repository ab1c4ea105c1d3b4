import type { RoundId } from "../basics/ids.ts";
import type { ClockSection, OwnSection, RoomSection } from "../view/sections.ts";
import { STEP_PHASES, type StepName } from "../workshop/roundPlan.ts";

/**
 * How sections travel. Those that phones get most often are written short: a clock goes to everybody with every step, a
 * room with every start and reveal, a seat's own section with everything that seat does. All others travel as they are.
 */

/** A room's clock, as a list: what is null or false at its end is left out, and the phase follows from the step. */
type ClockOnWire = readonly [
  roundId: RoundId,
  roundNumber: number,
  step: StepName,
  startedAt: number,
  /** From the start to the deadline. */
  lastsMs?: number | null,
  pausedWithMs?: number | null,
  pausedFor?: ClockSection["pausedFor"],
  isClosing?: boolean,
  hasEnded?: boolean,
];

type PersonInRoom = RoomSection["people"][number];
type PersonOnWire = readonly [seatId: PersonInRoom["seatId"], name: PersonInRoom["name"], role: PersonInRoom["role"]];
type RoomOnWire = Omit<RoomSection, "people"> & { readonly people: readonly PersonOnWire[] };

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
  ratings: {},
  offset: null,
  scene: null,
} as const satisfies Partial<OwnSection>;

/** A section's body as it is sent. */
export function toWire(name: string, body: object | null): unknown {
  if (body === null) return null;
  // A projector's clock has the same name and more in it: it goes to few, as it is.
  if (name === "clock" && "step" in body) return clockToWire(body as ClockSection);
  if (name === "room") return roomToWire(body as RoomSection);
  return name === "own" ? ownToWire(body as OwnSection) : body;
}

/** The body that was sent; the other way round. */
export function fromWire(name: string, sent: unknown): unknown {
  if (name === "clock" && isClockOnWire(sent)) return clockFromWire(sent);
  if (sent === null) return null;
  if (name === "room") return roomFromWire(sent as RoomOnWire);
  return name === "own" ? { ...USUAL_OWN, ...(sent as Partial<OwnSection>) } : sent;
}

function clockToWire(clock: ClockSection): readonly unknown[] {
  const { roundId, roundNumber, step, startedAt, deadlineAt, pausedWithMs, pausedFor, isClosing, hasEnded } = clock;
  const lastsMs = deadlineAt === null ? null : deadlineAt - startedAt;
  const list = [roundId, roundNumber, step, startedAt, lastsMs, pausedWithMs, pausedFor, isClosing, hasEnded];
  const last = list.findLastIndex((value) => value !== null && value !== false);
  return list.slice(0, last + 1);
}

/** A room's clock travels as a list, a projector's as it is. */
function isClockOnWire(sent: unknown): sent is ClockOnWire {
  return Array.isArray(sent);
}

function clockFromWire([roundId, roundNumber, step, startedAt, ...rest]: ClockOnWire): ClockSection {
  const [lastsMs = null, pausedWithMs = null, pausedFor = null, isClosing = false, hasEnded = false] = rest;
  const phase = STEP_PHASES[step];
  const deadlineAt = lastsMs === null ? null : startedAt + lastsMs;
  return { roundId, roundNumber, phase, step, startedAt, deadlineAt, pausedWithMs, pausedFor, isClosing, hasEnded };
}

function roomToWire({ roomId, number, people, performanceId, results }: RoomSection): RoomOnWire {
  return {
    roomId,
    number,
    people: people.map(({ seatId, name, role }) => [seatId, name, role]),
    performanceId,
    results,
  };
}

function roomFromWire({ people, ...room }: RoomOnWire): RoomSection {
  return { ...room, people: people.map(([seatId, name, role]) => ({ seatId, name, role })) };
}

function ownToWire(own: OwnSection): Partial<OwnSection> {
  const usual: Readonly<Record<string, unknown>> = USUAL_OWN;
  const isUsual = ([name, value]: readonly [string, unknown]): boolean =>
    isEmptyByName(own, name) || value === usual[name];
  return Object.fromEntries(Object.entries(own).filter((entry) => !isUsual(entry)));
}

/** What somebody has heard or rated is mostly an empty table, and never the same one. */
function isEmptyByName({ ticks, ratings }: OwnSection, name: string): boolean {
  const table = name === "ticks" ? ticks : name === "ratings" ? ratings : null;
  return table !== null && Object.keys(table).length === 0;
}
