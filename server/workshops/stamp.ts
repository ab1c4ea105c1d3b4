import { randomBytes } from "node:crypto";
import type { InterviewExercise } from "../../shared/content/interviewExercise.ts";
import type { Command, ExerciseChoice } from "../../shared/workshop/commands.ts";
import type { StampedCommand } from "../../shared/workshop/stampedCommand.ts";
import type { Clock } from "../watch/clock.ts";
import type { Order } from "./order.ts";
import { hashOf, purposeOf, type TokenMint } from "./tokens.ts";

/** Twelve bytes are sixteen characters in base64url. */
const SEED_BYTES = 12;

/** Finds the content of a choice in the packs; null when they do not have it. */
export type FindExercise = (choice: ExerciseChoice) => InterviewExercise | null;

/** Adds to an order what the rules must not make up: the time, chance, a token's hash, content from the packs. */
export class Stamper {
  readonly #clock: Clock;
  readonly #mint: TokenMint;
  readonly #findExercise: FindExercise;

  constructor(parts: { readonly clock: Clock; readonly mint: TokenMint; readonly findExercise: FindExercise }) {
    this.#clock = parts.clock;
    this.#mint = parts.mint;
    this.#findExercise = parts.findExercise;
  }

  stamp(order: Order): StampedCommand {
    const { workshopId, commandId, command, by, joinCode = "" } = order;
    const seed = randomBytes(SEED_BYTES).toString("base64url");
    const purpose = purposeOf(command.type);
    return {
      workshopId,
      commandId,
      command,
      by,
      at: this.#clock(),
      seed,
      tokenHash: purpose === null ? "" : hashOf(this.#mint.token(purpose, workshopId, seed)),
      exercise: this.#exerciseFor(command),
      joinCode,
    };
  }

  #exerciseFor(command: Command): InterviewExercise | null {
    return "choice" in command ? this.#findExercise(command.choice) : null;
  }
}
