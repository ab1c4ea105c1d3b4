import type { RoundId } from "../../../shared/basics/ids.ts";
import type { Loudness } from "../../../shared/roleplay/barriers/noise.ts";
import type { FacilitatorRoomSection } from "../../../shared/view/sections.ts";
import type { CommandOf } from "../../../shared/workshop/commands.ts";

/** The noise of a place; percent of the fader. */
export interface PlaceNoise {
  readonly loudness: Loudness;
  readonly percent: number;
}

const BY_LOUDNESS = ["light", "medium", "loud"] as const satisfies readonly Loudness[];

/** What the facilitator's computer would play for all these rooms: the loudest place among them; null where all are quiet. */
export function loudestNoise(rooms: readonly FacilitatorRoomSection[]): PlaceNoise | null {
  const noises = rooms.flatMap(({ scene }) => (scene?.talk?.noise == null ? [] : [scene.talk.noise]));
  const [loudest = null] = noises.toSorted(
    (a, b) => BY_LOUDNESS.indexOf(b.loudness) - BY_LOUDNESS.indexOf(a.loudness) || b.percent - a.percent,
  );
  return loudest;
}

/** The order that moves the fader of one room, or of all. */
export function noiseOrder(
  roundId: RoundId,
  roomId: FacilitatorRoomSection["roomId"] | null,
  percent: number,
): CommandOf<"SetNoise"> {
  return { type: "SetNoise", roundId, ...(roomId !== null && { rooms: [roomId] }), percent: Math.round(percent) };
}
