/** Who speaks in a scene; `relay` interprets. */
export type Speaker = "rep" | "customer" | "relay";
/** Who listens: scorers read along. */
export type Listener = Speaker | "scorer";

/**
 * How a message reaches a listener: as it was said, as it arrives, or not at all (null). Who interprets hears what both
 * sides say; what the relay says to one side, the other side does not hear. Source: SPEC BA17.
 */
export function heardAs(
  message: { readonly from: Speaker; readonly to: Speaker },
  listener: Listener,
): "original" | "arrived" | null {
  if (listener === message.from || listener === "scorer" || listener === "relay") return "original";
  return listener === message.to ? "arrived" : null;
}
