/** Below three nobody is left to score. */
const FEWEST_IN_ROOM = 3;

/** How many rooms forming would make, for the button's words; the server's own count is what happens. Source: SPEC RO1. */
export function expectedRooms(people: number, size: number): number {
  const wished = Math.max(1, Math.round(people / size));
  const most = Math.max(1, Math.floor(people / FEWEST_IN_ROOM));
  return Math.min(wished, most);
}
