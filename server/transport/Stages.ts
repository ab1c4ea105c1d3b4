import type { SeatId, WorkshopId } from "../../shared/basics/ids.ts";
import type { Feed } from "../feed/Feed.ts";
import type { PresenceBoard } from "../presence/PresenceBoard.ts";
import type { Log } from "../watch/log.ts";
import type { Workshop } from "../workshops/Workshop.ts";
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

  /** A connection comes in. Answers what has to be done when it goes. */
  enter(workshop: Workshop, member: Member): () => void {
    const { id, state } = workshop;
    if (state === null) throw new Error("nobody can look at a workshop that was never opened");
    const stage = this.#stages.get(id) ?? this.#open(workshop);
    this.#stages.set(id, stage);
    stage.enter(member);
    const { viewer, line } = member;
    if (viewer.kind === "seat") this.#parts.presence.arrived(id, viewer.seatId, line.id);
    return () => this.#exit(id, stage, member);
  }

  /** Everybody who looks at this workshop is told that it is gone. */
  close(workshopId: WorkshopId): void {
    this.#stages.get(workshopId)?.close();
    this.#stages.delete(workshopId);
    this.#parts.presence.forget(workshopId);
  }

  #open({ id, state, words }: Workshop): Stage {
    if (state === null) throw new Error("nobody can look at a workshop that was never opened");
    const { presence, emit } = this.#parts;
    return new Stage(
      {
        offlineSince: (seatId: SeatId) => presence.offlineSince(id, seatId),
        emit: (keys, frame) => emit(id, keys, frame),
      },
      state,
      words,
    );
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
