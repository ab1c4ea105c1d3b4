import { expect, test } from "vitest";
import { changesBetween } from "../../server/transport/changes.ts";
import type { RoomId } from "../../shared/basics/ids.ts";
import { pointIdSchema } from "../../shared/content/contentIds.ts";
import type { CommandOf, RolePlayChoice } from "../../shared/workshop/commands.ts";
import { aWorkshop } from "../support/aWorkshop.ts";
import { aSheet } from "../support/sampleExercise.ts";
import { aScene } from "../support/sampleRolePlay.ts";
import type { WorkshopRun } from "../support/workshopRun.ts";

test("[SE11] words of past rounds that are erased concern everybody: whoever sees them may sit anywhere by now", () => {
  const run = aWorkshop().withSeats(4).withRooms(1).inStep("sheets").build();
  const authors = run.seatsAs("scorer").slice(0, 2);
  const { roundId } = run;
  const performanceId = run.performance().id;
  for (const seatId of authors) {
    run.give({ type: "SubmitSheet", roundId, performanceId, sheet: aSheet() }, { kind: "seat", seatId });
  }
  run.next();
  run.next();
  run.endRound();
  for (const seatId of authors) {
    const before = run.state;
    run.give({ type: "EraseSeatWords", seatId });
    expect(changesBetween(before, run.state).everything).toBe(true);
    if (run.state.round?.status === "ended") run.prepare();
  }
});

test("[PH9] a change of step is one of clocks, a sheet one of its room, and neither of anybody's seat", () => {
  const run = aWorkshop().withSeats(6).withRooms(2).inStep("sheets").build();
  const before = run.state;
  run.next([run.room(1)]);
  const step = changesBetween(before, run.state);
  expect([step.everything, [...step.clocks], [...step.rooms], [...step.seats]]).toEqual([false, [run.room(1)], [], []]);
  const then = run.state;
  const { roundId } = run;
  run.give(
    { type: "SubmitSheet", roundId, performanceId: run.performance(2).id, sheet: aSheet() },
    run.as("scorer", 2),
  );
  const sheet = changesBetween(then, run.state);
  expect([sheet.everything, [...sheet.soonRooms], [...sheet.clocks], [...sheet.rooms]]).toEqual([
    false,
    [run.room(2)],
    [],
    [],
  ]);
});

test("[RC7] a next step that is written after the round concerns its writer alone", () => {
  const run = aWorkshop().withSeats(4).withRooms(1).inStep("next-step").build();
  const writer = run.as("scorer");
  const { roundId } = run;
  run.endRound();
  const write = (text: string): void => {
    const before = run.state;
    run.give({ type: "WriteNextStep", roundId, text }, writer);
    const { everything, seats } = changesBetween(before, run.state);
    expect([everything, [...seats]]).toEqual([false, [writer.kind === "seat" ? writer.seatId : ""]]);
  };
  write("I ask one question first.");
  run.prepare();
  write("I ask two questions first.");
});

test("[VW12] the key of a calibration concerns the room that comes to see it, and all that see it already", () => {
  const run = aWorkshop().withSeats(9).withRooms(3).build().calibrate("sheets");
  const reveal = (number: number): readonly RoomId[] => {
    const before = run.state;
    run.next([run.room(number)]);
    return [...changesBetween(before, run.state).rooms];
  };
  expect(reveal(2)).toEqual([run.room(2)]);
  expect(new Set(reveal(1))).toEqual(new Set([run.room(1), run.room(2)]));
  const before = run.state;
  run.give({ type: "EndRound", roundId: run.roundId, rooms: [run.room(2)] });
  expect([...changesBetween(before, run.state).rooms]).toEqual([run.room(2)]);
});

test("[VW12] [SC17] who comes with ratings of their own changes what all rooms with the key see", () => {
  const run = aWorkshop().withSeats(9).withRooms(3).build().calibrate("sheets");
  const [seatId] = run.seatsAs("scorer", 3);
  if (seatId === undefined) throw new Error("Nobody sits in room 3");
  run
    .rate(seatId)
    .next([run.room(1)])
    .next([run.room(2)]);
  const before = run.state;
  run.give({ type: "MoveSeat", seatId, to: { roomId: run.room(1) } });
  const all = [1, 2, 3].map((number) => run.room(number));
  expect(new Set(changesBetween(before, run.state).rooms)).toEqual(new Set(all));
});

test("[PH9] [RC7] a rating is one of its room, soon enough with the next sections", () => {
  const run = aWorkshop().withSeats(6).withRooms(2).build().calibrate("sheets");
  const before = run.state;
  const [seatId] = run.seatsAs("scorer", 2);
  if (seatId === undefined) throw new Error("Nobody sits in room 2");
  run.rate(seatId);
  const { everything, rooms, soonRooms, clocks, seats } = changesBetween(before, run.state);
  expect([everything, [...soonRooms]]).toEqual([false, [run.room(2)]]);
  expect([...rooms, ...clocks, ...seats]).toEqual([]);
});

test("[RP20] in a role-play a step concerns its room and nobody else: it may open a card, a rubric or a question", () => {
  const run = aWorkshop().withSeats(8).withRooms(2).build().playScene("scene");
  for (const _ of [
    "sheets",
    "de-role",
    "self-speaks",
    "customer-speaks",
    "results",
    "guess-need",
    "card",
    "timeline",
  ]) {
    const before = run.state;
    run.next([run.room(1)]);
    const { everything, rooms, clocks } = changesBetween(before, run.state);
    expect([everything, [...rooms], [...clocks]]).toEqual([false, [run.room(1)], [run.room(1)]]);
  }
});

test("[RC7] a move of the dial, a mark and a twist that arrives concern their room, soon; a twist on its way only the desks", () => {
  const run = aWorkshop().withSeats(8).withRooms(2).build().playScene("scene");
  const { roundId } = run;
  const on = { roundId, performanceId: run.performance(2).id };
  const changes = (change: () => unknown) => {
    const before = run.state;
    change();
    const { everything, rooms, soonRooms, clocks, desks } = changesBetween(before, run.state);
    return [everything, [...rooms], [...soonRooms], [...clocks], desks];
  };
  const inRoom2 = [false, [], [run.room(2)], [], false];
  const move = { type: "MoveDial", ...on, move: { kind: "step", by: 1 } } as const;
  expect(changes(() => run.give(move, run.as("customer", 2)))).toEqual(inRoom2);
  const mark = { type: "MarkMoment", ...on, criterionId: "K1", verdict: "good" } as const;
  expect(changes(() => run.give(mark, run.as("scorer", 2)))).toEqual(inRoom2);
  const twist: CommandOf<"SendTwist"> = {
    type: "SendTwist",
    roundId,
    rooms: [run.room(2)],
    twist: { text: "A bell rings" },
  };
  expect(changes(() => run.give(twist))).toEqual([false, [], [], [], true]);
  expect(changes(() => run.wait(5_000).sweep())).toEqual([false, [], [run.room(2)], [], true]);
});

/** What a change means for the rooms of a run: which hear of something said at once, and who has said it. */
const talkOf = (run: WorkshopRun, change: () => unknown) => {
  const before = run.state;
  change();
  const { everything, talks, spoken, rooms, clocks, seats } = changesBetween(before, run.state);
  expect([everything, [...rooms], [...clocks], [...seats]]).toEqual([false, [], [], []]);
  return [[...talks], [...spoken]];
};

const twoScenes = (cardId: string, different: Partial<RolePlayChoice> = {}) => {
  const run = aWorkshop().withSeats(8).withRooms(2).build().playScene("scene", aScene(cardId, different));
  const { roundId } = run;
  return { run, roundId, on: { roundId, performanceId: run.performance(2).id }, inRoom2: [[run.room(2)], []] };
};

test("[RC11] what is said, called in or switched in a scene concerns its room at once; the fader, soon", () => {
  const { run, roundId, on, inRoom2 } = twoScenes("K-chat", { channel: "phone" });
  const rep = run.as("performer", 2);
  const said = { speaksAs: "rep", text: "Good morning" } as const;
  const message: CommandOf<"SendMessage"> = { type: "SendMessage", ...on, ...said, shown: [] };
  expect(talkOf(run, () => run.give(message, rep))).toEqual([[run.room(2)], run.seatsAs("performer", 2)]);
  expect(talkOf(run, () => run.give({ type: "UseLifeline", ...on, kind: "device" }, rep))).toEqual(inRoom2);
  expect(talkOf(run, () => run.give({ type: "MoveCall", ...on, move: "hold" }, rep))).toEqual(inRoom2);
  const twist = { switchTo: { difficulty: "hard" } } as const;
  run.give({ type: "SendTwist", roundId, rooms: [run.room(2)], twist });
  expect(talkOf(run, () => run.wait(5_000).sweep())).toEqual(inRoom2);
});

test("[RC11] a face that turns away and a point that comes up concern the room at once; the fader is soon enough", () => {
  const { run, roundId, on, inRoom2 } = twoScenes("K-few");
  const customer = run.as("customer", 2);
  const isFacing = run.play(2).scene?.isFacing !== true;
  expect(talkOf(run, () => run.give({ type: "SetFacing", ...on, isFacing }, customer))).toEqual(inRoom2);
  const pointId = pointIdSchema.parse("when");
  expect(talkOf(run, () => run.give({ type: "TapPoint", ...on, pointId, asked: "open" }, customer))).toEqual(inRoom2);
  const rooms = [run.room(2)];
  expect(talkOf(run, () => run.give({ type: "SetNoise", roundId, percent: 80, rooms }))).toEqual([[], []]);
});

test("[RC11] the taps of those who drive a simulated customer concern their room at once", () => {
  const { run, on, inRoom2 } = twoScenes("K-gates", { simulated: true });
  const move = { kind: "apology" } as const;
  expect(talkOf(run, () => run.give({ type: "TapMove", ...on, move }, run.as("scorer", 2)))).toEqual(inRoom2);
});
