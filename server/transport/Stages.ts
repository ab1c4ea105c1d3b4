import type { SeatId, WorkshopId } from "../../shared/basics/ids.ts";
import { ok, type Result, refuse } from "../../shared/basics/result.ts";
import type { GoodbyeReason } from "../../shared/protocol/wire.ts";
import type { Lexicon } from "../../shared/roleplay/words/lexicon.ts";
import type { Feed } from "../feed/Feed.ts";
import type { PresenceBoard } from "../presence/PresenceBoard.ts";
import type { Log } from "../watch/log.ts";
import type { Workshops } from "../workshops/Workshops.ts";
import type { FrameText } from "./Board.ts";
import type { Member } from "./Member.ts";
import { Stage } from "./Stage.ts";

/** What the stages need around them. */
export interface StagesParts {
  readonly workshops: Workshops;
  readonly feed: Feed;
  readonly presence: PresenceBoard;
  readonly log: Log;
  readonly lexicon: Lexicon;
  /** Sends one frame, written once, to everybody in these audiences of a workshop. */
  readonly emit: (workshopId: WorkshopId, keys: readonly string[], frame: FrameText) => void;
}

/** One stage for every workshop that somebody looks at. */
export class Stages {
  readonly #parts: StagesParts;
  readonly #stages = new Map<WorkshopId, Stage>();

  constructor(parts: StagesParts) {
    this.#parts = parts;
    parts.feed.listen((workshopId) => this.#announced(workshopId));
    parts.presence.watch((workshopId, seatId) => this.#stages.get(workshopId)?.presenceChanged(seatId));
  }

  isWatched(workshopId: WorkshopId): boolean {
    return this.#stages.has(workshopId);
  }

  /**
   * A connection comes in. Answers what has to be done when it goes, or why it may not come in: what it proved may have
   * ended since. Throws when the workshop is not there.
   */
  enter(workshopId: WorkshopId, member: Member): Result<() => void, GoodbyeReason> {
    const stage = this.#stages.get(workshopId) ?? this.#open(workshopId);
    const refusal = stage.refusal(member);
    if (refusal !== null) return refuse(refusal);
    this.#stages.set(workshopId, stage);
    stage.enter(member);
    const { viewer, line } = member;
    if (viewer.kind === "seat") this.#parts.presence.arrived(workshopId, viewer.seatId, line.id);
    return ok(() => this.#exit(workshopId, stage, member));
  }

  /** A seat says that it is writing. */
  typed(workshopId: WorkshopId, seatId: SeatId): void {
    try {
      this.#stages.get(workshopId)?.typed(seatId);
    } catch (error) {
      this.#parts.log.error({ error, workshopId }, "bug while drawing");
    }
  }

  /** Everybody who looks at this workshop is told that it is gone. */
  close(workshopId: WorkshopId): void {
    this.#stages.get(workshopId)?.close();
    this.#stages.delete(workshopId);
    this.#parts.presence.forget(workshopId);
  }

  #open(workshopId: WorkshopId): Stage {
    const { presence, emit, workshops, lexicon } = this.#parts;
    const workshop = workshops.loaded(workshopId);
    if (workshop?.state == null) throw new Error("nobody can look at a workshop that is not in memory");
    const offlineSince = (seatId: SeatId): number | null => presence.offlineSince(workshopId, seatId);
    const stageParts = {
      lexicon,
      offlineSince,
      emit: (keys: readonly string[], frame: FrameText) => emit(workshopId, keys, frame),
      onBug: (error: unknown) => this.#parts.log.error({ error, workshopId }, "bug while drawing"),
    };
    return new Stage(stageParts, workshop.state, workshop.words);
  }

  #exit(id: WorkshopId, stage: Stage, member: Member): void {
    stage.exit(member);
    const { viewer, line } = member;
    if (viewer.kind === "seat") this.#parts.presence.left(id, viewer.seatId, line.id);
    if (stage.isEmpty && this.#stages.get(id) === stage) this.#stages.delete(id);
  }

  /** A drawing that fails costs this drawing: the next one is made from the state again. */
  #announced(workshopId: WorkshopId): void {
    const stage = this.#stages.get(workshopId);
    const workshop = this.#parts.workshops.loaded(workshopId);
    if (stage === undefined || workshop?.state === null || workshop === null) return;
    try {
      stage.show(workshop.state, workshop.words);
    } catch (error) {
      this.#parts.log.error({ error, workshopId }, "bug while drawing");
    }
  }
}
