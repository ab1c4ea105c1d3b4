/** Whether the customer sees the rep's face, as far as anybody knows. */
export type FaceState = "unknown" | "on" | "off";

/** A light that has never been on is no alarm: nobody may have looked yet. Source: SPEC CL26. */
export function faceState(isFacing: boolean, wasOn: boolean): FaceState {
  if (isFacing) return "on";
  return wasOn ? "off" : "unknown";
}
