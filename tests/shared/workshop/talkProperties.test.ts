import fc from "fast-check";
import { expect, test } from "vitest";
import { cardOf } from "../../../shared/content/rolePlay.ts";
import type { Command } from "../../../shared/workshop/commands.ts";
import { inUseOf } from "../../../shared/workshop/composer.ts";
import { decide } from "../../../shared/workshop/decide.ts";
import { REJECTIONS } from "../../../shared/workshop/rejections.ts";
import type { Actor } from "../../../shared/workshop/stampedCommand.ts";
import type { Round } from "../../../shared/workshop/state.ts";
import { generatedStories } from "../../support/generatedStates.ts";
import { stamp } from "../../support/stamp.ts";
import { aTalk, message, onScene, speakerOf, theScene } from "../../support/talkScene.ts";
import { CLOCK, seat, type WorkshopRun } from "../../support/workshopRun.ts";

const TIMEOUT = { timeout: 90_000 };
const stories = generatedStories({ moves: 40 });

/** Every scene of a workshop, with the card that it is played on. */
function scenesOf(run: WorkshopRun) {
  const rounds: readonly Round[] = [...run.state.pastRounds, ...(run.state.round === null ? [] : [run.state.round])];
  return rounds.flatMap(({ exercise, rooms }) =>
    [...rooms.values()].flatMap((play) => {
      const card = exercise.kind === "role-play" ? cardOf(exercise, play.cardId)?.card.structure : undefined;
      return card === undefined || play.scene === null ? [] : [{ play, scene: play.scene, card }];
    }),
  );
}

test(
  "[RP24] messages keep the order in which they came, each with an id of its own, and none is lost or said twice",
  TIMEOUT,
  () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { run } = story;
        const said = run.log.flatMap((event) => (event.type === "MessageSaid" ? [event.messageId] : []));
        expect(new Set(said).size).toBe(said.length);
        for (const { scene } of scenesOf(run)) {
          const ids = scene.talk.map(({ id }) => id);
          expect(said.filter((id) => ids.includes(id))).toEqual(ids);
          const times = scene.talk.map(({ at }) => at);
          expect(times).toEqual([...times].sort((one, other) => one - other));
        }
      }),
      { numRuns: 150 },
    );
  },
);

const ACTS = ["say", "show", "draw", "device", "colleague", "write-and-draw", "quiet-place", "pass"] as const;
const acts = fc.array(
  fc.record({ act: fc.constantFrom(...ACTS), role: fc.constantFrom("performer", "customer", "relay", "scorer") }),
  { maxLength: 40, size: "max" },
);

test(
  "[RP25] [RP26] whatever is tried, no lifeline is used more often than its card allows, and each showing is paid for",
  TIMEOUT,
  () => {
    fc.assert(
      fc.property(acts, fc.constantFrom("K-chat", "K-few", "K-signs"), (tries, cardId) => {
        const run = aTalk(cardId);
        const card = scenesOf(run)[0]?.card;
        for (const { act, role } of tries) {
          const by = run.wait(1_500).seatsAs(role).map(seat)[0] ?? run.facilitator;
          if (act === "pass") run.attempt({ type: "PassTurn", roundId: run.roundId }, run.as("customer"));
          else run.attempt(tryOf(run, act, by), by);
          if (run.drawn("customer") === null) break;
        }
        const { lifelines, talk } = theScene(run);
        for (const { kind } of lifelines) {
          const uses = card?.lifelines?.find((one) => one.kind === kind)?.uses ?? 0;
          expect(lifelines.filter((use) => use.kind === kind).length).toBeLessThanOrEqual(uses);
        }
        const shown = talk.filter((one) => one.from === "rep" && one.shown.length > 0);
        const paid = lifelines.filter(({ kind }) => kind === "write-and-draw");
        if (cardId !== "K-signs") expect(shown.length).toBeLessThanOrEqual(paid.length);
        expect(inUseOf({ lifelines, draws: run.play().draws })).toEqual([
          ...new Set(lifelines.map(({ kind }) => kind)),
        ]);
      }),
      { numRuns: 200 },
    );
  },
);

/** What somebody tries, whoever they are. */
function tryOf(run: WorkshopRun, act: Exclude<(typeof ACTS)[number], "pass">, by: Actor): Command {
  const speaksAs = speakerOf(run, by);
  switch (act) {
    case "say":
      return message(run, { speaksAs, text: "yes", to: "rep" });
    case "show":
      return message(run, { speaksAs, text: "", to: "customer", shown: [{ kind: "number", number: "42" }] });
    case "draw":
      return message(run, { speaksAs, text: "yes", to: "rep", shown: [{ kind: "drawing", drawing: "00ff1020" }] });
    default:
      return { type: "UseLifeline", ...onScene(run), kind: act };
  }
}

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.constantFrom("\uD800", "\uDFFF\uD800x", "a\u0300\u0301", "__proto__", "▢▢▢", "\u2028\u2029", "ﷺ".repeat(400)),
);

test("[RP23] [CM4] whatever is typed is answered: kept in one form, or refused with a reason", TIMEOUT, () => {
  for (const cardId of ["K-chat", "K-few", "K-signs"]) {
    const run = aTalk(cardId);
    fc.assert(
      fc.property(anyText, fc.constantFrom("performer" as const, "customer" as const), (text, role) => {
        const decision = decide(
          run.state,
          stamp(message(run, { speaksAs: speakerOf(run, run.as(role)), text }), run.as(role), { at: run.at }),
          run.words,
        );
        if (!decision.ok) expect(REJECTIONS).toHaveProperty([decision.rejection]);
        else for (const { body } of decision.texts) expect(body).toBe(body.toWellFormed().normalize("NFC"));
      }),
      { numRuns: 400 },
    );
  }
});

const ARRIVES_MS = 30_000;
const pauses = fc.array(
  fc.record({
    what: fc.constantFrom("pause", "stop", "resume", "outage", "wait", "wait", "sweep"),
    ms: fc.nat({ max: 9_000 }),
  }),
  { maxLength: 60, size: "max" },
);

test(
  "[RP27] the interpreter never comes before their time, however often the room stood, and not long after it",
  TIMEOUT,
  () => {
    let arrived = 0;
    fc.assert(
      fc.property(pauses, (steps) => {
        const run = aTalk("K-chat");
        const { roundId } = run;
        run.give({ type: "UseLifeline", ...onScene(run), kind: "interpreter" }, run.as("performer"));
        let goneMs = 0;
        for (const { what, ms } of steps) {
          const isGoing = run.play().clock.pausedFor === null;
          if (what === "pause" && isGoing) run.attempt({ type: "Pause", roundId }, run.facilitator);
          if (what === "stop") run.attempt({ type: "CallTimeOut", roundId }, run.as("scorer"));
          if (what === "resume") run.attempt({ type: "Resume", roundId }, run.facilitator);
          if (what === "outage") run.wait(ms).attempt({ type: "GiveTimeBack", ms }, CLOCK);
          if (what === "wait") {
            run.wait(ms);
            if (isGoing) goneMs += ms;
          }
          if (what === "sweep") run.give({ type: "RunScenes", roundId }, CLOCK);
          if (run.step() !== "scene") break;
          const isThere = theScene(run).lifelines[0]?.hasArrived === true;
          if (isThere) arrived += 1;
          if (isThere) expect(goneMs).toBeGreaterThanOrEqual(ARRIVES_MS);
          const isDue = goneMs >= ARRIVES_MS && run.play().clock.pausedFor === null;
          if (what === "sweep" && isDue) expect(isThere).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
    expect(arrived).toBeGreaterThan(50);
  },
);
