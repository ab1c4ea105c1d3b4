import type { SeatId } from "../../../../shared/basics/ids.ts";
import type { RoomPlay } from "../../../../shared/workshop/state.ts";
import type { World } from "../aWorld.ts";
import type { Fact } from "./fact.ts";
import {
  cardIn,
  dialFacts,
  freeRole,
  gateFacts,
  ownTwists,
  publicFacts,
  relayFacts,
  repFacts,
  rubricFacts,
  sceneRound,
  secretFacts,
  swapFacts,
  timelineFacts,
  twistWords,
} from "./knownScenes.ts";
import { cardsOf, inRoom, ofAllCards, ofOpenCards, ofOwnCard, onDesk, onWall } from "./sceneStanding.ts";
import { isAt, performancesOf, playsOf, roundsOf, type Standpoint } from "./standpoint.ts";
import { isOpen, said } from "./writtenDown.ts";

const isPlayer = ({ role }: Standpoint) => role === "customer" || role === "relay";

/** The own room in the round that is prepared or goes on, whether or not it has started. */
const ownPlace = ({ state }: World, { seat, room }: Standpoint) => {
  const round = sceneRound(state.round);
  const play = room && round?.rooms.get(room.id);
  const card = round && play && cardIn(round, play);
  return round && play && card && seat ? { round, play, card, seatId: seat.id } : null;
};

const isDrawnFor = ({ draws }: RoomPlay, seatId: SeatId) => [...draws].find(([, draw]) => draw.seatId === seatId)?.[0];

/** What may be known of cards, of who plays, and of the course of a scene. */
export const KNOWLEDGE_OF_SCENES: readonly Fact[] = [
  {
    fact: "a scene's public card, channel and difficulty",
    facilitator: ofAllCards((card, round, { viewer }) => publicFacts(card, round, viewer)),
    screen: onWall((round, _world, { viewer }) =>
      cardsOf(round).map((card) => {
        const plays = playsOf(round).filter(({ cardId }) => cardId === card.card.id);
        return [
          plays.length > 0 && publicFacts(card, round, viewer),
          plays.map(({ number, scene }) => [number, scene?.channel]),
        ];
      }),
    ),
    phone: ofOwnCard((card, round, play, { viewer }) => publicFacts(card, round, viewer, play)),
  },
  {
    fact: "the rep's brief, limits and tools",
    facilitator: ofAllCards((card, _round, { viewer }) => repFacts(card, viewer)),
    phone: ofOwnCard(
      (card, round, play, at) => (!isPlayer(at) || isAt(round, play, "card")) && repFacts(card, at.viewer),
    ),
  },
  {
    fact: "a card's rubric and checks",
    facilitator: ofAllCards((card, _round, { viewer }) => rubricFacts(card, viewer)),
    phone: ofOwnCard(
      (card, round, play, at) => (!isPlayer(at) || isAt(round, play, "sheets")) && rubricFacts(card, at.viewer),
    ),
  },
  {
    fact: "the customer's secret brief",
    facilitator: ofAllCards((card, round, { viewer }) => secretFacts(card, round, viewer)),
    screen: ofOpenCards((card, round, { viewer }) => secretFacts(card, round, viewer)),
    phone: ofOwnCard(
      (card, round, play, { role, viewer }) =>
        (role === "customer" || isAt(round, play, "card")) && secretFacts(card, round, viewer, play),
    ),
  },
  {
    fact: "the interpreter's brief",
    facilitator: ofAllCards((card, _round, { viewer }) => relayFacts(card, viewer)),
    screen: ofOpenCards((card, _round, { viewer }) => relayFacts(card, viewer)),
    phone: ofOwnCard(
      (card, round, play, { role, viewer }) =>
        (role === "relay" || isAt(round, play, "card")) && relayFacts(card, viewer),
    ),
  },
  {
    fact: "the twists that a card offers",
    facilitator: ofAllCards(({ card }, _round, { viewer }) => [
      said(card.text, viewer).twists,
      card.structure.twists,
      card.structure.hardTwist,
    ]),
  },
  {
    fact: "who is drawn to play, who passed it, and whether the card was changed",
    facilitator: onDesk((round) =>
      playsOf(round).map(({ id, cardId, swaps, draws }) => [
        [id, cardId, swaps > 0],
        [...draws].map(([role, { seatId, passed }]) => [role, seatId, passed]),
      ]),
    ),
    phone: (world, at) => {
      const place = ownPlace(world, at);
      if (place?.round.status !== "casting") return undefined;
      const role = isDrawnFor(place.play, place.seatId);
      return role && [place.round.id, role, said(place.card.card.text, at.viewer).contentNote];
    },
  },
  {
    fact: "what a scene touches on, for who is asked to play the rep",
    phone: (world, at) => {
      const place = ownPlace(world, at);
      if (place === null || place.round.status === "ended") return undefined;
      const isAsked = place.play.casting.candidateId === place.seatId;
      return isAsked && [place.round.id, said(place.card.card.text, at.viewer).contentNote];
    },
  },
  {
    fact: "a role that nobody has, with what the scene touches on",
    phone: (world, at) => {
      const place = ownPlace(world, at);
      if (place === null || place.round.status === "ended") return undefined;
      const { round, play, card, seatId } = place;
      const role = freeRole(round, play, seatId);
      // Whoever is asked for something, and everybody once it has started, knows that it is a scene.
      const isTold = round.status !== "casting" || play.casting.candidateId === seatId || role !== undefined;
      return isTold && [round.id, role && [role, said(card.card.text, at.viewer).contentNote]];
    },
  },
  {
    fact: "the dial, and how the scene was judged",
    facilitator: onDesk((round) =>
      playsOf(round).map((play) => [
        play.scene && dialFacts(play.scene),
        Object.keys(cardIn(round, play)?.card.structure.resolution ?? {}),
      ]),
    ),
    phone: inRoom((_round, { scene }, { role }) => role === "customer" && scene && dialFacts(scene)),
  },
  {
    fact: "the course of a scene: dial, twists, lifelines, calls, when something was said, marks without names, and how it ended",
    facilitator: onDesk((round, world, { viewer }) =>
      playsOf(round).map((play) => timelineFacts(world, round, play, viewer)),
    ),
    phone: inRoom((round, play, { viewer }, world) => timelineFacts(world, round, play, viewer)),
  },
  {
    fact: "a twist",
    facilitator: onDesk((round, world, { viewer }) =>
      round.twists.map((twist) => [
        [twist.id, twist.roomIds, twist.role, twist.seatId, twist.arrivesAt, twist.arrivedIn.length > 0],
        twistWords(world, round, twist, viewer),
      ]),
    ),
    screen: onWall((round, world, { viewer }) =>
      round.twists
        .filter(
          ({ role, seatId, arrivedIn }) => role === null && seatId === null && arrivedIn.length === round.rooms.size,
        )
        .map((twist) => [twist.id, twistWords(world, round, twist, viewer)]),
    ),
    phone: (world, at) => {
      const place = ownPlace(world, at);
      if (place === null || place.round.status === "ended") return undefined;
      return ownTwists(place.round, place.play, place.seatId).map((twist) => [
        twist.id,
        twistWords(world, place.round, twist, at.viewer),
      ]);
    },
  },
  {
    fact: "marks of moments",
    facilitator: onDesk((round) => playsOf(round).map(({ scene }) => scene?.marks.length)),
    phone: (world, at) => {
      const place = ownPlace(world, at);
      const own = place?.play.scene?.marks.filter(({ seatId }) => seatId === place.seatId) ?? [];
      return own.map(({ id, criterionId, verdict, atMs, messageId }) => [id, criterionId, verdict, atMs, messageId]);
    },
  },
  {
    fact: "whether one may ask for another card, and whether one fills in a sheet",
    phone: (world, at) => {
      const place = ownPlace(world, at);
      if (place === null || place.round.status === "ended") return undefined;
      const { round, play, seatId } = place;
      const role = play.roles.get(seatId);
      const isColleague = role === "relay" && play.draws.get("relay")?.isColleague === true;
      const isRead = round.plan[play.clock.stepIndex]?.step === "read";
      return [swapFacts(round, play, seatId, isRead), round.status !== "casting" && isColleague];
    },
  },
  {
    fact: "how somebody is after a scene",
    facilitator: onDesk((round) =>
      playsOf(round).map(({ scene }) =>
        [...(scene?.wellbeing ?? [])].filter(([, level]) => level <= 2).map(([seatId]) => seatId),
      ),
    ),
    phone: (world, at) => {
      const place = ownPlace(world, at);
      if (place === null) return undefined;
      const { round, play, card, seatId } = place;
      const role = play.roles.get(seatId);
      const asks = (role === "performer" || role === "customer") && isAt(round, play, "de-role");
      return [play.scene?.wellbeing.get(seatId), asks && card.card.structure.wellbeingCheck];
    },
  },
  {
    fact: "at results: checks",
    facilitator: onDesk((round) =>
      performancesOf(round).map((performance) => isOpen(performance) && gateFacts(round, performance)),
    ),
    phone: (world, { seat }) =>
      roundsOf(world).flatMap((round) =>
        performancesOf(round)
          .filter((one) => one.performerId === seat?.id && isOpen(one))
          .map((one) => [one.id, gateFacts(round, one)]),
      ),
  },
];
