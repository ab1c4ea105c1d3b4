import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appHint } from "../../../client/screen/scene/appHint.ts";
import { cardPages, roundCards } from "../../../client/screen/scene/cardPages.ts";
import { fittingText } from "../../../client/screen/scene/fittingText.ts";
import { playerPages } from "../../../client/screen/scene/playerPages.ts";
import { scenePlayers } from "../../../client/screen/scene/scenePlayers.ts";
import { newestTwist, twistHeight } from "../../../client/screen/scene/twistBanner.ts";
import type { SwitchView } from "../../../shared/view/talk/talkSections.ts";
import { cardsSection, sceneRooms } from "../../play/support/sceneSets.ts";
import { longName } from "../../play/support/screenPeople.ts";
import { SCREEN_SETS, screenSet } from "../../play/support/screenSets.ts";
import { t } from "./english.ts";

const SPACE = { width: 38, height: 40, maxPages: 4 };
const [CARD] = roundCards(SCREEN_SETS["scene-read"] ?? screenSet());

function playedIn(roomNumbers: readonly number[]) {
  if (CARD === undefined) throw new Error("The fixture has no card.");
  return { ...CARD, roomNumbers };
}

describe("a role-play on the wall", () => {
  test("[SN8] those who play are named by room, the rep first; who scores is not", () => {
    const [first] = scenePlayers(sceneRooms(2, { hasRelay: true }));
    expect(first?.players.map(({ name, role }) => [name, role])).toEqual([
      ["Ana", "performer"],
      ["Ben", "customer"],
      ["Chidi", "relay"],
    ]);
  });

  test("[SN10] where nobody plays the customer, the app is named in their place; never beside somebody who does", () => {
    const rooms = sceneRooms(2).map((room) =>
      room.number === 1 ? { ...room, people: room.people.filter(({ role }) => role !== "customer") } : room,
    );
    const [first, second] = scenePlayers(rooms, [1, 2]);
    expect(first?.players.map(({ role, isApp }) => [role, isApp])).toEqual([
      ["performer", false],
      ["customer", true],
    ]);
    expect(second?.players.some(({ isApp }) => isApp)).toBe(false);
    expect(scenePlayers([{ number: 3, people: [] }], [3])).toEqual([]);
  });

  test("[SN10] lines of the app are read aloud, except in a chat", () => {
    expect(appHint(playedIn([1]), t)).toBeNull();
    const simulated = { ...playedIn([1]), simulatedIn: [1] };
    expect(appHint(simulated, t)).toBe(t("screen.scene.appReads"));
    expect(appHint({ ...simulated, channel: "chat" }, t)).toBe(t("screen.scene.appWrites"));
  });

  test("[SN10] what was changed for everybody stands in the banner like any twist", () => {
    const changed = (switchTo: SwitchView) => ({
      ...screenSet(),
      twists: { twists: [{ sentId: "1", text: null, switchTo }] },
    });
    expect(newestTwist(changed({ kind: "channel", channel: "chat" }), t)).toBe(t("screen.scene.now.chat"));
    expect(newestTwist(changed({ kind: "difficulty", difficulty: "hard" }), t)).toBe(t("screen.scene.now.hard"));
    expect(newestTwist(changed({ kind: "industry", name: "Hotel", stress: "Be warm." }), t)).toBe(
      "From now on: Hotel. Be warm.",
    );
  });

  test("[SN8] each card stands beside its own rooms; one that no room plays is not shown", () => {
    const pages = cardPages([playedIn([2]), playedIn([]), playedIn([1, 3])], sceneRooms(3), SPACE);
    expect(pages.map(({ players }) => players.map(({ number }) => number))).toEqual([[2], [1, 3]]);
  });

  test("[SN8] a card is there while nobody plays it yet", () => {
    expect(cardPages([playedIn([1])], [], SPACE)).toMatchObject([{ players: [] }]);
  });

  test("[SN2] whatever the rooms and names, everybody who plays is named on one page, or all are counted", () => {
    const rooms = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(rooms, fc.boolean(), fc.integer({ min: 8, max: 40 }), (count, isLong, height) => {
        const players = scenePlayers(sceneRooms(count, { hasRelay: true, ...(isLong ? { name: longName } : {}) }));
        const layout = playerPages(players, { ...SPACE, height });
        if (layout.kind === "counted") expect(layout.roomCount).toBe(count);
        else {
          expect(layout.pages.length).toBeLessThanOrEqual(SPACE.maxPages);
          expect(layout.pages.flat()).toEqual(players);
        }
      }),
    );
  });

  test("[SN8] of what was sent to everybody the newest that still has its words is shown", () => {
    const twists = (...texts: readonly (string | null)[]) => ({
      ...screenSet(),
      twists: { twists: texts.map((text, index) => ({ sentId: `${index}`, text, switchTo: null })) },
    });
    expect(newestTwist(twists("one", "two"), t)).toBe("two");
    expect(newestTwist(twists("one", null), t)).toBe("one");
    expect(newestTwist(twists(null), t)).toBeNull();
    expect(newestTwist(screenSet(), t)).toBeNull();
    expect(twistHeight(null, 94)).toBe(0);
  });

  test("[SN8] a text is set as large as it fits, and at its smallest keeps the lines there is room for", () => {
    const space = { width: 30, height: 8, sizes: [4, 2, 1.25], line: 1.25 } as const;
    expect(fittingText("Short", space)).toEqual({ units: 4, lines: 1 });
    expect(fittingText("Words that need two lines, or three", space).units).toBe(2);
    expect(fittingText("Words and words and words ".repeat(40), space)).toEqual({ units: 1.25, lines: 5 });
  });

  test("[SN8] in any other round there are no cards", () => {
    expect(roundCards(SCREEN_SETS.read ?? screenSet())).toEqual([]);
    expect(roundCards({ ...screenSet(), exercise: cardsSection([playedIn([1])]) })).toHaveLength(1);
  });
});
