import type { MeasuredServer } from "./measuredServer.ts";

/** What each part of a round cost the server, in ms of CPU. */
export class CostLedger {
  readonly #server: MeasuredServer;
  readonly #settle: () => Promise<void>;
  readonly #costs = new Map<string, number>();

  /** `settle` waits until the server has sent what it puts off, so that its cost counts where it belongs. */
  constructor(server: MeasuredServer, settle: () => Promise<void>) {
    this.#server = server;
    this.#settle = settle;
  }

  /** Runs one part and keeps what it cost. */
  async costing<Outcome>(part: string, act: () => Promise<Outcome>): Promise<Outcome> {
    const before = this.#server.cpuMs();
    const outcome = await act();
    await this.#settle();
    this.#costs.set(part, this.#server.cpuMs() - before);
    return outcome;
  }

  of(part: string): number {
    return this.#costs.get(part) ?? Number.NaN;
  }

  get total(): number {
    return this.#costs.values().reduce((sum, cost) => sum + cost, 0);
  }
}
