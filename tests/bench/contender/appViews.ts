import type { SectionFrame } from "../../../shared/protocol/wire.ts";
import { fromWire } from "../../../shared/protocol/wireForm.ts";
import type { ClockSection, OwnSection, RoomSection } from "../../../shared/view/sections.ts";
import { utf8 } from "../load/frames.ts";

/** The bodies of a welcome, by name; read after the clock has stopped. */
function sectionsOf(welcome: string): ReadonlyMap<string, unknown> {
  const [, hello] = JSON.parse(utf8(welcome.slice(2))) as readonly [
    string,
    { readonly sections: readonly SectionFrame[] },
  ];
  return new Map(hello.sections.map(([name, , sent]) => [name, fromWire(name, sent)]));
}

/** How many bytes of a welcome are the `exercise` section. */
export function exerciseBytesIn(welcome: string): number {
  const body = sectionsOf(welcome).get("exercise");
  return body === undefined ? 0 : Buffer.byteLength(JSON.stringify(body));
}

/** What is wrong with the picture of somebody who came back after the reveal; null when nothing is. */
export function complaintAbout(welcome: string, seatId: string): string | null {
  const sections = sectionsOf(welcome);
  const clock = sections.get("clock") as ClockSection | null | undefined;
  const own = sections.get("own") as OwnSection | undefined;
  const room = sections.get("room") as RoomSection | null | undefined;
  if (own?.seatId !== seatId) return "somebody else's view";
  if (clock?.step !== "results") return `stands at ${clock?.step}`;
  if (own.sheet === null) return "own sheet is missing";
  if (own.role === "performer" && own.result === null) return "own result is missing";
  return room?.results ? null : "results are missing";
}
