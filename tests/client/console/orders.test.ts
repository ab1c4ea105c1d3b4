import { describe, expect, test } from "vitest";
import { allClockOrders, type ClockOrders, hasOrders, roomClockOrders } from "../../../client/console/clockOrders.ts";
import { clockOf, newestFirst } from "../../../client/console/deskPicture.ts";
import { placeSeat } from "../../../client/console/placing.ts";
import { roundKind } from "../../../client/console/roundKind.ts";
import { mayAsk, maySheetBeKeyedIn } from "../../../client/console/seatOrders.ts";
import { shortcutOrder } from "../../../client/console/shortcutOrder.ts";
import { focusKindOf, type KeyPress, shortcutOf } from "../../../client/console/shortcuts.ts";
import type { ClockSection } from "../../../shared/view/sections.ts";
import { facilitatorCommandSchemas } from "../../../shared/workshop/commands.ts";
import { aDesk, type DeskWish, roomId, seatId } from "./aDesk.ts";

const PAUSED = { pausedFor: "facilitator", pausedWithMs: 20_000, deadlineAt: null } as const;
const FROZEN = { ...PAUSED, pausedFor: "time-out" } as const;
const WITHOUT_CLOCK = { deadlineAt: null } as const;

function clockAt(wish: DeskWish): ClockSection {
  const clock = clockOf(aDesk(wish).clocks, roomId(1));
  if (clock === null) throw new Error("room 1 has a clock in every round");
  return clock;
}

function may(orders: ClockOrders): readonly string[] {
  return Object.entries(orders).flatMap(([name, order]) => (order === null ? [] : [name]));
}

describe("orders for the clock", () => {
  const table: readonly [what: string, wish: DeskWish, may: readonly string[]][] = [
    [
      "[TM4] a running clock takes everything but resuming",
      { step: "answer" },
      ["pause", "add30", "add60", "endSoon", "endNow", "back"],
    ],
    [
      "[PH4] there is no way back from the first step",
      { step: "read" },
      ["pause", "add30", "add60", "endSoon", "endNow"],
    ],
    ["[PH4] nor from the reveal on", { step: "self-speaks" }, ["pause", "add30", "add60", "endSoon", "endNow"]],
    [
      "[TM4] a standing clock takes time and resumes",
      { step: "answer", clocks: { 1: PAUSED } },
      ["resume", "add30", "add60", "back"],
    ],
    ["[TM6] a frozen room does nothing but resume", { step: "answer", clocks: { 1: FROZEN } }, ["resume"]],
    ["[TM4] a step without a clock has nothing to pause", { step: "results", clocks: { 1: WITHOUT_CLOCK } }, []],
    ["[PH6] a room that has ended takes none", { step: "next-step", clocks: { 1: { hasEnded: true } } }, []],
  ];

  test.each(table)("%s", (_what, wish, expected) => {
    const orders = roomClockOrders(clockAt(wish), roomId(1));
    expect(new Set(may(orders))).toEqual(new Set(expected));
    expect(hasOrders(orders)).toBe(expected.length > 0);
  });

  test("[TM6] resuming all rooms leaves a room in its time-out alone", () => {
    const picture = aDesk({ rooms: 3, people: 18, step: "answer", clocks: { 1: PAUSED, 2: FROZEN, 3: PAUSED } });
    const orders = allClockOrders(clockAt({ step: "answer", clocks: { 1: PAUSED } }), picture.clocks);
    expect(orders.resume).toMatchObject({ type: "Resume", rooms: [roomId(1), roomId(3)] });
  });

  test("[CM1] every order has the shape that the server reads", () => {
    const { pause, resume, add30, add60, endSoon, endNow, back } = roomClockOrders(
      clockAt({ step: "answer" }),
      roomId(1),
    );
    const orders = [pause, resume, add30, add60, endSoon, endNow, back].filter((order) => order !== null);
    expect(orders).toHaveLength(6);
    for (const order of orders) {
      expect(facilitatorCommandSchemas[order.type].safeParse(order).success).toBe(true);
    }
  });
});

describe("keys", () => {
  const key = (name: string, more: Partial<KeyPress> = {}): KeyPress => ({
    ...{ key: name, repeat: false, altKey: false, ctrlKey: false, metaKey: false },
    ...more,
  });

  test("[CM1] Space and Enter press the one button, unless somebody types or a control has the focus", () => {
    expect(shortcutOf(key(" "), "none", true)).toBe("primary");
    expect(shortcutOf(key("Enter"), "none", false)).toBe("primary");
    expect(shortcutOf(key(" "), "control", true)).toBeNull();
    expect(shortcutOf(key("Enter"), "typing", true)).toBeNull();
    expect(shortcutOf(key(" ", { repeat: true }), "none", true)).toBeNull();
  });

  test("[CM1] letters work beside a focused button, never while typing, never with Ctrl, and can be switched off", () => {
    expect(shortcutOf(key("p"), "control", true)).toBe("pause");
    expect(shortcutOf(key("P"), "none", true)).toBe("pause");
    expect(shortcutOf(key("p"), "typing", true)).toBeNull();
    expect(shortcutOf(key("p", { ctrlKey: true }), "none", true)).toBeNull();
    expect(shortcutOf(key("p"), "none", false)).toBeNull();
  });

  test("[CM1] no key ends a round or the workshop, or reveals", () => {
    const wishes: readonly DeskWish[] = [{ step: "next-step" }, { step: "self-speaks" }, { stage: "between" }];
    const names = ["pause", "add-30", "add-60", "end-soon", "curtain"] as const;
    const types = wishes.flatMap((wish) => names.map((name) => shortcutOrder(aDesk(wish), name)?.type));
    expect(new Set(types)).toEqual(new Set(["Pause", "AddTime", "EndStep", "SetCurtain", undefined]));
  });

  test("[CM1] a page on which nothing has the focus leaves the keys to the desk", () => {
    expect(focusKindOf(null)).toBe("none");
  });
});

describe("placing people", () => {
  const { overview } = aDesk({ stage: "lobby", rooms: 2 });

  test("[RO8] a drop on another room moves the seat, on its own room nothing", () => {
    expect(placeSeat(overview, seatId(0), roomId(2))).toEqual({
      type: "MoveSeat",
      seatId: seatId(0),
      to: { roomId: roomId(2) },
    });
    expect(placeSeat(overview, seatId(0), "new-room")).toMatchObject({ to: "new-room" });
    expect(placeSeat(overview, seatId(0), roomId(1))).toBeNull();
  });

  test("[SE5] a removed seat, or one that nobody knows, goes nowhere", () => {
    const seats = overview.seats.map((seat) => ({ ...seat, status: "removed" as const }));
    expect(placeSeat({ ...overview, seats }, seatId(0), roomId(2))).toBeNull();
    expect(placeSeat(overview, seatId(99), roomId(2))).toBeNull();
  });
});

describe("who came last", () => {
  test("[SE5] stands first, so that a prank is soon over; who was removed is gone from the list", () => {
    const { overview } = aDesk({ stage: "lobby", people: 40 });
    const newest = newestFirst(overview);
    expect(newest.slice(0, 2).map((seat) => seat.seatId)).toEqual([seatId(39), seatId(38)]);
    expect(newest).toHaveLength(30);
    const seats = overview.seats.map((seat, index) => (index === 39 ? { ...seat, status: "removed" as const } : seat));
    expect(newestFirst({ ...overview, seats })[0]?.seatId).toBe(seatId(38));
  });
});

describe("what may be done for one person", () => {
  test("[RO4] anybody in the room but the hot seat may be asked, until the reveal", () => {
    const ask = (wish: DeskWish, index: number) => {
      const picture = aDesk(wish);
      const room = picture.rooms[0] ?? null;
      return mayAsk(
        { stage: picture.overview.stage, kind: roundKind(picture.overview) },
        room,
        clockOf(picture.clocks, roomId(1)),
        seatId(index),
      );
    };
    expect(ask({ stage: "casting" }, 2)).toBe(true);
    expect(ask({ stage: "casting" }, 0)).toBe(false);
    expect(ask({ step: "answer" }, 2)).toBe(true);
    expect(ask({ step: "answer" }, 0)).toBe(false);
    expect(ask({ step: "answer" }, 1)).toBe(false);
    expect(ask({ step: "results" }, 2)).toBe(false);
    expect(ask({ kind: "calibration", step: "read" }, 2)).toBe(false);
  });

  test("[SE7] a sheet is keyed in while sheets are taken, for a scorer, the hot seat or oneself", () => {
    const keyIn = (wish: DeskWish, index: number | null) => {
      const picture = aDesk(wish);
      const [room] = picture.rooms;
      const clock = clockOf(picture.clocks, roomId(1));
      return room !== undefined && maySheetBeKeyedIn(room, clock, index === null ? null : seatId(index));
    };
    expect(keyIn({ step: "sheets" }, 2)).toBe(true);
    expect(keyIn({ step: "self-speaks" }, 0)).toBe(true);
    expect(keyIn({ step: "sheets" }, null)).toBe(true);
    expect(keyIn({ step: "sheets" }, 1)).toBe(false);
    expect(keyIn({ step: "answer" }, 2)).toBe(false);
    expect(keyIn({ kind: "calibration", step: "sheets" }, null)).toBe(false);
  });
});
