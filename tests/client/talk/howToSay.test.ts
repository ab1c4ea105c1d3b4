import { describe, expect, test } from "vitest";
import { hintOf } from "../../../client/seat/talk/hintOf.ts";
import { voiceOf } from "../../../client/seat/talk/voiceOf.ts";
import { en } from "../../../client/words/talk/en.ts";
import type { Role } from "../../../shared/workshop/state.ts";

type Live = NonNullable<Parameters<typeof hintOf>[0]>;

const composer: Live["composer"] = {
  speaksAs: "rep",
  to: ["customer"],
  words: "free",
  tiles: [],
  canShow: false,
  pictures: [],
  showsLeft: null,
};
const live: Live = { mode: "lines", channel: "face-to-face", composer };

describe("how something is said where the app carries the words", () => {
  test("[CL33] face to face with face and hands, and never with the voice", () => {
    expect(hintOf(live)).toBe("talk.hint.free");
    expect(hintOf({ ...live, composer: { ...composer, words: "tiles" } })).toBe("talk.hint.tiles");
    expect(hintOf({ ...live, composer: { ...composer, words: "none" } })).toBe("talk.hint.none");
  });

  test.each(["free", "tiles", "none"] as const)("[CL33] on the phone nobody is told to use their face: %s", (words) => {
    const hint = hintOf({ ...live, channel: "phone", composer: { ...composer, words } });
    expect(hint).toBe(`talk.hint.phone.${words}`);
    if (hint !== null) expect(en[hint]).not.toMatch(/face|hands/);
  });

  test("[CL33] nothing has to be told in a chat, aloud, and to who writes nothing", () => {
    expect(hintOf({ ...live, mode: "chat" })).toBeNull();
    expect(hintOf({ ...live, mode: "spoken" })).toBeNull();
    expect(hintOf({ ...live, composer: null })).toBeNull();
    expect(hintOf(null)).toBeNull();
  });
});

describe("who lends a voice to a customer whom the app plays", () => {
  test("[CL33] one of those who watch reads the lines aloud, and never the rep to themselves", () => {
    const roles: readonly (Role | null)[] = ["performer", "scorer", "scorer", null];
    expect(voiceOf("scorer", roles)).toBe("talk.readAloud");
    expect(voiceOf("performer", roles)).toBe("talk.isRead");
  });

  test("[CL33] where somebody interprets, what the customer says reaches the rep through them alone", () => {
    const roles: readonly Role[] = ["performer", "relay", "scorer"];
    expect(voiceOf("relay", roles)).toBe("talk.passOn");
    expect(voiceOf("performer", roles)).toBe("talk.listen");
    expect(voiceOf("scorer", roles)).toBe("talk.leaveIt");
  });
});
