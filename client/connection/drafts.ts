import type { RoundId } from "../../shared/basics/ids.ts";
import type { OwnRating } from "../../shared/view/calibration/calibrationSections.ts";
import type { SheetDraft } from "../../shared/workshop/sheet.ts";
import { isRecord } from "./isRecord.ts";
import { readRating, readSheetDraft } from "./readSheetDraft.ts";
import type { DeviceMemory } from "./seatStorage.ts";

/** Nothing ticked, nothing said. */
export const EMPTY_SHEET: SheetDraft = {
  marks: {},
  overall: null,
  workedChips: [],
  worked: "",
  tryNext: "",
  signed: false,
};

type Kind = "sheet" | "rating" | "next-step" | "talk";

/**
 * What one seat has begun to write, one draft of each kind. A draft is about one performance, exemplar or round; begun
 * for another it is not shown again, so that no level slips from one person's sheet onto the next one's.
 */
export class Drafts {
  readonly #memory: DeviceMemory;
  readonly #seatId: string;

  constructor(memory: DeviceMemory, seatId: string) {
    this.#memory = memory;
    this.#seatId = seatId;
  }

  sheet(performanceId: string): SheetDraft | null {
    return readSheetDraft(this.read("sheet", performanceId));
  }

  keepSheet(performanceId: string, draft: SheetDraft): void {
    this.write("sheet", performanceId, draft);
  }

  rating(roundId: string, exemplarId: string): OwnRating | null {
    return readRating(this.read("rating", aboutExemplar(roundId, exemplarId)));
  }

  keepRating(roundId: string, exemplarId: string, rating: OwnRating): void {
    this.write("rating", aboutExemplar(roundId, exemplarId), rating);
  }

  nextStep(roundId: string): string | null {
    const text = this.read("next-step", roundId);
    return typeof text === "string" ? text : null;
  }

  keepNextStep(roundId: string, text: string): void {
    this.write("next-step", roundId, text);
  }

  /** The round whose next step was begun and never saved; null where there is none. */
  roundOfNextStep(): RoundId | null {
    const kept = this.#kept("next-step");
    const hasText = typeof kept?.draft === "string" && kept.draft.trim() !== "";
    return hasText && typeof kept.about === "string" ? (kept.about as RoundId) : null;
  }

  /**
   * Hands in what is written, and once more while something was changed on the way, so that the last tap counts, too.
   * Only once the server has what is written now, the draft is forgotten and it is `done`; a refusal keeps it. `whatNow`
   * gives null where what is written cannot be sent: the draft stays, and so does its form.
   */
  async handIn<Draft, Ack extends { readonly ok: boolean }>(
    kind: Kind,
    whatNow: () => Draft | null,
    send: (draft: Draft) => Promise<Ack>,
    done: () => void,
  ): Promise<Ack | null> {
    const draft = whatNow();
    if (draft === null) return null;
    const ack = await send(draft);
    if (!ack.ok) return ack;
    if (whatNow() !== draft) return this.handIn(kind, whatNow, send, done);
    this.forget(kind);
    done();
    return ack;
  }

  /** Handed in: the server has it now. */
  forget(kind: Kind): void {
    this.#memory.forget(this.#key(kind));
  }

  /** A draft as this device kept it: any shape, an older version may have written it. Null: none about this. */
  read(kind: Kind, about: string): unknown {
    const kept = this.#kept(kind);
    return kept?.about === about ? kept.draft : null;
  }

  #kept(kind: Kind): Readonly<Record<string, unknown>> | null {
    const text = this.#memory.read(this.#key(kind));
    if (text === null) return null;
    try {
      const kept: unknown = JSON.parse(text);
      return isRecord(kept) ? kept : null;
    } catch {
      return null;
    }
  }

  write(kind: Kind, about: string, draft: unknown): void {
    this.#memory.write(this.#key(kind), JSON.stringify({ about, draft }));
  }

  #key(kind: Kind): string {
    return `draft:${this.#seatId}:${kind}`;
  }
}

/** The same exemplar may be rated in two calibrations. */
function aboutExemplar(roundId: string, exemplarId: string): string {
  return `${roundId} ${exemplarId}`;
}
