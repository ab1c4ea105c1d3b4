import type { ScreenSection } from "../../shared/view/sections.ts";
import { widthInEm } from "./textWidth.ts";

type Rooms = ScreenSection["rooms"];

/** A way to lay out room cards: how many side by side, and how large the names are, in screen units. */
export type CardSize = { readonly columns: number; readonly nameUnits: number };

/** From few large cards to many small ones; the last has the smallest text that the back row can read. */
const SIZES: readonly CardSize[] = [
  { columns: 2, nameUnits: 3.2 },
  { columns: 3, nameUnits: 2.6 },
  { columns: 4, nameUnits: 2.1 },
  { columns: 5, nameUnits: 1.8 },
  { columns: 6, nameUnits: 1.5 },
  { columns: 7, nameUnits: 1.3 },
];

/** What a page of cards has for itself, in screen units. */
const AREA = { width: 94, height: 41 };
/** The measures of a card as its stylesheet draws it, in screen units; `line` in em of the name. */
export const CARD = { gap: 1, padding: 0.8, inset: 1.2, title: 2.4, line: 1.35 } as const;
/** More pages than this would take longer to come round than anybody waits; the phones tell everyone their room anyway. */
const MAX_PAGES = 4;

export type RoomPages =
  | { readonly kind: "named"; readonly size: CardSize; readonly pages: readonly Rooms[] }
  | { readonly kind: "counted" };

/** Who sits where, as large as it goes: on one page where that can be had, on a few that take turns, else only counted. */
export function roomPages(rooms: Rooms): RoomPages {
  for (const size of SIZES.map((wanted) => evened(wanted, rooms.length))) {
    const pages = paginate(rooms, size);
    if (pages !== null && pages.length <= 1) return { kind: "named", size, pages };
  }
  const size = SIZES.at(-1);
  const pages = size === undefined ? null : paginate(rooms, size);
  if (size === undefined || pages === null || pages.length > MAX_PAGES) return { kind: "counted" };
  return { kind: "named", size, pages };
}

/** Eight cards stand better in two rows of four than in a row of six and one of two. */
function evened({ columns, nameUnits }: CardSize, count: number): CardSize {
  const rows = Math.max(1, Math.ceil(count / columns));
  return { columns: Math.max(1, Math.ceil(count / rows)), nameUnits };
}

/** Rows of cards, as many to a page as its height holds; null where a single row is too high. */
function paginate(rooms: Rooms, size: CardSize): readonly Rooms[] | null {
  const pages: Rooms[] = [];
  let page: Rooms = [];
  let usedHeight = 0;
  for (let start = 0; start < rooms.length; start += size.columns) {
    const row = rooms.slice(start, start + size.columns);
    const height = Math.max(...row.map((room) => cardHeight(room, size))) + CARD.gap;
    if (height > AREA.height) return null;
    if (usedHeight + height > AREA.height) {
      pages.push(page);
      page = [];
      usedHeight = 0;
    }
    page = [...page, ...row];
    usedHeight += height;
  }
  return page.length === 0 ? pages : [...pages, page];
}

function cardHeight({ people }: Rooms[number], { columns, nameUnits }: CardSize): number {
  const width = (AREA.width - (columns - 1) * CARD.gap) / columns - 2 * CARD.inset;
  const lines = people.reduce((sum, { name }) => sum + linesFor(name ?? "", width / nameUnits), 0);
  return CARD.title + 2 * CARD.padding + lines * nameUnits * CARD.line;
}

function linesFor(name: string, lineEm: number): number {
  return Math.max(1, Math.ceil(widthInEm(name) / lineEm));
}

/** Which page is shown now; from the server's time alone, so that every screen and every reload agrees. */
export function pageAt(pageCount: number, now: number, turnMs: number): number {
  return pageCount === 0 ? 0 : Math.floor(now / turnMs) % pageCount;
}
