import type { IncomingMessage } from "node:http";

/**
 * The address a request comes from. With `trustedProxies` proxies in front of the server, each of them has added the
 * address it was asked from to X-Forwarded-For; whatever stands before those was written by the client and is not believed.
 */
export function addressOf(request: IncomingMessage, trustedProxies: number): string {
  const own = request.socket.remoteAddress ?? "";
  if (trustedProxies === 0) return own;
  const header = request.headers["x-forwarded-for"];
  const written = (Array.isArray(header) ? header.join(",") : (header ?? "")).split(",");
  const forwarded = written.map((address) => address.trim()).filter((address) => address !== "");
  return forwarded.at(-trustedProxies) ?? forwarded[0] ?? own;
}
