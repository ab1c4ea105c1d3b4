import { assertNever } from "../basics/assertNever.ts";
import type { RoomId, SeatId } from "../basics/ids.ts";
import type { Round, WorkshopState } from "../workshop/state.ts";
import type { Audience } from "./audience.ts";
import {
  anyCalibrationReads,
  calibrationView,
  roomCalibrationReads,
  screenCalibrationReads,
} from "./calibration/calibrationView.ts";
import { clockReads, clockView } from "./clockView.ts";
import { exerciseReads, exerciseView } from "./exerciseView.ts";
import { clocksView } from "./facilitator/clocksView.ts";
import { mineReads, mineView } from "./facilitator/mineView.ts";
import { overviewReads, overviewView } from "./facilitator/overviewView.ts";
import { facilitatorRoomReads, facilitatorRoomView } from "./facilitator/roomView.ts";
import { historyReads, historyView } from "./historyView.ts";
import { ownReads, ownView } from "./ownView.ts";
import { startedRound } from "./place.ts";
import { progressIn, progressView } from "./progressView.ts";
import { roomReads, roomView } from "./roomView.ts";
import { roundClocksReads } from "./roundClocks.ts";
import { roundCards, roundCardsReads } from "./scene/roundCards.ts";
import { sceneTexts, sceneTextsReads } from "./scene/sceneTexts.ts";
import { sceneReads, sceneView } from "./scene/sceneView.ts";
import { screenCards, screenCardsReads } from "./scene/screenCards.ts";
import { screenTwistsReads, screenTwistsView, twistsReads, twistsView } from "./scene/twistsView.ts";
import { screenClockView } from "./screen/screenClockView.ts";
import { screenProgressReads, screenProgressView } from "./screen/screenProgressView.ts";
import { screenResultsReads, screenResultsView } from "./screen/screenResultsView.ts";
import { screenTimelineReads, screenTimelineView } from "./screen/screenTimelineView.ts";
import { screenReads, screenView } from "./screen/screenView.ts";
import { type SectionSource, sectionSource } from "./sectionSource.ts";
import { liveReads, liveView } from "./talk/liveView.ts";
import { rolePages, roomPages } from "./talk/talkPages.ts";
import { workshopReads, workshopView } from "./workshopView.ts";

/** The sections of one audience. Everything that leaves the server about a workshop goes through here. Source: SPEC VW2. */
export function sectionsOf(state: WorkshopState, audience: Audience): readonly SectionSource[] {
  switch (audience.kind) {
    case "every-seat":
      return [sectionSource("workshop", workshopReads(state), workshopView)];
    case "room":
      return roomSections(state, audience.roomId);
    case "role":
      return roleSections(state, audience);
    case "seat":
      return seatSections(state, audience.seatId, audience.language);
    case "facilitators":
      return facilitatorSections(state, audience.language);
    case "facilitator":
      return [sectionSource("mine", mineReads(state, audience.facilitatorId), mineView)];
    case "screen":
      return screenSections(state, audience.language);
    default:
      return assertNever(audience);
  }
}

function roleSections(
  state: WorkshopState,
  audience: Extract<Audience, { readonly kind: "role" }>,
): readonly SectionSource[] {
  const round = startedRound(state);
  const { roomId, language } = audience;
  const calibration = sectionSource("calibration", roomCalibrationReads(round, roomId, language), calibrationView);
  if (round?.exercise.kind !== "role-play")
    return [
      sectionSource("exercise", exerciseReads(round, language, true), exerciseView),
      sceneless("scene"),
      sceneless("live"),
      calibration,
    ];
  return [
    sectionSource("exercise", sceneTextsReads(round, audience), sceneTexts),
    sectionSource("scene", sceneReads(state, audience), sceneView),
    sectionSource("live", liveReads(state.seats, round, audience), liveView),
    ...rolePages(state, round, audience),
    calibration,
  ];
}

const nothing = (): null => null;

/** A section that only a role-play has. */
function sceneless(name: string): SectionSource {
  return sectionSource(name, null, nothing);
}

function roomSections(state: WorkshopState, roomId: RoomId): readonly SectionSource[] {
  const round = startedRound(state);
  const play = round?.rooms.get(roomId) ?? null;
  // A closed workshop has no clock left to run.
  const clock = round === null || play === null || state.status === "closed" ? null : clockReads(round, play);
  const progress = round && play && progressIn(round, play, state.seats);
  return [
    sectionSource("clock", clock, clockView),
    sectionSource("room", roomReads(state, roomId), roomView),
    sectionSource("progress", progress, progressView),
  ];
}

function seatSections(state: WorkshopState, seatId: SeatId, language: string): readonly SectionSource[] {
  return [
    sectionSource("own", ownReads(state, seatId, language), ownView),
    sectionSource("history", historyReads(state, seatId, language), historyView),
  ];
}

function facilitatorSections(state: WorkshopState, language: string): readonly SectionSource[] {
  return [
    sectionSource("overview", overviewReads(state, language), overviewView),
    // The facilitator reads the question while performers are still being asked.
    cardsOrExercise(state.round, language),
    sectionSource("twists", twistsReads(state.round, language), twistsView),
    sectionSource("calibration", anyCalibrationReads(startedRound(state), language), calibrationView),
    sectionSource("clocks", roundClocksReads(startedRound(state)), clocksView),
    ...state.rooms.map(({ id }) => {
      return sectionSource(`room:${id}`, facilitatorRoomReads(state, id, language), facilitatorRoomView);
    }),
    ...(state.round === null ? [] : roomPages(state, state.round, language)),
  ];
}

function screenSections(state: WorkshopState, language: string): readonly SectionSource[] {
  // The farewell: whoever knows the code may still look, so nothing of the last round stays on the wall.
  const round = state.status === "closed" ? null : startedRound(state);
  return [
    sectionSource("screen", screenReads(state), screenView),
    screenExercise(round, language),
    sectionSource("twists", screenTwistsReads(round, language), screenTwistsView),
    sectionSource("clock", roundClocksReads(round), screenClockView),
    sectionSource("progress", screenProgressReads(round, state.seats), screenProgressView),
    sectionSource("results", screenResultsReads(round, language), screenResultsView),
    sectionSource("timeline", screenTimelineReads(round, language), screenTimelineView),
    sectionSource("calibration", screenCalibrationReads(round, language), calibrationView),
  ];
}

function cardsOrExercise(round: Round | null, language: string): SectionSource {
  if (round?.exercise.kind !== "role-play")
    return sectionSource("exercise", exerciseReads(round, language, true), exerciseView);
  return sectionSource("exercise", roundCardsReads(round, language), roundCards);
}

function screenExercise(round: Round | null, language: string): SectionSource {
  if (round?.exercise.kind !== "role-play")
    return sectionSource("exercise", exerciseReads(round, language, false), exerciseView);
  return sectionSource("exercise", screenCardsReads(round, language), screenCards);
}
