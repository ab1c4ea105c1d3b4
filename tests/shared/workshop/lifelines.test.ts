import { expect, test } from "vitest";
import type { Lifeline } from "../../../shared/content/barrier.ts";
import { expiriesDue } from "../../../shared/workshop/due.ts";
import { givesSheet } from "../../../shared/workshop/reading.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { given } from "../../support/given.ts";
import { aSheet } from "../../support/sampleExercise.ts";
import { aScene, sampleRolePlay } from "../../support/sampleRolePlay.ts";
import { aTalk, calls, message, onScene, theScene } from "../../support/talkScene.ts";
import { CLOCK, seat, type WorkshopRun } from "../../support/workshopRun.ts";

const ARRIVES_MS = 30_000;
const use = (run: WorkshopRun, kind: "device" | "colleague" | "interpreter") =>
  run.give({ type: "UseLifeline", ...onScene(run), kind }, run.as("performer"));
const isThere = (run: WorkshopRun) => theScene(run).lifelines.every(({ hasArrived }) => hasArrived);

test("[RP26] the rep calls what the card has, with its time, and what stays only once", () => {
  const run = aTalk("K-chat");
  for (const kind of ["device", "quiet-place"] as const) {
    calls(run.wait(1_000), kind).yields({ type: "LifelineUsed", kind, arrivesAtMs: expect.any(Number) });
    calls(run, kind).isRefused("lifeline/used-up");
  }
  expect(theScene(run).lifelines.map(({ atMs, hasArrived }) => [atMs, hasArrived])).toEqual([
    [1_000, true],
    [2_000, true],
  ]);
  calls(aTalk("K-signs"), "device").isRefused("lifeline/unknown");
  calls(aTalk("K-gates"), "colleague").isRefused("lifeline/unknown");
  for (const role of ["customer", "scorer"] as const)
    given(run)
      .when({ type: "UseLifeline", ...onScene(run), kind: "interpreter" }, run.as(role))
      .isRefused("role/not-allowed");
});

test("[RP26] [RP27] the interpreter is in use when they have arrived, by the time of the scene", () => {
  const run = aTalk("K-chat");
  calls(run.wait(5_000), "interpreter").yields({ type: "LifelineUsed", atMs: 5_000, arrivesAtMs: 35_000 });
  calls(run, "interpreter").isRefused("lifeline/used-up");
  run.wait(ARRIVES_MS - 1).sweep();
  given(run).when(message(run), run.as("performer")).yields({ type: "MessageSaid", inUse: [] });
  run.wait(1);
  expect(expiriesDue(run.state, run.at)).toEqual([{ type: "RunScenes", roundId: run.roundId }]);
  run.sweep();
  given(run)
    .when(message(run), run.as("performer"))
    .yields({ type: "MessageSaid", inUse: ["interpreter"] });
  expect(expiriesDue(run.state, run.at)).toEqual([]);
});

test("[RP27] pauses, stop buttons and outages do not count, and nothing is due in a room that stands", () => {
  const run = aTalk("K-chat");
  const { roundId } = run;
  use(run.wait(1_000), "interpreter");
  run.wait(10_000).give({ type: "Pause", roundId });
  run.wait(600_000);
  expect(expiriesDue(run.state, run.at)).toEqual([]);
  given(run).when({ type: "RunScenes", roundId }, CLOCK).yields();
  run.give({ type: "Resume", roundId });
  run.wait(10_000).give({ type: "CallTimeOut", roundId }, run.as("scorer"));
  run.wait(60_000).sweep().give({ type: "Resume", roundId });
  run.wait(40_000).give({ type: "GiveTimeBack", ms: 40_000 }, CLOCK);
  expect(isThere(run.wait(9_999).sweep())).toBe(false);
  expect(isThere(run.wait(1).sweep())).toBe(true);
});

test("[RP27] one order of the clock serves all rooms, those that stand left out, and coming twice changes nothing", () => {
  const run = aWorkshop().withSeats(10).withRooms(2).build().playScene("scene", aScene("K-chat"));
  for (const number of [1, 2]) {
    const on = { roundId: run.roundId, performanceId: run.performance(number).id };
    run.give({ type: "UseLifeline", ...on, kind: "interpreter" }, run.as("performer", number));
  }
  run.give({ type: "Pause", roundId: run.roundId, rooms: [run.room(2)] });
  const runScenes = { type: "RunScenes", roundId: run.roundId } as const;
  given(run.wait(ARRIVES_MS))
    .when(runScenes, CLOCK)
    .yields({ type: "LifelineArrived", roomId: run.room(1) });
  given(run).when(runScenes, CLOCK).yields();
  run.give({ type: "Resume", roundId: run.roundId });
  given(run.wait(ARRIVES_MS))
    .when(runScenes, CLOCK)
    .yields({ type: "LifelineArrived", roomId: run.room(2) });
});

test("[RP27] what is due when the scene's time is up still belongs to the scene", () => {
  const run = aTalk("K-chat");
  use(run, "interpreter");
  run.give({ type: "EndStep", roundId: run.roundId, from: "scene", inMs: 30_000 });
  run.wait(40_000).sweep();
  expect(run.step()).toBe("sheets");
  expect(isThere(run)).toBe(true);
});

/** A scene on a card whose help takes its time: the device comes after 10 s, and could be called twice; the colleague after 20 s. */
function aSlowScene(): WorkshopRun {
  const choice = aScene("K-chat");
  const made = sampleRolePlay(choice);
  const slow = made?.cards.map((one) => {
    const lifelines: Lifeline[] = [
      { kind: "device", uses: 2, arrivesAfterSeconds: 10 },
      { kind: "colleague", uses: 1, arrivesAfterSeconds: 20 },
    ];
    return { ...one, card: { ...one.card, structure: { ...one.card.structure, lifelines } } };
  });
  const run = aWorkshop().withSeats(6).build();
  if (made == null || slow === undefined) throw new Error("There is no such card");
  run.attempt({ type: "PrepareRolePlay", choice }, run.facilitator, { ...made, cards: slow });
  return run.walkTo("scene");
}

test("[RP26] each lifeline arrives at its own time, a colleague too; what is there or on its way is not called again", () => {
  const run = aSlowScene();
  calls(run, "device").yields({ type: "LifelineUsed", arrivesAtMs: 10_000 });
  calls(run, "device").isRefused("lifeline/used-up");
  calls(run, "colleague").yields({ type: "LifelineUsed", arrivesAtMs: 20_000 });
  const runScenes = { type: "RunScenes", roundId: run.roundId } as const;
  given(run.wait(10_000)).when(runScenes, CLOCK).yields({ type: "LifelineArrived", kind: "device" });
  calls(run, "device").isRefused("lifeline/used-up");
  expect(run.drawn("relay")).toBeNull();
  given(run.wait(10_000))
    .when(runScenes, CLOCK)
    .yields({ type: "LifelineArrived", kind: "colleague" }, { type: "RoleDrawn", role: "relay" });
});

test("[RP26] a colleague who is called in interprets at once, keeps their marks and hands in no sheet", () => {
  const run = aTalk("K-chat");
  for (const seatId of run.seatsAs("scorer"))
    run.give({ type: "MarkMoment", ...onScene(run), criterionId: "K1", verdict: "good" }, seat(seatId));
  calls(run, "colleague").yields({ type: "LifelineUsed", kind: "colleague" }, { type: "RoleDrawn", role: "relay" });
  const colleague = run.drawn("relay");
  if (colleague === null) throw new Error("Nobody came");
  expect(run.play().roles.get(colleague)).toBe("relay");
  expect(theScene(run).marks.filter(({ seatId }) => seatId === colleague)).toHaveLength(1);
  run.next();
  const sheet = aSheet({ workedChips: ["K1"] });
  const handIn = { type: "SubmitSheet", ...onScene(run), sheet } as const;
  given(run).when(handIn, seat(colleague)).isRefused("role/not-allowed");
  for (const role of ["performer", "customer", "scorer"] as const)
    given(run).when(handIn, run.as(role)).yields({ type: "SheetSubmitted" });
  expect([...run.play().roles.keys()].filter((seatId) => !givesSheet(run.play(), seatId))).toEqual([colleague]);
});

test("[RP26] a sheet that was in before *Back* is gone with the call, and nobody else's", () => {
  const run = aTalk("K-chat", { seats: 4 }).next();
  const [one, other] = run.seatsAs("scorer");
  if (one === undefined || other === undefined) throw new Error("Nobody watches");
  for (const seatId of [one, other])
    run.give({ type: "SubmitSheet", ...onScene(run), sheet: aSheet({ workedChips: ["K1"] }) }, seat(seatId));
  run.give({ type: "Back", roundId: run.roundId, from: "sheets" });
  use(run, "colleague");
  expect([...run.performance().sheets.keys()]).toEqual([run.drawn("relay") === one ? other : one]);
});

test("[RP26] a colleague passes it on like anybody who is drawn, and where nobody is free nobody can be called", () => {
  const run = aTalk("K-chat", { seats: 4 });
  use(run, "colleague");
  const first = run.drawn("relay");
  run.give({ type: "PassTurn", roundId: run.roundId }, run.as("relay"));
  const second = run.drawn("relay");
  expect([first === second, second === null]).toEqual([false, false]);
  run.give({ type: "PassTurn", roundId: run.roundId }, run.as("relay"));
  expect(run.drawn("relay")).toBeNull();
  const small = aTalk("K-signs", { seats: 4 });
  for (const seatId of small.seatsAs("scorer")) small.give({ type: "RemoveSeat", seatId });
  calls(small, "colleague").isRefused("lifeline/nobody-free");
  expect(theScene(small).lifelines).toEqual([]);
});

test("[RP26] with a new performer the colleague watches again, and may be asked and scores like anybody", () => {
  const run = aTalk("K-chat");
  use(run, "colleague");
  const colleague = run.drawn("relay");
  if (colleague === null) throw new Error("Nobody came");
  run.give({ type: "PassTurn", roundId: run.roundId }, run.as("performer"));
  expect([run.drawn("relay"), run.play().roles.get(colleague), run.play().draws.has("relay")]).toEqual([
    null,
    "scorer",
    false,
  ]);
  run.give({ type: "AnswerAsk", roundId: run.roundId, accept: true }, run.asked());
  run.next();
  expect(run.drawn("relay")).toBeNull();
  expect(run.seatsAs("relay")).toEqual([]);
});
