import { readdirSync } from "node:fs";
import { Library } from "../../server/content/Library.ts";
import { OwnPacks } from "../../server/content/OwnPacks.ts";
import { SILENT } from "../../server/watch/log.ts";
import { type PackList, packListSchema } from "../../shared/protocol/packs.ts";
import { builtInPack } from "../shared/content/builtInPack.ts";
import { GUIDE_PACK } from "./packTexts.ts";
import { TEST_HOST_KEY } from "./serverProcess.ts";
import { temporaryFolder } from "./temporaryFolder.ts";
import { wireScene } from "./wireScene.ts";

/** The guide's pack with a rubric that is not there, and where that stands. */
export const PLACE_OF_DAMAGE = { file: "mine.yaml", line: 13, column: 13, code: "pack/unknown-reference" };
export const DAMAGED = GUIDE_PACK.replace("rubric: R-ONE", "rubric: R-TWO");

const JSON_BODY = { "content-type": "application/json" };
/** The request that makes a copy under this id. */
export const copyTo = (packId: string, name = "Ours"): RequestInit => {
  return { method: "POST", headers: JSON_BODY, body: JSON.stringify({ packId, name }) };
};

/** A workshop on a server that keeps packs in a folder of its own, and requests as consoles and scripts send them. */
export async function packScene() {
  const folder = await temporaryFolder();
  const library = new Library([builtInPack()]);
  const scene = await wireScene({ library, ownPacks: new OwnPacks({ folder, library, log: SILENT }) });
  const ask = (path: string, init: RequestInit = {}, token = TEST_HOST_KEY): Promise<Response> => {
    const headers = { "content-type": "text/yaml", ...init.headers, authorization: `Bearer ${token}` };
    return fetch(`${scene.url}/api/packs${path}`, { ...init, headers });
  };
  const send = (body: string | Buffer<ArrayBuffer>, query = "", token = TEST_HOST_KEY): Promise<Response> =>
    ask(`?file=mine.yaml${query}`, { method: "POST", body }, token);
  const list = async (): Promise<PackList> => packListSchema.parse(await (await ask("?language=en")).json());
  return { scene, folder, ask, send, list, kept: () => readdirSync(folder) };
}
