import { describe, expect, test, vi } from "vitest";
import type { Feed } from "../../server/feed/Feed.ts";
import { MemoryFeed } from "../../server/feed/memory/MemoryFeed.ts";
import type { WorkshopId } from "../../shared/basics/ids.ts";

const workshop = "w-1" as WorkshopId;

/** What every feed promises. */
function feedContract(name: string, open: () => Feed): void {
  describe(name, () => {
    test("[RC7] everybody who listens hears every announcement, in order", async () => {
      const feed = open();
      const heard: string[] = [];
      feed.listen((id, version) => heard.push(`first ${id} ${version}`));
      feed.listen((id, version) => heard.push(`second ${id} ${version}`));
      feed.announce(workshop, 1);
      feed.announce(workshop, 2);
      await vi.waitFor(() => expect(heard).toHaveLength(4));
      expect(heard.filter((line) => line.startsWith("first"))).toEqual(["first w-1 1", "first w-1 2"]);
      expect(heard.filter((line) => line.startsWith("second"))).toEqual(["second w-1 1", "second w-1 2"]);
    });
  });
}

feedContract("MemoryFeed", () => new MemoryFeed());
