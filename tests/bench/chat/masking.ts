import { arrive } from "../../../shared/roleplay/barriers/arrive.ts";
import { barrierScene } from "../../../shared/roleplay/barriers/barrierScene.ts";
import { NOTHING_HAPPENED } from "../../../shared/roleplay/barriers/passage.ts";
import { builtInCard, english } from "../../shared/roleplay/english.ts";
import { quantile } from "../load/quantile.ts";
import { CHAT_CARD, MESSAGE } from "./chatWork.ts";

const WARM_UPS = 500;
const REPETITIONS = 20_000;

/** How long it takes to cover one message of 200 characters, in this process alone. Each one differs, so that none is remembered. */
export function measureMasking(): { readonly maskP50Ms: number; readonly maskP99Ms: number } {
  const { card, text } = builtInCard(CHAT_CARD);
  const scene = barrierScene({ card, text, lexicon: english, names: ["Ana", "Ben"], seed: "bench" });
  const waits: number[] = [];
  for (let turn = -WARM_UPS; turn < REPETITIONS; turn++) {
    const said = `${MESSAGE.slice(0, -String(turn).length)}${turn}`;
    const from = performance.now();
    arrive(scene, NOTHING_HAPPENED, { from: "rep", to: "customer", text: said, attachments: [] });
    if (turn >= 0) waits.push(performance.now() - from);
  }
  return { maskP50Ms: quantile(waits, 0.5), maskP99Ms: quantile(waits, 0.99) };
}
