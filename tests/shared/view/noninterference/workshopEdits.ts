import type { FacilitatorId, RoundId, SeatId, TextId } from "../../../../shared/basics/ids.ts";
import type { Chance } from "../../../../shared/basics/seededChance.ts";
import type { InterviewExercise } from "../../../../shared/content/interviewExercise.ts";
import type { RoomClock, WorkshopState } from "../../../../shared/workshop/state.ts";
import { ROLES } from "../../../../shared/workshop/state.ts";
import {
  anySeatId,
  below,
  type Edit,
  freshWord,
  oneOf,
  onInterview,
  onPlay,
  onRound,
  onSeat,
  withText,
} from "./sites.ts";

/** Changes the workshop itself. */
function onWorkshop(change: (state: WorkshopState, chance: Chance) => Partial<WorkshopState>): Edit {
  return (world, chance) => ({ ...world, state: { ...world.state, ...change(world.state, chance) } });
}

/** Changes the clock of one room. */
function onClock(change: (clock: RoomClock, chance: Chance) => Partial<RoomClock>): Edit {
  return onPlay((play, chance) => ({ ...play, clock: { ...play.clock, ...change(play.clock, chance) } }));
}

type QuestionText = InterviewExercise["question"]["text"]["en"];

/** Changes the question's texts in one language, in all of them, or adds one. */
function onQuestionText(change: (text: QuestionText, chance: Chance) => Partial<QuestionText>): Edit {
  return onInterview(({ question }, chance) => {
    const language = oneOf(["en", "de"], chance) ?? "en";
    const text = question.text[language] ?? question.text.en;
    return { question: { ...question, text: { ...question.text, [language]: { ...text, ...change(text, chance) } } } };
  });
}

const other = <Text extends string>(chance: Chance) => freshWord(chance) as Text;

/** Changes of content: what the pack says. */
export const CONTENT_EDITS: Readonly<Record<string, Edit>> = {
  "the question": onQuestionText((_, chance) => ({ question: other<QuestionText["question"]>(chance) })),
  "which question it is": onInterview(({ question }, chance) => ({
    question: { ...question, id: other<typeof question.id>(chance) },
  })),
  "what it looks for": onQuestionText((_, chance) => ({ lookingFor: other<QuestionText["lookingFor"]>(chance) })),
  "its title": onQuestionText((_, chance) => ({ title: other<QuestionText["title"]>(chance) })),
  "a trait": onQuestionText(({ traits }, chance) => {
    const chosen = below(traits.length, chance);
    return { traits: traits.map((trait, index) => (index === chosen ? { ...trait, text: other(chance) } : trait)) };
  }),
  "one trait less": onQuestionText(({ traits }) => ({ traits: traits.slice(1) })),
  "its levels": onQuestionText(({ levels }, chance) => ({ levels: { ...levels, high: other(chance) } })),
  "a probe": onQuestionText(({ probes }, chance) => ({ probes: [...probes, other(chance)] })),
  "a criterion": onRound((round, chance) => {
    if (round.exercise.kind === "role-play") return round;
    const { rubric } = round.exercise;
    const chosen = below(rubric.criteria.length, chance);
    const criteria = rubric.criteria.map((criterion, index) =>
      index === chosen ? { ...criterion, text: { en: { ...criterion.text.en, name: other<"">(chance) } } } : criterion,
    );
    return { ...round, exercise: { ...round.exercise, rubric: { ...rubric, criteria } } };
  }),
  "a part": onInterview(({ parts }, chance) => ({
    parts: parts.map((part) => ({ ...part, seconds: below(90, chance) })),
  })),
  "what nobody is shown": onInterview(({ question }, chance) => {
    const star = question.star === "full" ? "none" : "full";
    return { question: { ...question, star, competencies: chance() < 0.5 ? ["C1"] : ["C2"] } };
  }),
};

/** Changes of seats, rooms, clocks and settings. */
export const WORKSHOP_EDITS: Readonly<Record<string, Edit>> = {
  "a token": onSeat((_, chance) => ({ tokenHash: freshWord(chance).padEnd(64, "0") })),
  "a move to another phone": onSeat((_, chance) => ({
    moveOffer: { tokenHash: freshWord(chance).padEnd(64, "0"), expiresAt: below(1e6, chance) },
  })),
  "a connection": (world, chance) => {
    const seatId = anySeatId(world, chance);
    if (seatId === undefined) return null;
    const offline = new Map(world.offline);
    if (!offline.delete(seatId)) offline.set(seatId, below(1e6, chance));
    return { ...world, offline };
  },
  "since when somebody is offline": (world, chance) => {
    const seatId = oneOf([...(world.offline?.keys() ?? [])], chance);
    return seatId === undefined ? null : { ...world, offline: new Map(world.offline).set(seatId, below(1e6, chance)) };
  },
  "a device": onSeat(({ device }) => ({ device: device === "own" ? "none" : "own" })),
  turns: onSeat((_, chance) => ({ timesPerformed: below(5, chance) })),
  "a name": (world, chance) => {
    const seat = oneOf([...world.state.seats.values()], chance);
    return seat === undefined ? null : withText(world, seat.nameTextId, freshWord(chance));
  },
  "the number of a name": onSeat((_, chance) => ({ nameSuffix: 1 + below(4, chance) })),
  "somebody removed more": (world, chance) => {
    const [id, nameTextId] = [`s-${freshWord(chance)}` as SeatId, `t-${freshWord(chance)}` as TextId];
    const [seat] = world.state.seats.values();
    if (seat === undefined) return null;
    const seats = new Map(world.state.seats).set(id, { ...seat, id, nameTextId, status: "removed" });
    return withText({ ...world, state: { ...world.state, seats } }, nameTextId, freshWord(chance));
  },
  "the order of arrival": onWorkshop(({ seats }) => ({ seats: new Map([...seats].toReversed()) })),
  "a facilitator more": onWorkshop(({ facilitators }, chance) => {
    const id = `f-${freshWord(chance)}` as FacilitatorId;
    return { facilitators: new Map(facilitators).set(id, { id, nameTextId: null, tokenHash: "", revoked: false }) };
  }),
  "a facilitator's token": onWorkshop(({ facilitators }, chance) => ({
    facilitators: new Map([...facilitators].map(([id, one]) => [id, { ...one, tokenHash: freshWord(chance) }])),
  })),
  "the choice": onWorkshop(({ choice }, chance) => ({ choice: { ...choice, questionId: freshWord(chance) } })),
  settings: onWorkshop((_, chance) => ({ roomSize: 3 + below(9, chance), openedAt: below(1e6, chance) })),
  joining: onWorkshop(({ joining }) => ({ joining: joining === "open" ? "locked" : "open" })),
  "the curtain": onWorkshop(({ isCurtainDrawn }) => ({ isCurtainDrawn: !isCurtainDrawn })),
  "a workshop's end": onWorkshop(({ status }) => ({ status: status === "open" ? "closed" : "open" })),
  "no past": onWorkshop(() => ({ pastRounds: [] })),
  "the past twice": onWorkshop(({ pastRounds }) => ({ pastRounds: [...pastRounds, ...pastRounds] })),
  "a role": onPlay((play, chance) => {
    const seatId = oneOf([...play.roles.keys()], chance);
    const role = oneOf(ROLES, chance);
    return seatId && role ? { ...play, roles: new Map(play.roles).set(seatId, role) } : null;
  }),
  "the order of roles": onPlay((play) => ({ ...play, roles: new Map([...play.roles].toReversed()) })),
  "somebody sits elsewhere": (world, chance) => {
    const seatId = anySeatId(world, chance);
    const to = oneOf(world.state.rooms, chance);
    const { round } = world.state;
    if (seatId === undefined || to === undefined || round?.status === "ended") return null;
    if (world.state.seats.get(seatId)?.status === "removed") return null;
    const rooms = world.state.rooms.map(({ id, number, seatIds }) => {
      const rest = seatIds.filter((one) => one !== seatId);
      return { id, number, seatIds: id === to.id ? [...rest, seatId] : rest };
    });
    const whereabouts = new Map(round?.whereabouts).set(seatId, to.id);
    return { ...world, state: { ...world.state, rooms, round: round && { ...round, whereabouts } } };
  },
  "the order in a room": onWorkshop(({ rooms }) => ({
    rooms: rooms.map((room) => ({ ...room, seatIds: room.seatIds.toReversed() })),
  })),
  "the order of rooms": onRound((round) => ({ ...round, rooms: new Map([...round.rooms].toReversed()) })),
  "a step": onClock((_, chance) => ({ stepIndex: below(12, chance) })),
  "a deadline": onClock((_, chance) => ({ deadlineAt: below(1e6, chance), startedAt: below(1e6, chance) })),
  "a clock that stands": onClock((_, chance) => ({
    deadlineAt: null,
    pausedWithMs: 1_000,
    pausedFor: oneOf(["facilitator", "time-out", "recasting"], chance) ?? null,
  })),
  "why a clock stands": onClock(({ pausedFor }, chance) =>
    pausedFor === null ? {} : { pausedFor: oneOf(["facilitator", "time-out", "recasting"], chance) ?? null },
  ),
  "since when a clock stands": onClock((_, chance) => ({
    pausedAt: below(1e6, chance),
    performBeganAt: below(1e6, chance),
  })),
  closing: onClock(({ isClosing }) => ({ isClosing: !isClosing })),
  "the end of a room": onPlay((play) => ({ ...play, hasEnded: !play.hasEnded })),
  "the end of a round": onRound((round) => (round.status === "playing" ? { ...round, status: "ended" } : null)),
  "the number of a round": onRound((round, chance) => ({ ...round, number: below(90, chance) })),
  "the id of a round": onRound((round, chance) => ({ ...round, id: `r-${freshWord(chance)}` as RoundId })),
  minutes: onRound((round, chance) => ({
    ...round,
    plan: round.plan.map((planned) => ({ ...planned, durationMs: below(1e6, chance), auto: !planned.auto })),
  })),
};
