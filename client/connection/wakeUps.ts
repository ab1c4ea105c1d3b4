/** The part of the browser's window that tells when a device comes back. */
export type WakingWindow = Pick<Window, "addEventListener" | "removeEventListener"> & {
  readonly document: Pick<Document, "addEventListener" | "removeEventListener" | "visibilityState">;
};

/**
 * Calls back whenever the page may have slept: shown again, taken from the back-forward cache, or back on a network.
 * A socket that slept along may claim to be open for many seconds more. Returns what stops it.
 */
export function onWakeUp(ownWindow: WakingWindow, wake: () => void): () => void {
  const onVisible = () => {
    if (ownWindow.document.visibilityState === "visible") wake();
  };
  // A page that was just loaded is shown too; only one that was put away and taken out again has slept.
  const onShown = (event: Event) => {
    if ("persisted" in event && event.persisted === true) wake();
  };
  ownWindow.document.addEventListener("visibilitychange", onVisible);
  ownWindow.addEventListener("pageshow", onShown);
  ownWindow.addEventListener("online", wake);
  return () => {
    ownWindow.document.removeEventListener("visibilitychange", onVisible);
    ownWindow.removeEventListener("pageshow", onShown);
    ownWindow.removeEventListener("online", wake);
  };
}
