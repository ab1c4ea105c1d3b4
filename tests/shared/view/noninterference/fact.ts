import type { World } from "../aWorld.ts";
import type { Standpoint } from "./standpoint.ts";

/** A fact as a viewer may know it. */
export type Known = (world: World, at: Standpoint) => unknown;

/** One row of the table of who may know what; a column that is missing means never. The rows are those of SPEC.md. */
export interface Fact {
  readonly fact: string;
  readonly facilitator?: Known;
  readonly screen?: Known;
  /** A seat that is not removed; the function looks at its room and role. */
  readonly phone?: Known;
  readonly removed?: Known;
}
