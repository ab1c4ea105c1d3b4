/** The part of the browser that can keep a screen lit; missing on plain http and on older phones. */
export type WakingBrowser = {
  readonly navigator: Pick<Navigator, "wakeLock"> | Omit<Navigator, "wakeLock">;
  readonly document: Pick<Document, "visibilityState" | "addEventListener" | "removeEventListener">;
};

/** Keeps the screen lit until the returned function is called. Browsers drop the lock when the page is hidden. */
export function keepAwake(browser: WakingBrowser): () => void {
  let lock: WakeLockSentinel | null = null;
  let isWanted = true;

  async function hold(): Promise<void> {
    if (!isWanted || browser.document.visibilityState !== "visible" || !("wakeLock" in browser.navigator)) return;
    try {
      lock = await browser.navigator.wakeLock.request("screen");
      if (!isWanted) void lock.release();
    } catch {
      // Refused, for a low battery for instance: the phone may sleep, and comes back to the right screen.
    }
  }

  const onVisible = () => void hold();
  browser.document.addEventListener("visibilitychange", onVisible);
  void hold();
  return () => {
    isWanted = false;
    browser.document.removeEventListener("visibilitychange", onVisible);
    void lock?.release();
  };
}
