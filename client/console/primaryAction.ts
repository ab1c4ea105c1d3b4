import { assertNever } from "../../shared/basics/assertNever.ts";
import { roomCount } from "../../shared/rotation/roomCount.ts";
import type { ClockSection } from "../../shared/view/sections.ts";
import {
  type CalibrationChoice,
  type ExerciseChoice,
  type FacilitatorCommand,
  ROOM_SIZE,
  type RolePlayChoice,
} from "../../shared/workshop/commands.ts";
import type { StepName } from "../../shared/workshop/roundPlan.ts";
import type { Words } from "../words/words.svelte.ts";
import { clockOf, type DeskPicture, seatedPeople, totalProgress } from "./deskPicture.ts";
import { type LeadStep, leadStep } from "./leadStep.ts";
import { SHEET_STEPS } from "./roomPicture.ts";
import { roundKind } from "./roundKind.ts";
import { castWarning } from "./scene/castWarning.ts";
import { isTurnOpen } from "./seatOrders.ts";
import { wayTo } from "./stepWords.ts";

/** What the one big button says and does. */
export interface PrimaryAction {
  /** Moves when the button means something else, so that a press aimed at the old meaning is not taken for the new. */
  readonly meaning: string;
  readonly label: string;
  /** Null: nothing can be done now, the label says what is waited for. */
  readonly command: FacilitatorCommand | null;
  /** What to know before pressing; then it takes a second press. Source: SPEC SC10. */
  readonly warning: string | null;
}

/** What the facilitator has set for what comes next and not yet sent. */
export interface NextRoundDraft {
  readonly roomSize: number;
  readonly choice: ExerciseChoice;
  /** What is rated together instead; null: the question is asked. */
  readonly calibration: CalibrationChoice | null;
  /** The scene that is played instead; null: the question is asked. */
  readonly scene: RolePlayChoice | null;
}

/** Below this a room has nobody to listen. */
const FEWEST_PEOPLE = 2;

/** The next step of the workshop, whatever stands now. */
export function primaryAction(picture: DeskPicture, draft: NextRoundDraft, t: Words["t"]): PrimaryAction {
  const { stage } = picture.overview;
  switch (stage) {
    case "lobby":
      return picture.overview.rooms.length === 0 ? formRooms(picture, draft, t) : prepare(picture, draft, t);
    case "casting":
      return start(picture, t);
    case "playing":
      return playOn(picture, t);
    case "between":
      return prepare(picture, draft, t);
    case "closed":
      return waitFor("closed", t("console.primaryClosed"));
    default:
      return assertNever(stage);
  }
}

function formRooms({ overview }: DeskPicture, { roomSize }: NextRoundDraft, t: Words["t"]): PrimaryAction {
  const people = seatedPeople(overview).length;
  if (people < FEWEST_PEOPLE) return waitFor("form", t("console.primaryWaitForPeople", { count: people }));
  const rooms = roomCount(people, { ...ROOM_SIZE, wished: roomSize });
  const [least, most] = [Math.floor(people / rooms), Math.ceil(people / rooms)];
  const size = least === most ? `${most}` : `${least}–${most}`;
  return press("form", t("console.primaryFormRooms", { count: rooms, size }), {
    type: "FormRooms",
    size: roomSize,
    seen: [],
  });
}

function prepare(
  { overview }: DeskPicture,
  { choice, calibration, scene }: NextRoundDraft,
  t: Words["t"],
): PrimaryAction {
  const number = (overview.round?.number ?? 0) + 1;
  if (calibration !== null) {
    const label = t("console.primaryCalibrate", { number });
    return press(`calibrate ${number}`, label, { type: "StartCalibration", choice: calibration });
  }
  if (scene !== null) {
    const label = t("console.primaryCastScene", { number });
    return press(`scene ${number}`, label, { type: "PrepareRolePlay", choice: scene });
  }
  const label = number === 1 ? t("console.primaryAskFirst") : t("console.primaryAskNext", { number });
  return press(`prepare ${number}`, label, { type: "PrepareRound", choice });
}

function start({ overview, rooms }: DeskPicture, t: Words["t"]): PrimaryAction {
  if (overview.round === null) return waitFor("start", t("common.loading"));
  const ready = rooms.filter(({ casting }) => casting === null || casting.answer === "accepted").length;
  const { roundId, number } = overview.round;
  const label = t("console.primaryStart", { number, ready, of: rooms.length });
  return { ...press(`start ${roundId}`, label, { type: "StartRound", roundId }), warning: castWarning(rooms, t) };
}

function playOn(picture: DeskPicture, t: Words["t"]): PrimaryAction {
  const { overview, clocks } = picture;
  const lead = overview.round === null ? null : leadStep(clocks, overview.round.plan);
  if (overview.round === null || lead === null) return waitFor("play", t("common.loading"));
  const { roundId } = overview.round;
  const meaning = `${lead.step} ${roundId}`;
  const movable = withoutOpenTurns(picture, lead);
  if (movable.movingRoomIds.length === 0) return goOnAfterStanding(picture, lead, t);
  return {
    meaning,
    label: stepLabel(picture, movable, t),
    command: { type: "Next", roundId, from: lead.step },
    warning: lead.nextStep === "results" ? revealWarning(picture, movable, t) : null,
  };
}

/** A room that was paused while its turn changed hands does not move on: it resumes first. Source: SPEC RO6. */
function withoutOpenTurns({ rooms }: DeskPicture, lead: LeadStep): LeadStep {
  const open = new Set(rooms.filter(isTurnOpen).map(({ roomId }) => roomId));
  return { ...lead, movingRoomIds: lead.movingRoomIds.filter((roomId) => !open.has(roomId)) };
}

/** No room moves: those in a time-out resume, else those that are paused; else somebody is being asked. */
function goOnAfterStanding({ overview, clocks }: DeskPicture, lead: LeadStep, t: Words["t"]): PrimaryAction {
  const meaning = `${lead.step} ${overview.round?.roundId}`;
  const standing = (why: ClockSection["pausedFor"]) =>
    lead.roomIds.filter((roomId) => clockOf(clocks, roomId)?.pausedFor === why);
  const stopped = standing("time-out");
  const rooms = stopped.length > 0 ? stopped : standing("facilitator");
  if (overview.round === null || rooms.length === 0) return waitFor(meaning, t("console.primaryRecasting"));
  const label = stopped.length > 0 ? t("console.primaryResume") : t("console.primaryResumePause");
  return press(`resume ${meaning}`, label, { type: "Resume", roundId: overview.round.roundId, rooms });
}

function stepLabel(picture: DeskPicture, lead: LeadStep, t: Words["t"]): string {
  const next = nextStepLabel(picture, lead.nextStep, t);
  if (SHEET_STEPS.includes(lead.step)) {
    const { sheetsIn, scorers } = totalProgress(roomsAt(picture, lead));
    return t("console.primaryCounted", { count: sheetsIn, of: scorers, next });
  }
  const of = lead.roomIds.length + lead.otherRoomIds.length;
  const count = lead.movingRoomIds.length;
  return count === of ? next : t("console.primaryInSome", { next, count, of });
}

function nextStepLabel({ overview }: DeskPicture, step: StepName | null, t: Words["t"]): string {
  const kind = roundKind(overview);
  if (step !== null) return wayTo(t, step, kind);
  if (kind === "calibration") return t("console.primaryEndCalibration");
  return t("console.primaryEnd", { number: overview.round?.number ?? 1 });
}

/** Fewer sheets than would carry a picture: say so, and leave the choice to the facilitator. */
function revealWarning(picture: DeskPicture, lead: LeadStep, t: Words["t"]): string | null {
  const thin = roomsAt(picture, lead).filter(({ progress, enoughSheets }) => progress.sheetsIn < enoughSheets);
  const [first] = thin;
  if (first === undefined) return null;
  const isRated = roundKind(picture.overview) === "calibration";
  const { length: count } = thin;
  if (count > 1)
    return isRated ? t("console.warnFewRatingsRooms", { count }) : t("console.warnFewSheetsRooms", { count });
  const slots = { room: first.number, count: first.progress.sheetsIn, of: first.progress.scorers };
  return isRated ? t("console.warnFewRatings", slots) : t("console.warnFewSheets", slots);
}

function roomsAt({ rooms }: DeskPicture, { movingRoomIds }: LeadStep): DeskPicture["rooms"] {
  return rooms.filter(({ roomId }) => movingRoomIds.includes(roomId));
}

function press(meaning: string, label: string, command: FacilitatorCommand): PrimaryAction {
  return { meaning, label, command, warning: null };
}

function waitFor(meaning: string, label: string): PrimaryAction {
  return { meaning, label, command: null, warning: null };
}
