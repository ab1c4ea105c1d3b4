// Reads one pack in a thread of its own, so that rooms keep playing and what goes wrong here stays here.
import { parentPort, workerData } from "node:worker_threads";
import { type PackFile, readPackFiles } from "./readPackFiles.ts";

const files: readonly PackFile[] = workerData;
parentPort?.postMessage(readPackFiles(files));
