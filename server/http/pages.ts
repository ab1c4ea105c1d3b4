import type { NextFunction, Request, RequestHandler, Response } from "express";
import sirv from "sirv";

/** Addresses that people open; all of them are the same page, which finds out by itself what to show. */
const PAGES = /^\/(?:|j\/[^/]*|host(?:\/[^/]*)?|screen\/[^/]*|move)\/?$/;
/** A built file is named after its content: it can be kept for ever. */
const FOR_EVER = "public, max-age=31536000, immutable";
const ASK_AGAIN = "no-cache";

/** Whether this path is one of the pages. */
export function isPage(path: string): boolean {
  return PAGES.test(path);
}

/** Serves the built client, compressed when it was built. */
export function builtClient(folder: string): RequestHandler {
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      response.setHeader("Cache-Control", path.startsWith("/assets/") ? FOR_EVER : ASK_AGAIN);
    },
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (isPage(request.path)) request.url = "/";
    files(request, response, next);
  };
}
