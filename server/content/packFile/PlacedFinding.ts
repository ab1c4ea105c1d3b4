import type { ErrorCode } from "yaml";
import type { ContentPath, Finding, FindingCode } from "../../../shared/content/finding.ts";

/** What can be wrong with a file before anything is known of the pack in it. */
export type FileFindingCode =
  | "file/too-large"
  | "file/not-utf8"
  | "file/control-character"
  | "file/too-deep"
  | "file/too-many-parts"
  | "file/too-slow"
  | "file/unreadable"
  | "file/none"
  | "yaml/syntax"
  | "yaml/alias"
  | "yaml/anchor"
  | "yaml/tag"
  | "yaml/key-twice"
  | "pack/id-taken";

/** Something wrong with a pack, with the place where an author finds it. */
export interface PlacedFinding extends Pick<Finding, "severity" | "params"> {
  readonly code: FindingCode | FileFindingCode;
  readonly path: ContentPath;
  readonly file: string;
  /** Counted from 1, as editors do. */
  readonly line: number;
  readonly column: number;
}

/** Something wrong with one text, by its offset; everything such a finding says refuses the file. */
export interface Trouble {
  readonly code: FileFindingCode;
  /** Characters from the beginning of the text. */
  readonly offset: number;
  readonly path?: ContentPath;
  readonly params?: Finding["params"] & { readonly problem?: ErrorCode };
}
