import type { Library } from "../content/Library.ts";
import type { OwnPacks } from "../content/OwnPacks.ts";
import type { Workshops } from "../workshops/Workshops.ts";
import type { HostGate } from "./credentials.ts";

/** What the routes about packs need around them. */
export interface PackRouteParts {
  readonly workshops: Workshops;
  readonly library: Library;
  readonly ownPacks: OwnPacks;
  readonly gate: HostGate;
}
