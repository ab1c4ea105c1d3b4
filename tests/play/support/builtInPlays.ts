import type { SeatId } from "../../../shared/basics/ids.ts";
import type { Channel } from "../../../shared/content/question.ts";
import type { PhoneSections } from "../../../shared/view/sections.ts";
import type { ComposerView } from "../../../shared/view/talk/talkSections.ts";
import type { StepName } from "../../../shared/workshop/roundPlan.ts";
import { TWIST_HELD_MS } from "../../../shared/workshop/scene.ts";
import type { Role } from "../../../shared/workshop/state.ts";
import { builtInPack } from "../../shared/content/builtInPack.ts";
import { allSectionsFor } from "../../support/allSections.ts";
import { aBuiltInScene } from "../../support/simulatedScene.ts";
import type { WorkshopRun } from "../../support/workshopRun.ts";
import type { PhoneSet } from "./phoneGallery.ts";

const ROLES = ["performer", "customer", "relay", "scorer"] as const satisfies readonly Role[];
/** After the scene: steps whose pages show something of the card, or of what was said. */
const OF_CARD: readonly StepName[] = ["sheets", "de-role", "card", "timeline", "replay"];
/** Longer than any interpreter takes. */
const LONG_MS = 130_000;
/** Tiles in one line. */
const MANY_TILES = 30;
const LONG_LINE =
  "Unfortunately the department reimburses the extraordinary surcharge of 42 only after the reconciliation, I am afraid.";
const DRAWING = "1020304050607080.a0b0c0d0";

/** A card as it can be played. */
export type BuiltInPlay = { readonly cardId: string; readonly channel: Channel };

/** Every built-in card on its own channel, and in a chat where it may be played in one. */
export function builtInPlays(): readonly BuiltInPlay[] {
  return Object.entries(builtInPack().cards).flatMap(
    ([
      cardId,
      {
        channels: [own = "face-to-face", ...others],
      },
    ]) => [own, ...others.filter((channel) => channel === "chat")].map((channel) => ({ cardId, channel })),
  );
}

/** What each phone of a room gets, while it plays the card to its end, where the card makes a difference; each under a name that says where. */
export function phoneSets({ cardId, channel }: BuiltInPlay): ReadonlyMap<string, PhoneSet> {
  const run = aBuiltInScene(cardId, { choice: { channel } });
  volunteer(run);
  run.walkTo("read");
  const sets = new Map<string, PhoneSet>();
  const look = (moment: string) => {
    for (const role of ROLES) {
      const seatId = run.seatsAs(role)[0];
      if (seatId !== undefined) sets.set(`${cardId} ${channel}, ${moment}, ${role}`, setOf(run, seatId));
    }
  };
  look("read");
  run.next();
  look("scene begins");
  play(run);
  look("scene");
  for (const step of stepsAfter(run, "scene")) {
    run.next();
    if (OF_CARD.includes(step)) look(step);
  }
  return sets;
}

/** A card for volunteers has nobody drawn: the first who may takes the part. */
function volunteer(run: WorkshopRun): void {
  const { roundId } = run;
  if (run.drawn("customer") !== null) return;
  const seatId = run.seatIds.find((id) => id !== run.play().casting.candidateId);
  if (seatId === undefined) throw new Error("Nobody is there to play the customer.");
  run.give({ type: "Volunteer", roundId, role: "customer" }, { kind: "seat", seatId });
}

function stepsAfter(run: WorkshopRun, step: StepName): readonly StepName[] {
  const steps = run.round.plan.map((planned) => planned.step);
  return steps.slice(steps.indexOf(step) + 1);
}

function setOf(run: WorkshopRun, seatId: SeatId): PhoneSet {
  const all = allSectionsFor(run.state, { kind: "seat", seatId, language: "en" }, run.words);
  // What a seat gets are a phone's sections; the helper names them for all kinds of devices.
  return { sections: all as Partial<PhoneSections>, now: run.at };
}

function liveOf(run: WorkshopRun, role: Role) {
  const seatId = run.seatsAs(role)[0];
  const live = seatId === undefined ? null : setOf(run, seatId).sections.live;
  if (live == null) throw new Error(`The scene does not run for the ${role}.`);
  return live;
}

/** All that the phones of this scene offer is done once; talked is before help comes, and after. */
function play(run: WorkshopRun): void {
  const { roundId } = run;
  const on = { roundId, performanceId: run.performance().id };
  const [rep, customer] = [run.as("performer"), run.as("customer")];
  run.give({ type: "SendTwist", roundId, twist: { text: longestTwist(run) } });
  run.wait(TWIST_HELD_MS).sweep();
  run.give({ type: "MoveDial", ...on, move: { kind: "step", by: 1 } }, customer);
  run.give({ type: "MarkMoment", ...on, criterionId: firstCriterion(run), verdict: "good" }, run.as("scorer"));
  talk(run);
  const { isFacing, points } = liveOf(run, "customer");
  if (isFacing !== null) run.give({ type: "SetFacing", ...on, isFacing: !isFacing }, customer);
  for (const { pointId } of points) run.give({ type: "TapPoint", ...on, pointId, asked: "yes-no" }, customer);
  const { canMoveCall, lifelines } = liveOf(run, "performer");
  if (canMoveCall) run.give({ type: "MoveCall", ...on, move: "hold" }, rep);
  for (const { kind, state } of lifelines) if (state === "ready") run.give({ type: "UseLifeline", ...on, kind }, rep);
  run.wait(LONG_MS).sweep();
  talk(run);
}

function longestTwist(run: WorkshopRun): string {
  const { exercise } = run.round;
  const twists = exercise.kind === "role-play" ? exercise.cards[0]?.card.text.en?.twists : undefined;
  const [longest = "Something happens."] = Object.values(twists ?? {}).toSorted((a, b) => b.length - a.length);
  return longest;
}

function firstCriterion(run: WorkshopRun): string {
  const [seatId] = run.seatsAs("scorer");
  const exercise = seatId === undefined ? null : setOf(run, seatId).sections.exercise;
  const criterion = exercise?.kind === "role-play" ? exercise.rubric?.criteria[0] : undefined;
  if (criterion === undefined) throw new Error("There is nothing to watch for.");
  return criterion.id;
}

/** Rep, customer and whoever interprets say and show what their phones let them. */
function talk(run: WorkshopRun): void {
  const on = { roundId: run.roundId, performanceId: run.performance().id };
  for (const role of ["performer", "customer", "relay"] as const) {
    if (run.seatsAs(role).length === 0) continue;
    const { composer } = liveOf(run, role);
    if (composer === null) continue;
    const [to] = composer.to;
    const addressed = role === "relay" && to !== undefined && to !== "relay" ? { to } : {};
    run.give(
      {
        type: "SendMessage",
        ...on,
        ...addressed,
        speaksAs: composer.speaksAs,
        text: lineFor(composer),
        shown: shownFor(composer),
      },
      run.as(role),
    );
  }
}

function lineFor({ words, tiles }: ComposerView): string {
  if (words === "none") return "";
  return words === "tiles" ? tiles.slice(0, MANY_TILES).join(" ") : LONG_LINE;
}

function shownFor({ canShow, pictures: [picture] }: ComposerView) {
  if (!canShow) return [];
  const number = { kind: "number", number: "17:30" } as const;
  const third = picture === undefined ? [] : [{ kind: "picture", pictureId: picture.pictureId } as const];
  return [{ kind: "drawing", drawing: DRAWING } as const, number, ...third];
}
