import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { plainIcons } from "./vite.icons.ts";

const compressWithBrotli = promisify(brotliCompress);
const compressWithGzip = promisify(gzip);

/** Text worth compressing; woff2 and png are compressed already. */
const COMPRESSIBLE = /\.(?:js|css|html|svg|json|webmanifest)$/;

/** What fits into one network packet arrives no sooner when it is smaller. */
const MIN_BYTES = 1_400;

async function writeCompressed(path: string): Promise<void> {
  const original = await readFile(path);
  const [brotli, gzipped] = await Promise.all([
    compressWithBrotli(original, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
    compressWithGzip(original, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)]);
}

/** Writes a `.br` and a `.gz` beside each built text file, so that the server compresses nothing while a workshop runs. */
function precompress(): Plugin {
  let outDir = "";
  return {
    name: "precompress",
    apply: "build",
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const names = (await readdir(outDir, { recursive: true })).filter((name) => COMPRESSIBLE.test(name));
      for (const path of names.map((name) => join(outDir, name))) {
        if ((await stat(path)).size >= MIN_BYTES) await writeCompressed(path);
      }
    },
  };
}

/** What every surface starts with: the framework, the words and the smallest parts. */
const BASE =
  /node_modules\/svelte\/|client\/parts\/(?:Button|Icon|Notice|Panel|Ring|Settings)\.|client\/words\/words\.|client\/seat\/refusalText\.|\/icons\/(?:hand|lock|refresh-cw)\./;

/** What every page of a seat starts with, also where a page is looked at elsewhere. */
const SEAT =
  /client\/(?:seat\/(?:openSeat|Seat|SeatPage|PageFoot|PageTitle|TopBar|pages|seatLine|seatScreen)|connection\/(?:drafts|readSheetDraft)|parts\/(?:ConnectionBanner|roomRing|wakeLock))\./;

/** What a scene shows of its card and of what was said; the first page names each file that console and phone share. */
const CARDS = /\/client\/parts\/(?:card|talk)\//;

/** What the pages of a running scene share. */
const TALK = /\/client\/seat\/(?:talk|means)\//;

// The client is the root for building and serving; the tests stand beside it, so vitest starts from the repository.
export default defineConfig({
  root: "client",
  plugins: [plainIcons(), svelte({ configFile: false }), precompress()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    // Fonts and pictures stay files of their own: the content security policy allows nothing inlined.
    assetsInlineLimit: 0,
    // Browsers without it fetch the same files, a moment later.
    modulePreload: { polyfill: false },
    // In one file: a shared part in a file of its own costs a round trip and is compressed without its neighbours.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "base", test: BASE, priority: 1 },
            { name: "seat", test: SEAT, includeDependenciesRecursively: false },
            { name: "cards", test: CARDS, includeDependenciesRecursively: false },
            { name: "talk", test: TALK, includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
  test: {
    root: import.meta.dirname,
    include: ["tests/**/*.test.ts", "tests/**/*.play.ts"],
  },
});
