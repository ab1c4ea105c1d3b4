import type { Chance } from "../../../../shared/basics/seededChance.ts";
import type { Round } from "../../../../shared/workshop/state.ts";
import { type RoundCard, type SceneRound, sceneRound } from "./knownScenes.ts";
import { below, type Edit, freshWord, oneOf, onRound } from "./sites.ts";

type CardText = RoundCard["card"]["text"]["en"];

const word = <Text extends string>(chance: Chance) => freshWord(chance) as Text;

/** Changes a round of scenes. */
export const onScenes = (change: (round: SceneRound, chance: Chance) => Round | null): Edit =>
  onRound((round, chance) => {
    const scenes = sceneRound(round);
    return scenes && change(scenes, chance);
  });

/** Changes one card of a round. */
const onCard = (change: (card: RoundCard, chance: Chance) => Partial<RoundCard>): Edit =>
  onScenes((round, chance) => {
    const chosen = below(round.exercise.cards.length, chance);
    const cards = round.exercise.cards.map((card, index) =>
      index === chosen ? { ...card, ...change(card, chance) } : card,
    );
    return { ...round, exercise: { ...round.exercise, cards } };
  });

const onCardText = (change: (text: CardText, chance: Chance) => Partial<CardText>): Edit =>
  onCard(({ card }, chance) => {
    const language = oneOf(["en", "de"], chance) ?? "en";
    const text = card.text[language] ?? card.text.en;
    return { card: { ...card, text: { ...card.text, [language]: { ...text, ...change(text, chance) } } } };
  });

const onSecret = (change: (secret: CardText["secret"], chance: Chance) => Partial<CardText["secret"]>): Edit =>
  onCardText(({ secret }, chance) => ({ secret: { ...secret, ...change(secret, chance) } }));

const onStructure = (
  change: (structure: RoundCard["card"]["structure"], chance: Chance) => Partial<RoundCard["card"]["structure"]>,
): Edit =>
  onCard(({ card }, chance) => ({
    card: { ...card, structure: { ...card.structure, ...change(card.structure, chance) } },
  }));

/** Changes what cards say and how they work. */
export const CARD_EDITS: Readonly<Record<string, Edit>> = {
  "a card's title": onCardText((_, chance) => ({ title: word<CardText["title"]>(chance) })),
  "a card's situation": onCardText(({ public: open }, chance) => ({ public: { ...open, situation: word(chance) } })),
  "what a scene touches on": onCardText((_, chance) => ({ contentNote: word<CardText["title"]>(chance) })),
  "the rep's brief": onCardText(({ rep }, chance) => ({ rep: { ...rep, brief: word(chance) } })),
  "the rep's limits": onCardText(({ rep }, chance) => ({ rep: { ...rep, limits: [word(chance)] } })),
  "the hidden need": onSecret((_, chance) => ({ hiddenNeed: word(chance) })),
  "the words that would give it away": onSecret((_, chance) => ({ giveaways: [word(chance)] })),
  "an opening line": onSecret((_, chance) => ({ openers: [word(chance)] })),
  "what moves the dial": onSecret(({ raises }, chance) => ({
    raises: Object.fromEntries(Object.entries(raises).map(([id, move]) => [id, { ...move, label: word(chance) }])),
  })),
  "what the customer says": onCardText(({ lines }, chance) => ({ lines: { ...lines, tense: [word(chance)] } })),
  "the interpreter's brief": onCardText(({ relay }, chance) =>
    relay === undefined ? {} : { relay: { ...relay, brief: word(chance) } },
  ),
  "the rule of a barrier": onCardText(({ barrier }, chance) =>
    barrier === undefined ? {} : { barrier: { ...barrier, rule: word(chance) } },
  ),
  "what a twist says": onCardText(({ twists }, chance) => ({
    twists: Object.fromEntries(Object.keys(twists).map((id) => [id, word(chance)])),
  })),
  "where the dial starts on the card": onStructure((_, chance) => ({ start: below(9, chance) })),
  "the tests of a card": onStructure(({ resolution }) => ({
    resolution: Object.fromEntries(Object.entries(resolution).toReversed()),
  })),
  "whether a card asks how one is": onStructure(({ wellbeingCheck }) => ({ wellbeingCheck: wellbeingCheck !== true })),
  "the hard twist": onStructure(({ twists }, chance) => ({
    hardTwist: (oneOf(Object.keys(twists), chance) ?? "closing") as RoundCard["card"]["structure"]["hardTwist"],
  })),
  "a check": onCard(({ gates }, chance) =>
    gates === undefined
      ? {}
      : {
          gates: {
            ...gates,
            gates: gates.gates.map((gate) => ({ ...gate, text: { en: { ...gate.text.en, ask: word<"">(chance) } } })),
          },
        },
  ),
  "the criteria of all cards": onScenes((round, chance) => {
    const name = word<"">(chance);
    const cards = round.exercise.cards.map((card) => ({
      ...card,
      rubric: {
        ...card.rubric,
        criteria: card.rubric.criteria.map((one) => ({ ...one, text: { en: { ...one.text.en, name } } })),
      },
    }));
    return { ...round, exercise: { ...round.exercise, cards } };
  }),
  "the difficulty": onScenes((round, chance) => {
    const difficulty = oneOf(["gentle", "standard", "hard"] as const, chance) ?? "standard";
    return { ...round, exercise: { ...round.exercise, difficulty } };
  }),
  "the channel": onScenes((round, chance) => {
    const channel = oneOf(["phone", "chat", null] as const, chance) ?? null;
    return { ...round, exercise: { ...round.exercise, channel } };
  }),
  "which card a room plays": onScenes((round, chance) => {
    const play = oneOf([...round.rooms.values()], chance);
    const card = oneOf(round.exercise.cards, chance);
    if (!play || !card) return null;
    return { ...round, rooms: new Map(round.rooms).set(play.id, { ...play, cardId: card.card.id }) };
  }),
};

/** Changes of what a card does to what is said, and of what a round keeps ready. */
export const ROUND_EDITS: Readonly<Record<string, Edit>> = {
  "a barrier more": onStructure(({ barriers = [] }, chance) => {
    const more = oneOf([{ mode: "hearing" }, { mode: "letter-slip" }, { mode: "literal" }] as const, chance);
    return more === undefined || barriers.length > 3 ? {} : { barriers: [...barriers, more] };
  }),
  "the lifelines of a card": onStructure((_, chance) => ({
    lifelines: [{ kind: "device", uses: 1 + below(3, chance) }],
  })),
  "the words on the tiles": onCardText(({ barrier }, chance) =>
    barrier === undefined ? {} : { barrier: { ...barrier, wordbank: ["shoe", word<"">(chance)] } },
  ),
  "the words that somebody lacks": onCardText(({ barrier }, chance) =>
    barrier === undefined ? {} : { barrier: { ...barrier, lacks: [word<"">(chance)] } },
  ),
  "what points and pictures are called": onCardText(({ barrier }, chance) => {
    const anew = (texts: object = {}) => Object.fromEntries(Object.keys(texts).map((id) => [id, word<"">(chance)]));
    if (barrier === undefined) return {};
    return { barrier: { ...barrier, points: anew(barrier.points), pictures: anew(barrier.pictures) } };
  }),
  "cards to change to": onScenes((round) => ({ ...round, exercise: { ...round.exercise, spares: [] } })),
  "how often a room changed its card": onScenes((round, chance) => {
    const play = oneOf([...round.rooms.values()], chance);
    if (play === undefined) return null;
    return { ...round, rooms: new Map(round.rooms).set(play.id, { ...play, swaps: below(3, chance) }) };
  }),
  "what to stress in another trade": onScenes((round, chance) => {
    const industries = round.exercise.industries?.map(({ id, text }) => ({
      id,
      text: { ...text, en: { ...text.en, stress: word<"">(chance) } },
    }));
    return industries === undefined ? null : { ...round, exercise: { ...round.exercise, industries } };
  }),
  "the trade of a scene": onScenes((round, chance) => {
    const play = oneOf([...round.rooms.values()], chance);
    const industryId = oneOf(round.exercise.industries ?? [], chance)?.id;
    if (!play?.scene || industryId === undefined) return null;
    const scene = { ...play.scene, industryId: chance() < 0.5 ? null : industryId };
    return { ...round, rooms: new Map(round.rooms).set(play.id, { ...play, scene }) };
  }),
  "whether lines are written elsewhere": onScenes((round) => ({ ...round, writesLines: !round.writesLines })),
  "which timeline is shown": onScenes((round, chance) => ({
    ...round,
    shownTimeline: chance() < 0.3 ? null : (oneOf([...round.rooms.keys()], chance) ?? null),
  })),
};
