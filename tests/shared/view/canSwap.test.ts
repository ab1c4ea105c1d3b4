import { expect, test } from "vitest";
import { decide } from "../../../shared/workshop/decide.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { aScene } from "../../support/sampleRolePlay.ts";
import { aBuiltInScene } from "../../support/simulatedScene.ts";
import { stamp } from "../../support/stamp.ts";
import { aTalk, onScene } from "../../support/talkScene.ts";
import { seat, type WorkshopRun } from "../../support/workshopRun.ts";
import { desk, phone, phoneAs, roomOnDesk, wall } from "./sceneSeen.ts";

/** Whether each seat is offered another card, and whether the order would be accepted from it. */
function offered(run: WorkshopRun): readonly (readonly [boolean, boolean])[] {
  return run.seatIds.map((seatId) => {
    const order = stamp({ type: "SwapCard", roundId: run.roundId }, seat(seatId), { at: run.at });
    const { ok } = decide(run.state, order, run.words);
    return [phone(run, seatId).own.scene?.canSwap ?? false, ok];
  });
}

test("[VW19] another card is offered exactly to whom it would be given, and never while the clock stands", {
  // The built-in pack is read once, which takes its time on a busy machine.
  timeout: 30_000,
}, () => {
  const run = aBuiltInScene("A01");
  const count = () => {
    const all = offered(run);
    for (const [isOffered, isAccepted] of all) expect(isOffered).toBe(isAccepted);
    return all.filter(([isOffered]) => isOffered).length;
  };
  expect(count()).toBe(2);
  run.walkTo("read");
  expect(count()).toBe(2);
  run.give({ type: "Pause", roundId: run.roundId });
  expect(offered(run).filter(([isOffered]) => isOffered)).toEqual([]);
  run.give({ type: "Resume", roundId: run.roundId });
  run.next();
  expect(count()).toBe(0);
});

test("[VW19] a spare that a room plays is on its phones, the console and the wall, and nobody is told who asked", () => {
  const run = aWorkshop().withSeats(12).withRooms(2).build().playScene("read", aScene("K-chat"));
  run.give({ type: "SwapCard", roundId: run.roundId }, run.as("customer"));
  const cardId = run.play().cardId;
  expect(cardId).not.toBe("K-chat");
  const exercise = phoneAs(run, "performer").exercise;
  expect(exercise?.kind === "role-play" && exercise.card.cardId).toBe(cardId);
  const onDesk = desk(run).exercise;
  expect(onDesk?.kind === "role-play" && onDesk.cards.map(({ card }) => card.cardId)).toEqual(["K-chat", cardId]);
  expect(roomOnDesk(run).scene?.cardId).toBe(cardId);
  const onWall = wall(run).exercise;
  expect(
    onWall?.kind === "role-play" && onWall.cards.map(({ card, roomNumbers }) => [card.cardId, roomNumbers]),
  ).toEqual([
    ["K-chat", [2]],
    [cardId, [1]],
  ]);
});

test("[SC3] [RP26] a colleague who is called in hands in no sheet, and is not waited for", () => {
  const run = aTalk("K-chat");
  const [before] = [phoneAs(run, "performer").progress?.scorers];
  run.give({ type: "UseLifeline", ...onScene(run), kind: "colleague" }, run.as("performer"));
  const [colleague] = run.seatsAs("relay");
  if (colleague === undefined || before === undefined) throw new Error("nobody came");
  expect(phone(run, colleague).own.scene?.givesSheet).toBe(false);
  expect(phoneAs(run, "scorer").own.scene?.givesSheet).toBe(true);
  expect(phoneAs(run, "performer").progress?.scorers).toBe(before - 1);
  expect(roomOnDesk(run).missing).not.toContain(colleague);
});
