import { afterEach, expect, test, vi } from "vitest";
import { PacksDesk } from "../../../client/packs/packsDesk.svelte.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A server that answers what is brought only when it is told to, by the name of the file. */
function aSlowServer() {
  const answers = new Map<string, (body: object) => void>();
  vi.stubGlobal("fetch", (path: string, { method = "GET" }: RequestInit = {}) => {
    if (method !== "POST") return Promise.resolve(Response.json({ packs: [], broken: [], folder: null }));
    const name = new URL(path, "http://localhost").searchParams.get("file") ?? "";
    return new Promise<Response>((resolve) => answers.set(name, (body) => resolve(Response.json(body))));
  });
  return { answer: (name: string, packId: string) => answers.get(name)?.({ packId, warnings: [] }) };
}

test("[PK16] of two files brought in a row the later one's outcome stays, also where the first is answered last", async () => {
  const server = aSlowServer();
  const desk = new PacksDesk({ bearer: "key", workshopId: null, mayChange: true });
  const first = desk.bring(new File(["a"], "first.yaml"), "en");
  const second = desk.bring(new File(["b"], "second.yaml"), "en");
  expect(desk.brought).toEqual({ kind: "checking", name: "second.yaml" });
  server.answer("second.yaml", "second");
  await second;
  server.answer("first.yaml", "first");
  await first;
  expect(desk.brought).toMatchObject({ kind: "taken", packId: "second" });
});
