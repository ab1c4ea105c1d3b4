import { stringify } from "yaml";
import type { Pack } from "../../shared/content/pack.ts";

const HEADING = `# A pack with everything in one file. Change it in any editor; to import it beside the one it was made from, give it
# an id of its own below. "npm run pack -- check FILE" says what is wrong with it.
`;

/** The pack as one YAML file, all languages in it; read again it is the very same pack. */
export function exportPack(pack: Pack): string {
  const { pack: head, text, ...branches } = pack;
  const tree = { pack: head, ...filled(branches), text: mapped(text, filled) };
  return `${HEADING}${stringify(tree, { version: "1.2", aliasDuplicateObjects: false, lineWidth: 120, minContentWidth: 0 })}`;
}

/** Without the branches that hold nothing, which every pack may leave out. */
function filled(branches: object): object {
  return Object.fromEntries(Object.entries(branches).filter(([, branch]) => !isEmpty(branch)));
}

function isEmpty(branch: unknown): boolean {
  return branch === undefined || (typeof branch === "object" && branch !== null && Object.keys(branch).length === 0);
}

function mapped<From, To>(entries: Readonly<Record<string, From>>, map: (entry: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, map(entry)]));
}
