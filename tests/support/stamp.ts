import { createHash } from "node:crypto";
import type { WorkshopId } from "../../shared/basics/ids.ts";
import { commandIdSchema, workshopIdSchema } from "../../shared/basics/ids.ts";
import type { Exercise } from "../../shared/content/exercise.ts";
import type { Command } from "../../shared/workshop/commands.ts";
import type { Actor, StampedCommand } from "../../shared/workshop/stampedCommand.ts";
import { english } from "../shared/roleplay/english.ts";
import { sampleCalibration, sampleExercise } from "./sampleExercise.ts";
import { sampleRolePlay } from "./sampleRolePlay.ts";

/** Sunday, 1 March 2026, 9:00 UTC: when every test workshop opens. */
export const OPENED_AT = Date.UTC(2026, 2, 1, 9);

export const WORKSHOP_ID: WorkshopId = workshopIdSchema.parse("w-sample");

interface StampOptions {
  readonly at?: number;
  /** The same seed gives the same ids and the same chance. */
  readonly seed?: string;
  /** What the packs have for the command's choice; null = nothing like that. */
  readonly exercise?: Exercise | null;
  /** Whether lines of simulated customers are written elsewhere. */
  readonly hasLineWriter?: boolean;
}

/** A command with everything the server would add to it, made from a seed. */
export function stamp(command: Command, by: Actor, options: StampOptions = {}): StampedCommand {
  const { at = OPENED_AT, seed = "seed", hasLineWriter = false } = options;
  const { exercise = exerciseFor(command) } = options;
  return {
    workshopId: WORKSHOP_ID,
    commandId: commandIdSchema.parse(`command-${seed}`.padEnd(16, "-")),
    command,
    by,
    at,
    seed,
    tokenHash: tokenHash(seed),
    exercise,
    lexicon: english,
    hasLineWriter,
    joinCode: "ABCDEF",
  };
}

/** What the sample packs have for a command. */
function exerciseFor(command: Command): Exercise | null {
  if (command.type === "PrepareRolePlay") return sampleRolePlay(command.choice);
  return command.type === "StartCalibration" ? sampleCalibration : sampleExercise;
}

/** A hash as the server would record it for the token it hands out with this seed. */
export function tokenHash(seed: string): string {
  return createHash("sha256").update(seed).digest("hex");
}
