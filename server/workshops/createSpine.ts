import type { WorkshopId } from "../../shared/basics/ids.ts";
import type { Lexicon } from "../../shared/roleplay/words/lexicon.ts";
import type { Feed } from "../feed/Feed.ts";
import type { WorkshopStore } from "../store/WorkshopStore.ts";
import type { Clock } from "../watch/clock.ts";
import type { FaultPoints } from "../watch/faultPoints.ts";
import type { Log } from "../watch/log.ts";
import { Directory } from "./Directory.ts";
import { makeForget } from "./forget.ts";
import { Retention } from "./Retention.ts";
import { type FindExercise, Stamper } from "./stamp.ts";
import { Timekeeper } from "./Timekeeper.ts";
import { Turns } from "./Turns.ts";
import { TokenMint } from "./tokens.ts";
import { Workshops } from "./Workshops.ts";

/** What the spine is made of. */
export interface SpineParts {
  readonly store: WorkshopStore;
  readonly feed: Feed;
  readonly clock: Clock;
  readonly log: Log;
  readonly faultPoints: FaultPoints;
  readonly findExercise: FindExercise;
  /** The words that barriers go by. */
  readonly lexicon: Lexicon;
  /** Lines of simulated customers are written elsewhere. */
  readonly hasLineWriter: boolean;
  readonly tokenKey: string;
  readonly retentionDays: number;
  readonly reach: "local" | "internet";
  /** Called when a workshop has been removed for good. */
  readonly onForgotten: (workshopId: WorkshopId) => void;
}

/** Everything between a command and its durable answer. */
export interface Spine {
  readonly workshops: Workshops;
  readonly directory: Directory;
  readonly turns: Turns;
  readonly timekeeper: Timekeeper;
  readonly retention: Retention;
}

/** Puts the spine together. Nothing runs yet. */
export function createSpine(parts: SpineParts): Spine {
  const { store, clock, log, feed, faultPoints, findExercise, lexicon, hasLineWriter, onForgotten, reach } = parts;
  const directory = new Directory(store, clock);
  const mint = new TokenMint(parts.tokenKey);
  const stamper = new Stamper({ clock, mint, findExercise, lexicon, hasLineWriter });
  const announce = (id: WorkshopId, version: number): void => feed.announce(id, version);
  const turns = new Turns({ store, directory, stamper, mint, announce, faultPoints, log });
  const forget = makeForget({ store, directory, turns, onForgotten });
  return {
    directory,
    turns,
    workshops: new Workshops({ store, directory, turns, mint, forget, reach, clock }),
    timekeeper: new Timekeeper({ store, directory, turns, clock, log }),
    retention: new Retention({ store, clock, forget, log }, parts.retentionDays),
  };
}
