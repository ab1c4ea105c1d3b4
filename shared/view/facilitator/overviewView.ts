import type { RoomId, SeatId } from "../../basics/ids.ts";
import { inLanguage } from "../../content/byLanguage.ts";
import type { PlanStep } from "../../workshop/roundPlan.ts";
import type { Room, Round, Words, WorkshopState } from "../../workshop/state.ts";
import { nameOf } from "../people.ts";
import type { OverviewSection, PlayedRound } from "../sections.ts";
import { stageOf } from "../stage.ts";

/** What the facilitators' overview is read from: nothing that moves while a round is played. */
export interface OverviewReads {
  readonly id: WorkshopState["id"];
  readonly joinCode: string;
  readonly stage: OverviewSection["stage"];
  readonly joining: WorkshopState["joining"];
  readonly isCurtainDrawn: boolean;
  readonly roomSize: number;
  readonly choice: WorkshopState["choice"];
  readonly openedAt: number;
  readonly seats: WorkshopState["seats"];
  readonly rooms: readonly Room[];
  readonly facilitators: WorkshopState["facilitators"];
  readonly roundId: Round["id"] | null;
  readonly roundNumber: number;
  readonly plan: readonly PlanStep[];
  readonly roundNumbers: readonly number[];
  readonly exercises: readonly Round["exercise"][];
  readonly language: string;
}

/** Picks what the overview depends on. */
export function overviewReads(state: WorkshopState, language: string): OverviewReads {
  const { round } = state;
  const rounds = round === null ? state.pastRounds : [...state.pastRounds, round];
  return {
    id: state.id,
    joinCode: state.joinCode,
    stage: stageOf(state),
    joining: state.joining,
    isCurtainDrawn: state.isCurtainDrawn,
    roomSize: state.roomSize,
    choice: state.choice,
    openedAt: state.openedAt,
    seats: state.seats,
    rooms: state.rooms,
    facilitators: state.facilitators,
    roundId: round?.id ?? null,
    roundNumber: round?.number ?? 0,
    plan: round?.plan ?? [],
    roundNumbers: rounds.map(({ number }) => number),
    exercises: rounds.map(({ exercise }) => exercise),
    language,
  };
}

/** The whole workshop at a glance, for the console. */
export function overviewView(reads: OverviewReads, words: Words): OverviewSection {
  const { roundId, roundNumber, plan, language } = reads;
  return {
    workshopId: reads.id,
    joinCode: reads.joinCode,
    stage: reads.stage,
    joining: reads.joining,
    isCurtainDrawn: reads.isCurtainDrawn,
    roomSize: reads.roomSize,
    choice: reads.choice,
    openedAt: reads.openedAt,
    seats: seatsView(reads, words),
    rooms: reads.rooms.map(({ id, number }) => ({ roomId: id, number })),
    facilitators: facilitatorsView(reads, words),
    round: roundId === null ? null : { roundId, number: roundNumber, plan },
    rounds: reads.exercises.map((exercise, index) => ({
      number: reads.roundNumbers[index] ?? 0,
      ...titleOf(exercise, language),
    })),
  };
}

function titleOf(exercise: Round["exercise"], language: string): Omit<PlayedRound, "number"> {
  if (exercise.kind === "interview") {
    const { id, text } = exercise.question;
    return { kind: "interview", title: inLanguage(text, language).question, questionId: id, cardIds: [] };
  }
  if (exercise.kind === "role-play") {
    const titles = exercise.cards.map(({ card }) => inLanguage(card.text, language).title);
    const cardIds = exercise.cards.map(({ card }) => card.id);
    return { kind: "role-play", title: titles.join(" · "), questionId: null, cardIds };
  }
  const titles = exercise.exemplars.map(({ text }) => inLanguage(text, language).title);
  return { kind: "calibration", title: titles.join(" · "), questionId: null, cardIds: [] };
}

function seatsView({ seats, rooms }: OverviewReads, words: Words): OverviewSection["seats"] {
  const roomIds = new Map<SeatId, RoomId>();
  for (const room of rooms) for (const seatId of room.seatIds) roomIds.set(seatId, room.id);
  return Array.from(seats.values(), (seat) => ({
    seatId: seat.id,
    name: nameOf(seat, words),
    status: seat.status,
    device: seat.device,
    roomId: roomIds.get(seat.id) ?? null,
    timesPerformed: seat.timesPerformed,
  }));
}

function facilitatorsView({ facilitators }: OverviewReads, words: Words): OverviewSection["facilitators"] {
  return Array.from(facilitators.values(), ({ id, nameTextId, revoked }) => ({
    facilitatorId: id,
    name: nameTextId === null ? null : words(nameTextId),
    isRevoked: revoked,
  }));
}
