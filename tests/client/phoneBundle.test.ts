import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { describe, expect, test, vi } from "vitest";

/** Everything a participant downloads before the first screen, in bytes of compressed JavaScript. */
const MAX_PHONE_BYTES = 50_000;
const BUILD_MS = 60_000;

async function builtChunks(): Promise<readonly Rolldown.OutputChunk[]> {
  // vitest's own NODE_ENV would bring the frameworks' development checks into the build.
  vi.stubEnv("NODE_ENV", "production");
  const built = await build({ configFile: "vite.config.ts", logLevel: "silent", build: { write: false } });
  vi.unstubAllEnvs();
  if (!("output" in built)) throw new Error("one build was asked for");
  return built.output.filter((part) => part.type === "chunk");
}

/** The chunk that holds a module, and all that it imports before it runs. */
function neededFor(chunks: readonly Rolldown.OutputChunk[], module: string): ReadonlySet<Rolldown.OutputChunk> {
  const needed = new Set<Rolldown.OutputChunk>();
  const open = chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)));
  expect(open, module).not.toHaveLength(0);
  for (let chunk = open.pop(); chunk !== undefined; chunk = open.pop()) {
    needed.add(chunk);
    const { imports } = chunk;
    open.push(...chunks.filter((other) => imports.includes(other.fileName) && !needed.has(other)));
  }
  return needed;
}

describe(
  "what a phone downloads",
  async () => {
    const chunks = await builtChunks();
    const words = ["client/words/common/en.ts", "client/words/seat/en.ts"];
    const first = ["client/main.ts", "client/join/start.ts", ...words].map((module) => neededFor(chunks, module));
    const phone = new Set(first.flatMap((needed) => [...needed]));

    test("[CL9] the first screen comes with at most 50 kB of compressed JavaScript", () => {
      const bytes = [...phone].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
      expect(bytes).toBeLessThanOrEqual(MAX_PHONE_BYTES);
    });

    test("[CL9] nothing of console and screen comes along, before or after the first screen", () => {
      const seat = new Set([...phone, ...neededFor(chunks, "client/seat/openSeat.ts")]);
      const modules = [...seat].flatMap(({ moduleIds }) => moduleIds);
      expect(modules.filter((id) => /client\/(?:console|screen|words\/(?:console|screen))\//.test(id))).toEqual([]);
    });
  },
  BUILD_MS,
);
