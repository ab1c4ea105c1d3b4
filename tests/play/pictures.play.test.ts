import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PAGE_TURN_MS } from "../../client/screen/stepPage.ts";
import { seriousFindings } from "./support/axe.ts";
import { openBrowser } from "./support/browser.ts";
import { builtInScenes } from "./support/builtInScenes.ts";
import { type Gallery, openGallery } from "./support/gallery.ts";
import { cutTexts, layoutFindings } from "./support/layout.ts";
import { said } from "./support/said.ts";
import { SCREEN_SETS } from "./support/screenSets.ts";

/** Projectors as they are; the smallest text is 24 px at 1080 lines and shrinks with the picture. */
const SIZES = [
  { width: 1920, height: 1080, smallestPx: 24 },
  { width: 1280, height: 720, smallestPx: 16 },
  { width: 1024, height: 768, smallestPx: 12.8 },
];
/** Pictures of several pages, and more pages than one of them has. */
const PAGED = [
  "calibration-read, endless",
  "calibration-sheets, endless",
  "calibration-results, endless",
  "scene-read, two cards",
  "scene, two cards",
  "card, two of two",
];
const MOST_PAGES = 11;
const NAMES = Object.keys(SCREEN_SETS);

let browser: Browser;
let gallery: Gallery;

beforeAll(async () => {
  browser = await openBrowser();
  gallery = await openGallery(browser);
}, 60_000);

afterAll(async () => {
  await gallery?.close();
  await browser?.close();
});

describe("every picture of the projector", () => {
  test.each(SIZES)(
    "[SN2] is readable and whole at $width×$height",
    async ({ smallestPx, ...size }) => {
      await gallery.page.setViewportSize(size);
      const findings: string[] = [];
      for (const name of NAMES) {
        await gallery.show(name);
        findings.push(...(await layoutFindings(gallery.page, smallestPx)).map((finding) => `${name}: ${finding}`));
      }
      expect(findings).toEqual([]);
    },
    60_000,
  );

  test.each(["de", "es", "ar"])(
    "[SN2] is readable and whole in %s",
    async (language) => {
      await gallery.page.setViewportSize({ width: 1280, height: 720 });
      await gallery.speak(language);
      const findings: string[] = [];
      for (const name of NAMES) {
        await gallery.show(name);
        findings.push(...(await layoutFindings(gallery.page, 16)).map((finding) => `${name}: ${finding}`));
      }
      await gallery.speak("en");
      expect(findings).toEqual([]);
    },
    60_000,
  );

  test.each(["light", "dark"] as const)(
    "[CL12] has nothing seriously inaccessible, %s",
    async (colorScheme) => {
      await gallery.page.setViewportSize({ width: 1280, height: 720 });
      await gallery.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const findings: string[] = [];
      for (const name of NAMES.filter((one) => !one.includes(","))) {
        await gallery.show(name);
        findings.push(...(await seriousFindings(gallery.page)).map((finding) => `${name}: ${finding}`));
      }
      expect(findings).toEqual([]);
    },
    60_000,
  );

  test("[SN3] lies under a veil that says so, once the link is lost", async () => {
    await gallery.page.setViewportSize({ width: 1280, height: 720 });
    await gallery.show("answer", { isLost: true });
    await gallery.page.getByRole("alert").getByRole("heading", { name: "No connection to the workshop" }).waitFor();
    expect(await layoutFindings(gallery.page, 16)).toEqual([]);
    expect(await seriousFindings(gallery.page)).toEqual([]);
  });

  test("[SN5] has no control", async () => {
    const found: string[] = [];
    for (const name of NAMES) {
      await gallery.show(name);
      const controls = await gallery.page
        .locator("button, a, input, select, textarea, [role=button], [tabindex]")
        .count();
      if (controls > 0) found.push(name);
    }
    expect(found).toEqual([]);
  }, 60_000);

  test("[SN1] a hot seat is spoken of from when somebody is asked", async () => {
    await gallery.show("casting, one room formed");
    await gallery.page.getByText(said("screen.casting.oneSoon")).waitFor();
    expect(await gallery.page.getByText(said("screen.casting.oneHint")).count()).toBe(0);
    await gallery.show("casting, one room");
    await gallery.page.getByText(said("screen.casting.oneHint")).waitFor();
  });

  test.each(["read", "answer", "probe"])("[SN7] %s names the trade that a question was switched to", async (step) => {
    const trade = gallery.page.getByText(said("screen.trade", { trade: "Hospitality" }));
    await gallery.show(`${step}, in a trade`);
    await trade.waitFor();
    await gallery.show(step);
    expect(await trade.count()).toBe(0);
  });

  test("[SN6] each page of what is too long for one is readable and whole", async () => {
    await gallery.page.setViewportSize({ width: 1280, height: 720 });
    const findings: string[] = [];
    for (const name of PAGED) {
      for (let page = 0; page < MOST_PAGES; page += 1) {
        await gallery.show(name, { laterMs: page * PAGE_TURN_MS });
        const found = await layoutFindings(gallery.page, 16);
        findings.push(...found.map((finding) => `${name}, page ${page}: ${finding}`));
      }
    }
    expect(findings).toEqual([]);
  }, 60_000);

  test("[SN6] the key is told apart by more than its colour", async () => {
    await gallery.show("calibration-results");
    const scales = gallery.page.getByRole("img", { name: said("screen.calibration.scale") });
    expect(await scales.count()).toBe(6);
    expect(await scales.locator(".key svg").count()).toBe(6);
    await gallery.page.getByText(said("screen.calibration.twoCamps")).waitFor();
  });

  test.each(["en", "de", "es", "ar"])(
    "[SN8] every built-in card stands there whole, in %s",
    async (language) => {
      await gallery.page.setViewportSize({ width: 1280, height: 720 });
      await gallery.speak(language);
      const findings: string[] = [];
      for (const [name, set] of Object.entries(builtInScenes())) {
        await gallery.draw(set);
        const found = [...(await layoutFindings(gallery.page, 16)), ...(await cutTexts(gallery.page))];
        findings.push(...found.map((finding) => `${name}: ${finding}`));
      }
      await gallery.speak("en");
      expect(findings).toEqual([]);
    },
    60_000,
  );

  test("[SN8] a card that not every room has opened is not on the wall, the others are", async () => {
    const secret = gallery.page.getByText("It is a gate for the stairs.");
    await gallery.show("card");
    await gallery.page.getByText(said("screen.scene.cardWaitingTitle")).waitFor();
    expect(await secret.count()).toBe(0);
    await gallery.show("card, one of two");
    await secret.waitFor();
  });

  test("[SN8] what was sent to everybody stands there while the scene runs, the newest of it", async () => {
    await gallery.show("scene, one room");
    await gallery.page.getByText("The depot closes in 20 minutes.").waitFor();
    await gallery.show("scene, a twist");
    expect(await gallery.page.getByText("The depot closes in 20 minutes.").count()).toBe(0);
    await gallery.show("scene, in play");
    expect(await gallery.page.getByText(said("screen.scene.twist")).count()).toBe(0);
  });

  test("[SN9] the timeline of the room that was chosen stands there, and the question where none was", async () => {
    await gallery.show("timeline, shown");
    await gallery.page.getByRole("heading", { name: said("screen.scene.timelineRoom", { number: 2 }) }).waitFor();
    await gallery.page
      .getByRole("img", { name: "The customer’s number from 7 to 2, from the start to 5:00." })
      .waitFor();
    await gallery.show("timeline");
    await gallery.page.getByText(said("screen.scene.timeline")).waitFor();
    expect(await gallery.page.getByRole("img", { name: "The customer’s number" }).count()).toBe(0);
  });

  test("[SN9] at the replay the one question stands above the timeline", async () => {
    await gallery.show("replay, shown");
    await gallery.page.getByText(said("screen.scene.replay")).waitFor();
  });

  test("[SN10] a chat says that it is one, and where the app plays somebody reads its lines", async () => {
    await gallery.show("scene, a chat");
    await gallery.page.getByText(said("screen.scene.channel.chat")).waitFor();
    await gallery.page.getByText(said("screen.scene.playHint.chat")).waitFor();
    await gallery.show("scene, the app plays");
    await gallery.page.getByText(said("screen.scene.appReads")).waitFor();
    await gallery.show("scene, in play");
    expect(await gallery.page.getByText(said("screen.scene.appReads")).count()).toBe(0);
  });

  test("[SN2] shows markup in a name as text", async () => {
    await gallery.show("lobby, many scripts");
    await gallery.page.getByText("<b>Bo</b>", { exact: true }).waitFor();
  });
});
