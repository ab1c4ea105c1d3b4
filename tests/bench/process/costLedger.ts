import type { MeasuredServer } from "./measuredServer.ts";

interface Cost {
  readonly cpuMs: number;
  readonly lastedMs: number;
}

/**
 * What each part of a round cost the server, in ms of CPU. What it spends anyway while everybody is connected and
 * nothing happens (heartbeats, its own clocks) is measured once and taken off: it depends on how long a part lasts, and
 * that depends on the machine.
 */
export class CostLedger {
  readonly #server: MeasuredServer;
  readonly #settle: () => Promise<void>;
  readonly #costs = new Map<string, Cost>();
  #idle: Cost = { cpuMs: 0, lastedMs: 1 };

  /** `settle` waits until the server has sent what it puts off, so that its cost counts where it belongs. */
  constructor(server: MeasuredServer, settle: () => Promise<void>) {
    this.#server = server;
    this.#settle = settle;
  }

  /** Runs one part and keeps what it cost. */
  async costing<Outcome>(part: string, act: () => Promise<Outcome>): Promise<Outcome> {
    const [cpuBefore, startedAt] = [this.#server.cpuMs(), performance.now()];
    const outcome = await act();
    await this.#settle();
    const cost = { cpuMs: this.#server.cpuMs() - cpuBefore, lastedMs: performance.now() - startedAt };
    this.#costs.set(part, cost);
    return outcome;
  }

  /** Watches the server while nothing happens. */
  async idling(wait: () => Promise<void>): Promise<void> {
    const [cpuBefore, startedAt] = [this.#server.cpuMs(), performance.now()];
    await wait();
    this.#idle = { cpuMs: this.#server.cpuMs() - cpuBefore, lastedMs: performance.now() - startedAt };
  }

  /** CPU ms in a second in which nothing happens. */
  get idlePerSecond(): number {
    return (this.#idle.cpuMs / this.#idle.lastedMs) * 1000;
  }

  of(part: string): number {
    const cost = this.#costs.get(part);
    return cost === undefined ? Number.NaN : this.#withoutIdle(cost);
  }

  get total(): number {
    return this.#costs.values().reduce((sum, cost) => sum + this.#withoutIdle(cost), 0);
  }

  #withoutIdle({ cpuMs, lastedMs }: Cost): number {
    return cpuMs - (lastedMs / 1000) * this.idlePerSecond;
  }
}
