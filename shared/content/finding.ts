/** Where in a pack something is: keys and positions from the root of the merged pack. */
export type ContentPath = readonly (string | number)[];

/** What a check of a pack says: an error refuses the pack, a warning is shown and the pack may be used. */
export interface Finding {
  readonly severity: "error" | "warning";
  /** Stable code, translated where it is shown, such as `pack/unknown-rubric`. */
  readonly code: string;
  readonly path: ContentPath;
  /** Name of the part (file) that holds the place; null where no part does. */
  readonly part: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}
