import type { Pack } from "../../shared/content/pack.ts";
import type { CopyPackBody } from "../../shared/protocol/packs.ts";
import { exportPack } from "./exportPack.ts";

/** The pack as one YAML file under another id, and in every language under another name; the rest is the same. */
export function copyPack(pack: Pack, { packId, name }: CopyPackBody): string {
  const text = Object.entries(pack.text).map(([language, words]) => [
    language,
    { ...words, pack: { ...words.pack, name } },
  ]);
  return exportPack({ ...pack, pack: { ...pack.pack, id: packId }, text: Object.fromEntries(text) });
}
