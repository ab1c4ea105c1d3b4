import type { Channel } from "../../shared/content/question.ts";
import type { Speaker } from "../../shared/roleplay/barriers/relay.ts";
import type { CommandOf } from "../../shared/workshop/commands.ts";
import type { Scene } from "../../shared/workshop/scene.ts";
import type { Actor } from "../../shared/workshop/stampedCommand.ts";
import type { Role } from "../../shared/workshop/state.ts";
import type { LifelineKind } from "../../shared/workshop/talk.ts";
import { aWorkshop } from "./aWorkshop.ts";
import { given } from "./given.ts";
import { aScene } from "./sampleRolePlay.ts";
import type { WorkshopRun } from "./workshopRun.ts";

/** A scene with one of the sample cards that runs, in a room of six unless said otherwise. */
export function aTalk(
  cardId: string,
  { channel = null, seats = 6 }: { readonly channel?: Channel | null; readonly seats?: number } = {},
): WorkshopRun {
  return aWorkshop().withSeats(seats).build().playScene("scene", aScene(cardId, { channel }));
}

/** What every order on the scene of room 1 names. */
export const onScene = (run: WorkshopRun) => ({ roundId: run.roundId, performanceId: run.performance().id });

type Sent = Partial<Pick<CommandOf<"SendMessage">, "speaksAs" | "to" | "text" | "shown">>;

/** A message in the scene of room 1, the rep's unless it says otherwise. */
export const message = (run: WorkshopRun, sent: Sent = {}): CommandOf<"SendMessage"> => ({
  type: "SendMessage",
  ...onScene(run),
  speaksAs: "rep",
  text: "Good morning",
  shown: [],
  ...sent,
});

/** As whom somebody with this role speaks who may. */
export const speakerAs = (role: Role | undefined): Speaker => (role === "customer" || role === "relay" ? role : "rep");

/** As whom somebody in room 1 speaks who may. */
export const speakerOf = (run: WorkshopRun, by: Actor): Speaker =>
  speakerAs(by.kind === "seat" ? run.play().roles.get(by.seatId) : undefined);

/** Somebody sends something in their own role: what becomes of it. */
export const says = (run: WorkshopRun, by: Actor, sent: Sent = {}) =>
  given(run).when(message(run, { speaksAs: speakerOf(run, by), ...sent }), by);

/** The rep calls for help: what becomes of it. */
export const calls = (run: WorkshopRun, kind: LifelineKind) =>
  given(run).when({ type: "UseLifeline", ...onScene(run), kind }, run.as("performer"));

/** The scene of room 1. */
export function theScene(run: WorkshopRun): Scene {
  const { scene } = run.play();
  if (scene === null) throw new Error("Nobody performs");
  return scene;
}
