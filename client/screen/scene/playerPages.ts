import { brokenText } from "../brokenText.ts";
import { widthInEm } from "../textWidth.ts";
import type { RoomPlayers } from "./scenePlayers.ts";

/** How rooms with their players are laid out: how many side by side, and how large names are, in screen units. */
export interface PlayerSize {
  readonly columns: number;
  readonly name: number;
  /** Whether a room's players stand one after another rather than below each other. */
  readonly isFlowing: boolean;
}

export type PlayerPages =
  | { readonly kind: "named"; readonly size: PlayerSize; readonly pages: readonly (readonly RoomPlayers[])[] }
  | { readonly kind: "counted"; readonly roomCount: number };

/** What players may fill, in screen units, and over how many pages at most. */
export interface PlayerSpace {
  readonly width: number;
  readonly height: number;
  readonly maxPages: number;
}

/** From few large names to many small ones; the last has the smallest text that the back row can read. */
const SIZES: readonly PlayerSize[] = [
  { columns: 1, name: 3, isFlowing: false },
  { columns: 1, name: 2.4, isFlowing: false },
  { columns: 2, name: 2.4, isFlowing: false },
  { columns: 2, name: 1.9, isFlowing: false },
  { columns: 1, name: 1.9, isFlowing: true },
  { columns: 2, name: 1.5, isFlowing: false },
  { columns: 1, name: 1.5, isFlowing: true },
];

/** The measures of a room's players as their stylesheet draws them: in screen units, line heights in em of their text. */
export const PLAYERS = {
  gap: 0.8,
  padding: 0.7,
  between: 0.5,
  inset: 0.9,
  label: 1.25,
  labelLine: 1.25,
  nameLine: 1.2,
  /** Of a room's number or a role, in whatever language, and what is left free after each. */
  labelWidth: 7,
  after: 1,
} as const;

/** Who plays what, as large as it goes on one page, else on a few; more rooms than that are counted. */
export function playerPages(rooms: readonly RoomPlayers[], space: PlayerSpace): PlayerPages {
  const isNumbered = rooms.length > 1;
  const layouts = SIZES.flatMap((size) => {
    const pages = paginate(rooms, size, { ...space, isNumbered });
    return pages === null || pages.length > space.maxPages ? [] : [{ size, pages }];
  });
  // As few pages as can be; of these the largest names.
  const [best] = layouts.toSorted((a, b) => a.pages.length - b.pages.length);
  return best === undefined ? { kind: "counted", roomCount: rooms.length } : { kind: "named", ...best };
}

type Fit = Pick<PlayerSpace, "width" | "height"> & { readonly isNumbered: boolean };

/** Rows of rooms, as many to a page as its height holds; null where a single one is too high. */
function paginate(
  rooms: readonly RoomPlayers[],
  size: PlayerSize,
  fit: Fit,
): readonly (readonly RoomPlayers[])[] | null {
  const pages: RoomPlayers[][] = [];
  let left = 0;
  for (let start = 0; start < rooms.length; start += size.columns) {
    const row = rooms.slice(start, start + size.columns);
    const needed = Math.max(...row.map((room) => roomHeight(room, size, fit)));
    if (needed > fit.height) return null;
    if (needed + PLAYERS.gap > left || pages.length === 0) {
      pages.push([]);
      left = fit.height + PLAYERS.gap;
    }
    pages.at(-1)?.push(...row);
    left -= needed + PLAYERS.gap;
  }
  return pages;
}

function roomHeight({ players }: RoomPlayers, { columns, name: units, isFlowing }: PlayerSize, fit: Fit): number {
  const { gap, padding, between, inset, label, labelLine, nameLine } = PLAYERS;
  const width = (fit.width - (columns - 1) * gap) / columns - 2 * inset;
  const names = players.map(({ name }) => name ?? "");
  if (isFlowing) return 2 * padding + flowLines(names, units, { ...fit, width }) * (units * nameLine + between);
  const lines = names.reduce((sum, name) => sum + (brokenText(name, width / units).length || 1), 0);
  const labels = players.length + (fit.isNumbered ? 1 : 0);
  return 2 * padding + labels * label * labelLine + (labels - 1) * between + lines * units * nameLine;
}

/** How many lines players take who stand one after another. */
function flowLines(names: readonly string[], units: number, { width: inner, isNumbered }: Fit): number {
  const { labelWidth, after } = PLAYERS;
  const width = inner - (isNumbered ? labelWidth + after : 0);
  let [lines, used] = [1, 0];
  for (const name of names) {
    const own = labelWidth + widthInEm(name) * units + 2 * after;
    if (used > 0 && used + own > width) [lines, used] = [lines + 1, 0];
    used += own;
    // A name that is longer than its line is broken beside its role.
    if (own > width) lines += brokenText(name, (width - labelWidth - 2 * after) / units).length - 1;
  }
  return lines;
}
