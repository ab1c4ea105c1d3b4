import type { Performance, Round } from "../../../../shared/workshop/state.ts";
import type { World } from "../aWorld.ts";
import type { Fact } from "./fact.ts";
import { auditFacts, commentsWithIds, ownResult, pseudonymFacts, sharedFacts, tappedTraits } from "./knownResults.ts";
import { counted, criteriaFacts, headlineFacts, overallsOf } from "./knownScores.ts";
import { areAllRevealed, interviewIn, performancesOf, playsOf, roundsOf, type Standpoint } from "./standpoint.ts";
import { isOpen, nameOf, progressFacts, said, sheetFacts, text } from "./writtenDown.ts";

const playsWithPerformance = (round: Round | null) =>
  (round === null ? [] : playsOf(round)).flatMap((play) =>
    play.performance === null ? [] : [{ play, performance: play.performance }],
  );

/** Who has handed in, and whether the performer has; a late sheet is not in. */
const missingFacts = ({ state }: World, performance: Performance) => [
  performance.performerId,
  // Facilitators key these in, late ones too.
  [...performance.sheets.keys()].filter((seatId) => state.seats.get(seatId)?.device === "none").sort(),
  counted(performance)
    .map(([seatId]) => seatId)
    .sort(),
  [...performance.sheets].some(
    ([id, { source, isLate }]) => id === performance.performerId && source === "self" && !isLate,
  ),
  [...performance.ticks.values()].flatMap((heard) => Object.keys(heard)).length,
];

/** What the facilitator learns of one revealed performance, and may take home. */
const facilitatorFacts = (world: World, round: Round, performance: Performance, { viewer }: Standpoint) => [
  nameOf(world, world.state.seats.get(performance.performerId)),
  sharedFacts(performance, interviewIn(round)),
  headlineFacts(overallsOf(performance, interviewIn(round)), false),
  criteriaFacts(performance, interviewIn(round), false),
  commentsWithIds(world, performance),
  pseudonymFacts(performance),
  interviewIn(round).rubric.criteria.map((criterion) => said(criterion.text, viewer).name),
  tappedTraits([performance], interviewIn(round), viewer),
];

/** Something about every revealed performance of every round that has started, by round and room. */
const ofRevealed = (world: World, told: (round: Round, performance: Performance) => unknown) =>
  roundsOf(world)
    .filter(({ status }) => status !== "casting")
    .flatMap((round) =>
      playsOf(round).map(({ number, performance }) =>
        isOpen(performance) ? [round.number, number, told(round, performance)] : null,
      ),
    );

const roundsOver = (world: World) =>
  roundsOf(world).filter((round) => {
    const isClosed = world.state.status === "closed" && round.status !== "casting";
    return isClosed || round !== world.state.round || round.status === "ended";
  });

/** What may be known of sheets, ticks, next steps and results. */
export const KNOWLEDGE_OF_SCORES: readonly Fact[] = [
  {
    fact: "how many sheets or ratings are in",
    facilitator: (_world, { round }) =>
      playsWithPerformance(round).map(({ play, performance }) => [performance.id, progressFacts(play, performance)]),
    screen: ({ state }, { round }) =>
      state.status === "open" &&
      playsWithPerformance(round).map(({ play, performance }) => [play.number, progressFacts(play, performance)]),
    phone: (_world, { play }) => play?.performance && [play.performance.id, progressFacts(play, play.performance)],
  },
  {
    fact: "whose sheets or ratings are missing, and how many ticks there are",
    facilitator: (world, { round }) => round && performancesOf(round).map((one) => missingFacts(world, one)),
  },
  {
    fact: "a sheet, ticks, ratings and next step of one's own",
    phone: (world, { play, seat }) => {
      if (play === null || seat === null) return undefined;
      const { performance, nextSteps } = play;
      return [
        text(world, nextSteps.get(seat.id) ?? null),
        sheetFacts(world, performance?.sheets.get(seat.id)),
        isOpen(performance),
        Object.entries(performance?.ticks.get(seat.id) ?? {}),
      ];
    },
  },
  {
    fact: "facilitators' sheets",
    facilitator: (world, { viewer, round }) =>
      round &&
      viewer.kind === "facilitator" &&
      performancesOf(round).map((performance) => {
        const sheets = [...performance.facilitatorSheets.values()].filter(({ isLate }) => !isLate);
        const own = performance.facilitatorSheets.get(viewer.facilitatorId);
        const taps = isOpen(performance) && sheets.map(({ overall }) => overall).sort();
        return [performance.id, sheetFacts(world, own), taps];
      }),
  },
  {
    fact: "at results: spread word, chips of what worked, parts heard, dots from five",
    facilitator: (world) => ofRevealed(world, (round, performance) => sharedFacts(performance, interviewIn(round))),
    // All together, as a heap, with neither room nor count of sheets nor parts.
    screen: ({ state }, { round }) =>
      round &&
      state.status === "open" &&
      areAllRevealed(round) &&
      performancesOf(round)
        .filter(isOpen)
        .map((performance) => JSON.stringify(sharedFacts(performance, interviewIn(round)).slice(1, 4)))
        .sort(),
    phone: (_world, { play, round }) =>
      round && play && isOpen(play.performance) && sharedFacts(play.performance, interviewIn(round)),
  },
  {
    fact: "at results: headline, criteria, comments",
    facilitator: (world, at) =>
      ofRevealed(world, (round, performance) => facilitatorFacts(world, round, performance, at)),
    phone: (world, { round, seat }) => round && seat && ownResult(world, round, seat)?.map(([result]) => result),
  },
  {
    fact: "at results: self gap",
    phone: (world, { round, seat }) => round && seat && ownResult(world, round, seat)?.map(([, self]) => self),
  },
  {
    fact: "who wrote which sheet",
    facilitator: (world) => ofRevealed(world, (_round, performance) => auditFacts(world, performance)),
  },
  {
    fact: "rounds of one's own that are over: question, role, result, next step, offset",
    phone: (world, { seat, viewer }) =>
      seat &&
      roundsOver(world).map((round) => {
        const roomId = round.whereabouts.get(seat.id);
        const result = ownResult(world, round, seat);
        const { exercise } = round;
        if (exercise.kind !== "interview" || (roomId === undefined && result === null)) return null;
        const { question, rubric } = exercise;
        return [
          [round.number, question.id, said(question.text, viewer).question],
          roomId !== undefined && round.rooms.get(roomId)?.roles.get(seat.id),
          result && [result, rubric.criteria.map((criterion) => said(criterion.text, viewer).name)],
          playsOf(round).map(({ id, nextSteps }) => [id, text(world, nextSteps.get(seat.id) ?? null)]),
        ];
      }),
  },
];
