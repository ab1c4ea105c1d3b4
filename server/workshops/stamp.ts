import { randomBytes } from "node:crypto";
import type { Exercise } from "../../shared/content/exercise.ts";
import type { Lexicon } from "../../shared/roleplay/words/lexicon.ts";
import type { CalibrationChoice, Command, ExerciseChoice, RolePlayChoice } from "../../shared/workshop/commands.ts";
import type { StampedCommand } from "../../shared/workshop/stampedCommand.ts";
import type { Clock } from "../watch/clock.ts";
import type { Order } from "./order.ts";
import { hashOf, purposeOf, type TokenMint } from "./tokens.ts";

/** Twelve bytes are sixteen characters in base64url. */
const SEED_BYTES = 12;
/** Chance is drawn for so many seeds at a time: asking the system for each would cost half as much as deciding. */
const SEEDS_AT_ONCE = 256;

/** Finds the content of a choice in the packs; null when they do not have it. */
export type FindExercise = (choice: ExerciseChoice | CalibrationChoice | RolePlayChoice) => Exercise | null;

/** What a stamper goes by. */
export interface StamperParts {
  readonly clock: Clock;
  readonly mint: TokenMint;
  readonly findExercise: FindExercise;
  readonly lexicon: Lexicon;
  /** Lines of simulated customers are written elsewhere. */
  readonly hasLineWriter: boolean;
}

/** Adds to an order what the rules must not make up: the time, chance, a token's hash, content from the packs, words. */
export class Stamper {
  readonly #parts: StamperParts;
  #chance = Buffer.alloc(0);

  constructor(parts: StamperParts) {
    this.#parts = parts;
  }

  stamp(order: Order): StampedCommand {
    const { workshopId, commandId, command, by, joinCode = "" } = order;
    const { clock, mint, lexicon, hasLineWriter } = this.#parts;
    const seed = this.#nextSeed();
    const purpose = purposeOf(command.type);
    return {
      workshopId,
      commandId,
      command,
      by,
      at: clock(),
      seed,
      tokenHash: purpose === null ? "" : hashOf(mint.token(purpose, workshopId, seed)),
      exercise: this.#exerciseFor(command),
      lexicon,
      hasLineWriter,
      joinCode,
    };
  }

  /** No byte is ever given out twice. */
  #nextSeed(): string {
    if (this.#chance.length === 0) this.#chance = randomBytes(SEED_BYTES * SEEDS_AT_ONCE);
    const seed = this.#chance.toString("base64url", 0, SEED_BYTES);
    this.#chance = this.#chance.subarray(SEED_BYTES);
    return seed;
  }

  #exerciseFor(command: Command): Exercise | null {
    return "choice" in command ? this.#parts.findExercise(command.choice) : null;
  }
}
