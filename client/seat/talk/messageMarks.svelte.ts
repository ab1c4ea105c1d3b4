import type { MarkVerdict } from "../../../shared/workshop/scene.ts";
import type { SeatLine } from "../seatLine.svelte.ts";

/** Which criterion a scorer watches for now, and their marks on messages. */
export class MessageMarks {
  readonly #seat: SeatLine;
  #chosen = $state.raw<string | null>(null);
  #refusal = $state.raw<string | null>(null);

  constructor(seat: SeatLine) {
    this.#seat = seat;
  }

  /** The criteria of the rubric that this seat watches; all of them where it was given none. */
  get criteria(): readonly { readonly id: string; readonly name: string }[] {
    const all = this.#seat.card?.rubric?.criteria ?? [];
    const watches = this.#seat.own?.scene?.watches ?? null;
    return watches === null ? all : all.filter(({ id }) => watches.includes(id));
  }

  /** The first until another one is chosen. */
  get criterionId(): string | null {
    const { criteria } = this;
    return criteria.find(({ id }) => id === this.#chosen)?.id ?? criteria[0]?.id ?? null;
  }

  /** The code of why the last tap did not count. */
  get refusal(): string | null {
    return this.#refusal;
  }

  choose(criterionId: string): void {
    this.#chosen = criterionId;
  }

  /** What this seat has tapped at a message, with what the criterion is called. */
  on(messageId: string): readonly { readonly markId: string; readonly verdict: MarkVerdict; readonly name: string }[] {
    return this.#marks(messageId).map(({ markId, verdict, criterionId }) => {
      const name = this.#seat.criteriaNames[criterionId] ?? criterionId;
      return { markId, verdict, name };
    });
  }

  /** Whether the message has this mark on the criterion that is watched for now. */
  has(messageId: string, verdict: MarkVerdict): boolean {
    return this.#markOf(messageId, verdict) !== undefined;
  }

  /** One tap marks, the same tap once more takes it back. */
  async tap(messageId: string, verdict: MarkVerdict): Promise<void> {
    const { clock, room } = this.#seat;
    const { criterionId } = this;
    if (clock === null || room?.performanceId == null || criterionId === null) return;
    const about = { roundId: clock.roundId, performanceId: room.performanceId };
    const mark = this.#markOf(messageId, verdict);
    const ack = await (mark === undefined
      ? this.#seat.send({ type: "MarkMoment", ...about, criterionId, verdict, messageId })
      : this.#seat.send({ type: "TakeBackMark", ...about, markId: mark.markId }));
    this.#refusal = ack.ok ? null : ack.code;
  }

  #marks(messageId: string) {
    return (this.#seat.own?.scene?.marks ?? []).filter((mark) => mark.messageId === messageId);
  }

  #markOf(messageId: string, verdict: MarkVerdict) {
    const { criterionId } = this;
    return this.#marks(messageId).find((mark) => mark.verdict === verdict && mark.criterionId === criterionId);
  }
}
