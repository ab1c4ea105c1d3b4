import { counted, flagFacts } from "./knownScores.ts";
import {
  everywhere,
  exerciseOf,
  flagsOf,
  isRevealed,
  type Leak,
  lateOnes,
  ofPerformer,
  onceRevealed,
  whileSealed,
} from "./leakKinds.ts";

/** Mistakes with the slips that scorers notice, by name. */
export const PLANTED_FLAG_LEAKS: Readonly<Record<string, Leak>> = {
  "flags before the reveal": whileSealed((performance) => flagsOf(performance)),
  "how many were flagged before the reveal, to the facilitator": everywhere("facilitator", flagsOf),
  "flags, to the room": onceRevealed((performance, { role }, world) =>
    role === "performer" ? undefined : flagFacts(performance, exerciseOf(world)),
  ),
  "flags, on the wall": everywhere("screen", (performance, _play, world) =>
    isRevealed(performance) ? flagFacts(performance, exerciseOf(world)) : null,
  ),
  "counts of flags below three": ofPerformer(flagsOf),
  "flags of late sheets": ofPerformer((performance) => lateOnes(performance).map(({ flags }) => flags)),
  "whose flags": ofPerformer((performance) => counted(performance).map(([id, { flags }]) => [id, flags])),
  "flags to the facilitator below three": everywhere("facilitator", (performance, _play, world) =>
    isRevealed(performance) ? flagFacts(performance, exerciseOf(world)) : null,
  ),
};
