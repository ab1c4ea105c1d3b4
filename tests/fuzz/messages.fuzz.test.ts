import { describe, expect, it } from "vitest";
import { type Chance, seededChance } from "../../shared/basics/seededChance.ts";
import { readMessage } from "../../shared/protocol/readMessage.ts";
import { commandEnvelopeSchema } from "../../shared/protocol/wireSchemas.ts";
import type { SocketCommand } from "../../shared/workshop/commands.ts";
import { workshopEventSchema } from "../../shared/workshop/events.ts";
import { evolve } from "../../shared/workshop/evolve.ts";
import { REJECTIONS } from "../../shared/workshop/rejections.ts";
import type { Actor } from "../../shared/workshop/stampedCommand.ts";
import type { WorkshopState } from "../../shared/workshop/state.ts";
import { aWorkshop } from "../support/aWorkshop.ts";
import { MOVES } from "../support/generatedMoves.ts";
import type { Dice, Move } from "../support/moves/dice.ts";
import { facilitator, seat, type WorkshopRun } from "../support/workshopRun.ts";
import { damaged } from "./damage.ts";

const MESSAGES = 200_000;
/** After so many messages a new workshop begins, so that none grows for ever and every stage comes often. */
const MESSAGES_PER_WORKSHOP = 400;
/** A test of messages that never get past the parsing would prove nothing. */
const LEAST_SHARE_DECIDED = 0.4;
/** So many messages of a chat are taken at least, and come to be read, covered and marked. */
const LEAST_SAID = 600;
/** How often a message is damaged before it is sent, and how often somebody sends it who may not. */
const DAMAGED = 0.35;
const IMPOSTORS = 0.15;
/** Change it to explore; a failure prints it. */
const SEED = "2026-11-22";

/** What people do in a chat, and what is done for it: all of it has to come through as well as to be refused. */
const OF_TALK = [
  "SendMessage",
  "MarkMoment",
  "UseLifeline",
  "MoveCall",
  "SetFacing",
  "TapPoint",
  "TapMove",
  "SwapCard",
  "SetNoise",
  "SetSimulated",
  "OverruleVote",
  "ShowTimeline",
] as const satisfies readonly SocketCommand["type"][];

const weighted = Object.entries(MOVES).flatMap(([kind, { weight }]) => Array<string>(weight).fill(kind));

/** What people do while somebody plays a customer; all else comes in between. */
const IN_SCENES = [
  ...[
    "say",
    "say",
    "say",
    "say",
    "say",
    "mark",
    "mark",
    "dial",
    "lifeline",
    "call",
    "facing",
    "point",
    "tapMove",
    "tapMove",
  ],
  ...[
    "overrule",
    "noise",
    "switchTwist",
    "twist",
    "undoTwist",
    "judge",
    "takeBack",
    "volunteer",
    "askToPlay",
    "resume",
  ],
  ...["swapCard", "simulate", "passRole", "runScenes", "sayWritten", "showTimeline", "erase", "moveSeat"],
];
/** Every other workshop begins with a scene: so many messages while it is cast, read and played. */
const SCENE = { startsAfter: 15, playsAfter: 30, lasts: 330 } as const;
/** While a scene plays little time goes by, so that it lasts. In ms. */
const WAITS = { usual: 4_000, inScene: 700 } as const;

/** Which kind of move comes next: in a scene mostly one that belongs there, afterwards mostly on to the next step. */
function kindOf(index: number, isScene: boolean, chance: Chance): string {
  const any = (kinds: readonly string[]): string => kinds[Math.floor(chance() * kinds.length)] ?? "advance";
  if (!isScene) return any(weighted);
  if (index >= SCENE.lasts && chance() < 0.4) return "advance";
  return any(chance() < 0.97 ? IN_SCENES : weighted);
}

/** What takes a workshop into a scene; it comes whole, or few would ever be played. */
const INTO_SCENE: Readonly<Record<number, string>> = {
  0: "prepareScene",
  [SCENE.startsAfter]: "advance",
  [SCENE.playsAfter]: "advance",
};

/** What a phone or a console might send now: mostly fitting, sometimes damaged, sometimes from the wrong sender. */
function nextMessage(run: WorkshopRun, kind: string, chance: Chance): { message: unknown; by: Actor } | null {
  const move = anyMove(run, kind, chance);
  if (move === null) return null;
  const message = enveloped(move, chance);
  return {
    message: chance() < DAMAGED ? damaged(message, chance) : message,
    by: chance() < IMPOSTORS ? anybody(run, chance) : move.by,
  };
}

const enveloped = ({ command }: Move, chance: Chance) => ({
  commandId: `fuzz-${Math.floor(chance() * 1e15)}`.padEnd(16, "-"),
  command,
});

function anyMove(run: WorkshopRun, kind: string, chance: Chance): Move | null {
  const die = (): number => Math.floor(chance() * 1000);
  const dice: Dice = { a: die(), b: die(), c: die() };
  return MOVES[kind]?.make(run, dice) ?? null;
}

function anybody(run: WorkshopRun, chance: Chance): Actor {
  const all = [
    ...run.seatIds.map(seat),
    ...[...run.state.facilitators.keys()].map(facilitator),
    { kind: "visitor" } as const,
  ];
  return all[Math.floor(chance() * all.length)] ?? { kind: "visitor" };
}

interface Tally {
  sent: number;
  malformed: number;
  decided: number;
  accepted: number;
  readonly types: Set<string>;
  /** How many of each type were accepted. */
  readonly taken: Map<string, number>;
  readonly rejections: Set<string>;
}

/** Hands one message through the border and the rules, and holds whatever comes out against what must be true. */
function deliver(run: WorkshopRun, { message, by }: { message: unknown; by: Actor }, tally: Tally): void {
  tally.sent += 1;
  const before = run.state;
  const envelope = readMessage(commandEnvelopeSchema, message);
  if (envelope === null) {
    tally.malformed += 1;
    expect(run.state).toBe(before);
    return;
  }
  const { command } = envelope;
  tally.decided += 1;
  tally.types.add(command.type);
  const decision = run.attempt(command, by);
  if (!decision.ok) {
    tally.rejections.add(decision.rejection);
    expect(REJECTIONS).toHaveProperty(decision.rejection);
    expect(run.state).toBe(before);
    return;
  }
  tally.accepted += 1;
  tally.taken.set(command.type, (tally.taken.get(command.type) ?? 0) + 1);
  for (const event of decision.events)
    expect(workshopEventSchema.safeParse(JSON.parse(JSON.stringify(event))).success).toBe(true);
}

function carryOn(run: WorkshopRun, kind: string, chance: Chance): void {
  const move = anyMove(run, kind, chance);
  if (move !== null) run.attempt(move.command, move.by);
}

/** One workshop, from the lobby on, under fire. */
function workshopUnderFire(seed: string, messages: number, tally: Tally): void {
  const chance = seededChance(seed);
  const run = aWorkshop()
    .withSeats(4 + Math.floor(chance() * 8))
    .withRooms(1)
    .build();
  const isScene = chance() < 0.5;
  const mostMs = isScene ? WAITS.inScene : WAITS.usual;
  for (let index = 0; index < messages; index++) {
    if (run.state.status === "open") run.wait(Math.floor(chance() * mostMs)).sweep();
    const step = isScene ? INTO_SCENE[index] : undefined;
    if (step !== undefined) carryOn(run, step, chance);
    const next = nextMessage(run, kindOf(index, isScene, chance), chance);
    if (next !== null) deliver(run, next, tally);
  }
  const folded = run.log.reduce<WorkshopState | null>(evolve, null);
  expect(folded).toEqual(run.state);
}

describe("two hundred thousand messages, good, damaged and from the wrong people", () => {
  it(`[CM4] nothing throws, every refusal is a known code that changes nothing, every event can be stored (seed ${SEED})`, () => {
    const tally: Tally = {
      sent: 0,
      malformed: 0,
      decided: 0,
      accepted: 0,
      types: new Set(),
      taken: new Map(),
      rejections: new Set(),
    };
    for (let number = 0; tally.sent < MESSAGES; number++) {
      workshopUnderFire(`${SEED}/${number}`, MESSAGES_PER_WORKSHOP, tally);
    }
    expect(tally.decided / tally.sent).toBeGreaterThan(LEAST_SHARE_DECIDED);
    expect(tally.malformed).toBeGreaterThan(MESSAGES / 10);
    expect(tally.accepted).toBeGreaterThan(MESSAGES / 10);
    expect(tally.types.size).toBeGreaterThan(25);
    for (const type of ["StartCalibration", "RateExemplar"]) expect(tally.types).toContain(type);
    for (const type of OF_TALK) expect([...tally.taken.keys()]).toContain(type);
    expect(tally.taken.get("SendMessage")).toBeGreaterThan(LEAST_SAID);
    expect(tally.rejections.size).toBeGreaterThan(15);
  }, 240_000);
});
