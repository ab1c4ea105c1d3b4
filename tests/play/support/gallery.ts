import { realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import type { Browser, Page } from "playwright-core";
import { createServer } from "vite";
import type { ScreenSet } from "../../../client/screen/screenSet.ts";

/** A page that draws one picture of the projector at a time, from a fixture and without a server of ours. */
export interface Gallery {
  readonly page: Page;
  /** `laterMs`: so much later than the fixtures' own time. */
  readonly show: (name: string, shown?: { readonly isLost?: boolean; readonly laterMs?: number }) => Promise<void>;
  /** Draws sections that are no fixture. */
  readonly draw: (sections: ScreenSet) => Promise<void>;
  /** The language of the pictures from now on. */
  readonly speak: (language: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openGallery(browser: Browser): Promise<Gallery> {
  const root = join(import.meta.dirname, "../gallery");
  const project = join(root, "../../..");
  // A linked `node_modules` lies elsewhere, and the face that texts are measured with lies in it.
  const allow = [project, realpathSync(join(project, "node_modules"))];
  const server = await createServer({
    configFile: false,
    root,
    cacheDir: join(tmpdir(), "workshop-gallery"),
    plugins: [svelte({ configFile: false })],
    // A file that is edited meanwhile must not load the page anew in the middle of a test.
    server: { host: "127.0.0.1", port: 0, hmr: false, watch: null, fs: { allow } },
    logLevel: "error",
  });
  await server.listen();
  const page = await browser.newPage({ locale: "en", reducedMotion: "reduce" });
  await page.goto(server.resolvedUrls?.local[0] ?? "");
  await page.waitForFunction(() => "show" in window);
  // Drawn, and laid out once more after that.
  const settle = () =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return {
    page,
    show: async (name, { isLost = false, laterMs = 0 } = {}) => {
      await page.evaluate(
        ([picture, lost, later]) => {
          const { show } = window as unknown as {
            show: (picture: string, lost: boolean, later: number) => Promise<void>;
          };
          return show(picture, lost, later);
        },
        [name, isLost, laterMs] as const,
      );
      await settle();
    },
    draw: async (sections) => {
      await page.evaluate((set) => {
        const { draw } = window as unknown as {
          draw: (shown: typeof set, lost: boolean, later: number) => Promise<void>;
        };
        return draw(set, false, 0);
      }, sections);
      await settle();
    },
    speak: (language) => page.evaluate((chosen) => localStorage.setItem("language", chosen), language),
    close: async () => {
      await page.close();
      await server.close();
    },
  };
}
