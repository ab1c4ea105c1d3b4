import type { WorkshopId } from "../../shared/basics/ids.ts";
import type { ClockCommand } from "../../shared/workshop/commands.ts";
import { expiriesDue } from "../../shared/workshop/due.ts";
import type { WorkshopStore } from "../store/WorkshopStore.ts";
import type { Clock } from "../watch/clock.ts";
import type { Log } from "../watch/log.ts";
import type { Directory } from "./Directory.ts";
import { freshCommandId } from "./freshCommandId.ts";
import type { Reply } from "./order.ts";
import type { Turns } from "./Turns.ts";

/** How often the server looks for steps whose time is up, in ms: late by a quarter of a second is not noticed. */
const SWEEP_MS = 250;
/** How often the server notes that it lives, in ms, while workshops are in memory. */
const BEAT_MS = 2_000;
/** A gap longer than this between two sweeps is an outage: the machine slept or the process stood still. In ms. */
const OUTAGE_MS = 5_000;
/** A due workshop that cannot be read is tried again after this long, in ms. */
const RETRY_MS = 60_000;
/** Only workshops that were in use this shortly before an outage get their time back, in ms; longer than any step. */
const IN_USE_MS = 3 * 60 * 60 * 1000;

/** What the timekeeper needs around it. */
export interface TimekeeperParts {
  readonly store: WorkshopStore;
  readonly directory: Directory;
  readonly turns: Turns;
  readonly clock: Clock;
  readonly log: Log;
}

/** The server's own clock at work: ends steps whose time is up, and gives time back after an outage (SPEC TM2, TM3). */
export class Timekeeper {
  readonly #parts: TimekeeperParts;
  #timer: NodeJS.Timeout | undefined;
  /** Workshops that could not be read, and when to try again, epoch ms. */
  readonly #unreadable = new Map<WorkshopId, number>();
  #isSweeping = false;
  #isFailing = false;
  #lastSweepAt: number;
  #lastBeatAt = 0;

  constructor(parts: TimekeeperParts) {
    this.#parts = parts;
    this.#lastSweepAt = parts.clock();
  }

  /** Gives back what was lost while no server ran, and only then starts ending steps. */
  async start(): Promise<void> {
    const lastBeat = await this.#parts.store.lastBeat();
    if (lastBeat !== null) await this.#giveBackSince(lastBeat);
    this.#lastSweepAt = this.#parts.clock();
    await this.#beat();
    this.#timer = setInterval(() => void this.sweep(), SWEEP_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beat();
  }

  /** One look at the clock. Never rejects: what cannot be done now is done at the next look. */
  async sweep(): Promise<void> {
    if (this.#isSweeping) return;
    this.#isSweeping = true;
    try {
      const now = this.#parts.clock();
      const before = this.#lastSweepAt;
      this.#lastSweepAt = now;
      if (now - before > OUTAGE_MS) await this.#giveBackSince(before);
      if (now - this.#lastBeatAt > BEAT_MS && this.#parts.directory.size > 0) await this.#beat();
      const due = await this.#parts.store.dueBy(now);
      await Promise.all(due.map((id) => this.#tryToExpire(id, now)));
      this.#isFailing = false;
    } catch (error) {
      // Four times a second the same sentence would fill the very disk that may be the trouble.
      if (!this.#isFailing) this.#parts.log.error({ error }, "sweep failed; trying again until it works");
      this.#isFailing = true;
    } finally {
      this.#isSweeping = false;
    }
  }

  /** A workshop that cannot be read costs no other its clock, and is not tried again at once. */
  async #tryToExpire(id: WorkshopId, now: number): Promise<void> {
    if ((this.#unreadable.get(id) ?? 0) > now) return;
    try {
      await this.#expire(id, now);
      this.#unreadable.delete(id);
    } catch (error) {
      this.#unreadable.set(id, now + RETRY_MS);
      this.#parts.log.error({ error, workshopId: id }, "workshop is due but cannot be read");
    }
  }

  async #expire(id: WorkshopId, now: number): Promise<void> {
    const workshop = await this.#parts.directory.find(id);
    if (workshop?.state === null || workshop === null) return;
    await Promise.all(expiriesDue(workshop.state, now).map((command) => this.#order(id, command)));
  }

  async #giveBackSince(lastAliveAt: number): Promise<void> {
    const now = this.#parts.clock();
    const heads = await this.#parts.store.heads();
    const inUse = heads.filter((head) => head.status === "open" && head.changedAt > lastAliveAt - IN_USE_MS);
    await Promise.all(
      inUse.map(async (head) => {
        const ms = Math.round(now - Math.max(lastAliveAt, head.changedAt));
        if (ms > 0) await this.#order(head.workshopId, { type: "GiveTimeBack", ms });
      }),
    );
  }

  #order(workshopId: WorkshopId, command: ClockCommand): Promise<Reply> {
    return this.#parts.turns.submit({ workshopId, commandId: freshCommandId(), command, by: { kind: "clock" } });
  }

  async #beat(): Promise<void> {
    this.#lastBeatAt = this.#parts.clock();
    await this.#parts.store.beat(this.#lastBeatAt);
  }
}
