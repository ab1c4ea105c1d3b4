import type { PerformanceId, RoomId, RoundId, SeatId, TextId } from "../../../shared/basics/ids.ts";
import { performanceIdSchema, roomIdSchema, roundIdSchema, textIdSchema } from "../../../shared/basics/ids.ts";
import type { Command } from "../../../shared/workshop/commands.ts";
import type { Moment } from "../../../shared/workshop/moment.ts";
import { lastPerformed } from "../../../shared/workshop/reading.ts";
import { STEP_PHASES, type StepName } from "../../../shared/workshop/roundPlan.ts";
import type { Actor } from "../../../shared/workshop/stampedCommand.ts";
import type { WorkshopState } from "../../../shared/workshop/state.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { aRating, aSheet, sampleChoice, sampleExemplars } from "../../support/sampleExercise.ts";
import { CLOCK, DOOR, facilitator, HOST, seat, WorkshopRun } from "../../support/workshopRun.ts";

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

/** Seats that commands are about, besides those who send them. */
interface Cast {
  readonly removed: SeatId;
  readonly offered: SeatId;
  readonly held: { readonly performanceId: PerformanceId; readonly textId: TextId };
}

/** A workshop at this moment in its second round, with everybody in it who could send a command. */
export function sceneAt(moment: Moment, kind: "interview" | "calibration" = "interview"): Scene {
  if (moment === "unopened") return unopened();
  const run = aWorkshop().withSeats(10).withRooms(2).build();
  const removed = run.join("Removed");
  const offered = run.join("Offered");
  run.give({ type: "AddFacilitator", name: "Co" });
  run.give({ type: "RemoveSeat", seatId: removed });
  const held = moment === "lobby" ? NOTHING_HELD : firstRound(run);
  if (kind === "calibration") calibratedTo(run, moment);
  else if (moment !== "lobby") walkedTo(run, moment);
  run.give({ type: "OfferSeatMove", seatId: offered }, run.facilitator);
  if (moment === "closed") run.give({ type: "CloseWorkshop" });
  const cast = { removed, offered, held };
  return { run, senders: sendersIn(run, moment, removed), fitting: (type, by) => fitting(run, cast, { type, by }) };
}

const NOTHING_HELD = {
  performanceId: performanceIdSchema.parse("p-none"),
  textId: textIdSchema.parse("t-none"),
};

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
const WITH_QUESTIONS: readonly Moment[] = ["read", "answer", "probe", "sheets", "self-speaks", "frozen", "recasting"];

function walkedTo(run: WorkshopRun, moment: Moment): void {
  run.prepare();
  if (moment === "casting") return;
  run.give({ type: "StartRound", roundId: run.roundId });
  // Two late-comers: the rooms are equal, so each gets one.
  run.join("Late one");
  run.join("Late two");
  if (moment === "between" || moment === "closed") {
    while (run.step() !== "results") run.next();
    run.endRound().join("Between");
    return;
  }
  const standsStill = moment === "frozen" || moment === "recasting";
  while (run.step() !== (standsStill ? "sheets" : moment)) run.next();
  if (!WITH_QUESTIONS.includes(moment)) return;
  for (const number of [1, 2]) {
    const [, , asked] = run.seatsAs("scorer", number);
    if (asked === undefined) throw new Error("Nobody can be asked");
    run.give({ type: "AskToPerform", roundId: run.roundId, roomId: run.room(number), seatId: asked });
    if (moment === "frozen") run.give({ type: "CallTimeOut", roundId: run.roundId }, run.as("scorer", number));
    if (moment === "recasting") run.give({ type: "PassTurn", roundId: run.roundId }, run.as("performer", number));
  }
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
    const stranger = others.find((id) => run.round.whereabouts.get(id) === run.room());
    return [...outside, { letters: ["m", "a"], by: asked }, { letters: ["m"], by: seat(firstOf([stranger])) }];
  }
  // While the room waits for somebody to perform, nobody does; in a calibration never.
  const inRoom = (
    [
      ["p", "performer"],
      ["s", "scorer"],
      ["v", "visitor"],
    ] as const
  ).flatMap(([letter, role]) => (run.seatsAs(role).length === 0 ? [] : [{ letters: [letter], by: run.as(role) }]));
  const isAsked = WITH_QUESTIONS.includes(moment) && candidateId !== null;
  const asked = isAsked ? [{ letters: ["s", "a"], by: run.asked() }] : [];
  const isOver = moment === "between" || moment === "closed";
  const members = isOver ? [{ letters: ["m"], by: seat(firstOf([run.seatIds.at(-1)])) }] : [];
  return [...outside, ...inRoom, ...asked, ...members];
}

function firstOf<Thing>(things: readonly (Thing | undefined)[]): Thing {
  const [first] = things;
  if (first === undefined) throw new Error("There is none");
  return first;
}

/** A command that fits; a paused room where only a paused one can be resumed. */
function fitting(run: WorkshopRun, cast: Cast, { type, by }: { readonly type: string; readonly by: Actor }) {
  const isRunning = run.state.round?.status === "playing" && run.play().clock.deadlineAt !== null;
  if (type === "Resume" && isRunning) {
    const paused = aSceneCopy(run);
    paused.give({ type: "Pause", roundId: run.roundId });
    return { state: paused.state, command: commandOf(paused, cast, { type, by }) };
  }
  return { state: run.state, command: commandOf(run, cast, { type, by }) };
}

/** The same workshop again, so that what one case needs does not reach the next. */
function aSceneCopy(run: WorkshopRun): WorkshopRun {
  const copy = new WorkshopRun();
  for (const stamped of run.accepted) copy.attemptStamped(stamped);
  return copy.wait(run.at - copy.at);
}

function commandOf(run: WorkshopRun, cast: Cast, { type, by }: { type: string; by: Actor }): Command {
  const seatId = by.kind === "seat" ? by.seatId : null;
  const [own, other] = roomsOf(run, seatId);
  const roundId: RoundId = run.state.round?.id ?? roundIdSchema.parse("r-none");
  const performanceId = run.state.round?.rooms.get(own)?.performance?.id ?? NOTHING_HELD.performanceId;
  const from = stepOrRead(run);
  const someone = bystander(run, own);
  const [, secondFacilitator] = [...run.state.facilitators.keys()];
  const commands: readonly Command[] = [
    { type: "AnswerAsk", roundId, accept: true },
    { type: "PassTurn", roundId },
    { type: "SetTick", roundId, performanceId, part: "S", heard: true },
    { type: "SubmitSheet", roundId, performanceId, sheet: aSheet() },
    { ...aRating(), roundId },
    { type: "WriteNextStep", roundId: lastPerformed(run.state)?.id ?? roundId, text: "Breathe first" },
    { type: "CallTimeOut", roundId },
    { type: "FormRooms", size: 3 },
    { type: "MoveSeat", seatId: someone, to: { roomId: other } },
    { type: "PrepareRound", choice: sampleChoice },
    { type: "StartCalibration", choice: sampleExemplars },
    { type: "AskToPerform", roundId, roomId: own, seatId: someone },
    { type: "CancelRound", roundId },
    { type: "StartRound", roundId },
    { type: "Next", roundId, from },
    { type: "Back", roundId, from },
    { type: "EndStep", roundId, from, inMs: 0 },
    { type: "Pause", roundId },
    { type: "Resume", roundId },
    { type: "AddTime", roundId, from, ms: 30_000 },
    { type: "EndRound", roundId },
    { type: "KeyInSheet", roundId, performanceId, sheet: aSheet() },
    { type: "ReleaseComment", ...cast.held },
    { type: "AuditPerformance", performanceId: cast.held.performanceId },
    { type: "AddSeat", name: "Guest" },
    { type: "RenameSeat", seatId: someone, name: "Renamed" },
    { type: "RemoveSeat", seatId: someone },
    { type: "RestoreSeat", seatId: cast.removed },
    { type: "OfferSeatMove", seatId: someone },
    { type: "EraseSeatWords", seatId: someone },
    { type: "SetJoining", joining: "locked" },
    { type: "SetCurtain", drawn: true },
    { type: "AddFacilitator", name: "Third" },
    { type: "RevokeFacilitator", facilitatorId: firstOf([secondFacilitator]) },
    { type: "CloseWorkshop" },
    { type: "OpenWorkshop", choice: sampleChoice, roomSize: 6 },
    { type: "TakeSeat", name: "Newcomer" },
    { type: "RedeemSeatMove", seatId: cast.offered },
    { type: "ExpireStep", roundId, from, rooms: [own, other] },
    { type: "SkipAsk", roundId, rooms: [own, other] },
    { type: "GiveTimeBack", ms: 1000 },
  ];
  return firstOf([commands.find((command) => command.type === type)]);
}

/** The room of a seat, room 1 for others; and another room. */
function roomsOf(run: WorkshopRun, seatId: SeatId | null): readonly [RoomId, RoomId] {
  const { rooms, round } = run.state;
  const own = (seatId === null ? undefined : round?.whereabouts.get(seatId)) ?? rooms[0]?.id;
  const other = rooms.find((room) => room.id !== own)?.id;
  return [own ?? roomIdSchema.parse("m-none"), other ?? roomIdSchema.parse("m-other")];
}

/** Somebody in the room who is neither asked nor performing. */
function bystander(run: WorkshopRun, roomId: RoomId): SeatId {
  const play = run.state.round?.rooms.get(roomId);
  const seats = run.state.rooms.find((room) => room.id === roomId)?.seatIds ?? [];
  const busy = [play?.casting.candidateId, play?.performance?.performerId];
  return firstOf(seats.filter((id) => !busy.includes(id)));
}

function stepOrRead(run: WorkshopRun): StepName {
  const { round } = run.state;
  const index = round === null ? 0 : run.play().clock.stepIndex;
  const step = round?.plan[index]?.step ?? "read";
  return step in STEP_PHASES ? step : "read";
}
