import type { CommandAck } from "../../../shared/protocol/wire.ts";
import type { SeatLine } from "../seatLine.svelte.ts";

/** Which tests of the card the customer calls met: what was tapped here last, else what the server knows. */
export class Judgement {
  readonly #seat: SeatLine;
  #tapped = $state.raw<readonly string[] | null>(null);

  constructor(seat: SeatLine) {
    this.#seat = seat;
  }

  get met(): readonly string[] {
    return this.#tapped ?? this.#seat.scene?.dial?.metTests ?? [];
  }

  /** Null where there was nothing to say it about any more. What was refused is taken back. */
  async say(met: readonly string[]): Promise<CommandAck | null> {
    const { clock, room } = this.#seat;
    if (clock === null || room?.performanceId == null) return null;
    this.#tapped = met;
    const about = { roundId: clock.roundId, performanceId: room.performanceId };
    const ack = await this.#seat.send({ type: "JudgeScene", ...about, met: [...met] });
    if (!ack.ok && this.#tapped === met) this.#tapped = null;
    return ack;
  }
}
