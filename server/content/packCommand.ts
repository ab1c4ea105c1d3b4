import { existsSync, statSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { exportPack } from "./exportPack.ts";
import { loadPacks } from "./loadPacks.ts";
import { findingLine } from "./packFile/findingSentences.ts";
import { packFile, packFileNames, packFilesIn } from "./packFile/packFilesIn.ts";
import { type PackFile, readPackFiles } from "./packFile/readPackFiles.ts";
import { shownText } from "./packFile/shownText.ts";

const USAGE = `npm run pack -- check FILE        says what is wrong with a pack: one file, or a folder of them
npm run pack -- export PACK FILE  writes a pack (its id, or the folder it lies in) into a new file
`;

/** Where the command works, and where it writes to. */
export interface PackCommandParts {
  /** What paths are relative to. */
  readonly workingFolder: string;
  readonly builtInFolder: string;
  /** Packs of one's own; null: nobody knows where they are. */
  readonly ownFolder: string | null;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** `check FILE|FOLDER` and `export ID|FOLDER [FILE]`. Answers the exit code: 0 also where there are warnings, 1 on errors. */
export function packCommand(args: readonly string[], parts: PackCommandParts): 0 | 1 {
  const [verb, subject, target, ...more] = args;
  if (subject !== undefined && more.length === 0) {
    if (verb === "check" && target === undefined) return check(subject, parts);
    if (verb === "export") return exportTo(subject, target, parts);
  }
  parts.complain(USAGE);
  return 1;
}

function check(path: string, { workingFolder, print, complain }: PackCommandParts): 0 | 1 {
  const files = filesAt(resolve(workingFolder, path), path);
  if (files === null) return failed(complain, `${shownText(path)} cannot be read.`);
  const read = readPackFiles(files);
  const findings = read.ok ? read.value.warnings : read.refusal;
  for (const finding of findings) print(`${findingLine({ ...finding, file: finding.file || path })}\n`);
  if (!read.ok) {
    const errors = findings.filter(({ severity }) => severity === "error").length;
    return failed(complain, `The pack cannot be used. Errors: ${errors}, warnings: ${findings.length - errors}.`);
  }
  const { pack, questions, cards, exemplars } = read.value.pack;
  const counts = Object.entries({ Questions: questions, cards, exemplars, warnings: findings }).map(
    ([name, branch]) => `${name}: ${Object.keys(branch).length}`,
  );
  print(`The pack ${pack.id} can be used. ${counts.join(", ")}.\n`);
  return 0;
}

/** The files that people mean by a path, under names that lead there; null where there is nothing to read. */
function filesAt(path: string, given: string): readonly PackFile[] | null {
  try {
    const there = statSync(path);
    if (there.isDirectory()) return packFilesIn(path).map((file) => ({ ...file, name: join(given, file.name) }));
    return there.isFile() ? [packFile(path, given)] : null;
  } catch {
    return null;
  }
}

function exportTo(id: string, target: string | undefined, parts: PackCommandParts): 0 | 1 {
  const { workingFolder, print, complain } = parts;
  const text = textOf(id, parts);
  if (text === null) return failed(complain, `There is no pack «${shownText(id)}» that can be used.`);
  if (target === undefined) {
    print(text);
    return 0;
  }
  const path = resolve(workingFolder, target);
  if (existsSync(path)) return failed(complain, `${shownText(target)} is there already; please choose another name.`);
  try {
    writeFileSync(path, text, { flag: "wx" });
  } catch {
    return failed(complain, `${shownText(target)} cannot be written.`);
  }
  print(`${basename(path)} holds the pack. To import it beside the one it was made from, give it an id of its own.\n`);
  return 0;
}

/** The pack with this id as a file, or the one that lies at this path; one of one's own as its author wrote it. */
function textOf(wanted: string, parts: PackCommandParts): string | null {
  const builtIn = loadPacks(parts.builtInFolder);
  const found = builtIn.ok ? builtIn.value.find(({ pack }) => pack.id === wanted) : undefined;
  if (found !== undefined) return exportPack(found);
  const own = ownTextOf(wanted, parts.ownFolder);
  if (own !== null) return own;
  const read = readPackFiles(filesAt(resolve(parts.workingFolder, wanted), wanted) ?? []);
  return read.ok ? exportPack(read.value.pack) : null;
}

function ownTextOf(id: string, folder: string | null): string | null {
  if (folder === null || !existsSync(folder)) return null;
  for (const name of packFileNames(folder)) {
    const file = packFile(join(folder, name), name);
    const read = readPackFiles([file]);
    if (read.ok && read.value.pack.pack.id === id) return Buffer.from(file.bytes).toString("utf8");
  }
  return null;
}

function failed(complain: (text: string) => void, sentence: string): 1 {
  complain(`${sentence}\n`);
  return 1;
}
