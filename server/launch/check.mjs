import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { build } from "./build.mjs";
import { nodeBinary } from "./install.mjs";
import { runInForeground, runQuietly } from "./run.mjs";

const tool = (...path) => join("node_modules", ...path);
const TSC = tool("typescript", "bin", "tsc");
const SVELTE_CHECK = tool("svelte-check", "bin", "svelte-check");
const VITEST = tool("vitest", "vitest.mjs");

const WITHOUT_BROWSER =
  "The browser tests need Chromium or Chrome: install it (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.";

/** Checks that look at the sources. Each counts as one. */
const CHECKS = [
  ["format and lint", [tool("@biomejs", "biome", "bin", "biome"), "ci", "--colors=off"]],
  ["types: server and tests", [TSC, "-p", "tsconfig.json"]],
  ["types: shared, without Node and browser", [TSC, "-p", "shared/tsconfig.json"]],
  ["types: client", [SVELTE_CHECK, "--tsconfig", "client/tsconfig.json", "--fail-on-warnings"]],
  ["types: tests of the client", [SVELTE_CHECK, "--tsconfig", "tests/play/tsconfig.json", "--fail-on-warnings"]],
  [
    "who may import whom",
    [
      tool("dependency-cruiser", "bin", "dependency-cruiser.mjs"),
      "--config",
      ".dependency-cruiser.cjs",
      "server",
      "shared",
      "client",
      "tests",
    ],
  ],
  ["every rule has its test", ["tests/support/specIds.ts"]],
];

/** So many checks run at once: each keeps one core busy, and two cores are what everybody has. */
const AT_ONCE = 2;

/** Tests by what they cost. The second kind starts servers and browsers, so its files take turns. */
const TESTS = [
  ["fast tests", ["--exclude", "tests/{crash,fuzz,play}/**"]],
  ["slow tests", ["tests/crash", "tests/fuzz", "tests/play", "--no-file-parallelism"]],
];

/** Runs everything that must hold, tells what came of it, and ends with one line of counts. Answers the exit code. */
export async function checkEverything(args) {
  const tally = { passed: 0, failed: 0, lines: [] };
  const waiting = [...CHECKS];
  await Promise.all(Array.from({ length: AT_ONCE }, () => checkNext(tally, waiting)));
  await step(tally, "build of the client", build);
  const browser = await findBrowser();
  await step(tally, "a browser for the tests", async () => ({
    code: browser === null ? 1 : 0,
    output: WITHOUT_BROWSER,
  }));
  for (const [name, filters] of TESTS) await runTests(tally, name, [...filters, ...args], browser);
  process.stdout.write(`\n${tally.lines.join("\n")}\n\n${tally.passed} passed, ${tally.failed} failed\n`);
  return tally.failed === 0 ? 0 : 1;
}

/** Takes one check after another until none is left. */
async function checkNext(tally, waiting) {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, command] = next;
    await step(tally, name, () => runQuietly(nodeBinary(), command));
  }
}

async function step(tally, name, run) {
  const startedAt = Date.now();
  const { code, output } = await run();
  note(tally, name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, startedAt });
  if (code !== 0) process.stdout.write(`${output.trimEnd()}\n\n`);
}

/** Counts what vitest itself counted; a run that ends without a report has failed, whatever it printed. */
async function runTests(tally, name, args, browser) {
  const folder = mkdtempSync(join(tmpdir(), "workshop-report-"));
  const report = join(folder, "report.json");
  const startedAt = Date.now();
  const withoutBrowser = browser === null ? ["--exclude", "tests/play/**"] : [];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const command = [VITEST, "run", ...args, ...withoutBrowser, ...reporters];
  const code = await runInForeground(nodeBinary(), command, browser === null ? {} : { CHROMIUM_PATH: browser });
  const counts = existsSync(report)
    ? JSON.parse(readFileSync(report, "utf8"))
    : { numPassedTests: 0, numFailedTests: 0 };
  const isUnexplained = code !== 0 && counts.numFailedTests === 0;
  rmSync(folder, { recursive: true, force: true });
  note(tally, name, {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests + (isUnexplained ? 1 : 0),
    startedAt,
  });
}

function note(tally, name, { passed, failed, startedAt }) {
  tally.passed += passed;
  tally.failed += failed;
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const line = `${failed === 0 ? "ok    " : "FAILED"}  ${name} (${passed} passed, ${failed} failed, ${seconds} s)`;
  tally.lines.push(line);
  process.stdout.write(`${line}\n`);
}
