import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import type { RequestHandler } from "express";
import { isPage } from "./pages.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Serves the client from its sources and reloads it in the browser as they change. Only for development. */
export async function liveClient(http: Server): Promise<RequestHandler> {
  const { createServer } = await import("vite");
  const vite = await createServer({
    configFile: `${ROOT}vite.config.ts`,
    appType: "spa",
    server: { middlewareMode: true, hmr: { server: http } },
  });
  return (request, response, next) => {
    if (isPage(request.path)) request.url = "/";
    vite.middlewares(request, response, next);
  };
}
