import type { Channel } from "../../shared/content/question.ts";
import type { CommandOf } from "../../shared/workshop/commands.ts";
import type { Scene } from "../../shared/workshop/scene.ts";
import type { Actor } from "../../shared/workshop/stampedCommand.ts";
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

type Sent = Partial<Pick<CommandOf<"SendMessage">, "to" | "text" | "shown">>;

/** A message in the scene of room 1. */
export const message = (run: WorkshopRun, sent: Sent = {}): CommandOf<"SendMessage"> => ({
  type: "SendMessage",
  ...onScene(run),
  text: "Good morning",
  shown: [],
  ...sent,
});

/** Somebody sends something: what becomes of it. */
export const says = (run: WorkshopRun, by: Actor, sent: Sent = {}) => given(run).when(message(run, sent), by);

/** The rep calls for help: what becomes of it. */
export const calls = (run: WorkshopRun, kind: LifelineKind) =>
  given(run).when({ type: "UseLifeline", ...onScene(run), kind }, run.as("performer"));

/** The scene of room 1. */
export function theScene(run: WorkshopRun): Scene {
  const { scene } = run.play();
  if (scene === null) throw new Error("Nobody performs");
  return scene;
}
