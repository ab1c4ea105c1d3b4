import { PREVIEW_KINDS, type PreviewKind } from "../../shared/view/preview/previews.ts";

/** What of the packs is looked at; it stands after the «#», so that a reload and the way back find it again. */
export type PacksPlace =
  | { readonly kind: "shelf" }
  | { readonly kind: "pack"; readonly packId: string; readonly entry: EntryId | null };

/** An entry within its pack. */
export interface EntryId {
  readonly kind: PreviewKind;
  readonly id: string;
}

const PLACE = /^#([A-Za-z][\w-]*)(?:\/(\w+)\/([A-Za-z][\w-]*))?$/;

/** Reads `#service` and `#service/card/A01`; anything else is the shelf. */
export function readPlace(hash: string): PacksPlace {
  const [, packId, named, id] = PLACE.exec(hash) ?? [];
  if (packId === undefined) return { kind: "shelf" };
  const kind = PREVIEW_KINDS.find((each) => each === named);
  return { kind: "pack", packId, entry: kind === undefined || id === undefined ? null : { kind, id } };
}

/** The address of a place within the page. */
export function placeHash(place: PacksPlace): string {
  if (place.kind === "shelf") return "#";
  return place.entry === null ? `#${place.packId}` : `#${place.packId}/${place.entry.kind}/${place.entry.id}`;
}
