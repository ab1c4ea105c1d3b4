import type { IncomingMessage } from "node:http";
import { ownNames } from "./addresses.ts";

/** How long the machine's own addresses are taken as known, in ms: a laptop changes networks. */
const KNOWN_MS = 10_000;

/**
 * Refuses what other web pages make a browser send. A name that is not ours in `Host` is DNS rebinding; an `Origin` that
 * is not the very `Host` is another site's page. Works for sockets too, which no cross-origin rule of browsers protects.
 */
export class SameSite {
  readonly #publicUrl: URL | null;
  #names: ReadonlySet<string>;
  #knownSince = Date.now();

  constructor(publicUrl: URL | null) {
    this.#publicUrl = publicUrl;
    this.#names = ownNames(publicUrl);
  }

  /** Whether the request was meant for this server. */
  isOurHost(request: IncomingMessage): boolean {
    const host = parseHost(request.headers.host);
    return host !== null && this.#isOurs(host.hostname);
  }

  /** Whether the request comes from a page of this server, or from no page at all. */
  isOurOrigin(request: IncomingMessage): boolean {
    const { origin } = request.headers;
    if (origin === undefined) return true;
    const from = parseOrigin(origin);
    if (from === null) return false;
    if (this.#publicUrl !== null && from.origin === this.#publicUrl.origin) return true;
    return from.host === parseHost(request.headers.host)?.host;
  }

  #isOurs(hostname: string): boolean {
    const bare = hostname.replace(/^\[|\]$/g, "").toLowerCase();
    if (this.#names.has(bare)) return true;
    if (Date.now() - this.#knownSince < KNOWN_MS) return false;
    this.#knownSince = Date.now();
    this.#names = ownNames(this.#publicUrl);
    return this.#names.has(bare);
  }
}

function parseHost(host: string | undefined): URL | null {
  return host === undefined || /[/?#@\\\s]/.test(host) ? null : URL.parse(`http://${host}`);
}

function parseOrigin(origin: string): URL | null {
  const url = URL.parse(origin);
  return url !== null && (url.protocol === "http:" || url.protocol === "https:") ? url : null;
}
