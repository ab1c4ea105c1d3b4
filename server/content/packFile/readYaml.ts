import { Composer, type Document, Lexer, type ParsedNode, Parser } from "yaml";
import { ok, type Result, refuse } from "../../../shared/basics/result.ts";
import type { Trouble } from "./PlacedFinding.ts";
import { pathAt } from "./places.ts";
import { strangeNodes } from "./strangeNodes.ts";

/** Packs are eight levels deep; a parser would follow ten thousand, each a call within a call. */
const MAX_DEPTH = 24;
/** The smallest pieces that a text falls into: ten times what the built-in pack has. Bounds memory and time. */
const MAX_PIECES = 400_000;
/** More than this helps nobody; one slip often makes several. */
const MAX_TROUBLES = 20;

type Tokens = Parameters<Composer["compose"]>[0];
type Token = Tokens extends Iterable<infer Each> ? Each : never;

/** One YAML document as it was parsed, and as plain values. */
export interface YamlDocument {
  readonly root: ParsedNode | null;
  readonly value: unknown;
}

/**
 * The documents of a text as plain YAML: mappings with text keys, lists, texts, numbers, true and false. Refused are
 * syntax errors, and what plain data does not need: tags, anchors and aliases, and a key said twice.
 */
export function readYaml(text: string): Result<readonly YamlDocument[], readonly Trouble[]> {
  const tokens = tokensOf(text);
  if (!tokens.ok) return tokens;
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    // Ours is linear in the number of keys, theirs is not.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  const documents = [...composer.compose(tokens.value, true, text.length)];
  const troubles = documents.flatMap(troublesOf).slice(0, MAX_TROUBLES);
  if (troubles.length > 0) return refuse(troubles);
  return ok(documents.map((document) => ({ root: document.contents, value: document.toJS({ maxAliasCount: 0 }) })));
}

function tokensOf(text: string): Result<readonly Token[], readonly Trouble[]> {
  const parser = new Parser();
  const tokens: Token[] = [];
  let pieces = 0;
  for (const piece of new Lexer().lex(text)) {
    const offset = parser.offset;
    pieces += 1;
    if (pieces > MAX_PIECES) return refuse([{ code: "file/too-many-parts", offset, params: { maximum: MAX_PIECES } }]);
    for (const token of parser.next(piece)) tokens.push(token);
    if (parser.stack.length > MAX_DEPTH) return refuse([{ code: "file/too-deep", offset }]);
  }
  for (const token of parser.end()) tokens.push(token);
  return ok(tokens);
}

function troublesOf(document: Document.Parsed<ParsedNode>): readonly Trouble[] {
  const root: ParsedNode | null = document.contents;
  const syntax = document.errors.slice(0, MAX_TROUBLES).map(({ code, pos: [offset] }): Trouble => {
    if (code === "TAG_RESOLVE_FAILED") return { code: "yaml/tag", offset, path: pathAt(root, offset) };
    return { code: "yaml/syntax", offset, path: pathAt(root, offset), params: { problem: code } };
  });
  return syntax.length > 0 ? syntax : strangeNodes(root);
}
