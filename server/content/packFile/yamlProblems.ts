import type { ErrorCode } from "yaml";

/** What the parser stumbled over, as a sentence about what to write instead. */
export const YAML_PROBLEMS: { readonly [Code in ErrorCode]: string } = {
  ALIAS_PROPS: "A reference with * cannot have a tag or an anchor. If it is a text, put it in quotes.",
  BAD_ALIAS: "A * begins a reference, and this one leads nowhere. If it is a text, put it in quotes.",
  BAD_COLLECTION_TYPE: "A tag does not fit what follows it. Packs need no tags.",
  BAD_DIRECTIVE: "A line that begins with % is a directive, and this one is not known. Packs need none.",
  BAD_DQ_ESCAPE:
    "A backslash in double quotes begins an escape, and this one is not known. Write \\\\ or use single quotes.",
  BAD_INDENT: "The indentation does not fit. Lines that belong together begin in the same column.",
  BAD_PROP_ORDER: "A tag or an anchor stands in the wrong place. Packs need neither.",
  BAD_SCALAR_START: "A text cannot begin with this character. Put the whole text in quotes.",
  BLOCK_AS_IMPLICIT_KEY:
    "A second colon follows on the same line. Put the text in quotes, or begin a new line below the key.",
  BLOCK_IN_FLOW: "Inside { } or [ ] entries are separated by commas, not by lines with dashes or colons.",
  DUPLICATE_KEY: "The same key stands twice in one mapping. Keep one of them.",
  IMPOSSIBLE: "This cannot be read as YAML.",
  KEY_OVER_1024_CHARS: "A key is far too long. Is a line break missing, or a quote?",
  MISSING_CHAR: "A character is missing: a closing quote, a bracket, a comma, a colon or a space after one of these.",
  MULTILINE_IMPLICIT_KEY: "A key must stand on one line, with its colon. Is a colon or a closing quote missing?",
  MULTIPLE_ANCHORS: "Two anchors stand at one place. Packs need none.",
  MULTIPLE_DOCS: "A second document begins here.",
  MULTIPLE_TAGS: "Two tags stand at one place. Packs need none.",
  NON_STRING_KEY: "A key must be a plain text, not a list, a mapping or nothing at all.",
  RESOURCE_EXHAUSTION: "Too many levels stand inside one another here.",
  TAB_AS_INDENT: "A tab indents this line. Use spaces.",
  TAG_RESOLVE_FAILED: "An exclamation mark begins a tag, and packs have none. If it is a text, put it in quotes.",
  UNEXPECTED_TOKEN: "This is not expected here. Look at the end of the line above, too.",
};
