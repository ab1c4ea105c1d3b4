/** Where in a pack something is: keys and positions from the root of the merged pack. */
export type ContentPath = readonly (string | number)[];

/** What can be wrong with a pack; each code is put into words where it is shown. */
export type FindingCode =
  // A file as a whole.
  | "pack/not-a-mapping"
  | "pack/said-twice"
  | "pack/too-many-findings"
  // The shape of one place.
  | "shape/missing"
  | "shape/unknown-key"
  | "shape/wrong-type"
  | "shape/too-short"
  | "shape/too-long"
  | "shape/not-one-of"
  | "shape/bad-text"
  | "shape/bad-id"
  | "shape/other"
  // How places belong together.
  | "pack/no-english"
  | "pack/missing-text"
  | "pack/text-without-entry"
  | "pack/untranslated"
  | "pack/unknown-reference"
  | "pack/id-twice"
  | "pack/text-twice"
  | "rubric/missing-level"
  | "rubric/same-levels"
  | "rubric/criterion-twice"
  | "question/missing-level"
  | "question/same-levels"
  | "exemplar/key-incomplete"
  // Cards.
  | "card/too-few-moves"
  | "card/trigger-without-soother"
  | "card/unreachable"
  | "card/secret-in-public"
  | "card/giveaways-miss-need"
  | "card/no-line"
  | "card/few-lines"
  | "card/line-twice"
  | "card/opener-too-long"
  | "card/line-outside-wordbank"
  | "card/barrier-incomplete"
  // How it fits the phone, the ear and the class.
  | "text/too-long"
  | "text/long-sentence"
  | "time/answer-too-long"
  | "time/scene-too-long"
  | "time/class-too-short";

/** What a check of a pack says: an error refuses the pack, a warning is shown and the pack may be used. */
export interface Finding {
  readonly severity: "error" | "warning";
  readonly code: FindingCode;
  readonly path: ContentPath;
  /** Name of the part (file) that holds the place; null where no part does. */
  readonly part: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

type Params = Finding["params"];

/** A finding that refuses the pack. */
export function error(code: FindingCode, path: ContentPath, params: Params = {}): Finding {
  return { severity: "error", code, path, part: null, params };
}

/** A finding that is only shown. */
export function warning(code: FindingCode, path: ContentPath, params: Params = {}): Finding {
  return { severity: "warning", code, path, part: null, params };
}
