import type { Role, RoomPlay } from "../../../../shared/workshop/state.ts";
import type { World } from "../aWorld.ts";
import { cardIn, type SceneRound, sceneRound } from "./knownScenes.ts";
import { labelFacts, talkFacts } from "./knownTalk.ts";
import type { Leak } from "./leakKinds.ts";
import { isAt, playsOf, startedIn } from "./standpoint.ts";
import { text } from "./writtenDown.ts";

type Scene = NonNullable<RoomPlay["scene"]>;
const ENGLISH = { kind: "screen", language: "en" } as const;

/** A mistake on phones with one of these roles, in a room that plays and has not reached this step. */
const before =
  (
    step: Parameters<typeof isAt>[2],
    roles: readonly Role[],
    leak: (scene: Scene, play: RoomPlay, round: SceneRound, world: World) => unknown,
  ): Leak =>
  (world, { round, play, role }) => {
    const scenes = sceneRound(round);
    if (!scenes || !play?.scene || !role || !roles.includes(role) || isAt(scenes, play, step)) return undefined;
    return leak(play.scene, play, scenes, world);
  };

/** A mistake on the projector or the console, about every room. */
const everywhere =
  (
    kind: "screen" | "facilitator",
    leak: (scene: Scene, play: RoomPlay, round: SceneRound, world: World) => unknown,
  ): Leak =>
  (world, { viewer }) => {
    const round = sceneRound(startedIn(world));
    if (viewer.kind !== kind || world.state.status !== "open" || !round) return undefined;
    return playsOf(round).map((play) => play.scene && leak(play.scene, play, round, world));
  };

const ROOM = ["performer", "customer", "relay", "scorer", "visitor"] as const satisfies readonly Role[];
const typedIn = (world: World, { talk }: Scene) => talk.map(({ textId }) => text(world, textId));
const shownIn = (world: World, { talk }: Scene) =>
  talk.flatMap(({ shown }) => shown.map((one) => (one.kind === "picture" ? one.pictureId : text(world, one.textId))));
const saidTo = (scene: Scene, from: string, to: string) =>
  scene.talk.filter((message) => message.from === from && message.to === to);

/** Mistakes with what is said in scenes, by name. */
export const PLANTED_TALK_LEAKS: Readonly<Record<string, Leak>> = {
  "what the customer typed, on the rep's phone": before("replay", ["performer"], (scene, _play, _round, world) =>
    saidTo(scene, "customer", "rep").map(({ textId }) => text(world, textId)),
  ),
  "what the rep typed, on the customer's phone": before("replay", ["customer"], (scene, _play, _round, world) =>
    saidTo(scene, "rep", "customer").map(({ textId }) => text(world, textId)),
  ),
  "how long it was, on the rep's phone": before("replay", ["performer"], (scene, _play, _round, world) =>
    saidTo(scene, "customer", "rep").map(({ textId }) => text(world, textId)?.length),
  ),
  "what the interpreter says to the customer, on the rep's phone": before(
    "replay",
    ["performer"],
    (scene, _play, _round, world) => saidTo(scene, "relay", "customer").map(({ textId }) => text(world, textId)),
  ),
  "how often the interpreter spoke to the other side": before(
    "timeline",
    ["performer"],
    (scene) => saidTo(scene, "relay", "customer").length,
  ),
  "what becomes of what was said, to the room before the replay": before(
    "replay",
    ["scorer", "relay"],
    (_scene, play, round, world) => talkFacts(world, round, play, { role: null, viewer: ENGLISH }),
  ),
  "what is said in other rooms": (world, { round, play }) => {
    const scenes = sceneRound(round);
    if (!scenes || !play) return undefined;
    return playsOf(scenes).map((one) => one !== play && one.scene && typedIn(world, one.scene));
  },
  "what was said, on phones when the round is over": (world, { round, play, role }) =>
    round?.status === "ended" && role !== null && play?.scene ? typedIn(world, play.scene) : undefined,
  "what was said, on the wall": everywhere("screen", (scene, _play, _round, world) => typedIn(world, scene)),
  "how much was said, on the wall": everywhere("screen", ({ talk }) => talk.length),
  "drawings and numbers, on the wall": everywhere("screen", (scene, _play, _round, world) => shownIn(world, scene)),
  "drawings and numbers of other rooms": (world, { round, play }) => {
    const scenes = sceneRound(round);
    if (!scenes || !play) return undefined;
    return playsOf(scenes).map((one) => one !== play && one.scene && shownIn(world, one.scene));
  },
  "what was erased, by its id": before("replay", ROOM, ({ talk }, _play, _round, world) =>
    talk.map(({ textId }) => [textId, text(world, textId) === null]),
  ),
  "who typed a message, to the room": before("results", ["performer"], ({ talk }) => talk.map(({ seatId }) => seatId)),
  "who typed a message, to the facilitator": everywhere("facilitator", ({ talk }) => talk.map(({ seatId }) => seatId)),
  "the hour of messages, to the room": before("results", ["customer"], ({ talk }) => talk.map(({ at }) => at)),
  "when messages were said, on the wall": everywhere("screen", ({ talk }) => talk.map(({ atMs }) => atMs)),
  "which message marks are about, on the wall": everywhere("screen", ({ marks }) =>
    marks.map(({ messageId }) => messageId),
  ),
  "which message marks are about, to the room": before("timeline", ROOM, ({ marks }) =>
    marks.map(({ messageId }) => messageId),
  ),
  "whose phone counts as what was heard": before("replay", ["performer", "customer"], ({ talk }) =>
    talk.map(({ isFacing, inUse }) => [isFacing, inUse]),
  ),
  "what the rep may call in, on the customer's phone": before(
    "card",
    ["customer", "relay"],
    (_scene, play, round) => cardIn(round, play)?.card.structure.lifelines,
  ),
  "lifelines of other rooms": (_world, { round, play }) => {
    const scenes = sceneRound(round);
    if (!scenes || !play) return undefined;
    return playsOf(scenes).map((one) => one !== play && one.scene?.lifelines);
  },
  "lifelines, on the wall": everywhere("screen", ({ lifelines }) => lifelines.length),
  "whether lips can be read, to the interpreter": before("results", ["relay"], ({ isFacing }) => isFacing),
  "whether lips can be read, on the wall": everywhere("screen", ({ isFacing }) => isFacing),
  "the noise, to who watches": before("results", ["scorer", "visitor"], ({ noisePercent }) => noisePercent),
  "the noise, on the wall": everywhere("screen", ({ noisePercent }) => noisePercent),
  "the call, on the wall": everywhere("screen", ({ calls }) => calls.length),
  "points that came up, on the rep's phone": before("replay", ["performer"], ({ points }) =>
    points.map(({ pointId, asked }) => [pointId, asked]),
  ),
  "how many points came up, to the room": before(
    "replay",
    ["scorer", "relay", "visitor"],
    ({ points }) => points.length,
  ),
  "when points came up, on the customer's phone": before("results", ["customer"], ({ points }) =>
    points.map(({ atMs }) => atMs),
  ),
  "points, on the wall": everywhere("screen", ({ points }) => points.length),
  "who tapped what the rep did, to those who watch": before("results", ["scorer"], ({ simulated }) =>
    simulated?.vote?.taps.map(({ seatId }) => seatId),
  ),
  "how many tapped, to those who watch": before("results", ["scorer"], ({ simulated }) => simulated?.vote?.taps.length),
  "that there is a vote, on the rep's phone": before(
    "results",
    ["performer"],
    ({ simulated }) => simulated?.vote?.fromMs,
  ),
  "a vote, on the wall": everywhere("screen", ({ simulated }) => simulated?.vote?.taps.length),
  "the moves to tap, on the rep's phone": before("card", ["performer"], (_scene, play, round) => {
    const card = cardIn(round, play);
    return card && labelFacts(card, ENGLISH);
  }),
  "the line that is awaited, to the room": before("results", ROOM, ({ simulated }) => simulated?.awaited?.line),
  "the line that is awaited, to the facilitator": everywhere("facilitator", ({ simulated }) => simulated?.awaited?.id),
  "when the customer answers, to the room": before("results", ROOM, ({ simulated }) => simulated?.answersAtMs),
  "what soothed a simulated customer, to the room": before("timeline", ROOM, ({ simulated }) => simulated?.soothers),
  "what a simulated customer has said, on the wall": everywhere("screen", ({ simulated }) => simulated?.said),
  "how often a room changed its card": (_world, { round, play, role }) =>
    sceneRound(round) && play && role === "scorer" ? play.swaps : undefined,
  "how often rooms changed their cards, on the wall": everywhere("screen", (_scene, { swaps }) => swaps),
  "the cards to change to": (_world, { round, role }) =>
    role === "performer" ? sceneRound(round)?.exercise.spares?.map(({ card }) => card.id) : undefined,
  "whether lines are written elsewhere, to the room": (_world, { round, role }) =>
    role === null ? undefined : sceneRound(round)?.writesLines,
  "which timeline the projector shows, to the room": (_world, { round, role }) =>
    role === null ? undefined : sceneRound(round)?.shownTimeline,
  "the timeline of another room, on the wall": everywhere("screen", ({ dialEntries }, play, round) =>
    isAt(round, play, "timeline") && round.shownTimeline !== play.id ? dialEntries.length : null,
  ),
  "the timeline on the wall before the room is there": everywhere("screen", ({ dialEntries }, play, round) =>
    !isAt(round, play, "timeline") && round.shownTimeline === play.id ? dialEntries.map(({ dial }) => dial) : null,
  ),
  "what a scene was switched to, to other rooms": (_world, { round, play }) => {
    const scenes = sceneRound(round);
    if (!scenes || !play) return undefined;
    return playsOf(scenes).map((one) => one !== play && [one.scene?.difficulty, one.scene?.industryId]);
  },
  "what a scene was switched to, on the wall": everywhere("screen", ({ difficulty }) => difficulty),
};
