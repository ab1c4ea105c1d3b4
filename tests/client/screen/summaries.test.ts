import { describe, expect, test } from "vitest";
import { dotPlot } from "../../../client/screen/dotPlot.ts";
import { hotSeats } from "../../../client/screen/hotSeats.ts";
import { codeInPath, joinAddress, spacedCode } from "../../../client/screen/joinAddress.ts";
import { mergedChips, namedChips, spreadCounts } from "../../../client/screen/resultsSummary.ts";
import { stripGroups } from "../../../client/screen/roomStrip.ts";
import { completeRooms, filledSegments, sheetTotal } from "../../../client/screen/sheetCount.ts";
import { lobbySeats, tableSeats } from "../../../client/screen/table.ts";
import { isVeiled } from "../../../client/screen/veiled.ts";
import { people, rooms } from "../../play/support/screenPeople.ts";
import { resultsOf } from "../../play/support/screenResults.ts";

describe("what the projector sums up", () => {
  test("[SN3] a lost link veils the picture after two seconds, not before", () => {
    expect([1_000, 2_999, 3_000, 60_000].map((now) => isVeiled(1_000, now))).toEqual([false, false, true, true]);
  });

  test("[SN4] the address to join leads phones to where they reach the server, with the code in it", () => {
    expect(joinAddress("http://192.168.1.5:3000", "KX7M2P")).toEqual({
      link: "http://192.168.1.5:3000/j/KX7M2P",
      scheme: "http://",
      place: "192.168.1.5:3000",
    });
    expect([spacedCode("KX7M2P"), spacedCode("KX7M2PQR")]).toEqual(["KX7 M2P", "KX7M 2PQR"]);
  });

  test("[SN1] the code is what stands after /screen/, however it is written", () => {
    expect(["/screen/KX7M2P", "/screen/KX7%20M2P", "/screen/", "/screen/%E0%A4"].map(codeInPath)).toEqual([
      "KX7M2P",
      "KX7 M2P",
      "",
      "%E0%A4",
    ]);
  });

  test("[VW7] progress is counted over all rooms, and the ring is never full before the last sheet", () => {
    const progress = {
      rooms: [
        { roomNumber: 1, sheetsIn: 3, scorers: 3 },
        { roomNumber: 2, sheetsIn: 1, scorers: 4 },
        { roomNumber: 3, sheetsIn: 0, scorers: 0 },
      ],
    };
    expect(sheetTotal(progress)).toEqual({ sheetsIn: 4, scorers: 7 });
    expect(completeRooms(progress)).toBe(2);
    expect(filledSegments(4, 7)).toEqual({ filled: 4, of: 7 });
    expect(filledSegments(874, 875)).toEqual({ filled: 59, of: 60 });
    expect(filledSegments(875, 875)).toEqual({ filled: 60, of: 60 });
  });

  test("[PH3] rooms that stand elsewhere are gathered by step", () => {
    const strip = [
      { roomNumber: 5, step: "sheets", hasEnded: false },
      { roomNumber: 3, step: "sheets", hasEnded: false },
      { roomNumber: 4, step: "sheets", hasEnded: true },
    ] as const;
    expect(stripGroups(strip)).toEqual([
      { at: "sheets", roomNumbers: [3, 5] },
      { at: "ended", roomNumbers: [4] },
    ]);
  });

  test("[VW4] chips and spread words of many rooms are summed without telling the rooms", () => {
    const results = resultsOf(6);
    expect(spreadCounts(results)).toEqual({ close: 2, "some-spread": 1, split: 2 });
    expect(mergedChips(results)[0]).toEqual({ traitId: "listens", name: "Listens to the end", count: 30 });
  });

  test("[VW4] a trait without a name is left out rather than shown as an id", () => {
    expect(namedChips([{ traitId: "gone", count: 3 }], {})).toEqual([]);
  });

  test("[SC9] equal taps are stacked, taps between two levels stand between them", () => {
    expect(dotPlot([3, 3, 3.4, 5])).toEqual([
      { x: 3, stack: 0 },
      { x: 3, stack: 1 },
      { x: 3.5, stack: 0 },
      { x: 5, stack: 0 },
    ]);
  });

  test("[RO5] a room that only looks on has nobody in the hot seat", () => {
    const [first, second] = rooms(people(8), 4);
    const watching = {
      number: 2,
      people: (second?.people ?? []).map((person) => ({ ...person, role: "visitor" as const })),
    };
    expect(
      hotSeats(first === undefined ? [] : [first, watching]).map(({ name, roomNumber }) => [name, roomNumber]),
    ).toEqual([["Ana", 1]]);
  });

  test("[SN2] the ring stays a ring for nobody, for one room and for a thousand people", () => {
    expect([0, 3, 20, 1_000].map((count) => lobbySeats(count).length)).toEqual([8, 8, 21, 61]);
    expect(tableSeats(rooms(people(5), 6)).filter(({ isHot }) => isHot)).toHaveLength(1);
    expect(tableSeats(rooms(people(1_000), 8))).toHaveLength(6);
  });
});
