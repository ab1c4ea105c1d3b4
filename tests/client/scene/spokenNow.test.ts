import { describe, expect, test } from "vitest";
import { type FaceState, faceState } from "../../../client/seat/means/faceState.ts";
import { spokenNow } from "../../../client/seat/means/spokenNow.ts";
import { Words } from "../../../client/words/words.svelte.ts";
import type { LifelineView } from "../../../shared/view/talk/talkSections.ts";
import { MemoryStorage } from "../memoryStorage.ts";

async function english(): Promise<Words> {
  const documentElement = { lang: "", dir: "" };
  const words = new Words("means", {
    navigator: { languages: ["en"] },
    localStorage: new MemoryStorage(),
    document: { documentElement },
  });
  await words.start();
  return words;
}

const { t } = await english();
const help = (kind: LifelineView["kind"], state: LifelineView["state"]): LifelineView => {
  return { kind, usesLeft: 0, state, arrivesAtMs: state === "coming" ? 90_000 : null };
};
const QUIET = { face: null, call: null, lifelines: [] } as const;

describe("what a screen reader is told of a scene while it runs", () => {
  test("[CL25] everybody learns that the interpreter is on the way and then here, without a count of seconds", () => {
    const told = (state: LifelineView["state"]) =>
      (["performer", "customer", "relay", "scorer"] as const).map((role) =>
        spokenNow({ ...QUIET, lifelines: [help("interpreter", state)] }, role, t),
      );
    expect(new Set(told("coming").flat())).toEqual(new Set(["The interpreter is on the way."]));
    expect(new Set(told("here").flat())).toEqual(
      new Set(["The interpreter is here. Now everything arrives as it is said."]),
    );
    expect(told("ready").flat()).toEqual([]);
  });

  test("[CL26] the rep is told whether the face is seen; the customer, who says it, is not", () => {
    const light = (face: FaceState) => spokenNow({ ...QUIET, face }, "performer", t);
    expect(light("on")).toEqual(["The customer can see your face."]);
    expect(light("off")).toEqual(["The customer cannot see your face!"]);
    expect(light("unknown")).toEqual(["Look at the customer. They read your lips."]);
    expect(spokenNow({ ...QUIET, face: "off" }, "customer", t)).toEqual([]);
  });

  test("[CL26] no alarm before the light was on once: nobody may have looked yet", () => {
    expect([faceState(false, false), faceState(true, false), faceState(true, true), faceState(false, true)]).toEqual([
      "unknown",
      "on",
      "on",
      "off",
    ]);
  });

  test("[CL26] who is on hold is told so, and nothing once the call goes on", () => {
    const told = (move: "hold" | "resume") => spokenNow({ ...QUIET, call: { move, atMs: 5_000 } }, "customer", t);
    expect([told("hold"), told("resume")]).toEqual([["You are on hold."], []]);
  });
});
