import type { NextFunction, Request, RequestHandler, Response } from "express";
import helmet from "helmet";
import { refuseRequest } from "./refusals.ts";
import type { SameSite } from "./sameSite.ts";

/** Methods that change nothing. */
const READING = ["GET", "HEAD"];

/** Which headers go with every answer. `isSecure`: people reach this server through https. */
export function securityHeaders(isSecure: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        // Older browsers do not count a websocket to the same host as 'self'.
        "connect-src": ["'self'", (request) => `ws://${request.headers.host} wss://${request.headers.host}`],
        "require-trusted-types-for": ["'script'"],
        "trusted-types": ["svelte-trusted-html"],
        // On a local network there is no https to upgrade to: with it the page would stay blank.
        ...(isSecure && { "upgrade-insecure-requests": [] }),
      },
    },
    strictTransportSecurity: isSecure,
    originAgentCluster: isSecure,
    crossOriginOpenerPolicy: isSecure ? { policy: "same-origin" } : false,
    xFrameOptions: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
  });
}

/** Refuses requests that were meant for another host, and writes that another site's page makes a browser send. */
export function sameSiteOnly(sameSite: SameSite): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    const mayWrite = READING.includes(request.method) || sameSite.isOurOrigin(request);
    if (sameSite.isOurHost(request) && mayWrite) next();
    else refuseRequest(response, "auth/forbidden");
  };
}
