import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./support/browser.ts";
import { type BuiltInPlay, builtInPlays, phoneSets } from "./support/builtInPlays.ts";
import { phoneFindings } from "./support/layout.ts";
import { openPhoneGallery, type PhoneGallery } from "./support/phoneGallery.ts";
import { Watch } from "./support/watch.ts";

const SMALLEST = { width: 320, height: 568 };
const CARD_COUNT = 26;
/** Chat, gestures, lips, an interpreter, a call with noise, points: all that a scene can bring onto a phone. */
const OF_EACH_KIND = ["A04", "L02", "L04", "L06", "L08", "L11", "L12"];
const PLAYS = builtInPlays();

let browser: Browser;
let gallery: PhoneGallery;
const watch = new Watch();

beforeAll(async () => {
  browser = await openBrowser();
  gallery = await openPhoneGallery(browser);
  await gallery.page.setViewportSize(SMALLEST);
  watch.follow(gallery.page, "phone");
}, 60_000);

afterAll(async () => {
  await gallery?.close();
  await browser?.close();
});

/** What is wrong on the phones of a play, wherever that is looked at. */
async function findingsOf(play: BuiltInPlay, isLookedAt: (name: string) => boolean): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const [name, set] of phoneSets(play)) {
    if (!isLookedAt(name)) continue;
    await gallery.draw(set);
    const found = [...(await phoneFindings(gallery.page)), ...watch.take()];
    findings.push(...found.map((finding) => `${name}: ${finding}`));
  }
  return findings;
}

describe("every built-in card on the phones of its room", () => {
  test("[CL31] all of them are played, and each that may be in a chat there, too", () => {
    expect(new Set(PLAYS.map(({ cardId }) => cardId)).size).toBe(CARD_COUNT);
    expect(PLAYS.filter(({ channel }) => channel === "chat").map(({ cardId }) => cardId)).toEqual(
      expect.arrayContaining(["A04", "A11", "L01", "L05", "L08", "L10", "L12"]),
    );
  });

  test.each(PLAYS)(
    "[CL31] $cardId, $channel, is entered, played and left on the smallest phone",
    async (play) => {
      expect(await findingsOf(play, () => true)).toEqual([]);
    },
    30_000,
  );

  test.each(["de", "es", "ar"])(
    "[CL31] what a scene has to offer is whole in %s, too",
    async (language) => {
      await gallery.speak(language);
      const findings: string[] = [];
      for (const play of PLAYS.filter(({ cardId }) => OF_EACH_KIND.includes(cardId)))
        findings.push(...(await findingsOf(play, (name) => name.includes(", scene"))));
      expect(findings).toEqual([]);
    },
    30_000,
  );
});
