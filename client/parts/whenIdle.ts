/** Where a browser has no word for idle, this long after the first picture is late enough. */
const SOON_MS = 500;

/** Acts once the page has nothing better to do. Returns what calls it off. */
export function whenIdle(act: () => void): () => void {
  if (typeof window.requestIdleCallback === "function") {
    const handle = window.requestIdleCallback(act, { timeout: 2_000 });
    return () => window.cancelIdleCallback(handle);
  }
  const timer = setTimeout(act, SOON_MS);
  return () => clearTimeout(timer);
}
