import type { SeatCommand } from "../../../shared/workshop/commands.ts";
import type { Words } from "../../words/words.svelte.ts";
import { refusalText } from "../refusalText.ts";
import type { SeatLine } from "../seatLine.svelte.ts";

type About = Pick<Extract<SeatCommand, { type: "UseLifeline" }>, "roundId" | "performanceId">;

/** Orders about the performance that runs here, one after the other, and what became of the last one. */
export class MeansOrders {
  readonly #seat: SeatLine;
  readonly #words: Words;
  #isBusy = $state.raw(false);
  #refusal = $state.raw<string | null>(null);

  constructor(seat: SeatLine, words: Words) {
    this.#seat = seat;
    this.#words = words;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** In words; null where the last order was taken. */
  get refusal(): string | null {
    return this.#refusal;
  }

  /** True when the order was taken; nothing is sent while one is on its way, and where nobody performs. */
  async give(order: (about: About) => SeatCommand): Promise<boolean> {
    const { clock, room } = this.#seat;
    if (this.#isBusy || clock === null || room?.performanceId == null) return false;
    this.#isBusy = true;
    const ack = await this.#seat.send(order({ roundId: clock.roundId, performanceId: room.performanceId }));
    this.#isBusy = false;
    this.#refusal = ack.ok ? null : refusalText(this.#words, ack.code);
    return ack.ok;
  }
}
