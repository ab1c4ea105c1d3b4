import { LineCounter, type ParsedNode } from "yaml";
import { ok, type Result, refuse } from "../../../shared/basics/result.ts";
import type { Finding, FindingCode } from "../../../shared/content/finding.ts";
import type { PackPart } from "../../../shared/content/mergeParts.ts";
import type { Pack } from "../../../shared/content/pack.ts";
import { readPack } from "../../../shared/content/readPack.ts";
import { decodeText } from "./decodeText.ts";
import type { PlacedFinding, Trouble } from "./PlacedFinding.ts";
import { offsetAt } from "./places.ts";
import { readYaml, type YamlDocument } from "./readYaml.ts";

/** One file of a pack, as it lies there. */
export interface PackFile {
  /** What authors call it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A pack that can be used, with what is worth telling its author. */
export interface ReadPack {
  readonly pack: Pack;
  readonly warnings: readonly PlacedFinding[];
}

/** Findings whose trouble is the key, whatever stands behind it. */
const ABOUT_A_KEY: readonly FindingCode[] = ["shape/unknown-key", "shape/bad-id", "pack/text-without-entry"];

/** One YAML document, under a name that no other document of the pack has. */
interface SourcePart extends PackPart {
  readonly file: string;
  readonly root: ParsedNode | null;
  readonly lines: LineCounter;
}

/** The pack in these files, or all that is wrong with it by file, line and column. Total: whatever the bytes, no throw. */
export function readPackFiles(files: readonly PackFile[]): Result<ReadPack, readonly PlacedFinding[]> {
  const parts: SourcePart[] = [];
  const broken: PlacedFinding[] = [];
  for (const file of files) {
    const read = readFile(file);
    if (!read.ok) broken.push(...read.refusal);
    else parts.push(...read.value.map((part, index) => ({ ...part, name: `${file.name}#${index}` })));
  }
  // What one file lacks would be reported as missing from the pack: first things first.
  if (broken.length > 0) return refuse(broken);
  if (parts.length === 0) return refuse([placed("", new LineCounter(), { code: "file/none", offset: 0 })]);
  const read = readPack(parts);
  const place = (finding: Finding): PlacedFinding => inSource(parts, finding);
  return read.ok
    ? ok({ pack: read.value.pack, warnings: read.value.warnings.map(place) })
    : refuse(read.refusal.map(place));
}

function readFile({ name, bytes }: PackFile): Result<readonly Omit<SourcePart, "name">[], readonly PlacedFinding[]> {
  const { text, trouble } = decodeText(bytes);
  const lines = linesOf(text);
  if (trouble !== null) return refuse([placed(name, lines, trouble)]);
  const read = readSafely(text);
  if (!read.ok) return refuse(read.refusal.map((each) => placed(name, lines, each)));
  return ok(read.value.map(({ root, value }) => ({ file: name, root, value, lines })));
}

/** The last resort for what a parser by other hands was not made for. */
function readSafely(text: string): Result<readonly YamlDocument[], readonly Trouble[]> {
  try {
    return readYaml(text);
  } catch {
    return refuse([{ code: "file/unreadable", offset: 0 }]);
  }
}

/** Where the lines of a text begin. */
function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return lines;
}

function placed(file: string, lines: LineCounter, { code, offset, path = [], params = {} }: Trouble): PlacedFinding {
  return { severity: "error", code, path, params, file, ...positionOf(lines, offset) };
}

function inSource(parts: readonly SourcePart[], { part, ...finding }: Finding): PlacedFinding {
  const source = parts.find(({ name }) => name === part) ?? parts[0];
  if (source === undefined) return { ...finding, file: "", line: 1, column: 1 };
  const offset = offsetAt(source.root, finding.path, ABOUT_A_KEY.includes(finding.code) ? "key" : "value");
  return { ...finding, file: source.file, ...positionOf(source.lines, offset) };
}

function positionOf(lines: LineCounter, offset: number): Pick<PlacedFinding, "line" | "column"> {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}
