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

/** What a phone or a console might send now: mostly fitting, sometimes damaged, sometimes from the wrong sender. */
function nextMessage(run: WorkshopRun, chance: Chance): { message: unknown; by: Actor } | null {
  const move = anyMove(run, chance);
  if (move === null) return null;
  const message = { commandId: `fuzz-${Math.floor(chance() * 1e15)}`.padEnd(16, "-"), command: move.command };
  return {
    message: chance() < DAMAGED ? damaged(message, chance) : message,
    by: chance() < IMPOSTORS ? anybody(run, chance) : move.by,
  };
}

function anyMove(run: WorkshopRun, chance: Chance): Move | null {
  const die = (): number => Math.floor(chance() * 1000);
  const dice: Dice = { a: die(), b: die(), c: die() };
  const kind = weighted[Math.floor(chance() * weighted.length)] ?? "advance";
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
  readonly acceptedTypes: Set<string>;
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
  tally.acceptedTypes.add(command.type);
  for (const event of decision.events)
    expect(workshopEventSchema.safeParse(JSON.parse(JSON.stringify(event))).success).toBe(true);
}

/** One workshop, from the lobby on, under fire. */
function workshopUnderFire(seed: string, messages: number, tally: Tally): void {
  const chance = seededChance(seed);
  const run = aWorkshop()
    .withSeats(4 + Math.floor(chance() * 8))
    .withRooms(1)
    .build();
  for (let index = 0; index < messages; index++) {
    if (run.state.status === "open") run.wait(Math.floor(chance() * 4_000)).sweep();
    const next = nextMessage(run, chance);
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
      acceptedTypes: new Set(),
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
    for (const type of OF_TALK) expect(tally.acceptedTypes).toContain(type);
    expect(tally.rejections.size).toBeGreaterThan(15);
  }, 240_000);
});
