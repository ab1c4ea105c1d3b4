import { Worker } from "node:worker_threads";
import { type Result, refuse } from "../../../shared/basics/result.ts";
import type { FileFindingCode, PlacedFinding } from "./PlacedFinding.ts";
import type { PackFile, ReadPack } from "./readPackFiles.ts";

/** A pack ten times as large as the built-in one takes a second or two; a busy machine may take its time. */
const TIME_LIMIT_MS = 30_000;
/** What the largest file that is read at all needs, twice. */
const MAX_HEAP_MB = 512;

const WORKER = new URL("./packWorker.ts", import.meta.url);

type Reading = Result<ReadPack, readonly PlacedFinding[]>;

/**
 * Reads a pack in a thread of its own, with a limit on its memory and its time: whatever somebody made the file for, the
 * server goes on. A thread that had to be ended is told as `file/unreadable` or `file/too-slow`.
 */
export function readPackApart(files: readonly PackFile[], timeLimitMs = TIME_LIMIT_MS): Promise<Reading> {
  const worker = new Worker(WORKER, {
    workerData: files,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  const gaveUp = (code: FileFindingCode): Reading =>
    refuse([{ severity: "error", code, path: [], params: {}, file: files[0]?.name ?? "", line: 1, column: 1 }]);
  return new Promise<Reading>((resolve) => {
    const timer = setTimeout(() => resolve(gaveUp("file/too-slow")), timeLimitMs);
    worker.once("message", resolve);
    worker.once("error", () => resolve(gaveUp("file/unreadable")));
    worker.once("exit", () => {
      clearTimeout(timer);
      resolve(gaveUp("file/unreadable"));
    });
  }).finally(() => worker.terminate());
}
