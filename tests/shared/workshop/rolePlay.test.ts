import fc from "fast-check";
import { expect, test } from "vitest";
import { roomIdSchema } from "../../../shared/basics/ids.ts";
import { socketCommandSchema } from "../../../shared/workshop/commands.ts";
import type { RoomPlay, Round, WorkshopState } from "../../../shared/workshop/state.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { generatedStories } from "../../support/generatedStates.ts";
import { given } from "../../support/given.ts";
import { aScene } from "../../support/sampleRolePlay.ts";

const stepsIn = ({ plan }: Round) =>
  plan.map(({ phase, step, durationMs, auto }) => `${phase} ${step} ${(durationMs ?? 0) / 1000}${auto ? " auto" : ""}`);

test("[PH11] a role-play goes from brief to debrief, with a replay only where a card has a barrier", () => {
  const steps = [
    "brief read 120",
    "perform scene 300 auto",
    "score sheets 90",
    "reveal de-role 30",
    "reveal self-speaks 45",
    "reveal customer-speaks 45",
    "reveal results 0",
    "debrief guess-need 60",
    "debrief card 0",
    "debrief timeline 0",
    "debrief next-step 30",
  ];
  expect(stepsIn(aWorkshop().build().prepareScene().round)).toEqual(steps);
  expect(stepsIn(aWorkshop().build().prepareScene(aScene("K-relay")).round)).toEqual(
    steps.toSpliced(10, 0, "debrief replay 0"),
  );
  const seconds = { ...aScene().seconds, scene: 0, read: 10 };
  const { plan } = aWorkshop().build().prepareScene(aScene("K-gates", { seconds })).round;
  expect(plan[0]).toMatchObject({ step: "read", durationMs: 10_000, auto: false });
  expect(plan[1]).toMatchObject({ step: "scene", durationMs: null, auto: false });
});

test("[PH11] the scene ends by the clock after the grace, the brief does not", () => {
  const run = aWorkshop().build().playScene("read");
  expect(run.wait(200_000).sweep().step()).toBe("read");
  expect(run.next().wait(302_999).sweep().step()).toBe("scene");
  expect(run.wait(1).sweep().step()).toBe("sheets");
});

test("[PH4] a scene can be gone back to from the sheets, and the brief from the scene; nothing else before the reveal", () => {
  const run = aWorkshop().build().playScene("sheets");
  const back = (from: "sheets" | "scene" | "read" | "de-role") =>
    ({ type: "Back", roundId: run.roundId, from }) as const;
  given(run).when(back("sheets")).yields({ type: "StepEntered", stepIndex: 1 });
  given(run).when(back("scene")).yields({ type: "StepEntered", stepIndex: 0 });
  given(run).when(back("read")).isRefused("room/step-forbids");
  run.next().next().next();
  given(run).when(back("de-role")).isRefused("room/step-forbids");
});

test("[RP12] every room plays the card that names it, else the one that names none", () => {
  const run = aWorkshop().withSeats(9).withRooms(3).build();
  const [, second] = run.state.rooms;
  if (second === undefined) throw new Error("no second room");
  const cards = [{ cardId: "K-gates" }, { cardId: "K-relay", rooms: [second.id] }];
  run.prepareScene(aScene("K-gates", { cards }));
  expect([1, 2, 3].map((number) => run.play(number).cardId)).toEqual(["K-gates", "K-relay", "K-gates"]);
  expect([1, 2, 3].map((number) => [...run.play(number).draws.keys()])).toEqual([
    ["customer"],
    ["customer", "relay"],
    ["customer"],
  ]);
  expect(run.round.exercise).toMatchObject({ kind: "role-play", difficulty: "standard" });
});

test("[RP12] a room without a card, a room or a card that there is not keep the round from being prepared", () => {
  const run = aWorkshop().withSeats(6).withRooms(2).build();
  const [first] = run.state.rooms;
  if (first === undefined) throw new Error("no room");
  const prepare = (cards: ReturnType<typeof aScene>["cards"]) =>
    ({ type: "PrepareRolePlay", choice: aScene("K-gates", { cards }) }) as const;
  given(run)
    .when(prepare([{ cardId: "K-gates", rooms: [first.id] }]))
    .isRefused("round/room-without-card");
  given(run)
    .when(prepare([{ cardId: "K-none" }]))
    .isRefused("round/unknown-card");
  const foreign = roomIdSchema.parse("m-none");
  given(run)
    .when(prepare([{ cardId: "K-gates" }, { cardId: "K-gates", rooms: [foreign] }]))
    .isRefused("room/unknown");
  given(run).when({ type: "PrepareRound", choice: run.state.choice }).yields({ type: "RoundPrepared" });
  given(run)
    .when(prepare([{ cardId: "K-gates" }]))
    .isRefused("round/running");
});

test("[RP12] a room that is named twice, or two cards for all other rooms, are no choice at all", () => {
  const run = aWorkshop().withSeats(6).withRooms(2).build();
  const [one, two] = run.state.rooms.map(({ id }) => id);
  if (one === undefined || two === undefined) throw new Error("too few rooms");
  const isOne = (cards: ReturnType<typeof aScene>["cards"]) =>
    socketCommandSchema.safeParse({ type: "PrepareRolePlay", choice: aScene("K-gates", { cards }) }).success;
  const [gates, relay] = ["K-gates", "K-relay"] as const;
  expect(isOne([{ cardId: gates }, { cardId: relay, rooms: [one] }, { cardId: gates, rooms: [two] }])).toBe(true);
  expect(isOne([{ cardId: gates }, { cardId: relay }])).toBe(false);
  expect(
    isOne([
      { cardId: gates, rooms: [one, two] },
      { cardId: relay, rooms: [one] },
    ]),
  ).toBe(false);
});

const drawnIn = ({ draws }: RoomPlay) =>
  [...draws].flatMap(([role, { seatId }]) => (seatId ? [[role, seatId] as const] : []));

/** What is wrong in a room of a role-play, as sentences. */
function wrongIn(state: WorkshopState, round: Round, play: RoomPlay): readonly string[] {
  const performer = play.performance?.performerId ?? null;
  const drawn = drawnIn(play);
  const roleOf = (seatId: (typeof drawn)[number][1]) => play.roles.get(seatId);
  const seatIds = state.rooms.find(({ id }) => id === play.id)?.seatIds ?? [];
  const isGoing = round.status !== "ended" && !play.hasEnded;
  return [
    ...(new Set(drawn.map(([, id]) => id)).size < drawn.length ? ["somebody is drawn twice"] : []),
    ...(drawn.some(([, id]) => id === performer) ? ["who performs is drawn"] : []),
    ...(round.status === "casting" && drawn.some(([, id]) => id === play.casting.candidateId)
      ? ["who is asked is drawn"]
      : []),
    ...(round.status !== "casting" && drawn.some(([role, id]) => roleOf(id) !== role)
      ? ["who is drawn has another role"]
      : []),
    ...([...play.roles].some(
      ([id, role]) => (role === "customer" || role === "relay") && !drawn.some((one) => one[1] === id),
    )
      ? ["who has a role is not drawn"]
      : []),
    ...(isGoing && drawn.some(([, id]) => !seatIds.includes(id)) ? ["who is drawn sits elsewhere"] : []),
    ...(round.status !== "casting" && (play.scene === null) !== (play.performance === null)
      ? ["a scene without a performance"]
      : []),
    ...(drawn.some(([role, id]) => play.draws.get(role)?.passed.includes(id)) ? ["who plays has passed"] : []),
  ];
}

test("[RP13] nobody has two roles, whoever is drawn has that role, and a scene is there as long as its performance", {
  timeout: 60_000,
}, () => {
  let checked = 0;
  fc.assert(
    fc.property(generatedStories({ moves: 40 }), ({ run: { state } }) => {
      const rounds = state.round === null ? state.pastRounds : [...state.pastRounds, state.round];
      for (const round of rounds.filter(({ exercise }) => exercise.kind === "role-play")) {
        for (const play of round.rooms.values()) {
          // Who was moved or removed after the end has no role any more; the record stays as it was.
          if (round.status === "ended" || play.hasEnded) continue;
          checked += 1;
          expect(wrongIn(state, round, play)).toEqual([]);
        }
      }
    }),
    { numRuns: 400, seed: 11 },
  );
  expect(checked).toBeGreaterThan(60);
});
