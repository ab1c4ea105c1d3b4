import fc from "fast-check";
import { expect, test } from "vitest";
import type { Speaker } from "../../../shared/roleplay/barriers/relay.ts";
import type { CommandOf } from "../../../shared/workshop/commands.ts";
import { decide } from "../../../shared/workshop/decide.ts";
import { momentIn } from "../../../shared/workshop/moment.ts";
import type { Actor } from "../../../shared/workshop/stampedCommand.ts";
import type { Role, RoomPlay, Round } from "../../../shared/workshop/state.ts";
import { aWorkshop } from "../../support/aWorkshop.ts";
import { generatedStories } from "../../support/generatedStates.ts";
import { aScene } from "../../support/sampleRolePlay.ts";
import { stamp } from "../../support/stamp.ts";
import { CLOCK, DOOR, HOST, seat, type WorkshopRun } from "../../support/workshopRun.ts";

const TIMEOUT = { timeout: 90_000 };

/** Who tries to say something: everybody in the workshop, and everybody outside of it. */
function sendersOf({ state }: WorkshopRun): readonly Actor[] {
  const facilitators = [...state.facilitators.keys()].map(
    (facilitatorId) => ({ kind: "facilitator", facilitatorId }) as const,
  );
  return [...[...state.seats.keys()].map(seat), ...facilitators, HOST, DOOR, CLOCK];
}

const SPEAKS_AS: Readonly<Record<Role, Speaker | null>> = {
  performer: "rep",
  customer: "customer",
  relay: "relay",
  scorer: "rep",
  visitor: null,
};

/** As whom this sender may speak in the room, by the rules alone; null: not at all. */
function speakerIn({ state }: WorkshopRun, round: Round, play: RoomPlay, by: Actor): Speaker | null {
  if (by.kind !== "seat" || momentIn(round, play) !== "scene") return null;
  const role = play.roles.get(by.seatId);
  const isOnPaper = play.performance !== null && state.seats.get(play.performance.performerId)?.device === "none";
  if (role === undefined || (role === "scorer" && play.scene?.channel === "chat" && !isOnPaper)) return null;
  return SPEAKS_AS[role];
}

/** Everybody tries to speak in every room that performs; answers how many could. */
function tried(run: WorkshopRun): number {
  const { round } = run.state;
  let accepted = 0;
  for (const play of round?.rooms.values() ?? []) {
    for (const by of round === null || play.performance === null ? [] : sendersOf(run)) {
      if (round === null || play.performance === null) continue;
      const on = { roundId: round.id, performanceId: play.performance.id };
      const speaksAs = speakerIn(run, round, play, by) ?? "rep";
      const command: CommandOf<"SendMessage"> = {
        type: "SendMessage",
        ...on,
        speaksAs,
        to: "rep",
        text: "42",
        shown: [],
      };
      const decision = decide(run.state, stamp(command, by, { at: run.at + 60_000 }), run.words);
      if (!decision.ok) continue;
      accepted += 1;
      expect(decision.events).toMatchObject([{ roomId: play.id, from: speakerIn(run, round, play, by) ?? "nobody" }]);
    }
  }
  return accepted;
}

test("[RP23] [CM3] in no generated workshop does anybody speak who may not, nor as somebody else", TIMEOUT, () => {
  fc.assert(
    fc.property(generatedStories({ moves: 40 }), ({ run }) => void tried(run)),
    { numRuns: 200 },
  );
});

const CARDS = [
  ["K-chat", "chat", 2],
  ["K-chat", "phone", 6],
  ["K-few", "face-to-face", 6],
  ["K-signs", "chat", 2],
  ["K-relay", "chat", 3],
  ["K-relay", "face-to-face", 0],
  ["K-gates", "chat", 2],
] as const;

test.each(CARDS)(
  "[RP23] [CM3] on %s, channel %s, %i of six speak in each room, and only while the scene goes",
  (cardId, channel, speakers) => {
    const run = aWorkshop().withSeats(12).withRooms(2).build().prepareScene(aScene(cardId, { channel }));
    run.give({ type: "StartRound", roundId: run.roundId });
    run.join("Late");
    const spoke = new Map<string, number>();
    for (;;) {
      spoke.set(run.step(), tried(run));
      if (run.step() === "scene") {
        run.give({ type: "CallTimeOut", roundId: run.roundId }, run.as("scorer", 1));
        spoke.set("one room frozen", tried(run));
        run.give({ type: "Resume", roundId: run.roundId });
      }
      if (run.step() === "next-step") break;
      run.next();
    }
    run.endRound();
    spoke.set("over", tried(run));
    const expected = [...spoke.keys()].map((step) => {
      const inRooms = step === "scene" ? 2 * speakers : step === "one room frozen" ? speakers : 0;
      return [step, inRooms];
    });
    expect([...spoke]).toEqual(expected);
  },
);
