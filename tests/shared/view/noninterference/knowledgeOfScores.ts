import type { Viewer } from "../../../../shared/view/audiencesOf.ts";
import type { Performance, Round, Seat } from "../../../../shared/workshop/state.ts";
import type { World } from "../aWorld.ts";
import type { Fact } from "./fact.ts";
import {
  areAllKeysShown,
  keyFacts,
  offsetFacts,
  ownRatingFacts,
  ratingProgressFacts,
  ratingsHeap,
  seesKey,
} from "./knownRatings.ts";
import { auditFacts, commentsWithIds, ownResult, pseudonymFacts, sharedFacts, tappedTraits } from "./knownResults.ts";
import { counted, criteriaFacts, flagFacts, headlineFacts, overallsOf } from "./knownScores.ts";
import { areAllRevealed, performancesOf, playsOf, roundsOf, type Standpoint, scoredIn } from "./standpoint.ts";
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

/** Which card somebody performed, in a role-play. */
function cardPlayed({ exercise, rooms }: Round, { id }: Performance, viewer: Viewer) {
  const play = [...rooms.values()].find(({ performance }) => performance?.id === id);
  const cards = exercise.kind === "role-play" ? [...exercise.cards, ...(exercise.spares ?? [])] : [];
  const found = cards.find(({ card }) => card.id === play?.cardId);
  return found && [found.card.id, said(found.card.text, viewer).title];
}

/** What the facilitator learns of one revealed performance, and may take home. */
const facilitatorFacts = (world: World, round: Round, performance: Performance, { viewer }: Standpoint) => [
  cardPlayed(round, performance, viewer),
  nameOf(world, world.state.seats.get(performance.performerId)),
  sharedFacts(performance, scoredIn(round, performance)),
  headlineFacts(overallsOf(performance, scoredIn(round, performance)), false),
  criteriaFacts(performance, scoredIn(round, performance), false),
  commentsWithIds(world, performance),
  pseudonymFacts(performance),
  scoredIn(round, performance).rubric.criteria.map((criterion) => said(criterion.text, viewer).name),
  tappedTraits([performance], scoredIn(round, performance), viewer),
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

const isStarted = ({ status }: Round) => status !== "casting";

/** The flags of one's own revealed performances. */
const ownFlags = (round: Round, seat: Seat) =>
  performancesOf(round)
    .filter((one) => one.performerId === seat.id && isOpen(one))
    .map((one) => flagFacts(one, scoredIn(round, one)));

const flagText = (round: Round, flagId: string, viewer: Viewer) => {
  const flag = scoredIn(round).flags?.find(({ id }) => id === flagId);
  return flag && said(flag.text, viewer);
};

/** The question of a round, or the card of the room in which somebody performed or sat. */
function nameOfPast(round: Round, seat: Seat, viewer: Viewer) {
  const { exercise } = round;
  if (exercise.kind === "interview") return [exercise.question.id, said(exercise.question.text, viewer).question];
  const performed = playsOf(round).find(
    ({ performance }) => isOpen(performance) && performance.performerId === seat.id,
  );
  const roomId = performed?.id ?? round.whereabouts.get(seat.id);
  const cards = exercise.kind === "role-play" ? [...exercise.cards, ...(exercise.spares ?? [])] : [];
  const found = cards.find(({ card }) => card.id === (roomId && round.rooms.get(roomId)?.cardId));
  return found && [found.card.id, said(found.card.text, viewer).title];
}

const roundsOver = (world: World) =>
  roundsOf(world).filter((round) => {
    const isClosed = world.state.status === "closed" && round.status !== "casting";
    return isClosed || round !== world.state.round || round.status === "ended";
  });

/** How many have rated, room by room. */
const ratersFacts = (world: World, round: Round | null) =>
  (round === null ? [] : playsOf(round)).map((play) => {
    const facts = round && ratingProgressFacts(world, round, play);
    return [play.number, facts?.in, facts?.of] as const;
  });

/** What may be known of sheets, ticks, next steps and results. */
export const KNOWLEDGE_OF_SCORES: readonly Fact[] = [
  {
    fact: "how many sheets or ratings are in",
    facilitator: (world, { round }) => [
      playsWithPerformance(round).map(({ play, performance }) => [performance.id, progressFacts(play, performance)]),
      ratersFacts(world, round),
    ],
    screen: (world, { round }) =>
      world.state.status === "open" && [
        playsWithPerformance(round).map(({ play, performance }) => [play.number, progressFacts(play, performance)]),
        ratersFacts(world, round),
      ],
    phone: (world, { play, round }) => [
      play?.performance && [play.performance.id, progressFacts(play, play.performance)],
      ratersFacts(world, round).filter(([number]) => number === play?.number),
    ],
  },
  {
    fact: "whose sheets or ratings are missing, and how many ticks there are",
    facilitator: (world, { round }) =>
      round && [
        performancesOf(round).map((one) => missingFacts(world, one)),
        playsOf(round).map((play) => [play.id, ratingProgressFacts(world, round, play)?.missing]),
      ],
  },
  {
    fact: "a sheet, ticks, ratings and next step of one's own",
    phone: (world, { play, seat, round }) => {
      if (play === null || seat === null) return undefined;
      const { performance, nextSteps } = play;
      return [
        round && ownRatingFacts(round, seat.id),
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
    facilitator: (world) =>
      ofRevealed(world, (round, performance) => sharedFacts(performance, scoredIn(round, performance))),
    // All together, as a heap, with neither room nor count of sheets nor parts.
    screen: ({ state }, { round }) =>
      round &&
      state.status === "open" &&
      areAllRevealed(round) &&
      performancesOf(round)
        .filter(isOpen)
        .map((performance) => JSON.stringify(sharedFacts(performance, scoredIn(round, performance)).slice(1, 4)))
        .sort(),
    phone: (_world, { play, round }) =>
      round && play && isOpen(play.performance) && sharedFacts(play.performance, scoredIn(round, play.performance)),
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
    fact: "at results: flags",
    facilitator: (world, { viewer }) =>
      ofRevealed(world, (round, performance) =>
        flagFacts(performance, scoredIn(round, performance))
          .filter(([, count]) => count > 0)
          .map(([id, count]) => [id, count, flagText(round, id, viewer)?.name]),
      ),
    phone: (_world, { round, seat }) => round && seat && ownFlags(round, seat),
  },
  {
    fact: "at results: the key of a calibration, its reasons, spread and two camps, levels from five",
    facilitator: (world, { viewer }) =>
      roundsOf(world).map((round) => isStarted(round) && [rubricIdOf(round), keyFacts(round, viewer)]),
    screen: ({ state }, { round, viewer }) =>
      state.status === "open" && round && areAllKeysShown(round) && keyFacts(round, viewer),
    phone: (_world, { round, play, role, viewer }) =>
      role && round && play && seesKey(round, play) && keyFacts(round, viewer),
  },
  {
    fact: "at results: each one's ratings in a calibration, by pseudonym",
    facilitator: (world) => roundsOf(world).map((round) => isStarted(round) && ratingsHeap(round)),
  },
  {
    fact: "at results: one's own offset from the key",
    phone: (_world, { round, seat, room }) => room && round && seat && offsetFacts(round, seat.id),
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
        if (exercise.kind === "calibration") return [round.number, offsetFacts(round, seat.id)];
        if (roomId === undefined && result === null) return null;
        const { rubric } = scoredIn(round);
        return [
          ownFlags(round, seat).map((flags) =>
            flags.map(([id, count]) => [id, count, flagText(round, id, viewer)?.prompt]),
          ),
          [round.number, nameOfPast(round, seat, viewer)],
          roomId !== undefined && round.rooms.get(roomId)?.roles.get(seat.id),
          result && [result, rubric.criteria.map((criterion) => said(criterion.text, viewer).name)],
          playsOf(round).map(({ id, nextSteps }) => [id, text(world, nextSteps.get(seat.id) ?? null)]),
        ];
      }),
  },
];

const rubricIdOf = ({ exercise }: Round) => (exercise.kind === "role-play" ? null : exercise.rubric.id);
