import type { CustomerCard } from "../../../shared/view/card/cardParts.ts";
import type { DialView } from "../../../shared/view/scene/sceneSections.ts";
import type { SeatLine } from "../seatLine.svelte.ts";
import { Judgement } from "./judgement.svelte.ts";
import { type SayNext, sayNext } from "./sayNext.ts";
import type { TappedMove } from "./tappedMove.ts";

/** What the one who plays the customer goes by while the scene runs. */
export class CustomerPart {
  readonly judgement: Judgement;
  readonly #seat: SeatLine;
  /** Tapped moves that bring the hidden need out. */
  #probes = $state.raw(0);
  #refusal = $state.raw<string | null>(null);

  constructor(seat: SeatLine) {
    this.#seat = seat;
    this.judgement = new Judgement(seat);
  }

  get card(): CustomerCard | null {
    return this.#seat.card?.customer ?? null;
  }

  get dial(): DialView | null {
    return this.#seat.scene?.dial ?? null;
  }

  /** The code of why the last move did not count. */
  get refusal(): string | null {
    return this.#refusal;
  }

  /** The rep has asked enough: now it comes out. */
  get mayTell(): boolean {
    return this.card !== null && this.#probes >= this.card.probesNeeded;
  }

  get say(): SayNext | null {
    const { card, dial } = this;
    return card === null || dial === null ? null : sayNext(card, { ...dial, metTests: this.judgement.met });
  }

  readonly move = async (tapped: TappedMove): Promise<void> => {
    const { clock, room } = this.#seat;
    if (clock === null || room?.performanceId == null) return;
    const about = { roundId: clock.roundId, performanceId: room.performanceId };
    const ack = await this.#seat.send({ type: "MoveDial", ...about, move: tapped });
    this.#refusal = ack.ok ? null : ack.code;
    if (ack.ok && this.#isProbe(tapped)) this.#probes += 1;
  };

  #isProbe(tapped: TappedMove): boolean {
    if (tapped.kind !== "lower") return false;
    return this.card?.lowers.some(({ moveId, doesReveal }) => doesReveal && moveId === tapped.moveId) === true;
  }
}
