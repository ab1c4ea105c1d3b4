import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Loudness, noiseMix } from "../../shared/roleplay/barriers/noise.ts";
import { openBrowser } from "./support/browser.ts";
import { type Gallery, openGallery } from "./support/gallery.ts";

const GRAPH = `/@fs${join(import.meta.dirname, "../../client/parts/noise/noiseGraph.ts")}`;
const SECONDS = 2;
const RATE = 16_000;

let browser: Browser;
let gallery: Gallery;

/** How strong the browser's own sound system plays it, and its highest peak; both of full scale. */
function played(loudness: Loudness, fader: number): Promise<{ readonly strength: number; readonly peak: number }> {
  return gallery.page.evaluate(
    async ({ mix, length, rate }) => {
      const context = new OfflineAudioContext(1, length, rate);
      Reflect.get(window, "noiseGraph")(context, mix);
      const wave = (await context.startRendering()).getChannelData(0);
      let [power, peak] = [0, 0];
      for (const sample of wave) {
        power += sample * sample;
        peak = Math.max(peak, Math.abs(sample));
      }
      return { strength: Math.sqrt(power / wave.length), peak };
    },
    { mix: noiseMix(loudness, fader), length: SECONDS * RATE, rate: RATE },
  );
}

/** How much stronger one sounds than the other, in dB. */
function louderBy(one: { readonly strength: number }, other: { readonly strength: number }): number {
  return 20 * Math.log10(one.strength / other.strength);
}

describe("the noise of a place, as a browser plays it", { timeout: 60_000 }, () => {
  beforeAll(async () => {
    browser = await openBrowser();
    gallery = await openGallery(browser);
    const content = `import { noiseGraph } from "${GRAPH}"; Object.assign(window, { noiseGraph });`;
    await gallery.page.addScriptTag({ type: "module", content });
    await gallery.page.waitForFunction(() => "noiseGraph" in window);
  }, 60_000);

  afterAll(async () => {
    await gallery?.close();
    await browser?.close();
  });

  test("[CL27] it is silent at the fader's end, and follows it by as much as the mix says", async () => {
    expect((await played("medium", 0)).strength).toBe(0);
    const middle = await played("medium", 0.5);
    expect(louderBy(await played("medium", 0.75), middle)).toBeCloseTo(6, 1);
    expect(louderBy(await played("medium", 0.25), middle)).toBeCloseTo(-6, 1);
  });

  test("[CL27] a loud place is louder than a light one, however many voices make it, and nothing is cut off", async () => {
    const [light, loud] = [await played("light", 0.5), await played("loud", 0.5)];
    expect(louderBy(loud, light)).toBeGreaterThan(9);
    expect(louderBy(loud, light)).toBeLessThan(15);
    expect((await played("loud", 1)).peak).toBeLessThanOrEqual(1);
  });
});
