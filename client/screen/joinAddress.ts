import { joinLink } from "../connection/links.ts";

/** Where to join, split as people read it: the scheme is rarely typed, the place always. */
export type JoinAddress = {
  /** With the code in it, for the QR. */
  readonly link: string;
  readonly scheme: string;
  readonly place: string;
};

/** The address that phones type or scan. `base` is where they reach the server. */
export function joinAddress(base: string, joinCode: string): JoinAddress {
  const { protocol, host, origin } = new URL(base);
  return { link: joinLink(origin, joinCode), scheme: `${protocol}//`, place: host };
}

/** A code in two halves, so that nobody loses their place while typing it. */
export function spacedCode(joinCode: string): string {
  const half = Math.ceil(joinCode.length / 2);
  return `${joinCode.slice(0, half)} ${joinCode.slice(half)}`;
}

/** The code in `/screen/CODE`; empty when the address has none. */
export function codeInPath(pathname: string): string {
  const typed = pathname.split("/")[2] ?? "";
  try {
    return decodeURIComponent(typed);
  } catch {
    return typed;
  }
}
