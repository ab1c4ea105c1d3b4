import { expect, test } from "vitest";
import type { SeatId } from "../../../shared/basics/ids.ts";
import { aSimulatedScene, customerOf, NONE, saidBy, sceneOf, tap } from "../../support/simulatedScene.ts";
import { CLOCK, seat, type WorkshopRun } from "../../support/workshopRun.ts";

const NAMED = "Anna, my export fails";

/** A chat in which a line that was written elsewhere names somebody; room 2 has one of its own. */
function aWrittenChat(): WorkshopRun {
  const run = aSimulatedScene("A04", { hasLineWriter: true, seats: 10, rooms: 2, choice: { channel: "chat" } });
  for (const number of [1, 2]) write(run, NAMED, number);
  return run;
}

function write(run: WorkshopRun, text: string, number = 1): void {
  const awaitedId = customerOf(run, number).awaited?.id ?? "none";
  run.give({ type: "SayWrittenLine", roundId: run.roundId, roomId: run.room(number), awaitedId, text }, CLOCK);
}

const erase = (run: WorkshopRun, seatId: SeatId) => run.give({ type: "EraseSeatWords", seatId });
const texts = (run: WorkshopRun) => run.storedTexts().filter((text) => text.includes("Anna"));

test("[SE11] [RP37] with the words of who performed go the lines that were written in answer to them, in their room alone", () => {
  const run = aWrittenChat();
  const before = sceneOf(run).talk[0];
  erase(run, run.performance().performerId);
  expect([saidBy(run), saidBy(run, 2)]).toEqual([["erased"], [NAMED]]);
  expect(sceneOf(run).talk[0]).not.toBe(before);
  expect(texts(run)).toEqual([NAMED]);
});

test("[SE11] [RP37] so it is for whoever said something in the scene, for no other, and when the round is long over", () => {
  const run = aWrittenChat();
  const [taps] = run.seatsAs("scorer");
  if (taps === undefined) throw new Error("nobody watches");
  tap(run, [NONE]);
  erase(run, taps);
  expect(saidBy(run)).toEqual([NAMED]);
  const { performerId } = run.performance();
  run.endRound();
  run.prepareScene();
  erase(run, performerId);
  expect(texts(run)).toEqual([NAMED]);
});

test("[SE11] [RP37] lines of a scene that somebody broke off are erased as well", () => {
  const run = aWrittenChat();
  const { performerId } = run.performance();
  run.give({ type: "PassTurn", roundId: run.roundId }, seat(performerId));
  erase(run, performerId);
  expect(texts(run)).toEqual([NAMED]);
});

test("[SE11] [RP36] a line that is being written while words are erased is not waited for: the card's own is said", () => {
  const run = aSimulatedScene("A04", { hasLineWriter: true, choice: { channel: "chat" } });
  const awaitedId = customerOf(run).awaited?.id ?? "none";
  erase(run, run.performance().performerId);
  expect(sceneOf(run).talk).toEqual([expect.objectContaining({ seatId: null, textId: null })]);
  run.give({ type: "SayWrittenLine", roundId: run.roundId, roomId: run.room(), awaitedId, text: NAMED }, CLOCK);
  expect(texts(run)).toEqual([]);
});
