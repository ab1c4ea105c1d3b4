import type { Role, RoomPlay } from "../../../../shared/workshop/state.ts";
import type { World } from "../aWorld.ts";
import type { Fact, Known } from "./fact.ts";
import { cardIn, publicTimelineFacts, type RoundCard, type SceneRound, sceneRound } from "./knownScenes.ts";
import {
  callFacts,
  hearingFacts,
  labelFacts,
  lifelineFacts,
  modeOf,
  pointFacts,
  shownPlay,
  standing,
  switchedFacts,
  talkFacts,
  thereFacts,
} from "./knownTalk.ts";
import { isAt, playsOf, type Standpoint } from "./standpoint.ts";
import { said } from "./writtenDown.ts";

type Scene = NonNullable<RoomPlay["scene"]>;

/** One room's scene with its card. */
interface Stage {
  readonly round: SceneRound;
  readonly play: RoomPlay;
  readonly scene: Scene;
  readonly card: RoundCard;
}

const stageOf = (round: SceneRound, play: RoomPlay): Stage | null => {
  const card = cardIn(round, play);
  return play.scene && card ? { round, play, scene: play.scene, card } : null;
};

const isScenePlayed = ({ plan }: SceneRound, { clock }: RoomPlay) =>
  plan[clock.stepIndex]?.step === "scene" && clock.performBeganAt !== null;

/** A fact of the console, room by room. */
const onDesk =
  (known: (stage: Stage, at: Standpoint, world: World) => unknown): Known =>
  (world, at) => {
    const round = sceneRound(world.state.round);
    return (
      round && playsOf(round).map((play) => [play.id, known2(stageOf(round, play), (one) => known(one, at, world))])
    );
  };
const known2 = <From, To>(one: From | null, change: (one: From) => To) => (one === null ? null : change(one));

/** A fact of the phones of a room while it plays; `during`: only in the scene. */
const inRoom =
  (known: (stage: Stage, at: Standpoint & { readonly role: Role }, world: World) => unknown, during = false): Known =>
  (world, at) => {
    const round = sceneRound(at.round);
    const { play, role } = at;
    if (!round || !play || !role || round.status !== "playing" || play.hasEnded || !isAt(round, play, "scene"))
      return undefined;
    const isScene = isScenePlayed(round, play);
    const stage = stageOf(round, play);
    return stage && (isScene || !during) ? known(stage, { ...at, role }, world) : undefined;
  };

const timeFacts = ({ clock }: RoomPlay) => [clock.performBeganAt, clock.pausedAt];

const whileItRuns = (known: Parameters<typeof inRoom>[0]): Known => inRoom(known, true);

const pictures = ({ card }: RoundCard, scene: Scene, { viewer }: Standpoint) => {
  const gesture = standing({ card } as RoundCard, scene).find(({ mode }) => mode === "gesture");
  return gesture?.mode === "gesture" ? [gesture.pictures, said(card.text, viewer).barrier?.pictures] : null;
};

/** What somebody can put into a message. */
function composerFacts({ play, scene, card }: Stage, at: Standpoint & { readonly role: Role }, { state }: World) {
  const mode = modeOf(card, scene);
  const isOnPaper = play.performance !== null && state.seats.get(play.performance.performerId)?.device === "none";
  const { isRelayed, hasCustomer } = thereFacts(card, play, scene);
  const shows = scene.lifelines.filter(({ kind }) => kind === "write-and-draw").length;
  if (mode === "spoken") return mode;
  switch (at.role) {
    case "performer": {
      const uses = card.card.structure.lifelines?.find(({ kind }) => kind === "write-and-draw")?.uses ?? 0;
      return [mode, isRelayed, hasCustomer, Math.max(0, uses - shows), pictures(card, scene, at)];
    }
    case "customer": {
      const hasTiles = standing(card, scene).some(({ mode: one }) => one === "wordbank");
      return [mode, isRelayed, shows > 0, hasTiles && card.card.text.en.barrier?.wordbank, pictures(card, scene, at)];
    }
    case "relay":
      return [mode, isRelayed, hasCustomer];
    case "scorer":
      // Who watches writes for a rep without a phone.
      return [mode, (mode === "lines" || isOnPaper) && [isRelayed, hasCustomer]];
    case "visitor":
      return mode;
  }
}

/** What may be known of what is said in scenes, and of how they stand while they run. */
export const KNOWLEDGE_OF_TALK: readonly Fact[] = [
  {
    fact: "what is said in a scene",
    facilitator: onDesk(({ round, play }, { viewer }, world) => talkFacts(world, round, play, { role: null, viewer })),
    phone: inRoom(({ round, play }, { role, viewer, seat }, world) =>
      talkFacts(world, round, play, { role, viewer, ...(seat === null ? {} : { seatId: seat.id }) }),
    ),
  },
  {
    fact: "what one can say and show now",
    phone: whileItRuns((stage, at, world) => composerFacts(stage, at, world)),
  },
  {
    fact: "how a scene goes by now: mode, channel, difficulty, trade, and the call",
    facilitator: onDesk(({ round, play, scene, card }, { viewer }) => [
      round.status === "playing" && !play.hasEnded && isScenePlayed(round, play) && timeFacts(play),
      modeOf(card, scene),
      switchedFacts(round, scene, viewer).slice(0, 3),
      callFacts(scene)?.[0],
    ]),
    phone: whileItRuns(({ round, play, scene, card }, { viewer }) => [
      timeFacts(play),
      modeOf(card, scene),
      switchedFacts(round, scene, viewer),
      callFacts(scene),
    ]),
  },
  {
    fact: "lifelines",
    facilitator: onDesk(({ card, scene }) => lifelineFacts(card, scene, true)),
    phone: whileItRuns(({ card, scene }, { role }) =>
      lifelineFacts(card, scene, role !== "customer" && role !== "relay"),
    ),
  },
  {
    fact: "whether lips can be read",
    facilitator: onDesk(({ card, scene }) => hearingFacts(card, scene).facing),
    phone: whileItRuns(({ card, scene }, { role }) => (role === "relay" ? null : hearingFacts(card, scene).facing)),
  },
  {
    fact: "the noise of the place",
    facilitator: onDesk(({ card, scene }) => hearingFacts(card, scene).noise),
    phone: whileItRuns(({ card, scene }, { role }) =>
      role === "performer" || role === "customer" ? hearingFacts(card, scene).noise : null,
    ),
  },
  {
    fact: "points that came up",
    phone: whileItRuns(({ card, scene }, { role, viewer }) => {
      const saving = standing(card, scene).find(({ mode }) => mode === "face-save");
      if (role !== "customer" || saving?.mode !== "face-save") return null;
      const texts: Readonly<Record<string, string>> = said(card.card.text, viewer).barrier?.points ?? {};
      return saving.points.map((id) => [id, texts[id], scene.points.findLast(({ pointId }) => pointId === id)?.asked]);
    }),
  },
  {
    fact: "whether the app plays the customer",
    facilitator: (world) => {
      const round = sceneRound(world.state.round);
      return (
        round &&
        playsOf(round).map(({ id, isSimulated, swaps, scene }) => [
          id,
          isSimulated,
          swaps > 0,
          scene?.simulated == null,
        ])
      );
    },
    screen: ({ state }, at) => {
      const round = state.status === "open" ? sceneRound(at.round) : null;
      return round && playsOf(round).map(({ number, isSimulated }) => [number, isSimulated]);
    },
    phone: whileItRuns(({ play }) => play.isSimulated),
  },
  {
    fact: "what those who watch have tapped",
    facilitator: onDesk(({ card, scene: { simulated } }, { viewer }) => {
      const last = new Map(simulated?.vote?.taps.map(({ seatId, move }) => [seatId, JSON.stringify(move)]));
      return simulated && [labelFacts(card, viewer), simulated.vote?.fromMs, [...last.values()].sort()];
    }),
    phone: whileItRuns(({ card, play, scene }, { role, viewer }) =>
      role === "scorer" && play.isSimulated ? [labelFacts(card, viewer), scene.simulated?.vote?.fromMs] : null,
    ),
  },
  {
    fact: "looking back: how much arrived, and which points were understood",
    facilitator: onDesk(({ round, play, scene, card }, { viewer }) =>
      isAt(round, play, "replay") ? [play.performance !== null, pointFacts(card, scene, viewer)] : null,
    ),
    phone: inRoom(({ round, play, scene, card }, { viewer }) =>
      isAt(round, play, "replay") ? [play.performance !== null, pointFacts(card, scene, viewer)] : null,
    ),
  },
  {
    fact: "the timeline on the projector",
    facilitator: ({ state }) => sceneRound(state.round)?.shownTimeline,
    screen: (world, at) => {
      const round = world.state.status === "open" ? sceneRound(at.round) : null;
      const play = round && shownPlay(round);
      const card = play && cardIn(round, play);
      if (!play || !card) return undefined;
      const { title } = said(card.card.text, at.viewer);
      const criteria = card.rubric.criteria.map(({ id, text }) => [id, said(text, at.viewer).name]);
      return [play.number, title, criteria, publicTimelineFacts(world, round, play, at.viewer)];
    },
  },
  {
    fact: "whether lines are written elsewhere, and the trades to switch to",
    facilitator: ({ state }, { viewer }) => {
      const round = sceneRound(state.round);
      return (
        round && [round.writesLines, round.exercise.industries?.map(({ id, text }) => [id, said(text, viewer).name])]
      );
    },
  },
];
