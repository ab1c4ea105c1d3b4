import type { ScreenSet } from "../../../client/screen/screenSet.ts";
import { type RolePlayExercise, rolePlayExercise } from "../../../shared/content/rolePlayExercise.ts";
import { customerCard } from "../../../shared/view/card/customerCard.ts";
import { publicCard } from "../../../shared/view/card/publicCard.ts";
import { relayCard } from "../../../shared/view/card/relayCard.ts";
import { twistParts } from "../../../shared/view/card/twistParts.ts";
import { builtInPack } from "../../shared/content/builtInPack.ts";
import { cardsSection, sceneRooms } from "./sceneSets.ts";
import { setAt } from "./screenSets.ts";

const STEPS = ["read", "scene", "card"] as const;

/** Every built-in card on the wall where it is read, where it is played with its longest twist, and where it lies open. */
export function builtInScenes(): Readonly<Record<string, ScreenSet>> {
  const pack = builtInPack();
  const cards = Object.keys(pack.cards).map((id) => {
    const made = rolePlayExercise(pack, id);
    if (!made.ok) throw new Error(`${id}: ${made.refusal}`);
    return made.value;
  });
  return Object.fromEntries(
    cards.flatMap((card) => STEPS.map((step) => [`${card.card.id} at ${step}`, sceneOf(card, step)])),
  );
}

function sceneOf(card: RolePlayExercise, step: (typeof STEPS)[number]): ScreenSet {
  const relay = relayCard(card, "en");
  const rooms = sceneRooms(2, { hasRelay: relay !== null });
  const [longest] = twistParts(card, "en").toSorted((a, b) => b.text.length - a.text.length);
  return {
    ...setAt(step, { rooms }),
    exercise: cardsSection([
      {
        channel: card.card.structure.channels[0] ?? "face-to-face",
        card: publicCard(card, "en"),
        roomNumbers: rooms.map(({ number }) => number),
        simulatedIn: [],
        customer: step === "card" ? customerCard(card, { language: "en", difficulty: "hard" }) : null,
        relay: step === "card" ? relay : null,
      },
    ]),
    twists: { twists: longest === undefined ? [] : [{ sentId: "twist-1", text: longest.text, switchTo: null }] },
  };
}
