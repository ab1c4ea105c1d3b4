import { vi } from "vitest";
import type { MoveId } from "../../shared/content/contentIds.ts";
import { moveIdSchema } from "../../shared/content/contentIds.ts";
import { cardOf, rolePlay } from "../../shared/content/rolePlay.ts";
import { lineText } from "../../shared/roleplay/simulatedCustomer.ts";
import type { RolePlayChoice } from "../../shared/workshop/commands.ts";
import type { Scene } from "../../shared/workshop/scene.ts";
import type { OperatorMove, SimulatedCustomer } from "../../shared/workshop/talk.ts";
import { builtInPack } from "../shared/content/builtInPack.ts";
import { aWorkshop } from "./aWorkshop.ts";
import { aScene } from "./sampleRolePlay.ts";
import type { WorkshopRun } from "./workshopRun.ts";

/** The first test of a file reads and checks the whole built-in pack, which takes more than the usual 5 s on a busy machine. */
vi.setConfig({ testTimeout: 30_000 });

interface Options {
  readonly seats?: number;
  readonly rooms?: number;
  readonly choice?: Partial<RolePlayChoice>;
  /** Lines are written elsewhere. */
  readonly hasLineWriter?: boolean;
}

/** A round with a card of the built-in pack, in casting; of several the first is played, the others are for rooms that are not there. */
export function aBuiltInScene(
  cards: string | readonly [string, ...string[]],
  { seats = 5, rooms = 1, choice, hasLineWriter }: Options = {},
): WorkshopRun {
  const run = aWorkshop()
    .withSeats(seats)
    .withRooms(rooms)
    .build()
    .withLineWriter(hasLineWriter ?? false);
  const [cardId, ...others] = typeof cards === "string" ? [cards] : cards;
  const chosen = aScene(cardId, { packId: "service", ...choice });
  const made = rolePlay(builtInPack(), [cardId, ...others], chosen);
  if (!made.ok) throw new Error(`${cardId}: ${made.refusal}`);
  const decision = run.attempt({ type: "PrepareRolePlay", choice: chosen }, run.facilitator, made.value);
  if (!decision.ok) throw new Error(`${cardId}: ${decision.rejection}`);
  return run;
}

/** A scene of the built-in pack whose customer the app plays, right after its first line. */
export function aSimulatedScene(cardId = "A04", options: Options = {}): WorkshopRun {
  return aBuiltInScene(cardId, { ...options, choice: { simulated: true, ...options.choice } }).walkTo("scene");
}

/** The scene of a room that plays. */
export function sceneOf(run: WorkshopRun, number = 1): Scene {
  const { scene } = run.play(number);
  if (scene === null) throw new Error(`Room ${number} plays no scene`);
  return scene;
}

/** The customer of a room, who is simulated. */
export function customerOf(run: WorkshopRun, number = 1): SimulatedCustomer {
  const { simulated } = sceneOf(run, number);
  if (simulated === null) throw new Error(`Somebody plays the customer of room ${number}`);
  return simulated;
}

/** What a simulated customer has said so far: the card's words, or those that were written. */
export function saidBy(run: WorkshopRun, number = 1): readonly string[] {
  const { exercise } = run.round;
  const card = exercise.kind === "role-play" ? cardOf(exercise, run.play(number).cardId)?.card : undefined;
  if (card === undefined) throw new Error("There is no card");
  return sceneOf(run, number).talk.flatMap(({ seatId, line, textId }) => {
    if (seatId !== null) return [];
    return [(line === null ? textId && run.words(textId) : lineText(card.text.en, line)) ?? "erased"];
  });
}

/** A move of a card, by its id. */
export const raise = (id: string): OperatorMove => ({ kind: "raise", moveId: moveIdSchema.parse(id) });
export const lower = (id: string): OperatorMove & { readonly moveId: MoveId } => {
  return { kind: "lower", moveId: moveIdSchema.parse(id) };
};
export const NONE: OperatorMove = { kind: "none" };
export const SORRY: OperatorMove = { kind: "apology" };

/** The order by which a scorer says what the rep has just done. */
export function tapOf(run: WorkshopRun, move: OperatorMove, number = 1) {
  const { roundId } = run;
  return { type: "TapMove", roundId, performanceId: run.performance(number).id, move } as const;
}

/** Scorers of a room tap, one move each, the first by the first. */
export function tap(run: WorkshopRun, moves: readonly OperatorMove[], number = 1): WorkshopRun {
  for (const [index, move] of moves.entries()) run.give(tapOf(run, move, number), run.as("scorer", number, index));
  return run;
}
