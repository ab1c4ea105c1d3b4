import type { SeatId } from "../../../../shared/basics/ids.ts";
import type { Viewer } from "../../../../shared/view/audiencesOf.ts";
import type { Round } from "../../../../shared/workshop/state.ts";
import type { World } from "../aWorld.ts";
import type { Fact } from "./fact.ts";
import { tappedTraits } from "./knownResults.ts";
import {
  areAllRevealed,
  performancesOf,
  playsOf,
  roundsOf,
  type Standpoint,
  scoredIn,
  startedIn,
} from "./standpoint.ts";
import { askedFacts, clockFacts, innerFacts, isOpen, nameOf, peopleFacts, text, titleFacts } from "./writtenDown.ts";

const ownName = (world: World, { seat }: Standpoint) => seat && [seat.id, nameOf(world, seat), seat.status];

function publicFacts(world: World) {
  const { status, joinCode, seats, round, pastRounds } = world.state;
  const seated = [...seats.values()].filter((seat) => seat.status === "seated");
  const stage = status === "closed" || (round === null ? pastRounds.length > 0 : round.status);
  return [joinCode, stage, seated.length, seated.slice(0, 60).map((seat) => [seat.id, nameOf(world, seat)])];
}

const roomFacts = (world: World, rooms: World["state"]["rooms"], isLabelled: boolean) =>
  rooms.map(({ id, number, seatIds }) => [
    isLabelled && id,
    number,
    peopleFacts(world, seatIds, startedIn(world)?.rooms.get(id)),
  ]);

/** What is asked, or what everybody rates; never its key. */
const questionFacts = ({ state: { round } }: World, { viewer }: Standpoint) =>
  round && [round.id, askedFacts(round.exercise, viewer)];

/** The names of what somebody tapped as «what worked», over all rooms: every card has the same rubric here. */
const tappedIn = (round: Round, viewer: Viewer) =>
  round.exercise.kind !== "calibration" && tappedTraits(performancesOf(round).filter(isOpen), scoredIn(round), viewer);

/** Who should have a connection and has none, with the moment since when. */
const offlineAmong = ({ state, offline }: World, seatIds: readonly SeatId[]) =>
  seatIds.flatMap((id) => {
    const seat = state.seats.get(id);
    const since = seat?.status === "seated" && seat.device === "own" ? offline?.get(id) : undefined;
    return since === undefined ? [] : [[id, since] as const];
  });

const isOnTheWall = ({ state }: World, { round }: Standpoint) => state.status === "open" && round !== null;

/** What may be known of the workshop, its rooms, its content and its clocks. */
export const KNOWLEDGE_OF_WORKSHOP: readonly Fact[] = [
  { fact: "one's own name, and whether one was removed", phone: ownName, removed: ownName },
  {
    fact: "how the workshop stands, and who is here",
    facilitator: (world) => [world.state.id, publicFacts(world)],
    screen: publicFacts,
    phone: (world) => [world.state.id, publicFacts(world)],
  },
  {
    fact: "rooms, who sits in them, and their roles once the round has started",
    facilitator: (world) => roomFacts(world, world.state.rooms, true),
    screen: (world) => roomFacts(world, world.state.rooms, false),
    phone: (world, { room }) => room && roomFacts(world, [room], true),
  },
  {
    fact: "the question with its trade, or the exemplars of a calibration",
    facilitator: questionFacts,
    screen: (world, at) => isOnTheWall(world, at) && questionFacts(world, at),
    phone: (world, at) => at.role && questionFacts(world, at),
  },
  {
    fact: "what it probes, traits, parts, rubric, and what else coaches",
    facilitator: ({ state: { round } }, { viewer }) => round && innerFacts(round.exercise, viewer),
    screen: (world, at) =>
      at.round && isOnTheWall(world, at) && areAllRevealed(at.round) && tappedIn(at.round, at.viewer),
    phone: (_world, { round, role, viewer }) => role && round && innerFacts(round.exercise, viewer),
  },
  {
    fact: "the number of the round",
    facilitator: ({ state: { round } }) => round && [round.id, round.number],
    screen: ({ state: { round } }) => round?.number,
    phone: (_world, { play, round }) => play && [round?.id, round?.number],
  },
  {
    fact: "the clock",
    facilitator: (_world, { round }) =>
      round &&
      playsOf(round).map(({ id, number, clock, hasEnded }) => [
        id,
        number,
        clockFacts(round, clock, hasEnded, clock.pausedFor),
      ]),
    screen: (world, at) =>
      at.round &&
      isOnTheWall(world, at) &&
      playsOf(at.round).map(({ number, clock, hasEnded }) => [
        number,
        at.round && clockFacts(at.round, clock, hasEnded, clock.pausedFor !== null),
      ]),
    phone: ({ state }, { play, round }) =>
      state.status === "open" && play && round && clockFacts(round, play.clock, play.hasEnded, play.clock.pausedFor),
  },
  {
    fact: "who is asked to perform, and who passed",
    facilitator: ({ state: { round } }) =>
      round !== null &&
      round.status !== "ended" &&
      playsOf(round).map(({ id, casting }) => [id, casting.candidateId, casting.answer, casting.passed]),
    phone: ({ state: { round } }, { room, seat, role }) => {
      const casting = room && round?.status !== "ended" ? round?.rooms.get(room.id)?.casting : undefined;
      if (!casting || seat === null) return undefined;
      if (role === "performer") return ["performs", round?.id];
      if (casting.candidateId === seat.id) return [casting.answer, round?.id];
      return casting.passed.includes(seat.id) && ["passed", round?.id];
    },
  },
  {
    fact: "who is offline",
    facilitator: (world) => offlineAmong(world, [...world.state.seats.keys()]),
    phone: (world, { room }) => room && offlineAmong(world, room.seatIds).map(([id]) => id),
  },
  {
    fact: "whether joining is locked and the curtain drawn",
    facilitator: ({ state }) => [state.joining, state.isCurtainDrawn],
    screen: ({ state }) => [state.joining, state.isCurtainDrawn],
  },
  {
    fact: "seats with device, turns and removal; facilitators; settings; the plan; past questions",
    facilitator: (world, { viewer }) => {
      const { roomSize, choice, openedAt, seats, facilitators, round } = world.state;
      return [
        [roomSize, choice, openedAt, round?.plan],
        [...seats.values()].map((seat) => [
          seat.id,
          nameOf(world, seat),
          seat.status,
          seat.device,
          seat.timesPerformed,
        ]),
        [...facilitators.values()].map(({ id, nameTextId, revoked }) => [id, text(world, nameTextId), revoked]),
        roundsOf(world).map(({ number, exercise }) => [number, titleFacts(exercise, viewer)]),
      ];
    },
  },
];
