// For authors, without a running server: says what is wrong with a pack, and writes out one that there is.
import { readConfig } from "./config.ts";
import { BUILT_IN_PACKS } from "./content/loadPacks.ts";
import { packCommand } from "./content/packCommand.ts";
import { packsPathIn } from "./dataFolder.ts";

const config = readConfig(process.env);
process.exitCode = packCommand(process.argv.slice(2), {
  // npm runs us in the repository; people mean the folder they are in.
  workingFolder: process.env.INIT_CWD ?? process.cwd(),
  builtInFolder: BUILT_IN_PACKS,
  ownFolder: config.ok ? packsPathIn(config.value.dataDir) : null,
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
});
