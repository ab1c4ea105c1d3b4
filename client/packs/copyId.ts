/** Longest id that a pack may have. */
const MAX_ID_LENGTH = 40;
const FALLBACK = "pack";

/** An id for a pack of this name: its letters without accents, and a number where it is taken. Ids differ by more than case. */
export function copyId(name: string, taken: readonly string[]): string {
  const letters = name
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "");
  const used = new Set(taken.map((id) => id.toLowerCase()));
  for (let copy = 1; ; copy += 1) {
    const ending = copy === 1 ? "" : `-${copy}`;
    const id = `${(letters || FALLBACK).slice(0, MAX_ID_LENGTH - ending.length).replace(/-+$/, "")}${ending}`;
    if (!used.has(id)) return id;
  }
}
