import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cardFilterChoices,
  NO_CARD_FILTER,
  type PackCard,
  searchCards,
} from "../../../client/console/scene/cardSearch.ts";
import {
  cardIdFor,
  differentScenes,
  draftModes,
  isStray,
  rolePlayChoice,
  type SceneDraft,
  suggestedScene,
  surprise,
  withCard,
  withRoomCard,
} from "../../../client/console/scene/sceneDraft.ts";
import { isUsualScene, sceneMinutes, withSceneSeconds } from "../../../client/console/scene/sceneMinutes.ts";
import { MAX_STEP_MS } from "../../../shared/workshop/roundPlan.ts";
import { roomId } from "./aDesk.ts";

function card(cardId: string, different: Partial<PackCard> = {}): PackCard {
  return {
    packId: "service",
    cardId,
    title: `Title ${cardId}`,
    setting: "A shop",
    situation: `Somebody in ${cardId}`,
    family: "angry",
    industry: "Shop",
    channels: ["face-to-face"],
    minutes: 5,
    dial: "anger",
    starts: { gentle: 4, standard: 6, hard: 7 },
    rubricId: "R-CALM",
    level: null,
    barriers: [],
    lifelines: [],
    hasRelay: false,
    isForVolunteers: false,
    asksWellbeing: false,
    contentNote: null,
    ...different,
  };
}

const CARDS = [
  card("A01"),
  card("A02", { channels: ["phone"], industry: "Call centre", minutes: 4 }),
  card("A04", { channels: ["chat"], industry: "Software" }),
  card("A10", { isForVolunteers: true }),
  card("L01", { family: "barrier", barriers: ["wordbank", "mask-in"], situation: "Café talk" }),
  card("L06", { family: "barrier", barriers: ["relay"] }),
];
const ROOMS = [1, 2, 3].map(roomId);

function aDraft(played: readonly string[] = []): SceneDraft {
  const draft = suggestedScene(CARDS, played);
  if (draft === null) throw new Error("no card");
  return draft;
}
const named = (cardId: string): PackCard => {
  const found = CARDS.find((one) => one.cardId === cardId);
  if (found === undefined) throw new Error(cardId);
  return found;
};

describe("finding a scene", () => {
  test("[RP12] by words without regard to case and accents, by customer, trade, channel and length", () => {
    const found = (filter: Partial<typeof NO_CARD_FILTER>) =>
      searchCards(CARDS, { ...NO_CARD_FILTER, ...filter }).map(({ cardId }) => cardId);
    expect(found({})).toHaveLength(CARDS.length);
    expect(found({ typed: "CAFE" })).toEqual(["L01"]);
    expect(found({ family: "barrier" })).toEqual(["L01", "L06"]);
    expect(found({ industry: "Software" })).toEqual(["A04"]);
    expect(found({ channel: "phone" })).toEqual(["A02"]);
    expect(found({ minutes: "4", family: "angry" })).toEqual(["A02"]);
  });

  test("[RP12] only what divides the scenes is offered as a filter", () => {
    expect(cardFilterChoices(CARDS)).toMatchObject({ families: ["angry", "barrier"], minutes: [4, 5] });
    expect(cardFilterChoices([named("A01"), named("A10")])).toEqual({
      families: [],
      industries: [],
      channels: [],
      minutes: [],
    });
  });
});

describe("the scene that is being chosen", () => {
  test("[RP12] the first that was not played yet is offered; the same one goes to all rooms", () => {
    expect(suggestedScene([], [])).toBeNull();
    const draft = aDraft(["A01"]);
    expect(draft).toMatchObject({ cardId: "A02", seconds: { scene: 240 } });
    expect(rolePlayChoice(draft, ROOMS)).toMatchObject({ cards: [{ cardId: "A02" }], channel: null });
  });

  test("[RP12] a scene of its own for each room names every room once, whatever rooms there are now", () => {
    const ownIn2 = withRoomCard({ ...aDraft(), perRoom: new Map() }, roomId(2), "L06");
    expect(rolePlayChoice(ownIn2, ROOMS).cards).toEqual([
      { cardId: "A01", rooms: [roomId(1), roomId(3)] },
      { cardId: "L06", rooms: [roomId(2)] },
    ]);
    const formedAnew = [roomId(7), roomId(8)];
    expect(rolePlayChoice(ownIn2, formedAnew).cards).toEqual([{ cardId: "A01" }]);
  });

  test("[CN20] a scene keeps its own channel unless another is chosen, and one it is not written for is told", () => {
    const chat = withCard(aDraft(), named("A04"));
    expect(rolePlayChoice(chat, ROOMS).channel).toBeNull();
    expect(isStray(chat, [named("A04")])).toBe(false);
    const phone = { ...chat, channel: "phone" } as const;
    expect(rolePlayChoice(phone, ROOMS).channel).toBe("phone");
    expect(isStray(phone, [named("A04")])).toBe(true);
    expect(isStray(phone, [named("A02")])).toBe(false);
    expect(isStray(phone, [named("A02"), named("A04")])).toBe(true);
  });

  test("[CN20] how people will talk is told for every scene that the draft comes to", () => {
    const draft = aDraft();
    expect(draftModes(draft, [named("A01")])).toEqual(["spoken"]);
    expect(draftModes(draft, [named("A04"), named("L01"), named("L06")])).toEqual(["chat", "lines", "spoken"]);
    expect(draftModes({ ...draft, channel: "chat" }, [named("A01"), named("L01")])).toEqual(["chat"]);
  });

  test("[CN20] the app plays every customer only where that is chosen", () => {
    expect(rolePlayChoice(aDraft(), ROOMS)).not.toHaveProperty("simulated");
    expect(rolePlayChoice({ ...aDraft(), isSimulated: true }, ROOMS).simulated).toBe(true);
  });

  test("[RP12] a scene of another pack goes to all rooms: a round keeps to one pack", () => {
    const own = withRoomCard(aDraft(), roomId(1), "L06");
    expect(withCard(own, card("X1", { packId: "ours" }))).toMatchObject({ packId: "ours", perRoom: null });
  });

  test("[CN26] with one tap each room has a scene of its own: the chosen one first, what was played last, volunteers' never", () => {
    const before = suggestedScene(CARDS, []);
    if (before === null) throw new Error("no scene");
    const open = CARDS.filter(({ packId, isForVolunteers }) => packId === before.packId && !isForVolunteers);
    const [, second] = open;
    const played = second === undefined ? [] : [second.cardId];
    const after = differentScenes(before, { cards: CARDS, played, rooms: ROOMS });
    const own = ROOMS.map((roomId) => cardIdFor(after, roomId));
    expect(own[0]).toBe(before.cardId);
    expect(new Set(own).size).toBe(Math.min(ROOMS.length, open.length));
    for (const cardId of own) expect(open.map((card) => card.cardId)).toContain(cardId);
    expect(own.slice(0, open.length - 1)).not.toContain(second?.cardId);
  });

  test("[RP14] a surprise is fresh while there is something fresh, never for volunteers alone, and differs by room", () => {
    const chances = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
    const somePlayed = fc.subarray(CARDS.map(({ cardId }) => cardId));
    fc.assert(
      fc.property(chances, somePlayed, fc.boolean(), (stream, played, isPerRoom) => {
        const before = { ...aDraft(), perRoom: isPerRoom ? new Map() : null };
        const next = () => stream.next().value ?? 0;
        const after = surprise(before, { cards: CARDS, played, rooms: ROOMS }, next);
        const drawn = ROOMS.map((room) => after.perRoom?.get(room) ?? after.cardId);
        expect(drawn).not.toContain("A10");
        expect(new Set(drawn).size).toBe(isPerRoom ? ROOMS.length : 1);
        const fresh = CARDS.filter(({ cardId, isForVolunteers }) => !isForVolunteers && !played.includes(cardId));
        const others = fresh.filter(({ cardId }) => cardId !== before.cardId).map(({ cardId }) => cardId);
        const expectedFresh = Math.min(others.length, new Set(drawn).size);
        expect([...new Set(drawn)].filter((one) => others.includes(one)).length).toBe(expectedFresh);
      }),
    );
  });
});

describe("the minutes of a scene", () => {
  test("[PH11] they add up, stay within what a step may last, and are usual until one is changed", () => {
    const { seconds } = aDraft();
    expect(sceneMinutes(seconds)).toBe(12);
    expect(isUsualScene(seconds, 5)).toBe(true);
    expect(isUsualScene(withSceneSeconds(seconds, "read", 0), 5)).toBe(false);
    expect(withSceneSeconds(seconds, "scene", Number.MAX_SAFE_INTEGER).scene).toBe(MAX_STEP_MS / 1000);
    expect(withSceneSeconds(seconds, "scene", -5).scene).toBe(0);
  });
});
