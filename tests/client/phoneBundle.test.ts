import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { describe, expect, test, vi } from "vitest";

type Chunk = Rolldown.OutputChunk;

/** What somebody who joins downloads before the first screen, in bytes of compressed JavaScript. */
const MAX_JOIN_BYTES = 50_000;
/**
 * What a phone that returns into its seat downloads before its first picture, whatever step that is. More than for who
 * joins: the connection, of which socket.io is 13 kB, and the page itself. A sheet, the largest one, takes 63.2 kB.
 */
const MAX_RETURN_BYTES = 64_000;
const BUILD_MS = 120_000;

async function builtChunks(): Promise<readonly Chunk[]> {
  // vitest's own NODE_ENV would bring the frameworks' development checks into the build.
  vi.stubEnv("NODE_ENV", "production");
  const built = await build({ configFile: "vite.config.ts", logLevel: "silent", build: { write: false } });
  vi.unstubAllEnvs();
  if (!("output" in built)) throw new Error("one build was asked for");
  return built.output.filter((part) => part.type === "chunk");
}

/** The chunks that hold these modules, and all that those import before they run. */
function neededFor(chunks: readonly Chunk[], modules: readonly string[]): ReadonlySet<Chunk> {
  const needed = new Set<Chunk>();
  const holding = (module: string) => chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)));
  for (const module of modules) expect(holding(module), module).not.toHaveLength(0);
  const open = modules.flatMap(holding);
  for (let chunk = open.pop(); chunk !== undefined; chunk = open.pop()) {
    needed.add(chunk);
    const { imports } = chunk;
    open.push(...chunks.filter((other) => imports.includes(other.fileName) && !needed.has(other)));
  }
  return needed;
}

function compressedBytes(chunks: Iterable<Chunk>): number {
  return [...chunks].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}

const PHONE = ["client/main.ts", "client/join/start.ts", "client/words/common/en.ts", "client/words/seat/en.ts"];
const JOIN = [...PHONE, "client/words/join/en.ts", "client/join/WayIn.svelte"];
const SEAT = [...PHONE, "client/seat/openSeat.ts"];
const PAGES: readonly (readonly [moment: string, ...pages: string[]])[] = [
  ["the lobby", "Waiting"],
  ["between rounds, with rounds to look back on", "Waiting", "PastRounds"],
  ["asked", "Asked"],
  ["read", "Read"],
  ["answer", "Listen"],
  ["sheets", "Sheets"],
  ["sheets, read along", "SheetsAlong"],
  ["self-speaks", "SelfSpeaks"],
  ["results", "Results"],
  ["talk", "Talk"],
  ["next-step", "NextStep"],
  ["closed", "Closed", "PastRounds"],
  ["exemplars", "calibration/Exemplars"],
  ["ratings", "calibration/Ratings"],
  ["ratings, read along", "calibration/RatingsAlong"],
  ["key", "calibration/Key"],
  ["a scene, what stands above each page of it", "scene/Scene"],
  ["between rounds, after a calibration too", "Waiting", "PastRounds", "calibration/PastCalibrations"],
];

/** A page with the words that it brings along. */
function modulesOf(page: string): readonly string[] {
  const area = AREAS[page] ?? /^(?:calibration|scene)(?=\/)/.exec(page)?.[0];
  return [`client/seat/${page}.svelte`, ...(area === undefined ? [] : [`client/words/${area}/en.ts`])];
}

/** As `pages.svelte.ts` has it. */
const AREAS: Readonly<Record<string, string>> = {
  Closed: "reveal",
  Listen: "answer",
  NextStep: "reveal",
  PastRounds: "reveal",
  Read: "answer",
  Results: "reveal",
  SelfSpeaks: "reveal",
  Talk: "reveal",
};

describe(
  "what a phone downloads",
  async () => {
    const chunks = await builtChunks();

    test("[CL9] the first screen comes with at most 50 kB of compressed JavaScript", () => {
      expect(compressedBytes(neededFor(chunks, JOIN))).toBeLessThanOrEqual(MAX_JOIN_BYTES);
    });

    test.each(PAGES)("[CL9] a phone that returns into its seat is quick to show: %s", (_moment, ...pages) => {
      const needed = neededFor(chunks, [...SEAT, ...pages.flatMap(modulesOf)]);
      expect(compressedBytes(needed)).toBeLessThanOrEqual(MAX_RETURN_BYTES);
    });

    test("[CL9] nothing of console and screen and no schema comes along, before or after the first screen", () => {
      const pages = PAGES.flatMap(([, ...names]) => names.flatMap(modulesOf));
      const modules = [...neededFor(chunks, [...JOIN, ...SEAT, ...pages])].flatMap(({ moduleIds }) => moduleIds);
      const foreign = /client\/(?:console|screen|words\/(?:console|screen))\/|node_modules\/zod\//;
      expect(modules.filter((id) => foreign.test(id))).toEqual([]);
    });
  },
  BUILD_MS,
);
