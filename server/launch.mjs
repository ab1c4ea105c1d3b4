// The one way in, for any Node that is not too old to run it: installs what is missing, builds what is stale, then hands
// over to the Node that this project brings along. Plain JavaScript, because it runs before anything is installed.
import { buildIfStale } from "./launch/build.mjs";
import { checkEverything } from "./launch/check.mjs";
import { installIfStale, nodeBinary } from "./launch/install.mjs";
import { runInForeground } from "./launch/run.mjs";

const [wanted = "start", ...rest] = process.argv.slice(2);

// Only our own sources: the client's builder writes files of its own beside what it imports, over and over.
const WATCHED = ["--watch-path=server", "--watch-path=shared", "--watch-preserve-output"];

const actions = {
  start: async () => {
    await buildIfStale();
    return runInForeground(nodeBinary(), ["server/main.ts", ...rest]);
  },
  test: () => checkEverything(rest),
  dev: () =>
    runInForeground(nodeBinary(), [...WATCHED, "server/main.ts", ...rest], {
      NODE_ENV: "development",
    }),
  bench: async () => {
    await buildIfStale();
    return runInForeground(nodeBinary(), ["tests/bench/main.ts", ...rest]);
  },
  pack: () => runInForeground(nodeBinary(), ["server/pack.ts", ...rest]),
};

async function launch() {
  if (!Object.hasOwn(actions, wanted)) {
    process.stderr.write(`There is no «${wanted}»; there are ${Object.keys(actions).join(", ")}.\n`);
    return 1;
  }
  await installIfStale();
  return actions[wanted]();
}

launch().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  },
);
