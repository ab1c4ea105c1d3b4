import { expect, test } from "vitest";
import type { SeatId } from "../../../shared/basics/ids.ts";
import type { Viewer } from "../../../shared/view/audiencesOf.ts";
import { allSectionsFor } from "../../support/allSections.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { given } from "../../support/given.ts";
import { seat, type WorkshopRun } from "../../support/workshopRun.ts";

const turnsOf = (run: WorkshopRun, seatId: SeatId): number => run.state.seats.get(seatId)?.timesPerformed ?? -1;
const performer = (run: WorkshopRun, number = 1): SeatId => run.performance(number).performerId;
const candidate = (run: WorkshopRun): SeatId => {
  const asked = run.asked();
  if (asked.kind !== "seat") throw new Error("Nobody is asked");
  return asked.seatId;
};
/** The first scorer who is asked instead of the present performer. */
const asksScorer = (run: WorkshopRun): SeatId => {
  const [seatId] = run.seatsAs("scorer");
  if (seatId === undefined) throw new Error("There is no scorer");
  run.give({ type: "AskToPerform", roundId: run.roundId, roomId: run.room(), seatId });
  return seatId;
};
/** What every phone of the room and the screen are shown, but for one phone. */
const seenByRoom = (run: WorkshopRun, but?: SeatId): readonly (readonly [string, unknown])[] => {
  const phones = run.seatIds.filter((seatId) => seatId !== but);
  const viewers: readonly Viewer[] = phones.map((seatId) => ({ kind: "seat", seatId, language: "en" }));
  return [...viewers, { kind: "screen", language: "en" } as const].map((viewer) => [
    viewer.kind === "seat" ? viewer.seatId : "screen",
    allSectionsFor(run.state, viewer, run.words),
  ]);
};
const answerNo = (run: WorkshopRun) => ({ type: "AnswerAsk", roundId: run.roundId, accept: false }) as const;
const answerYes = (run: WorkshopRun) => ({ type: "AnswerAsk", roundId: run.roundId, accept: true }) as const;

test("[RO2] over six rounds everybody in the room performs once, then nobody is left out of the second turn", () => {
  const run = aWorkshop().build();
  const turns: SeatId[] = [];
  for (let round = 0; round < 12; round++) {
    run.walkTo("results");
    turns.push(performer(run));
    run.endRound();
  }
  expect(new Set(turns.slice(0, 6)).size).toBe(6);
  expect(new Set(turns.slice(6)).size).toBe(6);
});

test("[RO2] who passed in earlier rounds is asked first again only when the others have had their turn", () => {
  for (const isCalledOff of [false, true]) {
    const run = aWorkshop().withSeats(5).inCasting().build();
    const shy = candidate(run);
    for (let round = 1; round < 5; round++) {
      if (candidate(run) === shy) run.give(answerNo(run), seat(shy));
      run.walkTo("results").endRound();
      if (isCalledOff) run.prepare().give({ type: "CancelRound", roundId: run.roundId });
      run.prepare();
      expect([round, candidate(run) === shy]).toEqual([round, round === 4]);
    }
  }
});

test("[RO3] a pass asks the next, who has not passed, and is nobody's turn", () => {
  const run = aWorkshop().withSeats(3).inCasting().build();
  const first = candidate(run);
  run.give(answerNo(run), seat(first));
  const second = candidate(run);
  expect(second).not.toBe(first);
  expect(run.play().casting).toMatchObject({ candidateId: second, answer: "asked", passed: [first] });
  run.give({ type: "PassTurn", roundId: run.roundId }, seat(second));
  expect(run.play().casting.passed).toEqual([first, second]);
  expect([turnsOf(run, first), turnsOf(run, second)]).toEqual([0, 0]);
});

test("[RO3] only who is asked can answer, and yes may be said twice", () => {
  const run = aWorkshop().inCasting().build();
  const asked = candidate(run);
  const other = run.seatIds.find((id) => id !== asked);
  given(run)
    .when(answerYes(run), seat(other ?? asked))
    .isRefused("role/not-allowed");
  given(run).when(answerYes(run), seat(asked)).yields({ type: "TurnAccepted", seatId: asked });
  given(run).when(answerYes(run), seat(asked)).yields();
});

test("[RO3] a learner without a phone is taken as asked aloud", () => {
  const run = aWorkshop().withSeats(0).withSeatsWithoutDevice("Guest", "Other", "Third").inCasting().build();
  expect(run.play().casting.answer).toBe("accepted");
  run.give({ type: "StartRound", roundId: run.roundId });
  const instead = run.seatsAs("scorer")[0];
  const asks = {
    type: "AskToPerform",
    roundId: run.roundId,
    roomId: run.room(),
    seatId: instead ?? performer(run),
  } as const;
  given(run)
    .when(asks)
    .yields({ type: "PerformerAsked", isSettled: true }, { type: "PerformerReplaced", performerId: instead });
});

test("[RO3] no role tells who will perform before the start", () => {
  const run = aWorkshop().inCasting().build();
  run.give(answerYes(run), run.asked());
  expect(run.play().roles.size).toBe(0);
  expect(run.play().performance).toBeNull();
});

test("[RO4] the facilitator may ask anybody in the room, even who has passed; that person may pass", () => {
  const run = aWorkshop().withSeats(3).inCasting().build();
  const { roundId } = run;
  const first = candidate(run);
  run.give(answerNo(run), seat(first));
  run.give({ type: "AskToPerform", roundId, roomId: run.room(), seatId: first });
  expect(run.play().casting).toMatchObject({ candidateId: first, answer: "asked", passed: [] });
  given(run).when({ type: "AskToPerform", roundId, roomId: run.room(), seatId: first }).yields();
  run.give(answerNo(run), seat(first));
  expect(candidate(run)).not.toBe(first);
});

test("[RO4] nobody from another room, removed or unknown can be asked", () => {
  const run = aWorkshop().withSeats(6).withRooms(2).inCasting().build();
  const { roundId } = run;
  const [elsewhere] = run.state.rooms[1]?.seatIds ?? [];
  if (elsewhere === undefined) throw new Error("Room 2 is empty");
  const asks = { type: "AskToPerform", roundId, roomId: run.room(1), seatId: elsewhere } as const;
  given(run).when(asks).isRefused("seat/not-in-room");
  given(run)
    .when({ ...asks, roomId: aWorkshop().withSeats(9).withRooms(3).inCasting().build().room(3) })
    .isRefused("room/unknown");
  run.give({ type: "RemoveSeat", seatId: elsewhere });
  given(run)
    .when({ ...asks, roomId: run.room(2) })
    .isRefused("seat/not-in-room");
});

test("[RO4] while somebody performs, a question and a pass leave no trace outside the facilitator's view", () => {
  const run = aWorkshop().inStep("answer").build().wait(30_000);
  const present = performer(run);
  const before = seenByRoom(run);
  const asked = asksScorer(run);
  expect(seenByRoom(run, asked)).toEqual(before.filter(([seatId]) => seatId !== asked));
  run.wait(10_000).give(answerNo(run), seat(asked));
  expect(seenByRoom(run, asked)).toEqual(before.filter(([seatId]) => seatId !== asked));
  expect(run.play().casting).toMatchObject({ candidateId: present, answer: "accepted", passed: [asked] });
});

test("[RO4] a question during a performance lapses at the reveal, and when the room's round ends", () => {
  for (const isRevealed of [true, false]) {
    const run = aWorkshop().withSeats(6).withRooms(2).inStep("self-speaks").build();
    const present = performer(run);
    const asked = asksScorer(run);
    if (isRevealed) run.next([run.room()]);
    else run.give({ type: "EndRound", roundId: run.roundId, rooms: [run.room()] });
    expect(run.play().casting).toMatchObject({ candidateId: present, answer: "accepted" });
    expect(run.attempt(answerYes(run), seat(asked)).ok).toBe(false);
    expect(performer(run)).toBe(present);
  }
});

test("[RO4] a performer who passes while another question is out makes the room wait for that answer", () => {
  const run = aWorkshop().inStep("answer").build();
  const asked = asksScorer(run);
  given(run)
    .when(answerNo(run), run.as("performer"))
    .yields({ type: "TurnPassed" }, { type: "ClocksPaused", reason: "recasting" });
  expect(candidate(run)).toBe(asked);
  run.give(answerYes(run), seat(asked));
  expect(performer(run)).toBe(asked);
});

test("[RO4] if the person asked accepts, they perform and the one before listens", () => {
  const run = aWorkshop().inStep("answer").build();
  const before = performer(run);
  const asked = asksScorer(run);
  run.give(answerYes(run), seat(asked));
  expect(performer(run)).toBe(asked);
  expect(run.play().roles.get(before)).toBe("scorer");
  expect(run.step()).toBe("read");
});

test("[RO4] asking the present performer again takes the question back", () => {
  const run = aWorkshop().inStep("answer").build();
  const present = performer(run);
  asksScorer(run);
  run.give({ type: "AskToPerform", roundId: run.roundId, roomId: run.room(), seatId: present });
  expect(run.play().casting).toMatchObject({ candidateId: present, answer: "accepted" });
  expect(run.play().clock.pausedFor).toBeNull();
  expect(performer(run)).toBe(present);
});

test("[RO5] a round starts with those who are asked or have accepted, with the others as scorers", () => {
  const run = aWorkshop().withSeats(6).withRooms(2).inCasting().build();
  const asked = candidate(run);
  run.give({ type: "StartRound", roundId: run.roundId });
  expect(performer(run)).toBe(asked);
  expect(run.seatsAs("scorer")).toHaveLength(2);
  expect(performer(run, 2)).not.toBe(asked);
  given(run).when(answerYes(run), seat(asked)).yields();
});

test("[RO5] a room where everybody passed looks on, without a performance, and the others play", () => {
  const run = aWorkshop().withSeats(6).withRooms(2).inCasting().build();
  for (let pass = 0; pass < 3; pass++) run.give(answerNo(run), run.asked());
  expect(run.play().casting.candidateId).toBeNull();
  run.give({ type: "StartRound", roundId: run.roundId });
  expect(run.play().performance).toBeNull();
  expect(run.seatsAs("scorer")).toHaveLength(3);
  while (run.step() !== "self-speaks") run.next();
  given(run)
    .when({ type: "Next", roundId: run.roundId, from: "self-speaks" })
    .yields({ type: "StepEntered" }, { type: "ScoresRevealed", roomIds: [run.room(2)] });
});

test("[RO5] who says no just after the start passes the turn, as the phone promised", () => {
  const run = aWorkshop().inStep("read").build();
  const present = performer(run);
  given(run)
    .when(answerNo(run), seat(present))
    .yields({ type: "TurnPassed" }, { type: "PerformerAsked" }, { type: "ClocksPaused", reason: "recasting" });
});
