import type { FacilitatorId, RoomId, RoundId, SeatId, TextId } from "../../shared/basics/ids.ts";
import type { Exercise } from "../../shared/content/exercise.ts";
import type { Command, CommandOf } from "../../shared/workshop/commands.ts";
import { decide } from "../../shared/workshop/decide.ts";
import { expiriesDue } from "../../shared/workshop/due.ts";
import type { WorkshopEvent } from "../../shared/workshop/events.ts";
import { evolve } from "../../shared/workshop/evolve.ts";
import type { StepName } from "../../shared/workshop/roundPlan.ts";
import type { DrawnRole } from "../../shared/workshop/scene.ts";
import type { Actor, Answer, Decision, StampedCommand } from "../../shared/workshop/stampedCommand.ts";
import type { Performance, Role, RoomPlay, Round, WorkshopState } from "../../shared/workshop/state.ts";
import { aRating, sampleExemplars } from "./sampleExercise.ts";
import { aScene } from "./sampleRolePlay.ts";
import { OPENED_AT, stamp } from "./stamp.ts";

export const HOST: Actor = { kind: "host" };
export const DOOR: Actor = { kind: "visitor" };
export const CLOCK: Actor = { kind: "clock" };

/** A workshop that lives: it takes commands, keeps its log, its words and its own time. No store, no server. */
export class WorkshopRun {
  readonly #events: WorkshopEvent[] = [];
  readonly #stamped: StampedCommand[] = [];
  readonly #words = new Map<TextId, string>();
  readonly #ownerOf = new Map<TextId, SeatId | null>();
  #state: WorkshopState | null = null;
  #at = OPENED_AT;
  #count = 0;
  #hasLineWriter = false;

  /** The time of the next command, epoch ms. */
  get at(): number {
    return this.#at;
  }
  get log(): readonly WorkshopEvent[] {
    return this.#events;
  }
  /** Every accepted command as it was stamped. */
  get accepted(): readonly StampedCommand[] {
    return this.#stamped;
  }
  get state(): WorkshopState {
    if (this.#state === null) throw new Error("The workshop is not open yet");
    return this.#state;
  }
  get round(): Round {
    if (this.state.round === null) throw new Error("There is no round");
    return this.state.round;
  }
  get roundId(): RoundId {
    return this.round.id;
  }
  get seatIds(): readonly SeatId[] {
    return [...this.state.seats.keys()];
  }
  get facilitator(): Actor {
    const [facilitatorId] = this.state.facilitators.keys();
    if (facilitatorId === undefined) throw new Error("There is no facilitator");
    return { kind: "facilitator", facilitatorId };
  }
  readonly words = (id: TextId): string | null => this.#words.get(id) ?? null;
  /** Everything that anybody typed or had written and that was not erased. */
  storedTexts(): readonly string[] {
    return [...this.#words.values()];
  }

  /** Lets time go by. */
  wait(ms: number): this {
    this.#at += ms;
    return this;
  }

  /** Gives a command; an accepted one changes the workshop. */
  attempt(command: Command, by: Actor, exercise?: Exercise | null): Decision {
    const seed = `seed${String(this.#count++).padStart(12, "0")}`;
    return this.attemptStamped(
      stamp(command, by, {
        at: this.#at,
        seed,
        hasLineWriter: this.#hasLineWriter,
        ...(exercise === undefined ? {} : { exercise }),
      }),
    );
  }

  /** From now on lines of simulated customers can be written elsewhere. */
  withLineWriter(hasLineWriter = true): this {
    this.#hasLineWriter = hasLineWriter;
    return this;
  }

  /** Gives a command that is stamped already. */
  attemptStamped(stamped: StampedCommand): Decision {
    const decision = decide(this.#state, stamped, this.words);
    if (!decision.ok) return decision;
    this.#stamped.push(stamped);
    for (const event of decision.events) {
      this.#events.push(event);
      this.#state = evolve(this.#state, event);
    }
    for (const { id, body, seatId } of decision.texts) {
      this.#words.set(id, body);
      this.#ownerOf.set(id, seatId);
    }
    for (const seatId of decision.eraseWordsOf) this.#erase(seatId);
    for (const textId of decision.eraseTexts) this.#words.delete(textId);
    return decision;
  }

  #erase(seatId: SeatId): void {
    for (const [id, owner] of this.#ownerOf) if (owner === seatId) this.#words.delete(id);
  }

  /** Gives a command that must be accepted: for setting the scene. */
  give(command: Command, by: Actor = this.facilitator): Answer {
    const decision = this.attempt(command, by);
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.rejection}`);
    return decision.answer;
  }

  /** Somebody joins by phone. */
  join(name: string): SeatId {
    const { seatId } = this.give({ type: "TakeSeat", name }, DOOR);
    if (seatId === undefined) throw new Error("TakeSeat gave no seat");
    return seatId;
  }

  /** The server's sweep: whatever is due now. */
  sweep(): this {
    for (const command of expiriesDue(this.state, this.#at)) this.give(command, CLOCK);
    return this;
  }

  /** The room of the round with this number. */
  play(number = 1): RoomPlay {
    const found = [...this.round.rooms.values()].find((play) => play.number === number);
    if (found === undefined) throw new Error(`There is no room ${number}`);
    return found;
  }
  room(number = 1): RoomId {
    return this.play(number).id;
  }
  performance(number = 1): Performance {
    const { performance } = this.play(number);
    if (performance === null) throw new Error(`Nobody performs in room ${number}`);
    return performance;
  }
  /** The seats of a room with this role, in the order in which they sit. */
  seatsAs(role: Role, number = 1): readonly SeatId[] {
    return [...this.play(number).roles].filter(([, one]) => one === role).map(([seatId]) => seatId);
  }
  /** The n-th seat of a room with this role, as a sender. */
  as(role: Role, number = 1, index = 0): Actor {
    const seatId = this.seatsAs(role, number)[index];
    if (seatId === undefined) throw new Error(`Room ${number} has no ${role} number ${index}`);
    return { kind: "seat", seatId };
  }
  /** Who is being asked to perform in a room, as a sender. */
  asked(number = 1): Actor {
    const { candidateId } = this.play(number).casting;
    if (candidateId === null) throw new Error(`Nobody is asked in room ${number}`);
    return { kind: "seat", seatId: candidateId };
  }
  step(number = 1): StepName {
    const { clock } = this.play(number);
    const planned = this.round.plan[clock.stepIndex];
    if (planned === undefined) throw new Error("The clock stands beyond the plan");
    return planned.step;
  }

  /** Whether the round's plan has this step. */
  hasStep(step: StepName): boolean {
    return this.round.plan.some((planned) => planned.step === step);
  }

  /** Prepares and starts a round and walks all its rooms to a step. */
  walkTo(step: StepName): this {
    if (this.state.round?.status !== "casting") this.prepare();
    this.give({ type: "StartRound", roundId: this.roundId });
    while (this.step() !== step) this.next();
    return this;
  }
  prepare(choice = this.state.choice): this {
    this.give({ type: "PrepareRound", choice });
    return this;
  }
  /** Starts a calibration of the sample exemplars and walks all its rooms to a step. */
  calibrate(step: "read" | "sheets" | "results" = "read", choice = sampleExemplars): this {
    this.give({ type: "StartCalibration", choice });
    while (this.step() !== step) this.next();
    return this;
  }
  /** Prepares a role-play with one of the sample cards. */
  prepareScene(choice = aScene()): this {
    this.give({ type: "PrepareRolePlay", choice });
    return this;
  }
  /** Prepares a role-play, starts it and walks all its rooms to a step. */
  playScene(step: StepName = "scene", choice = aScene()): this {
    return this.prepareScene(choice).walkTo(step);
  }
  /** Who is drawn for a role in a room; null where nobody is. */
  drawn(role: DrawnRole, number = 1): SeatId | null {
    return this.play(number).draws.get(role)?.seatId ?? null;
  }
  /** A seat rates an exemplar, x1 unless said otherwise. */
  rate(seatId: SeatId, different: Partial<CommandOf<"RateExemplar">> = {}): this {
    this.give({ ...aRating(different), roundId: this.roundId }, seat(seatId));
    return this;
  }
  /** *Next* for all rooms that stand where room 1 stands, or for some. */
  next(rooms?: RoomId[]): this {
    const [first] = rooms ?? [];
    const play = first === undefined ? this.play() : this.round.rooms.get(first);
    const from = this.round.plan[play?.clock.stepIndex ?? -1]?.step;
    if (from === undefined) throw new Error("There is no such step");
    this.give({ type: "Next", roundId: this.roundId, from, ...(rooms === undefined ? {} : { rooms }) });
    return this;
  }
  endRound(): this {
    this.give({ type: "EndRound", roundId: this.roundId });
    return this;
  }
}

/** The sender that a seat is. */
export function seat(seatId: SeatId): Actor {
  return { kind: "seat", seatId };
}

/** The sender that a facilitator is. */
export function facilitator(facilitatorId: FacilitatorId): Actor {
  return { kind: "facilitator", facilitatorId };
}
