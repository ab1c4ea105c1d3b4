import { describe, expect, test } from "vitest";
import { concernsOf } from "../../../client/console/attention.ts";
import { seatedPeople } from "../../../client/console/deskPicture.ts";
import { primaryAction } from "../../../client/console/primaryAction.ts";
import { peopleInRoom } from "../../../client/console/roomPicture.ts";
import { castable, castLines, castOrder } from "../../../client/console/scene/cast.ts";
import type { FacilitatorScene } from "../../../shared/view/scene/sceneSections.ts";
import { DEFAULT_ROLE_PLAY_SECONDS, DEFAULT_STEP_SECONDS } from "../../../shared/workshop/roundPlan.ts";
import { aDesk, type DeskWish, roomId, seatId } from "./aDesk.ts";
import { t } from "./english.ts";

type Draws = FacilitatorScene["draws"];
const choice = { packId: "service", questionId: "q01", seconds: DEFAULT_STEP_SECONDS };
const scene = {
  packId: "service",
  cards: [{ cardId: "A01" }],
  channel: null,
  difficulty: "standard" as const,
  seconds: DEFAULT_ROLE_PLAY_SECONDS,
};
const customer = (index: number | null, isForVolunteers = false): Draws => [
  { role: "customer", seatId: index === null ? null : seatId(index), passed: [], isForVolunteers },
];
const drawnIn = (...draws: readonly Draws[]) =>
  Object.fromEntries(draws.map((one, index) => [index + 1, { draws: one }]));

function actionAt(wish: DeskWish) {
  const draft = { roomSize: 6, choice, calibration: null, scene };
  return primaryAction(aDesk({ kind: "role-play", ...wish }), draft, t);
}

function roomOf(wish: DeskWish) {
  const [room] = aDesk({ kind: "role-play", people: 10, ...wish }).rooms;
  if (room === undefined) throw new Error("no room");
  return room;
}

describe("the one button of a scene", () => {
  const table: readonly [wish: DeskWish, label: string, command: string][] = [
    [{ stage: "between" }, "Cast the scene · round 2", "PrepareRolePlay"],
    [{ stage: "casting", scenes: drawnIn(customer(2), customer(3)) }, "Start round 1 · 2 of 2 ready", "StartRound"],
    [{ step: "read" }, "Start the scene", "Next"],
    [{ step: "scene" }, "Start scoring", "Next"],
    [{ step: "sheets", sheetsIn: [4, 4] }, "8 of 10 in → Step out of the roles", "Next"],
    [{ step: "de-role", sheetsIn: [5, 4] }, "9 of 10 in → Performers speak first", "Next"],
    [{ step: "self-speaks", sheetsIn: [5, 5] }, "10 of 10 in → Hear the customer", "Next"],
    [{ step: "customer-speaks", sheetsIn: [5, 5] }, "10 of 10 in → Reveal", "Next"],
    [{ step: "results" }, "Guess the hidden need", "Next"],
    [{ step: "guess-need" }, "Open the card", "Next"],
    [{ step: "card" }, "Show the timeline", "Next"],
    [{ step: "timeline" }, "Show what arrived", "Next"],
    [{ step: "replay" }, "Write one next step", "Next"],
    [{ step: "next-step" }, "End round 1", "Next"],
  ];

  test.each(table)("[PH11] %j → «%s»", (wish, label, command) => {
    expect(actionAt(wish)).toMatchObject({ label, command: { type: command }, warning: null });
  });

  test("[RP14] a room without a customer is named before the start, and the choice stays with the facilitator", () => {
    const one = actionAt({ stage: "casting", scenes: drawnIn(customer(2), customer(null, true)) });
    expect(one).toMatchObject({
      command: { type: "StartRound" },
      warning: "Room 2 has nobody to play the customer.",
    });
    const both = actionAt({ stage: "casting", scenes: drawnIn(customer(null), customer(null)) });
    expect(both.warning).toBe("2 rooms have nobody to play the customer.");
  });

  test("[SC10] too few sheets are said before the reveal, as in any round", () => {
    expect(actionAt({ step: "customer-speaks", sheetsIn: [1, 5] }).warning).toBe("Room 1 has only 1 of 5 sheets in.");
  });
});

describe("who plays what", () => {
  test("[RP13] before the start the rep is asked and the customer is drawn; a card for volunteers waits for one", () => {
    const drawn = roomOf({ stage: "casting", casting: { 1: { answer: "asked" } }, scenes: drawnIn(customer(2)) });
    expect(castLines(drawn, false)).toMatchObject([
      { role: "performer", seatId: seatId(0), state: "asked" },
      { role: "customer", seatId: seatId(2), state: "drawn" },
    ]);
    const waiting = roomOf({ stage: "casting", scenes: drawnIn(customer(null, true)) });
    expect(castLines(waiting, false)).toMatchObject([{ state: "ready" }, { seatId: null, state: "wants" }]);
    expect(castLines(roomOf({ kind: "interview" }), true)).toEqual([]);
  });

  test("[RP13] whoever is asked instead is neither who has the role nor, for a drawn role, the rep", () => {
    const room = roomOf({ stage: "casting", scenes: drawnIn(customer(2)) });
    const others = [4, 6, 8].map(seatId);
    expect(castable(room, "customer")).toEqual(others);
    expect(castable(room, "performer")).toEqual([seatId(2), ...others]);
    const roundId = aDesk({ stage: "casting" }).overview.round?.roundId;
    if (roundId === undefined) throw new Error("no round");
    expect(castOrder(roundId, room, { seatId: seatId(4), role: "customer" })).toEqual({
      type: "AskToPlay",
      roundId,
      roomId: roomId(1),
      seatId: seatId(4),
      role: "customer",
    });
    expect(castOrder(roundId, room, { seatId: seatId(4), role: "performer" }).type).toBe("AskToPerform");
  });

  test("[RP13] the board says who plays the customer until the sheets, and then whose sheet is missing", () => {
    const stateAt = (step: "scene" | "sheets") => {
      const picture = aDesk({ kind: "role-play", people: 10, step, scenes: drawnIn(customer(2)) });
      const seats = seatedPeople(picture.overview).filter((seat) => seat.roomId === roomId(1));
      const clock = picture.clocks.clocks[0]?.clock ?? null;
      const live = { section: picture.rooms[0] ?? null, clock, presence: picture.presence, kind: "role-play" as const };
      return peopleInRoom(seats, live).find((person) => person.seatId === seatId(2))?.state;
    };
    expect(stateAt("scene")).toBe("customer");
    expect(stateAt("sheets")).toBe("sheet-missing");
  });
});

describe("what needs the facilitator's eye in a scene", () => {
  const kindsOf = (wish: DeskWish) => {
    const picture = aDesk({ kind: "role-play", people: 10, ...wish });
    const [room] = picture.rooms;
    const clock = picture.clocks.clocks[0]?.clock ?? null;
    if (room === undefined) throw new Error("no room");
    return concernsOf(room, { clock, presence: picture.presence, kind: "role-play" });
  };

  test("[RP19] who is not well after playing is named, and nobody else", () => {
    const unwell = { draws: customer(2), unwell: [seatId(2)] };
    expect(kindsOf({ step: "de-role", scenes: { 1: unwell } })).toEqual([{ kind: "unwell", seatIds: [seatId(2)] }]);
    expect(kindsOf({ step: "de-role", scenes: drawnIn(customer(2)) })).toEqual([]);
  });

  test("[RP15] a role that came free while it plays is told", () => {
    expect(kindsOf({ step: "scene", scenes: drawnIn(customer(null)) })).toEqual([
      { kind: "nobody-plays", role: "customer" },
    ]);
  });
});
