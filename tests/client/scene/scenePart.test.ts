import { describe, expect, test } from "vitest";
import { pagesOf } from "../../../client/seat/pages.svelte.ts";
import { scenePart } from "../../../client/seat/scene/scenePart.ts";
import { DEFAULT_ROLE_PLAY_SECONDS, rolePlayPlan } from "../../../shared/workshop/roundPlan.ts";

const ROLES = ["performer", "customer", "relay", "scorer", "visitor", null] as const;
const STEPS = rolePlayPlan(DEFAULT_ROLE_PLAY_SECONDS, true).map(({ step }) => step);
const reader = (role: string | null, isScene = true) => ({
  isScene,
  isJudging: role === "customer",
  isReadingAlong: role === "visitor" || role === null,
  isCalledIn: false,
  hasWritten: false,
  ownRounds: [],
  ownCalibrations: [],
});

describe("which page of a role-play a phone shows", () => {
  test.each(STEPS)("[VW9] %s has a page for every role", (step) => {
    for (const role of ROLES) {
      const [page] = pagesOf(step, reader(role));
      expect(page, `${role}`).toBeDefined();
      if (page === "Scene") expect(scenePart(step, role), `${role}`).not.toBeNull();
    }
  });

  test("[VW9] who plays has a page of their own while it is read and played", () => {
    for (const step of ["read", "scene"] as const) {
      const parts = ROLES.slice(0, 4).map((role) => scenePart(step, role));
      expect(new Set(parts).size, step).toBe(4);
      expect(scenePart(step, "visitor")).toBe("WatchRead");
    }
  });

  test("[RP16] the customer judges before the sheet; the others go to it at once", () => {
    expect(pagesOf("sheets", reader("customer"))).toEqual(["Scene"]);
    expect(scenePart("sheets", "customer")).toBe("CustomerSheet");
    for (const role of ["performer", "relay", "scorer"]) expect(pagesOf("sheets", reader(role))).toEqual(["Sheets"]);
    expect(pagesOf("sheets", reader("visitor"))).toEqual(["SheetsAlong"]);
  });

  test("[CL20] whoever wrote something reads at the sheets what was never sent, and nowhere else", () => {
    const wrote = (role: string) => ({ ...reader(role), hasWritten: true });
    expect(pagesOf("sheets", wrote("performer"))).toEqual(["Sheets", "Scene"]);
    expect(scenePart("unsent", "performer")).toBe("Unsent");
    for (const role of ["performer", "scorer"]) expect(pagesOf("results", wrote(role))).toEqual(["Results"]);
    expect(pagesOf("scene", wrote("performer"))).toEqual(["Scene"]);
  });

  test("[RP26] a colleague who was called in has a page without a sheet; who was drawn to interpret has a sheet", () => {
    expect(pagesOf("sheets", { ...reader("relay"), isCalledIn: true })).toEqual(["Scene"]);
    expect(scenePart("sheets", "relay")).toBe("NoSheet");
  });

  test("[VW9] in any other round nothing of it is shown", () => {
    expect(pagesOf("read", reader("scorer", false))).toEqual(["Read"]);
    expect(pagesOf("asked", reader("performer", false))).toEqual(["Asked"]);
    expect(pagesOf("casting", reader(null, false))).toEqual(["Waiting"]);
  });
});
