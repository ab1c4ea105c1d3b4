import type { PerformanceId, RoundId } from "../../../../shared/basics/ids.ts";
import type { Viewer } from "../../../../shared/view/audiencesOf.ts";
import type { ConsoleSections, FacilitatorRoomSection, PhoneSections } from "../../../../shared/view/sections.ts";
import type { Command, CommandOf } from "../../../../shared/workshop/commands.ts";
import { END_STEP_IN_MS } from "../../../../shared/workshop/commands.ts";
import type { SheetDraft } from "../../../../shared/workshop/sheet.ts";
import { allSectionsFor } from "../../../support/allSections.ts";
import { sampleExemplars } from "../../../support/sampleExercise.ts";
import { type World, wordsOf } from "../aWorld.ts";
import { scenesOfConsole, scenesOfPhone, scenesOfRoom } from "./ordersOnScenes.ts";

/** What stands for an id that the sender does not know. */
const NO_ROUND = "r-guess" as RoundId;
const NO_PERFORMANCE = "p-guess" as PerformanceId;
/** Enough to meet every kind of room and person; all of them would only take longer. */
const FEW = 2;

const fullSheet: SheetDraft = { marks: {}, overall: 3, workedChips: [], worked: "calm", tryNext: "", signed: false };
const emptySheet: SheetDraft = { ...fullSheet, overall: null, worked: "" };

/** Orders that somebody might give who has nothing but the own sections before them. */
export function ordersOf(world: World, viewer: Viewer): readonly Command[] {
  const sections = allSectionsFor(world.state, viewer, wordsOf(world));
  // The sections come without types; what a viewer gets goes by its kind.
  if (viewer.kind === "seat") return ordersOfPhone(sections as unknown as PhoneSections);
  return "overview" in sections ? ordersOfConsole(sections as unknown as ConsoleSections) : [];
}

function ordersOfPhone({ clock, own, room }: PhoneSections): readonly Command[] {
  const roundId = clock?.roundId ?? own?.askedIn ?? own?.scene?.roundId ?? NO_ROUND;
  const performanceId = room?.performanceId ?? NO_PERFORMANCE;
  return [
    { type: "AnswerAsk", roundId, accept: true },
    { type: "AnswerAsk", roundId, accept: false },
    { type: "PassTurn", roundId },
    { type: "SetTick", roundId, performanceId, part: "S", heard: true },
    { type: "SetTick", roundId, performanceId, part: "S", heard: false },
    { type: "SubmitSheet", roundId, performanceId, sheet: fullSheet },
    { type: "SubmitSheet", roundId, performanceId, sheet: emptySheet },
    ...["x1", "x9"].map(
      (exemplarId) => ({ type: "RateExemplar", roundId, exemplarId, marks: {}, overall: 3 }) as const,
    ),
    { type: "WriteNextStep", roundId, text: "listen longer" },
    { type: "CallTimeOut", roundId },
    ...scenesOfPhone(own ?? { scene: null }, { roundId, performanceId }),
  ];
}

function ordersOfConsole(sections: ConsoleSections): readonly Command[] {
  const { overview, clocks } = sections;
  const roundId = overview.round?.roundId ?? NO_ROUND;
  const rooms = overview.rooms.slice(0, FEW).flatMap(({ roomId }) => sections[`room:${roomId}`] ?? []);
  return [
    ...ordersOnWorkshop(overview, roundId),
    ...scenesOfConsole(sections.twists, roundId),
    ...overview.seats.slice(-FEW).flatMap((seat) => ordersOnSeat(seat, overview.rooms[0]?.roomId)),
    ...(clocks?.clocks ?? []).slice(0, FEW).flatMap(({ clock }) => ordersOnStep(roundId, clock.step)),
    ...rooms.flatMap((room) => ordersOnRoom(room, roundId)),
  ];
}

function ordersOnWorkshop({ choice, facilitators }: ConsoleSections["overview"], roundId: RoundId): readonly Command[] {
  return [
    { type: "FormRooms", size: 4 },
    { type: "PrepareRound", choice },
    { type: "StartCalibration", choice: sampleExemplars },
    { type: "StartRound", roundId },
    { type: "CancelRound", roundId },
    { type: "EndRound", roundId },
    { type: "Pause", roundId },
    { type: "Resume", roundId },
    { type: "AddSeat", name: "Ana" },
    ...facilitators.map(({ facilitatorId }) => ({ type: "RevokeFacilitator", facilitatorId }) as const),
    { type: "CloseWorkshop" },
  ];
}

function ordersOnSeat(
  { seatId }: ConsoleSections["overview"]["seats"][number],
  roomId: FacilitatorRoomSection["roomId"] | undefined,
): readonly Command[] {
  return [
    ...(roomId === undefined ? [] : [{ type: "MoveSeat", seatId, to: { roomId } } as const]),
    { type: "RenameSeat", seatId, name: "Ana" },
    { type: "RemoveSeat", seatId },
    { type: "RestoreSeat", seatId },
    { type: "OfferSeatMove", seatId },
    { type: "EraseSeatWords", seatId },
  ];
}

function ordersOnStep(roundId: RoundId, from: CommandOf<"Next">["from"]): readonly Command[] {
  return [
    { type: "Next", roundId, from },
    { type: "Back", roundId, from },
    { type: "AddTime", roundId, from, ms: 30_000 },
    { type: "EndStep", roundId, from, inMs: END_STEP_IN_MS[0] },
  ];
}

function ordersOnRoom(room: FacilitatorRoomSection, roundId: RoundId): readonly Command[] {
  const { roomId, people, result } = room;
  const performanceId = room.performanceId ?? NO_PERFORMANCE;
  const some = people.slice(0, FEW);
  return [
    ...some.map(({ seatId }) => ({ type: "AskToPerform", roundId, roomId, seatId }) as const),
    ...some.map(({ seatId }) => ({ type: "KeyInSheet", roundId, performanceId, seatId, sheet: fullSheet }) as const),
    { type: "KeyInSheet", roundId, performanceId, sheet: fullSheet },
    { type: "AuditPerformance", performanceId },
    ...scenesOfRoom(room, roundId),
    ...(result?.comments ?? []).map(({ textId }) => ({ type: "ReleaseComment", performanceId, textId }) as const),
  ];
}
