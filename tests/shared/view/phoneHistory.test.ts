import { describe, expect, test } from "vitest";
import type { RoomPlay } from "../../../shared/workshop/state.ts";
import { aWorld, seatIdOf, textIdOf } from "./aWorld.ts";
import { onPhone } from "./seen.ts";

describe("history", () => {
  const sheets = { ana: { overall: 4 }, ben: { overall: 3 }, cem: { overall: 4 } } as const;
  const nextSteps: RoomPlay["nextSteps"] = new Map([[seatIdOf("ana"), textIdOf("ana-next")]]);
  const past = aWorld({
    rooms: [{ people: ["ana", "ben", "cem"], step: "next-step", sheets, play: { nextSteps, hasEnded: true } }],
  });
  const round = past.state.round;
  const world = aWorld({
    rooms: [{ people: ["ben", "ana", "cem"] }],
    state: { pastRounds: round === null ? [] : [round] },
  });

  test("[SE12] own results and next steps of earlier rounds stay readable, also after closing", () => {
    for (const status of ["open", "closed"] as const) {
      const { history } = onPhone({ ...world, state: { ...world.state, status } }, "ana");
      expect(history.rounds.slice(0, 1)).toMatchObject([
        {
          roundNumber: 1,
          questionId: "q02",
          question: "question en",
          role: "performer",
          result: { overall: { value: 3.5 }, selfGap: 0.5 },
          criteriaNames: { c1: "c1 en", c5: "c5 en" },
          nextStep: "next by ana",
        },
      ]);
    }
  });

  test("[SE12] the last round is readable as soon as it is over, and stays so after closing", () => {
    const historyAt = (status: "open" | "closed", roundStatus: "playing" | "ended") => {
      const ended = past.state.round === null ? null : { ...past.state.round, status: roundStatus };
      return onPhone({ ...past, state: { ...past.state, status, round: ended } }, "ana").history.rounds;
    };
    const readable = [{ roundNumber: 1, result: { overall: { value: 3.5 } } }];
    expect(historyAt("open", "ended")).toMatchObject(readable);
    expect(historyAt("closed", "ended")).toMatchObject(readable);
    // Closed in the middle of a round: it is over for good.
    expect(historyAt("closed", "playing")).toMatchObject(readable);
    expect(historyAt("open", "playing")).toEqual([]);
  });

  test("[VW5] others have no result of that round", () => {
    expect(onPhone(world, "ben").history.rounds).toMatchObject([
      { role: "scorer", result: null, criteriaNames: {}, nextStep: null },
    ]);
  });

  test("[VW1] a round that ended before its reveal stays sealed for ever", () => {
    const sealed = aWorld({
      rooms: [{ people: ["ana", "ben", "cem"], step: "sheets", sheets, play: { hasEnded: true } }],
    }).state.round;
    const later = { ...world, state: { ...world.state, pastRounds: sealed === null ? [] : [sealed] } };
    expect(onPhone(later, "ana").history.rounds[0]?.result).toBeNull();
  });
});
