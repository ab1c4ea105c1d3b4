import { randomBytes } from "node:crypto";
import { MemoryFeed } from "../../server/feed/memory/MemoryFeed.ts";
import { StoreUnavailable } from "../../server/store/faults.ts";
import { MemoryStore } from "../../server/store/memory/MemoryStore.ts";
import type { WorkshopCommit, WorkshopStore } from "../../server/store/WorkshopStore.ts";
import { NO_FAULT_POINTS } from "../../server/watch/faultPoints.ts";
import { SILENT } from "../../server/watch/log.ts";
import { createSpine, type Spine } from "../../server/workshops/createSpine.ts";
import type { Order, Reply } from "../../server/workshops/order.ts";
import { type CommandId, commandIdSchema, type WorkshopId } from "../../shared/basics/ids.ts";
import type { Command } from "../../shared/workshop/commands.ts";
import type { Actor } from "../../shared/workshop/stampedCommand.ts";
import type { WorkshopState } from "../../shared/workshop/state.ts";
import { english } from "../shared/roleplay/english.ts";
import { sampleChoice, sampleExercise } from "./sampleExercise.ts";
import { OPENED_AT } from "./stamp.ts";

/** The key that all spines of the tests derive their tokens from. */
export const TOKEN_KEY = "0".repeat(64);

/** A store whose disk can be made to fail, and which counts what reaches it. */
export class UnsteadyStore extends MemoryStore {
  /** The next so many commits fail. */
  failures = 0;
  readonly commits: (readonly WorkshopCommit[])[] = [];

  override async commit(batch: readonly WorkshopCommit[]): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new StoreUnavailable("the disk is full");
    }
    await super.commit(batch);
    this.commits.push(batch);
  }
}

/** The spine alone: no network, a clock that stands still until it is moved. */
export interface TestSpine extends Spine {
  readonly store: WorkshopStore;
  readonly clock: { now: number };
  /** What was announced, in order: workshop and version. */
  readonly announced: string[];
  readonly forgotten: WorkshopId[];
  order(workshopId: WorkshopId, command: Command, by: Actor, commandId?: CommandId): Promise<Reply>;
  /** Opens a workshop of the sample pack; answers its id and its first facilitator. */
  open(): Promise<{ readonly id: WorkshopId; readonly lead: Actor }>;
  state(workshopId: WorkshopId): Promise<WorkshopState>;
}

/** A command id that nobody else has. */
export const aCommandId = (): CommandId => commandIdSchema.parse(randomBytes(12).toString("base64url"));

/** Puts a spine together on a store. */
export function aSpine(store: WorkshopStore = new MemoryStore(), clock = { now: OPENED_AT }): TestSpine {
  const announced: string[] = [];
  const forgotten: WorkshopId[] = [];
  const feed = new MemoryFeed();
  feed.listen((id, version) => announced.push(`${id} ${version}`));
  const spine = createSpine({
    store,
    feed,
    clock: () => clock.now,
    log: SILENT,
    faultPoints: NO_FAULT_POINTS,
    findExercise: () => sampleExercise,
    lexicon: english,
    hasLineWriter: false,
    tokenKey: TOKEN_KEY,
    retentionDays: 30,
    reach: "local",
    onForgotten: (id) => forgotten.push(id),
  });
  const order: TestSpine["order"] = (workshopId, command, by, commandId = aCommandId()) => {
    const full: Order = { workshopId, commandId, command, by };
    return spine.workshops.submit(full);
  };
  return {
    ...spine,
    store,
    clock,
    announced,
    forgotten,
    order,
    open: async () => {
      const command = { type: "OpenWorkshop", choice: sampleChoice, roomSize: 3 } as const;
      const { workshopId, ...reply } = await spine.workshops.open(aCommandId(), command);
      if (!reply.ok || reply.answer.facilitatorId === undefined) throw new Error("the workshop was not opened");
      return { id: workshopId, lead: { kind: "facilitator", facilitatorId: reply.answer.facilitatorId } };
    },
    state: async (id) => {
      const state = (await spine.workshops.find(id))?.state;
      if (state == null) throw new Error("there is no such workshop");
      return state;
    },
  };
}
