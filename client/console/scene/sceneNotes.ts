import { talkMode } from "../../../shared/roleplay/barriers/talkMode.ts";
import type { RoundCardsSection } from "../../../shared/view/scene/sceneSections.ts";
import type { FacilitatorRoomSection } from "../../../shared/view/sections.ts";
import type { DeskPicture } from "../deskPicture.ts";
import { mayChangeCast } from "./sceneMoments.ts";
import { roundCard } from "./sheetTexts.ts";

/** A note that some scenes need. */
export type SceneNote = `console.noteAlso.${"simulated" | "chat" | "lines" | "noise"}` | "console.writesLines";

/** What there is to say about the scenes of a round because of how they are played; from the casting to the reveal. */
export function sceneNotes(
  { overview, rooms, clocks }: DeskPicture,
  cards: RoundCardsSection | null,
): readonly SceneNote[] {
  const isOn = clocks.clocks.some(({ clock }) => mayChangeCast(overview.stage, clock)) || overview.stage === "casting";
  if (!isOn || cards === null) return [];
  const modes = rooms.map((room) => roomMode(room, cards));
  const isNoisy = rooms.some(({ scene }) => scene?.talk?.noise != null);
  return [
    ...(rooms.some(({ scene }) => scene?.isSimulated) ? (["console.noteAlso.simulated"] as const) : []),
    ...(rooms.some(({ scene }) => scene?.isSimulated) && cards.writesLines ? (["console.writesLines"] as const) : []),
    ...(modes.includes("chat") ? (["console.noteAlso.chat"] as const) : []),
    ...(modes.includes("lines") ? (["console.noteAlso.lines"] as const) : []),
    ...(isNoisy ? (["console.noteAlso.noise"] as const) : []),
  ];
}

/** How the room talks, or will. */
function roomMode({ scene }: FacilitatorRoomSection, cards: RoundCardsSection) {
  if (scene === null) return null;
  const card = roundCard(cards, scene.cardId);
  if (scene.talk !== null || card === null) return scene.talk?.mode ?? null;
  return talkMode(
    card.channel,
    (card.customer.barrier?.modes ?? []).map((mode) => ({ mode })),
  );
}
