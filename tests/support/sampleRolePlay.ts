import { type RolePlay, rolePlaySchema } from "../../shared/content/rolePlay.ts";
import type { RolePlayChoice } from "../../shared/workshop/commands.ts";
import { DEFAULT_ROLE_PLAY_SECONDS } from "../../shared/workshop/roundPlan.ts";

const LANGUAGES = ["en", "de"] as const;
const inBoth = <Text>(text: (language: string) => Text) =>
  Object.fromEntries(LANGUAGES.map((language) => [language, text(language)]));

const criterion = (id: string) => ({
  id,
  text: inBoth((l) => ({ name: `${id} ${l}`, anchors: [1, 2, 3, 4, 5].map((level) => `${id} at ${level} ${l}`) })),
});

const BANDS = ["eased", "watchful", "tense", "heated", "boiling", "reveal", "resolved", "unresolved"];

const structure = {
  family: "angry",
  industry: "retail",
  channels: ["face-to-face", "phone"],
  rubric: "R-SCENE",
  minutes: { brief: 2, scene: 5 },
  dial: "anger",
  start: 6,
  raises: { blames: { by: 2, mend: "listens" } },
  lowers: { listens: 2, acts: 2 },
  reveals: ["listens"],
  resolution: { heard: ["listens"], done: ["acts"] },
  twists: { closing: "rep", tired: "customer", crowd: "room", alarm: "all" },
  hardTwist: "closing",
};

/** The texts of a card: each says what it is, of which card and in which language, so that a leak shows in what it says. */
const texts = (id: string, more: (language: string) => object = () => ({})) =>
  inBoth((l) => {
    const said = (what: string) => `${id} ${what} ${l}`;
    const move = (name: string) => ({ label: said(`label of ${name}`), cue: said(`cue of ${name}`) });
    return {
      title: said("title"),
      public: { setting: said("setting"), situation: said("situation") },
      rep: { brief: said("brief"), limits: [said("limit")], tools: [said("tool")] },
      secret: {
        you: said("secret you"),
        goal: said("secret goal"),
        hiddenNeed: said("secret need"),
        ask: said("secret ask"),
        giveaways: [said("secret giveaway")],
        raises: { blames: move("blames") },
        lowers: { listens: move("listens"), acts: move("acts") },
        resolution: { heard: said("secret test heard"), done: said("secret test done") },
        openers: [said("secret opener")],
      },
      lines: Object.fromEntries(BANDS.map((band) => [band, [said(`secret line ${band}`)]])),
      twists: Object.fromEntries(Object.keys(structure.twists).map((twist) => [twist, said(`twist ${twist}`)])),
      ...more(l),
    };
  });

const rubric = {
  id: "R-SCENE",
  text: inBoth((l) => ({ name: `Scene rubric ${l}` })),
  criteria: ["K1", "K2", "K3"].map(criterion),
};
const gates = {
  id: "R-GATES",
  text: inBoth((l) => ({ name: `Checks ${l}` })),
  gates: ["verified", "closed"].map((id) => ({
    id,
    text: inBoth((l) => ({ name: `${id} ${l}`, ask: `ask ${id} ${l}` })),
  })),
};

const PICTURES = { door: "🚪", key: "🔑" };
const lines = (id: string, more: object) =>
  texts(id, (l) => ({ barrier: { rule: `${id} secret rule ${l}`, knows: ["ticket"], lacks: ["refund"], ...more } }));

/** Cards whose barriers act on what is said. */
const barrierCards = [
  {
    id: "K-chat",
    structure: {
      channels: ["chat", "phone"],
      level: "A2",
      barriers: [{ mode: "mask-in", level: "A2" }, { mode: "mask-out", level: "A2" }, { mode: "number-slip" }],
      lifelines: [
        { kind: "write-and-draw", uses: 2 },
        { kind: "device", uses: 1 },
        { kind: "colleague", uses: 1 },
        { kind: "interpreter", uses: 1, arrivesAfterSeconds: 30 },
        { kind: "quiet-place", uses: 1 },
      ],
    },
    text: lines("K-chat", {}),
  },
  {
    id: "K-few",
    structure: {
      channels: ["face-to-face", "chat"],
      level: "A1",
      barriers: [
        { mode: "wordbank" },
        { mode: "hearing" },
        { mode: "noise", loudness: "light" },
        { mode: "face-save", points: ["when", "where"] },
      ],
      lifelines: [
        { kind: "quiet-place", uses: 1 },
        { kind: "write-and-draw", uses: 3 },
      ],
    },
    text: lines("K-few", {
      wordbank: ["shoe", "bigger", "please"],
      points: { when: "On Monday", where: "At the desk" },
    }),
  },
  {
    id: "K-signs",
    structure: {
      channels: ["chat", "face-to-face"],
      barriers: [{ mode: "gesture", pictures: Object.entries(PICTURES).map(([id, symbol]) => ({ id, symbol })) }],
      lifelines: [{ kind: "colleague", uses: 1 }],
    },
    text: lines("K-signs", { pictures: { door: "A door", key: "A key" } }),
  },
];

const industries = [
  {
    id: "travel",
    text: inBoth((l) => ({ name: `Travel ${l}`, stress: `Late ${l}`, words: [`gate ${l}`], weakSign: `waits ${l}` })),
  },
];

const card = (id: string, different: object, text: ReturnType<typeof texts>) => ({
  id,
  structure: { ...structure, ...different },
  text,
});
const exercise = { kind: "role-play", packId: "sample", rubric };

/** All sample cards, and the trades that a twist may switch to. */
const sample = rolePlaySchema.parse({
  kind: "role-play",
  difficulty: "standard",
  channel: null,
  industries,
  cards: [
    { ...exercise, card: card("K-gates", { gates: "R-GATES" }, texts("K-gates")), gates },
    {
      ...exercise,
      card: card(
        "K-relay",
        {
          family: "barrier",
          dial: "strain",
          level: "A1",
          barriers: [{ mode: "relay" }],
          wellbeingCheck: true,
          gates: "R-GATES",
        },
        texts("K-relay", (l) => ({
          relay: { you: `K-relay relay you ${l}`, brief: `K-relay relay brief ${l}` },
          barrier: { rule: `K-relay secret rule ${l}`, knows: [], lacks: [] },
        })),
      ),
      gates,
    },
    {
      ...exercise,
      card: card(
        "K-heavy",
        { volunteersOnly: true, wellbeingCheck: true },
        texts("K-heavy", (l) => ({ contentNote: `K-heavy note ${l}` })),
      ),
    },
    ...barrierCards.map(({ id, structure, text }) => ({
      ...exercise,
      card: card(id, { family: "barrier", dial: "strain", ...structure }, text),
    })),
  ],
});
/**
 * Small cards: `K-gates` with checks, for a rep and a customer; `K-relay` with checks, a barrier, somebody who
 * interprets, and a question afterwards how one is; `K-heavy` for volunteers only, with a content note
 * and that question. Then three whose barriers act on what is said: `K-chat` in a chat with all lifelines, `K-few` with a
 * few words, noise and a polite yes, `K-signs` without words. The dial starts at 6 in each.
 */
export const sampleCards: RolePlay["cards"] = sample.cards;

/** The choice that leads to one sample card in every room, with the usual minutes. */
export function aScene(cardId = "K-gates", different: Partial<RolePlayChoice> = {}): RolePlayChoice {
  return {
    packId: "sample",
    cards: [{ cardId }],
    channel: null,
    difficulty: "standard",
    seconds: DEFAULT_ROLE_PLAY_SECONDS,
    ...different,
  };
}

/** What the packs have for a choice of sample cards; null where one is unknown, as on the server. */
export function sampleRolePlay({ cards, channel, difficulty }: RolePlayChoice): RolePlay | null {
  const chosen = [...new Set(cards.map(({ cardId }) => cardId))];
  const found = chosen.flatMap((cardId) => sampleCards.find((one) => one.card.id === cardId) ?? []);
  if (found.length < chosen.length) return null;
  const family = found[0]?.card.structure.family;
  const spares = sampleCards.filter(
    ({ card: { id, structure } }) => !chosen.includes(id) && structure.family === family && !structure.volunteersOnly,
  );
  return { ...sample, channel, difficulty, cards: found, spares };
}
