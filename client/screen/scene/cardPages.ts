import type { ScreenCardsSection } from "../../../shared/view/scene/sceneSections.ts";
import type { ScreenSection } from "../../../shared/view/sections.ts";
import type { ScreenSet } from "../screenSet.ts";
import { type PlayerPages, type PlayerSpace, playerPages } from "./playerPages.ts";
import { type RoomPlayers, scenePlayers } from "./scenePlayers.ts";

export type ScreenCard = ScreenCardsSection["cards"][number];

/** A card and those who play it, or as many of them as one page holds. */
export interface CardPage {
  readonly card: ScreenCard;
  readonly layout: PlayerPages;
  readonly players: readonly RoomPlayers[];
}

/** The cards of a round; none before they are there, and in any other round. */
export function roundCards({ exercise }: ScreenSet): readonly ScreenCard[] {
  return exercise?.kind === "role-play" ? exercise.cards : [];
}

/** Card by card with its rooms, page by page where there are many. A card that no room plays is left out. */
export function cardPages(
  cards: readonly ScreenCard[],
  rooms: ScreenSection["rooms"],
  space: PlayerSpace,
): readonly CardPage[] {
  const players = scenePlayers(
    rooms,
    cards.flatMap(({ simulatedIn }) => simulatedIn),
  );
  const played = cards.filter(({ roomNumbers }) => roomNumbers.length > 0);
  return played.flatMap((card): readonly CardPage[] => {
    const layout = playerPages(
      players.filter(({ number }) => card.roomNumbers.includes(number)),
      space,
    );
    if (layout.kind === "counted" || layout.pages.length === 0) return [{ card, layout, players: [] }];
    return layout.pages.map((page) => ({ card, layout, players: page }));
  });
}
