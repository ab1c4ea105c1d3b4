import type { PerformanceId, RoomId, RoundId, SeatId, TextId } from "../../../shared/basics/ids.ts";
import {
  performanceIdSchema,
  roomIdSchema,
  roundIdSchema,
  seatIdSchema,
  textIdSchema,
} from "../../../shared/basics/ids.ts";
import { pointIdSchema } from "../../../shared/content/contentIds.ts";
import type { Command } from "../../../shared/workshop/commands.ts";
import { lastPerformed } from "../../../shared/workshop/reading.ts";
import { STEP_PHASES, type StepName } from "../../../shared/workshop/roundPlan.ts";
import type { Actor } from "../../../shared/workshop/stampedCommand.ts";
import type { RoomPlay } from "../../../shared/workshop/state.ts";
import { aRating, aSheet, sampleChoice, sampleExemplars } from "../../support/sampleExercise.ts";
import { aScene } from "../../support/sampleRolePlay.ts";
import { speakerAs } from "../../support/talkScene.ts";
import type { WorkshopRun } from "../../support/workshopRun.ts";

/** Seats that commands are about, besides those who send them. */
export interface Cast {
  readonly removed: SeatId;
  readonly offered: SeatId;
  readonly held: { readonly performanceId: PerformanceId; readonly textId: TextId };
}

/** Where nothing was held. */
export const NOTHING_HELD = {
  performanceId: performanceIdSchema.parse("p-none"),
  textId: textIdSchema.parse("t-none"),
};

const NOBODY = seatIdSchema.parse("s-none");

/** The first; there must be one. */
export function firstOf<Thing>(things: readonly (Thing | undefined)[]): Thing {
  const [first] = things;
  if (first === undefined) throw new Error("There is none");
  return first;
}

/** A command of this type that fits its sender as the workshop stands. */
export function commandOf(
  run: WorkshopRun,
  cast: Cast,
  { type, by }: { readonly type: string; readonly by: Actor },
): Command {
  const seatId = by.kind === "seat" ? by.seatId : null;
  const [own, other] = roomsOf(run, seatId);
  const roundId: RoundId = run.state.round?.id ?? roundIdSchema.parse("r-none");
  const performanceId = run.state.round?.rooms.get(own)?.performance?.id ?? NOTHING_HELD.performanceId;
  const from = stepOrRead(run);
  const someone = bystander(run, own);
  const play = run.state.round?.rooms.get(own);
  const speaksAs = speakerAs(play?.roles.get(seatId ?? NOBODY));
  const isScene = run.state.round?.exercise.kind === "role-play";
  const [, secondFacilitator] = [...run.state.facilitators.keys()];
  const commands: readonly Command[] = [
    { type: "AnswerAsk", roundId, accept: true },
    { type: "PassTurn", roundId },
    { type: "SetTick", roundId, performanceId, part: isScene ? "verified" : "S", heard: true },
    { type: "SubmitSheet", roundId, performanceId, sheet: isScene ? aSheet({ workedChips: ["K1"] }) : aSheet() },
    { ...aRating(), roundId },
    { type: "Volunteer", roundId, role: play?.roles.get(seatId ?? NOBODY) === "relay" ? "customer" : "relay" },
    { type: "MoveDial", roundId, performanceId, move: { kind: "step", by: 1 } },
    { type: "JudgeScene", roundId, performanceId, met: ["heard"] },
    { type: "MarkMoment", roundId, performanceId, criterionId: "K1", verdict: "good" },
    { type: "TakeBackMark", roundId, performanceId, markId: ownMark(play, seatId) },
    { type: "SayHowIAm", roundId, level: 4 },
    { type: "SendMessage", roundId, performanceId, speaksAs, to: "customer", text: "Good morning", shown: [] },
    { type: "UseLifeline", roundId, performanceId, kind: "quiet-place" },
    { type: "MoveCall", roundId, performanceId, move: "hold" },
    { type: "SetFacing", roundId, performanceId, isFacing: true },
    { type: "TapPoint", roundId, performanceId, pointId: pointIdSchema.parse("when"), asked: "open" },
    { type: "TapMove", roundId, performanceId, move: { kind: "apology" } },
    { type: "SwapCard", roundId },
    { type: "WriteNextStep", roundId: lastPerformed(run.state)?.id ?? roundId, text: "Breathe first" },
    { type: "CallTimeOut", roundId },
    { type: "FormRooms", size: 3 },
    { type: "MoveSeat", seatId: someone, to: { roomId: other } },
    { type: "PrepareRound", choice: sampleChoice },
    { type: "StartCalibration", choice: sampleExemplars },
    { type: "PrepareRolePlay", choice: aScene() },
    { type: "AskToPlay", roundId, roomId: own, seatId: someone, role: "relay" },
    { type: "SendTwist", roundId, twist: { text: "The lights go out" } },
    { type: "UndoTwist", roundId, sentId: run.state.round?.twists[0]?.id ?? "w-none" },
    { type: "SetDialTop", roundId, unlocked: true },
    { type: "SetNoise", roundId, percent: 80 },
    { type: "SetSimulated", roundId, simulated: true },
    { type: "OverruleVote", roundId, roomId: own, move: { kind: "none" }, voteFromMs: null },
    { type: "ShowTimeline", roundId, roomId: own },
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
    { type: "KeyInSheet", roundId, performanceId, sheet: isScene ? aSheet({ workedChips: ["K1"] }) : aSheet() },
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
    { type: "DeliverTwists", roundId },
    { type: "RunScenes", roundId },
    { type: "SayWrittenLine", roundId, roomId: own, awaitedId: "l-none", text: "Well then" },
    { type: "SkipAsk", roundId, rooms: [own, other] },
    { type: "GiveTimeBack", ms: 1000 },
  ];
  return firstOf([commands.find((command) => command.type === type)]);
}

function ownMark(play: RoomPlay | undefined, seatId: SeatId | null): string {
  return play?.scene?.marks.find((mark) => mark.seatId === seatId)?.id ?? "k-none";
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
