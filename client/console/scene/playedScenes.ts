import type { FacilitatorRoomSection } from "../../../shared/view/sections.ts";

/**
 * The scenes that rooms play by now: one that every room has changed for another is not among them. `roomNumbers`: where,
 * once there are several scenes; else null. While no room is known to play any, all of them. Source: SPEC CN27.
 */
export function playedScenes<Entry extends { readonly card: { readonly cardId: string } }>(
  cards: readonly Entry[],
  rooms: readonly Pick<FacilitatorRoomSection, "number" | "scene">[],
): readonly (Entry & { readonly roomNumbers: readonly number[] | null })[] {
  const known = rooms.filter(({ scene }) => scene !== null);
  const all = cards.map((entry) => {
    const playing = known.filter(({ scene }) => scene?.cardId === entry.card.cardId);
    return { ...entry, roomNumbers: playing.map(({ number }) => number) };
  });
  const played = all.filter(({ roomNumbers }) => roomNumbers.length > 0);
  const shown = played.length === 0 ? all : played;
  const isOne = shown.length === 1 || played.length === 0;
  return shown.map((entry) => ({ ...entry, roomNumbers: isOne ? null : entry.roomNumbers }));
}
