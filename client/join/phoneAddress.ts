const JOIN_PATH = /^\/j\/([^/]+)\/?$/;

/** The join code in the address, as typed; null at the bare address. */
export function codeInPath(pathname: string): string | null {
  const typed = JOIN_PATH.exec(pathname)?.[1];
  if (typed === undefined) return null;
  try {
    return tidyCode(decodeURIComponent(typed));
  } catch {
    return null;
  }
}

/** Capitals without spaces and hyphens, so that one code is one key however it was typed. */
export function tidyCode(typed: string): string {
  return typed.replace(/[\s-]/g, "").toUpperCase();
}
