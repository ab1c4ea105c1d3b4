/** How large rooms are wished to be, and how small or large they may become. */
export interface RoomSizes {
  readonly wished: number;
  readonly min: number;
  readonly max: number;
}

/**
 * How many rooms so many people make. The console names it before it happens, so this file, alone of the rules of
 * rotation, may reach a browser. Source: SPEC RO1.
 */
export function roomCount(people: number, { wished, min, max }: RoomSizes): number {
  if (people === 0) return 0;
  const nearest = Math.round(people / wished);
  const enough = Math.ceil(people / max);
  const most = Math.max(1, Math.floor(people / min));
  return Math.min(Math.max(1, nearest, enough), most);
}
