import { describe, expect, test } from "vitest";
import { Drafts, EMPTY_SHEET } from "../../client/connection/drafts.ts";
import { DeviceMemory, SeatStorage } from "../../client/connection/seatStorage.ts";
import type { SeatGrant } from "../../shared/protocol/http.ts";
import { seatGrantSchema } from "../../shared/protocol/http.ts";
import { FullStorage, MemoryStorage } from "./memoryStorage.ts";

const GRANT: SeatGrant = seatGrantSchema.parse({ workshopId: "w1", seatId: "s1", token: "t".repeat(43) });

function aBrowser() {
  return { localStorage: new MemoryStorage(), sessionStorage: new MemoryStorage() };
}

/** Storage switched off: reading the property alone throws. */
const LOCKED_BROWSER = {
  get localStorage(): Storage {
    throw new DOMException("denied", "SecurityError");
  },
  get sessionStorage(): Storage {
    throw new DOMException("denied", "SecurityError");
  },
};

describe("what a device remembers", () => {
  test("[CL6] a seat is found again after a reload, by its code", () => {
    const browser = aBrowser();
    new SeatStorage(new DeviceMemory(browser)).keep("K7PQ2M", GRANT);
    const later = new SeatStorage(new DeviceMemory(browser));
    expect(later.seatAt("K7PQ2M")).toEqual(GRANT);
    expect(later.lastCode()).toBe("K7PQ2M");
    expect(later.seatAt("OTHER2")).toBeNull();
  });

  test("[CL6] a forgotten seat is gone, and with it the offer to come back to it", () => {
    const seats = new SeatStorage(new DeviceMemory(aBrowser()));
    seats.keep("K7PQ2M", GRANT);
    seats.forget("K7PQ2M");
    expect(seats.seatAt("K7PQ2M")).toBeNull();
    expect(seats.lastCode()).toBeNull();
  });

  test.each(["{", "null", '{"workshopId":"w1"}', '{"workshopId":"w1","seatId":"s1","token":"short"}'])(
    "[CL6] what is not a seat is read as none: %s",
    (text) => {
      const browser = aBrowser();
      browser.localStorage.setItem("seat:K7PQ2M", text);
      expect(new SeatStorage(new DeviceMemory(browser)).seatAt("K7PQ2M")).toBeNull();
    },
  );

  test("[CL6] where the first place is full the next one is taken", () => {
    const browser = { localStorage: new FullStorage(), sessionStorage: new MemoryStorage() };
    new DeviceMemory(browser).write("seat:A", "kept");
    expect(new DeviceMemory(browser).read("seat:A")).toBe("kept");
  });

  test("[CL6] a browser without any storage keeps it until the page is left", () => {
    const memory = new DeviceMemory(LOCKED_BROWSER);
    memory.write("seat:A", "kept");
    expect(memory.read("seat:A")).toBe("kept");
    memory.forget("seat:A");
    expect(memory.read("seat:A")).toBeNull();
  });
});

describe("drafts", () => {
  const draft = { ...EMPTY_SHEET, marks: { INT1: 4 as const }, worked: "You asked first." };

  test("[CL6] a draft survives a reload", () => {
    const browser = aBrowser();
    new Drafts(new DeviceMemory(browser), "s1").keepSheet("p1", draft);
    expect(new Drafts(new DeviceMemory(browser), "s1").sheet("p1")).toEqual(draft);
  });

  test("[CL6] a draft about one performance is never shown for another, nor to another seat", () => {
    const memory = new DeviceMemory(aBrowser());
    const drafts = new Drafts(memory, "s1");
    drafts.keepSheet("p1", draft);
    drafts.keepNextStep("r1", "Breathe.");
    expect(drafts.sheet("p2")).toBeNull();
    expect(drafts.nextStep("r2")).toBeNull();
    expect(new Drafts(memory, "s2").sheet("p1")).toBeNull();
  });

  test("[CL6] a next step that was begun and not saved is found without knowing its round", () => {
    const drafts = new Drafts(new DeviceMemory(aBrowser()), "s1");
    expect(drafts.roundOfNextStep()).toBeNull();
    drafts.keepNextStep("r1", "Breathe.");
    expect(drafts.roundOfNextStep()).toBe("r1");
    drafts.keepNextStep("r1", " ");
    expect(drafts.roundOfNextStep()).toBeNull();
  });

  test("[CL6] what was begun on one exemplar survives a reload and is not shown for another, nor in another calibration", () => {
    const browser = aBrowser();
    const rating = { marks: { INT1: 4 as const, INT2: "no" as const }, overall: null };
    new Drafts(new DeviceMemory(browser), "s1").keepRating("r1", "X-INT-a", rating);
    const drafts = new Drafts(new DeviceMemory(browser), "s1");
    expect(drafts.rating("r1", "X-INT-a")).toEqual(rating);
    expect(drafts.rating("r1", "X-INT-b")).toBeNull();
    expect(drafts.rating("r2", "X-INT-a")).toBeNull();
    expect(new Drafts(new DeviceMemory(browser), "s2").rating("r1", "X-INT-a")).toBeNull();
    drafts.forget("rating");
    expect(drafts.rating("r1", "X-INT-a")).toBeNull();
  });

  test("[CL6] what was tapped while the hand-in was on its way is handed in, too, and only then forgotten", async () => {
    const drafts = new Drafts(new DeviceMemory(aBrowser()), "s1");
    const told: unknown[] = [];
    let now = draft;
    drafts.keepSheet("p1", now);
    const send = async (sheet: typeof draft) => {
      told.push(sheet);
      if (told.length === 1) {
        now = { ...draft, worked: "You stayed calm." };
        drafts.keepSheet("p1", now);
      } else expect(drafts.sheet("p1")).toEqual(now);
      return { ok: true };
    };
    await drafts.handIn(
      "sheet",
      () => now,
      send,
      () => told.push("done"),
    );
    expect(told).toEqual([draft, now, "done"]);
    expect(drafts.sheet("p1")).toBeNull();
  });

  test.each([
    { name: "what became incomplete on the way", ok: true, next: null },
    { name: "what was refused", ok: false, next: draft },
  ])("[CL6] $name is kept, and its form stays open", async ({ ok, next }) => {
    const drafts = new Drafts(new DeviceMemory(aBrowser()), "s1");
    let now: typeof draft | null = draft;
    drafts.keepSheet("p1", draft);
    const send = async () => {
      now = next;
      return { ok };
    };
    const answer = await drafts.handIn(
      "sheet",
      () => now,
      send,
      () => expect.unreachable("the form stays open"),
    );
    expect(answer).toEqual(ok ? null : { ok });
    expect(drafts.sheet("p1")).toEqual(draft);
  });

  test("[CL6] what was handed in leaves no draft behind", () => {
    const drafts = new Drafts(new DeviceMemory(aBrowser()), "s1");
    drafts.keepSheet("p1", draft);
    drafts.keepNextStep("r1", "Breathe.");
    drafts.forget("sheet");
    expect(drafts.sheet("p1")).toBeNull();
    expect(drafts.nextStep("r1")).toBe("Breathe.");
  });

  test("[CL6] what an older version of the app wrote and nobody understands any more is no draft", () => {
    const browser = aBrowser();
    browser.localStorage.setItem("draft:s1:sheet", '{"about":"p1","draft":{"stars":5}}');
    expect(new Drafts(new DeviceMemory(browser), "s1").sheet("p1")).toBeNull();
  });
});
