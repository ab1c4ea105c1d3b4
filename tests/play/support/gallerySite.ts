import { realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import type { Browser, Page } from "playwright-core";
import { createServer } from "vite";

/** A page of the gallery in a browser, without a server of ours. */
export interface GallerySite {
  readonly page: Page;
  /** Drawn, and laid out once more after that. */
  readonly settle: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Opens a page of the gallery's folder; it is there once it offers what the test calls. */
export async function openSite(browser: Browser, file: string, offers: string): Promise<GallerySite> {
  const root = join(import.meta.dirname, "../gallery");
  const project = join(root, "../../..");
  // A linked `node_modules` lies elsewhere, and the face that texts are measured with lies in it.
  const allow = [project, realpathSync(join(project, "node_modules"))];
  const server = await createServer({
    configFile: false,
    root,
    cacheDir: join(tmpdir(), `workshop-gallery-${file}`),
    optimizeDeps: { entries: [file] },
    plugins: [svelte({ configFile: false })],
    // A file that is edited meanwhile must not load the page anew in the middle of a test.
    server: { host: "127.0.0.1", port: 0, hmr: false, watch: null, fs: { allow } },
    logLevel: "error",
  });
  await server.listen();
  const page = await browser.newPage({ locale: "en", reducedMotion: "reduce" });
  await page.goto(new URL(file, server.resolvedUrls?.local[0]).href);
  await page.waitForFunction((name) => name in window, offers);
  return {
    page,
    settle: () =>
      page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))),
    close: async () => {
      await page.close();
      await server.close();
    },
  };
}
