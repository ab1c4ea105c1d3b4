import type { RoomPlay } from "../../../../shared/workshop/state.ts";
import {
  cardIn,
  dialFacts,
  gateFacts,
  relayFacts,
  repFacts,
  rubricFacts,
  type SceneRound,
  sceneRound,
  secretFacts,
} from "./knownScenes.ts";
import { type Leak, onPhone } from "./leakKinds.ts";
import { isAt, performancesOf, playsOf, type Standpoint, startedIn } from "./standpoint.ts";
import { isOpen, text } from "./writtenDown.ts";

const ENGLISH = { kind: "screen", language: "en" } as const;

/** A mistake on the phones of a room, in a round of scenes that has started. */
const inRoom =
  (leak: (round: SceneRound, play: RoomPlay, at: Standpoint) => unknown): Leak =>
  (_world, at) => {
    const round = sceneRound(at.round);
    return round && at.play && at.role ? leak(round, at.play, at) : undefined;
  };

/** The same before the room has reached a step. */
const before = (
  step: Parameters<typeof isAt>[2],
  leak: (round: SceneRound, play: RoomPlay, at: Standpoint) => unknown,
) => inRoom((round, play, at) => (isAt(round, play, step) ? undefined : leak(round, play, at)));

/** A mistake on a phone before the start of a round of scenes. */
const beforeStart = (leak: (round: SceneRound, play: RoomPlay) => unknown): Leak =>
  onPhone(({ state }, { room }) => {
    const round = sceneRound(state.round);
    const play = room && round?.rooms.get(room.id);
    return round?.status === "casting" && play ? leak(round, play) : undefined;
  });

/** A mistake on the projector or the console, in a round of scenes that has started. */
const everywhere =
  (kind: "screen" | "facilitator", leak: (round: SceneRound, at: Standpoint) => unknown): Leak =>
  (world, at) => {
    const round = sceneRound(startedIn(world));
    return at.viewer.kind === kind && world.state.status === "open" && round ? leak(round, at) : undefined;
  };

const secretOf = (round: SceneRound, play: RoomPlay) => {
  const card = cardIn(round, play);
  return card && secretFacts(card, round, ENGLISH);
};
const byRole =
  (roles: readonly string[], leak: (round: SceneRound, play: RoomPlay) => unknown) =>
  (round: SceneRound, play: RoomPlay, { role }: Standpoint) =>
    role !== null && roles.includes(role) ? leak(round, play) : undefined;
const dialIn = (_round: SceneRound, { scene }: RoomPlay) => scene && dialFacts(scene);

/** Mistakes with scenes, by name. */
export const PLANTED_SCENE_LEAKS: Readonly<Record<string, Leak>> = {
  "the secret brief on a scorer's phone": before("card", byRole(["scorer"], secretOf)),
  "the secret brief on the rep's phone": before("card", byRole(["performer"], secretOf)),
  "the secret brief on the interpreter's phone": before("card", byRole(["relay"], secretOf)),
  "the secret brief on a late-comer's phone": before("card", byRole(["visitor"], secretOf)),
  "the hidden need of another room's card": inRoom((round, play) =>
    round.exercise.cards.filter(({ card }) => card.id !== play.cardId).map((card) => secretFacts(card, round, ENGLISH)),
  ),
  "the secret brief on the wall before every room is there": everywhere("screen", (round) =>
    round.exercise.cards.map((card) => secretFacts(card, round, ENGLISH)),
  ),
  "the words that would give the need away, on the customer's phone": inRoom((round, play, { role }) =>
    role === "customer" ? cardIn(round, play)?.card.text.en.secret.giveaways : undefined,
  ),
  "the rep's brief on the customer's phone": before(
    "card",
    byRole(["customer", "relay"], (round, play) => {
      const card = cardIn(round, play);
      return card && repFacts(card, ENGLISH);
    }),
  ),
  "the rubric on the customer's phone while they play": before(
    "sheets",
    byRole(["customer"], (round, play) => {
      const card = cardIn(round, play);
      return card && rubricFacts(card, ENGLISH);
    }),
  ),
  "the interpreter's brief to the room": before(
    "card",
    byRole(["performer", "scorer", "customer"], (round, play) => {
      const card = cardIn(round, play);
      return card && relayFacts(card, ENGLISH);
    }),
  ),
  "the card before the start": beforeStart((round, play) => cardIn(round, play)?.card.text.en.title),
  "what a scene touches on, to everybody before the start": beforeStart(
    (round, play) => cardIn(round, play)?.card.text.en.contentNote,
  ),
  "who is drawn, to the room before the start": beforeStart((_round, { draws }) =>
    [...draws.values()].map(({ seatId }) => seatId),
  ),
  "who passed a role, to the room": onPhone(({ state }, { room }) => {
    const play = room && state.round?.rooms.get(room.id);
    return play && [...play.draws.values()].map(({ passed }) => passed.length);
  }),
  "who passed a role, on the wall": ({ state }, { viewer }) =>
    viewer.kind === "screen"
      ? [...(state.round?.rooms.values() ?? [])].map(({ draws }) =>
          [...draws.values()].map(({ passed }) => passed.length),
        )
      : undefined,
  "how often people played, on phones": onPhone(({ state }) =>
    [...state.seats.values()].map(({ timesPlayed }) => timesPlayed),
  ),
  "the dial on the rep's phone": before("timeline", byRole(["performer"], dialIn)),
  "the dial on a scorer's phone": before("timeline", byRole(["scorer"], dialIn)),
  "the band of the dial on the interpreter's phone": before(
    "timeline",
    byRole(["relay"], (_round, { scene }) => scene && Math.ceil(scene.dial.dial / 2)),
  ),
  "the dial on the wall": everywhere("screen", (round) => playsOf(round).map(({ scene }) => scene?.dial.dial)),
  "the dial of another room": inRoom((round, play) =>
    playsOf(round).map((one) => one !== play && one.scene && dialFacts(one.scene)),
  ),
  "how often the dial moved, to the room": before(
    "timeline",
    byRole(["scorer", "performer"], (_round, { scene }) => scene?.dialEntries.length),
  ),
  "how often the rep said sorry": inRoom((_round, { scene }) => scene?.dial.apologies),
  "how the scene was judged, before the timeline": before(
    "timeline",
    byRole(["scorer", "performer", "relay"], (_round, { scene }) => scene?.metTests),
  ),
  "a twist for one seat on another's phone": before("timeline", (round, { scene }) =>
    round.twists.filter(({ id, seatId }) => seatId !== null && scene?.twists.some(({ sentId }) => sentId === id)),
  ),
  "a twist for one role on all phones": before("timeline", (round, { scene }) =>
    round.twists
      .filter(({ id, role }) => role !== null && scene?.twists.some(({ sentId }) => sentId === id))
      .map(({ id }) => id),
  ),
  "a twist before it arrives, on phones": inRoom(
    (round) => round.twists.filter(({ arrivedIn }) => arrivedIn.length === 0).length,
  ),
  "a twist that is on its way, on the wall": everywhere("screen", (round) => round.twists.map(({ id }) => id)),
  "a twist for one room, on the wall": (world, at) => {
    const round = sceneRound(startedIn(world));
    if (at.viewer.kind !== "screen" || world.state.status !== "open" || !round) return undefined;
    return round.twists
      .filter(({ arrivedIn }) => arrivedIn.length > 0)
      .map(({ from }) => ("textId" in from ? text(world, from.textId) : JSON.stringify(from)));
  },
  "the twists that a card offers, on phones": inRoom((round, play) => cardIn(round, play)?.card.text.en.twists),
  "which twist is certain at the hard level": inRoom((round, play) => cardIn(round, play)?.card.structure.hardTwist),
  "others' marks while it happens": before("timeline", (_round, { scene }) =>
    scene?.marks.map(({ verdict }) => verdict),
  ),
  "how many marks there are, to the room": before("timeline", (_round, { scene }) => scene?.marks.length),
  "marks to the facilitator before the timeline": everywhere("facilitator", (round) =>
    playsOf(round).map(({ scene }) => scene?.marks.map(({ verdict }) => verdict)),
  ),
  "who marked, in the timeline": inRoom((round, play) =>
    isAt(round, play, "timeline") ? play.scene?.marks.map(({ seatId, atMs }) => [seatId, atMs]) : undefined,
  ),
  "who marked, to the facilitator": everywhere("facilitator", (round) =>
    playsOf(round).map(({ scene }) => scene?.marks.map(({ seatId }) => seatId)),
  ),
  "ids of marks, in the timeline": inRoom((round, play) =>
    isAt(round, play, "timeline") ? play.scene?.marks.map(({ id }) => id) : undefined,
  ),
  "marks in the order in which they were stored": inRoom((round, play) =>
    isAt(round, play, "timeline") ? play.scene?.marks.map(({ verdict, atMs }) => [verdict, atMs]) : undefined,
  ),
  "how somebody is, to the room": inRoom((_round, { scene }) => [...(scene?.wellbeing.values() ?? [])]),
  "that somebody is not well, to the room": inRoom((_round, { scene }) =>
    [...(scene?.wellbeing.values() ?? [])].some((level) => level <= 2),
  ),
  "that somebody is not well, on the wall": everywhere("screen", (round) =>
    playsOf(round).map(({ scene }) => [...(scene?.wellbeing.values() ?? [])].filter((level) => level <= 2).length),
  ),
  "how well somebody is in numbers, to the facilitator": everywhere("facilitator", (round) =>
    playsOf(round).map(({ scene }) => [...(scene?.wellbeing ?? [])]),
  ),
  "checks to the room": inRoom((round, { performance }, { role }) =>
    isOpen(performance) && role !== "performer" ? gateFacts(round, performance) : undefined,
  ),
  "checks below three": inRoom((_round, { performance }, { role }) =>
    isOpen(performance) && role === "performer"
      ? [...performance.ticks.values()].filter((ticks) => "verified" in ticks).length
      : undefined,
  ),
  "checks before the reveal, to the facilitator": everywhere("facilitator", (round) =>
    performancesOf(round).map(({ revealedAt, ticks }) =>
      revealedAt === null ? [...ticks.values()].filter((heard) => "verified" in heard).length : null,
    ),
  ),
  "checks on the wall": everywhere("screen", (round) =>
    performancesOf(round).map((performance) => isOpen(performance) && gateFacts(round, performance)),
  ),
};
