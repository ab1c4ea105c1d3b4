import { describe, expect, test } from "vitest";
import {
  aimedRooms,
  draftsFor,
  isHardFor,
  isHeld,
  secondsHeld,
  settledAim,
  twistOrder,
  USUAL_AIM,
  whoOf,
  whoValue,
} from "../../../client/console/scene/twistAim.ts";
import { roundIdSchema } from "../../../shared/basics/ids.ts";
import { twistIdSchema } from "../../../shared/content/contentIds.ts";
import type { TwistPart } from "../../../shared/view/card/cardParts.ts";
import { roundCards } from "../../../shared/view/scene/roundCards.ts";
import { sampleCards } from "../../support/sampleRolePlay.ts";
import { aDesk, NOW, roomId, seatId } from "./aDesk.ts";
import { aTalk } from "./aTalk.ts";

const ROUND = roundIdSchema.parse("r-1");
const draft = (target: TwistPart["target"]): TwistPart => ({
  twistId: twistIdSchema.parse("closing"),
  target,
  text: "The shop closes.",
  isHard: false,
});
const sent = (target: TwistPart["target"]) => ({ cardId: "K-gates", twist: draft(target) });
const base = { type: "SendTwist", roundId: ROUND, twist: { cardId: "K-gates", twistId: "closing" } };
const { rooms } = aDesk({
  kind: "role-play",
  step: "scene",
  scenes: { 1: { cardId: "K-gates" }, 2: { cardId: "K-relay" } },
});

describe("whom a twist is for", () => {
  test("[RP18] as the card says: to one role where it names one, else to everybody in the rooms", () => {
    expect(twistOrder(ROUND, USUAL_AIM, sent("rep"))).toEqual({ ...base, role: "performer" });
    expect(twistOrder(ROUND, USUAL_AIM, sent("customer"))).toEqual({ ...base, role: "customer" });
    expect(twistOrder(ROUND, USUAL_AIM, sent("room"))).toEqual(base);
    expect(twistOrder(ROUND, USUAL_AIM, sent("all"))).toEqual(base);
  });

  test("[RP18] what the facilitator aims at goes before the card", () => {
    const inRoom1 = { roomId: roomId(1), who: "everybody" } as const;
    expect(twistOrder(ROUND, inRoom1, sent("rep"))).toEqual({ ...base, rooms: [roomId(1)] });
    expect(twistOrder(ROUND, { ...inRoom1, who: "customer" }, sent("rep"))).toEqual({
      ...base,
      rooms: [roomId(1)],
      role: "customer",
    });
    const toOne = { roomId: roomId(1), who: { seatId: seatId(4) } };
    expect(twistOrder(ROUND, toOne, sent("all"))).toEqual({ ...base, seatId: seatId(4) });
  });

  test("[RP18] own words are for everybody unless somebody is named", () => {
    const own = { type: "SendTwist", roundId: ROUND, twist: { text: "The lights go out." } };
    expect(twistOrder(ROUND, USUAL_AIM, { text: "The lights go out." })).toEqual(own);
    const toRep = { roomId: null, who: "performer" } as const;
    expect(twistOrder(ROUND, toRep, { text: "The lights go out." })).toEqual({ ...own, role: "performer" });
  });

  test("[RP18] an aim that is not there any more falls back to all, never to somebody else", () => {
    const gone = { roomId: roomId(9), who: { seatId: seatId(0) } };
    expect(settledAim(gone, rooms)).toEqual(USUAL_AIM);
    const moved = { roomId: roomId(2), who: { seatId: seatId(0) } };
    expect(settledAim(moved, rooms)).toEqual({ roomId: roomId(2), who: "card" });
    const there = { roomId: roomId(1), who: { seatId: seatId(0) } };
    expect(settledAim(there, rooms)).toBe(there);
  });

  test("[RP18] only drafts of cards that are played where the aim points are offered", () => {
    const cards = roundCards({
      roundId: ROUND,
      exercise: { kind: "role-play", difficulty: "standard", channel: null, cards: sampleCards },
      writesLines: false,
      swappedIn: [],
      language: "en",
    });
    const idsFor = (aim: Parameters<typeof draftsFor>[2]) =>
      draftsFor(cards, rooms, aim).map(({ card }) => card.cardId);
    expect(idsFor(USUAL_AIM)).toEqual(["K-gates", "K-relay"]);
    expect(idsFor({ roomId: roomId(2), who: "card" })).toEqual(["K-relay"]);
  });

  test("[RP18] a control holds every aim and gives it back", () => {
    const aims = ["card", "everybody", "performer", "customer", "relay", { seatId: seatId(3) }] as const;
    for (const who of aims) expect(whoOf(whoValue({ roomId: null, who }))).toEqual(who);
    expect(whoOf("")).toBe("card");
  });
});

test("[RP18] a twist is held until it arrives, and no longer than a room can get it", () => {
  const twist = {
    sentId: "t-1",
    roomIds: [roomId(1)],
    role: null,
    seatId: null,
    text: null,
    switchTo: null,
    arrivesAt: NOW + 4_200,
    hasArrived: false,
  };
  expect(secondsHeld(twist, NOW)).toBe(5);
  expect(secondsHeld(twist, NOW + 4_200)).toBe(0);
  expect(secondsHeld(twist, NOW + 60_000)).toBe(0);
  expect(isHeld(twist, () => true)).toBe(true);
  expect(isHeld(twist, (room) => room === roomId(2))).toBe(false);
  expect(isHeld({ ...twist, hasArrived: true }, () => true)).toBe(false);
});

test("[RP40] a hard twist is marked where a room with its card plays at hard by now, whatever the round began with", () => {
  const desk = aDesk({
    kind: "role-play",
    step: "scene",
    scenes: {
      1: { cardId: "K-gates", talk: aTalk({ difficulty: "hard" }) },
      2: { cardId: "K-relay", talk: aTalk({ difficulty: "standard" }) },
    },
  });
  expect(isHardFor(desk.rooms, "K-gates")).toBe(true);
  expect(isHardFor(desk.rooms, "K-relay")).toBe(false);
  expect(isHardFor(aimedRooms(desk.rooms, { roomId: roomId(2) }), "K-gates")).toBe(false);
});
