/** The part of the browser's window that a reload needs. */
export type ReloadingWindow = {
  readonly sessionStorage: Pick<Storage, "getItem" | "setItem">;
  readonly location: Pick<Location, "reload">;
};

const RELOADED_AT = "reloaded-at";
/** A page that is still wrong so soon after a reload will not be mended by another one. */
const NOT_AGAIN_WITHIN_MS = 60_000;

/**
 * Loads the page anew, as the server has it now; false where that was just done, or cannot be remembered: then
 * whoever sees the page decides. What somebody has begun to write is kept by the device.
 */
export function reloadOnce(ownWindow: ReloadingWindow, nowMs = Date.now()): boolean {
  try {
    const lastAt = Number(ownWindow.sessionStorage.getItem(RELOADED_AT) ?? Number.NEGATIVE_INFINITY);
    if (nowMs - lastAt < NOT_AGAIN_WITHIN_MS) return false;
    ownWindow.sessionStorage.setItem(RELOADED_AT, String(nowMs));
  } catch {
    return false;
  }
  ownWindow.location.reload();
  return true;
}
