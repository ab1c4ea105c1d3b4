import { describe, expect, test, vi } from "vitest";
import { reloadOnce } from "../../client/parts/reloadOnce.ts";
import { MemoryStorage } from "./memoryStorage.ts";

function aPage() {
  return { sessionStorage: new MemoryStorage(), location: { reload: vi.fn() } };
}

describe("a page that is older than its server", () => {
  test("[CL13] loads anew by itself, once and not in circles", () => {
    const page = aPage();
    expect(reloadOnce(page, 1_000)).toBe(true);
    expect(reloadOnce(page, 60_999)).toBe(false);
    expect(page.location.reload).toHaveBeenCalledTimes(1);
  });

  test("[CL13] loads anew again after the next update", () => {
    const page = aPage();
    reloadOnce(page, 1_000);
    expect(reloadOnce(page, 61_000)).toBe(true);
    expect(page.location.reload).toHaveBeenCalledTimes(2);
  });

  test("[CL13] leaves it to whoever looks at it where nothing can be remembered", () => {
    const location = { reload: vi.fn() };
    const forgetful = {
      location,
      get sessionStorage(): Storage {
        throw new DOMException("denied", "SecurityError");
      },
    };
    expect(reloadOnce(forgetful)).toBe(false);
    expect(location.reload).not.toHaveBeenCalled();
  });
});
