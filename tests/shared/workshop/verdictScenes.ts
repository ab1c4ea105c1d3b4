import type { SeatId } from "../../../shared/basics/ids.ts";
import type { Command } from "../../../shared/workshop/commands.ts";
import { evolve } from "../../../shared/workshop/evolve.ts";
import type { Moment } from "../../../shared/workshop/moment.ts";
import type { DrawnRole } from "../../../shared/workshop/scene.ts";
import type { Actor } from "../../../shared/workshop/stampedCommand.ts";
import type { WorkshopState } from "../../../shared/workshop/state.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { aSheet } from "../../support/sampleExercise.ts";
import { aScene } from "../../support/sampleRolePlay.ts";
import { CLOCK, DOOR, facilitator, HOST, seat, WorkshopRun } from "../../support/workshopRun.ts";
import { withEverything } from "./verdictCard.ts";
import { type Cast, commandOf, firstOf, NOTHING_HELD } from "./verdictCommands.ts";

/** Somebody who tries every command, with the letters that SPEC's table has for what they are. */
interface Sender {
  readonly letters: readonly string[];
  readonly by: Actor;
}

export interface Scene {
  readonly run: WorkshopRun;
  readonly senders: readonly Sender[];
  /** A command of this type that nothing but its sender and the moment could stand against, and the state for it. */
  readonly fitting: (type: string, by: Actor) => { readonly state: WorkshopState | null; readonly command: Command };
}

type Kind = "interview" | "calibration" | "role-play";

/** A workshop at this moment in its second round, with everybody in it who could send a command. */
export function sceneAt(moment: Moment, kind: Kind = "interview"): Scene {
  if (moment === "unopened") return unopened();
  const run = aWorkshop().withSeats(10).withRooms(2).build();
  const removed = run.join("Removed");
  const offered = run.join("Offered");
  run.give({ type: "AddFacilitator", name: "Co" });
  run.give({ type: "RemoveSeat", seatId: removed });
  const held = moment === "lobby" ? NOTHING_HELD : firstRound(run);
  if (kind === "calibration") calibratedTo(run, moment);
  else if (moment !== "lobby") walkedTo(run, moment, kind);
  run.give({ type: "OfferSeatMove", seatId: offered }, run.facilitator);
  if (moment === "closed") run.give({ type: "CloseWorkshop" });
  const cast = { removed, offered, held };
  return { run, senders: sendersIn(run, moment, removed), fitting: (type, by) => fitting(run, cast, { type, by }) };
}

function unopened(): Scene {
  const run = new WorkshopRun();
  const senders: Sender[] = [
    { letters: ["h"], by: HOST },
    { letters: ["d"], by: DOOR },
    { letters: ["c"], by: CLOCK },
  ];
  const other = sceneAt("lobby");
  return { run, senders, fitting: (type, by) => ({ ...other.fitting(type, by), state: null }) };
}

/** A whole round with one comment that waits for the facilitator. */
function firstRound(run: WorkshopRun): Cast["held"] {
  run.walkTo("sheets");
  const { id: performanceId } = run.performance();
  const sheet = aSheet({ worked: "What an idiot" });
  run.give({ type: "SubmitSheet", roundId: run.roundId, performanceId, sheet }, run.as("scorer"));
  run.next().next();
  const textId = [...run.performance().sheets.values()].flatMap((one) => one.heldTextIds)[0];
  if (textId === undefined) throw new Error("No comment is held");
  run.endRound();
  return { performanceId, textId };
}

/** Moments of a running round at which somebody can be asked to perform. */
const WITH_QUESTIONS: readonly Moment[] = [
  "read",
  "answer",
  "probe",
  "scene",
  "sheets",
  "de-role",
  "self-speaks",
  "customer-speaks",
  "frozen",
  "recasting",
];

function walkedTo(run: WorkshopRun, moment: Moment, kind: Kind): void {
  const isScene = kind === "role-play";
  if (isScene) preparedWithEverything(run);
  else run.prepare();
  if (moment === "casting") return;
  run.give({ type: "StartRound", roundId: run.roundId });
  // Two late-comers: the rooms are equal, so each gets one.
  run.join("Late one");
  run.join("Late two");
  if (isScene) run.give({ type: "SendTwist", roundId: run.roundId, twist: { text: "A bell rings" } });
  if (moment === "between" || moment === "closed") {
    while (run.step() !== "results") run.next();
    run.endRound().join("Between");
    return;
  }
  const standsStill = moment === "frozen" || moment === "recasting";
  while (run.step() !== (standsStill ? "sheets" : moment)) {
    run.next();
    if (run.step() === "scene") markedByAll(run);
  }
  if (!WITH_QUESTIONS.includes(moment)) return;
  for (const number of [1, 2]) {
    const asked = run.seatsAs("scorer", number).at(-1);
    if (asked === undefined) throw new Error("Nobody can be asked");
    run.give({ type: "AskToPerform", roundId: run.roundId, roomId: run.room(number), seatId: asked });
    if (moment === "frozen") run.give({ type: "CallTimeOut", roundId: run.roundId }, run.as("scorer", number));
    if (moment === "recasting") run.give({ type: "PassTurn", roundId: run.roundId }, run.as("performer", number));
  }
}

function preparedWithEverything(run: WorkshopRun): void {
  const command = { type: "PrepareRolePlay", choice: aScene("K-relay") } as const;
  if (!run.attempt(command, run.facilitator, withEverything()).ok) throw new Error("There is no role-play");
}

function markedByAll(run: WorkshopRun): void {
  const { roundId } = run;
  const { id: performanceId } = run.performance();
  const mark = { type: "MarkMoment", roundId, performanceId, criterionId: "K1", verdict: "good" } as const;
  for (const seatId of run.seatsAs("scorer")) run.give(mark, seat(seatId));
}

function calibratedTo(run: WorkshopRun, moment: Moment): void {
  const isOver = moment === "between" || moment === "closed";
  run.calibrate(moment === "frozen" ? "sheets" : isOver || moment === "results" ? "results" : "read");
  if (moment === "sheets") run.next();
  // Two late-comers: the rooms are equal, so each gets one.
  run.join("Late one");
  run.join("Late two");
  if (isOver) run.endRound().join("Between");
  if (moment !== "frozen") return;
  for (const number of [1, 2]) run.give({ type: "CallTimeOut", roundId: run.roundId }, run.as("scorer", number));
}

const ROLE_LETTERS = [
  ["p", "performer"],
  ["k", "customer"],
  ["i", "relay"],
  ["s", "scorer"],
  ["v", "visitor"],
] as const;

function sendersIn(run: WorkshopRun, moment: Moment, removed: SeatId): readonly Sender[] {
  const [facilitatorId] = run.state.facilitators.keys();
  if (facilitatorId === undefined) throw new Error("No facilitator");
  const outside: Sender[] = [
    { letters: ["f"], by: facilitator(facilitatorId) },
    { letters: ["h"], by: HOST },
    { letters: ["d"], by: DOOR },
    { letters: ["c"], by: CLOCK },
    { letters: ["r"], by: seat(removed) },
  ];
  if (moment === "lobby") return [...outside, { letters: ["m"], by: seat(firstOf(run.seatIds)) }];
  const { candidateId } = run.play().casting;
  if (moment === "casting") {
    const asked = run.asked();
    const others = [...run.round.whereabouts.keys()].filter((id) => id !== candidateId && id !== removed);
    const drawn = ROLE_LETTERS.flatMap(([letter, role]) => {
      const seatId = role === "customer" || role === "relay" ? run.drawn(role) : null;
      return seatId === null ? [] : [{ letters: ["m", letter], by: seat(seatId) }];
    });
    const isStranger = (id: SeatId) =>
      run.round.whereabouts.get(id) === run.room() && drawn.every(({ by }) => by.kind === "seat" && by.seatId !== id);
    const stranger = seat(firstOf([others.find(isStranger)]));
    return [...outside, { letters: ["m", "a"], by: asked }, { letters: ["m"], by: stranger }, ...drawn];
  }
  // While the room waits for somebody to perform, nobody does; in a calibration never.
  const inRoom = ROLE_LETTERS.flatMap(([letter, role]) =>
    run.seatsAs(role).length === 0 ? [] : [{ letters: [letter], by: run.as(role) }],
  );
  const isAsked = WITH_QUESTIONS.includes(moment) && candidateId !== null;
  const asked = isAsked ? [{ letters: ["s", "a"], by: run.asked() }] : [];
  const isOver = moment === "between" || moment === "closed";
  const members = isOver ? [{ letters: ["m"], by: seat(firstOf([run.seatIds.at(-1)])) }] : [];
  return [...outside, ...inRoom, ...asked, ...members];
}

/** A command that fits; a paused room where only a paused one can be resumed. */
function fitting(run: WorkshopRun, cast: Cast, { type, by }: { readonly type: string; readonly by: Actor }) {
  const isRunning = run.state.round?.status === "playing" && run.play().clock.deadlineAt !== null;
  if (type === "Resume" && isRunning) {
    const paused = aSceneCopy(run);
    paused.give({ type: "Pause", roundId: run.roundId });
    return { state: paused.state, command: commandOf(paused, cast, { type, by }) };
  }
  if (type === "Volunteer" && run.state.round?.exercise.kind === "role-play") {
    const free = withFreeRole(aSceneCopy(run), by);
    return { state: free.state, command: commandOf(free, cast, { type, by }) };
  }
  const command = commandOf(run, cast, { type, by });
  return { state: ON_SIMULATED.includes(type) ? simulated(run) : run.state, command };
}

/** Orders about a customer whom nobody plays. */
const ON_SIMULATED: readonly string[] = ["TapMove", "OverruleVote"];

/** The workshop with such a customer in every room that plays, and a vote open. */
function simulated({ state }: WorkshopRun): WorkshopState {
  const { round } = state;
  if (round === null) return state;
  const { id: roundId, rooms } = round;
  const roomIds = [...rooms.keys()];
  const taps = roomIds.map((roomId) => {
    const tap = { type: "MoveTapped", roundId, roomId, seatId: firstOf([...state.seats.keys()]) } as const;
    return { ...tap, move: { kind: "none" }, atMs: 0 } as const;
  });
  return [{ type: "CustomerSimulated", roundId, roomIds, simulated: true } as const, ...taps].reduce<WorkshopState>(
    (now, event) => evolve(now, event),
    state,
  );
}

/** One who plays after the other passes, until nobody has the role: the interpreter's, or the customer's for the interpreter. */
function withFreeRole(run: WorkshopRun, by: Actor): WorkshopRun {
  const isFor = (role: DrawnRole) => by.kind === "seat" && run.drawn(role) === by.seatId;
  const role = isFor("relay") ? "customer" : "relay";
  for (let seatId = run.drawn(role); seatId !== null; seatId = run.drawn(role)) {
    // After the reveal nobody can pass, nor take a role.
    if (!run.attempt({ type: "PassTurn", roundId: run.roundId }, seat(seatId)).ok) break;
  }
  return run;
}

/** The same workshop again, so that what one case needs does not reach the next. */
function aSceneCopy(run: WorkshopRun): WorkshopRun {
  const copy = new WorkshopRun();
  for (const stamped of run.accepted) copy.attemptStamped(stamped);
  return copy.wait(run.at - copy.at);
}
