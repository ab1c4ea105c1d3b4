import type { ScreenSet } from "../../../client/screen/screenSet.ts";
import { roundIdSchema } from "../../../shared/basics/ids.ts";
import { cardIdSchema, moveIdSchema, testIdSchema } from "../../../shared/content/contentIds.ts";
import type { CustomerCard, PublicCard } from "../../../shared/view/card/cardParts.ts";
import type { ScreenCardsSection } from "../../../shared/view/scene/sceneSections.ts";
import type { ScreenSection } from "../../../shared/view/sections.ts";
import type { SwitchView } from "../../../shared/view/talk/talkSections.ts";
import type { StepName } from "../../../shared/workshop/roundPlan.ts";
import { TIMELINES } from "./sceneTimelines.ts";
import { longName, people } from "./screenPeople.ts";
import { resultsOf } from "./screenResults.ts";

type Room = ScreenSection["rooms"][number];
type ScreenCard = ScreenCardsSection["cards"][number];
type SetAt = (step: StepName, change?: Partial<ScreenSection>) => ScreenSet;

/** Rooms of four in which a scene is played: rep, customer, one who scores and, where wanted, an interpreter. */
export function sceneRooms(
  count: number,
  { hasRelay = false, name }: { readonly hasRelay?: boolean; readonly name?: (index: number) => string } = {},
): readonly Room[] {
  const roles = ["performer", "customer", hasRelay ? "relay" : "scorer", "scorer"] as const;
  const all = people(count * roles.length, name);
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    people: all
      .slice(index * roles.length, (index + 1) * roles.length)
      .map((person, place) => ({ ...person, role: roles[place] ?? "scorer" })),
  }));
}

/** What everybody may read of a card about a parcel. */
const PUBLIC: PublicCard = {
  cardId: cardIdSchema.parse("A02"),
  title: "The third missed delivery",
  setting: "The order line of an online shop. A weekday, just before midday.",
  situation: "A parcel has not arrived for the third time, and the caller stayed at home for it.",
  channels: ["phone"],
  minutes: { brief: 2, scene: 5 },
  contentNote: null,
  isForVolunteers: false,
};

function move(id: string, label: string, cue: string) {
  return { moveId: moveIdSchema.parse(id), label, cue, by: 2 };
}

const CUSTOMER: CustomerCard = {
  you: "You ordered something for your home.",
  goal: "You want it delivered today.",
  hiddenNeed: "It is a gate for the stairs. Your toddler began to climb this week and nearly fell.",
  ask: "What do you need it for, and by when?",
  probesNeeded: 1,
  dial: { kind: "anger", start: 8, resolvedAt: 3 },
  raises: [
    { ...move("blames", "Pointed at somebody else", "They say that it is the courier's fault."), mend: "" },
    { ...move("sorry", "Said sorry once more", "They say sorry again, and nothing follows."), mend: "" },
  ],
  lowers: [
    { ...move("asks", "Asked about the need and the time", "They ask what you need it for."), doesReveal: true },
    { ...move("time", "Named a firm time", "They name a time and who makes sure of it."), doesReveal: false },
  ],
  resolution: [{ testId: testIdSchema.parse("time"), text: "You have a firm time for the delivery." }],
  openers: ["Three mornings without pay."],
  lines: { eased: [], watchful: [], tense: [], heated: [], boiling: [] },
  endings: { reveal: [], resolved: [], unresolved: [] },
  barrier: null,
};

/** As long as an own pack may make it. */
const ENDLESS = "Somebody has written down everything that came to mind, and it goes on and on. ".repeat(24).trim();

/** A card on the wall, about the parcel unless told otherwise. */
function aCard(roomNumbers: readonly number[], change: Partial<ScreenCard> = {}): ScreenCard {
  return { channel: "phone", card: PUBLIC, roomNumbers, simulatedIn: [], customer: null, relay: null, ...change };
}

/** What a role-play with these cards shows. */
export function cardsSection(cards: readonly ScreenCard[]): ScreenCardsSection {
  return { kind: "role-play", roundId: roundIdSchema.parse("round-1"), difficulty: "standard", cards };
}

const TWIST = "The depot closes in 20 minutes.";
const LONG_TWIST =
  "The till shows that everything is cheaper since Monday, and a voucher would be for the lower price. "
    .repeat(2)
    .trim();

function twists(...texts: readonly (string | null)[]): Pick<ScreenSet, "twists"> {
  return { twists: { twists: texts.map((text, index) => ({ sentId: `twist-${index}`, text, switchTo: null })) } };
}

/** What a twist has changed for everybody. */
function changed(switchTo: SwitchView): Pick<ScreenSet, "twists"> {
  return { twists: { twists: [{ sentId: "twist-1", text: null, switchTo }] } };
}

const ENDLESS_CARD: ScreenCard = aCard([1, 2], {
  card: { ...PUBLIC, title: ENDLESS, setting: ENDLESS, situation: ENDLESS },
  customer: {
    ...CUSTOMER,
    hiddenNeed: ENDLESS,
    goal: ENDLESS,
    raises: Array.from({ length: 12 }, (_, index) => ({ ...move(`up-${index}`, ENDLESS, ENDLESS), mend: "" })),
    lowers: Array.from({ length: 12 }, (_, index) => ({
      ...move(`down-${index}`, ENDLESS, ENDLESS),
      doesReveal: false,
    })),
  },
});

const STRIP = [{ roomNumber: 2, step: "sheets", hasEnded: false }] as const;

/** A role-play at every step, in the plain case and in the cases that break a picture. */
export function sceneSets(setAt: SetAt): Readonly<Record<string, ScreenSet>> {
  const roleplay = (
    step: StepName,
    rooms: readonly Room[],
    cards: readonly ScreenCard[],
    rest: Partial<ScreenSet> = {},
  ) => ({
    ...setAt(step, { rooms }),
    exercise: cardsSection(cards),
    ...rest,
  });
  const [two, long, crowd] = [sceneRooms(2), sceneRooms(5, { name: longName, hasRelay: true }), sceneRooms(125)];
  const appRooms = two.map((room) => ({ ...room, people: room.people.filter(({ role }) => role !== "customer") }));
  const numbers = crowd.map(({ number }) => number);
  const apart = (step: StepName): Pick<ScreenSet, "clock"> => {
    const { clock } = setAt(step);
    return { clock: clock === null ? null : { ...clock, strip: STRIP } };
  };
  const plain = aCard([1, 2]);
  const open = aCard([1, 2], { customer: CUSTOMER });
  return {
    "scene-read": roleplay("read", two, [plain]),
    "scene-read, one room": roleplay("read", sceneRooms(1, { hasRelay: true }), [aCard([1])]),
    "scene-read, two cards": roleplay("read", two, [aCard([1]), aCard([2], { channel: "chat" })]),
    "scene-read, nobody plays": roleplay("read", [], [aCard([])]),
    "scene-read, eight rooms": roleplay("read", sceneRooms(8), [aCard(numbers.slice(0, 8))]),
    "scene-read, long names": roleplay("read", long, [aCard(numbers.slice(0, 5))], twists(LONG_TWIST)),
    "scene-read, a thousand": roleplay("read", crowd, [aCard(numbers)], apart("read")),
    "scene-read, endless": roleplay("read", two, [ENDLESS_CARD], { ...twists(ENDLESS), ...apart("read") }),
    "scene, in play": roleplay("scene", two, [plain]),
    "scene, one room": roleplay("scene", sceneRooms(1, { hasRelay: true }), [aCard([1])], twists(null, TWIST)),
    "scene, a twist": roleplay("scene", two, [plain], twists(TWIST, LONG_TWIST)),
    "scene, a twist, rooms apart": roleplay("scene", long, [aCard(numbers.slice(0, 5))], {
      ...twists(LONG_TWIST),
      ...apart("scene"),
    }),
    "scene, long names": roleplay("scene", long.slice(0, 1), [aCard([1])], twists(LONG_TWIST)),
    "scene, three rooms": roleplay("scene", sceneRooms(3, { hasRelay: true }), [aCard([1, 2, 3])]),
    "scene-read, sixteen rooms": roleplay("read", sceneRooms(16, { hasRelay: true }), [aCard(numbers.slice(0, 16))]),
    "scene, two cards": roleplay("scene", two, [aCard([1]), aCard([2], { channel: "chat" })]),
    "scene, a thousand": roleplay("scene", crowd, [aCard(numbers)], twists(LONG_TWIST)),
    "scene, endless": roleplay("scene", two, [ENDLESS_CARD], { ...twists(ENDLESS), ...apart("scene") }),
    "scene, a chat": roleplay("scene", two, [aCard([1, 2], { channel: "chat" })]),
    "scene, the app plays": roleplay("scene", appRooms, [aCard([1, 2], { simulatedIn: [1, 2] })], twists(LONG_TWIST)),
    "scene, the app writes": roleplay("scene", appRooms, [aCard([1, 2], { channel: "chat", simulatedIn: [1, 2] })]),
    "scene-read, the app plays": roleplay("read", appRooms, [aCard([1, 2], { simulatedIn: [1, 2] })]),
    "scene, the app plays, long names": roleplay("scene", long, [aCard([1, 2, 3, 4, 5], { simulatedIn: [2] })], {
      ...twists(LONG_TWIST),
      ...apart("scene"),
    }),
    "scene, harder now": roleplay("scene", two, [plain], changed({ kind: "difficulty", difficulty: "hard" })),
    "scene, a chat now": roleplay("scene", two, [plain], changed({ kind: "channel", channel: "chat" })),
    "scene, another trade": roleplay(
      "scene",
      two,
      [plain],
      changed({ kind: "industry", name: "Hotels and other places to stay", stress: LONG_TWIST }),
    ),
    "customer-speaks, for the app": roleplay("customer-speaks", appRooms, [aCard([1, 2], { simulatedIn: [1, 2] })]),
    ...Object.fromEntries(
      Object.entries(TIMELINES).flatMap(([name, timeline]) =>
        (["timeline", "replay"] as const).map((step) => [
          `${step}, ${name}`,
          roleplay(step, name === "alone" ? two.slice(0, 1) : two, [open], {
            timeline,
            ...(name === "endless" ? apart(step) : {}),
          }),
        ]),
      ),
    ),
    "sheets, of a scene": roleplay("sheets", two, [plain]),
    "self-speaks, of a scene": roleplay("self-speaks", two, [plain]),
    "self-speaks, long names": roleplay("self-speaks", long, [plain], apart("self-speaks")),
    "customer-speaks, long names": roleplay("customer-speaks", long, [plain], apart("customer-speaks")),
    "customer-speaks, a thousand": roleplay("customer-speaks", crowd, [plain]),
    "card, open": roleplay("card", two, [open]),
    "card, one of two": roleplay("card", two, [open, aCard([2])]),
    "card, two of two": roleplay("card", two, [
      open,
      aCard([2], { customer: { ...CUSTOMER, goal: "You want it now." } }),
    ]),
    "card, endless": roleplay("card", two, [ENDLESS_CARD], apart("card")),
    "results, of a thousand scenes": { ...roleplay("results", crowd, [plain]), results: resultsOf(125) },
    "results, of a scene": roleplay("results", two, [plain]),
    "de-role": roleplay("de-role", two, [plain]),
    "customer-speaks": roleplay("customer-speaks", two, [plain]),
    "guess-need": roleplay("guess-need", two, [plain]),
    card: roleplay("card", two, [plain]),
    timeline: roleplay("timeline", two, [open]),
    replay: roleplay("replay", two, [open]),
    scene: roleplay("scene", two, [plain], twists(TWIST)),
  };
}
