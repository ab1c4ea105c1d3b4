import { joinLink } from "../connection/links.ts";

/** The code in two halves, as people read it out. */
export function spacedCode(joinCode: string): string {
  const middle = Math.ceil(joinCode.length / 2);
  return `${joinCode.slice(0, middle)} ${joinCode.slice(middle)}`;
}

/** The address in text, without what nobody has to type. */
export function typedAddress(origin: string): string {
  return origin.replace(/^https?:\/\//, "").replace(/\/$/, "");
}

/** The address behind the QR code. */
export function scannedAddress(origin: string, joinCode: string): string {
  return joinLink(origin.replace(/\/$/, ""), joinCode);
}

/** Whether somebody typed this code, in any case and with any spaces. */
export function isTypedCode(typed: string, joinCode: string): boolean {
  return typed.replace(/[\s-]/g, "").toUpperCase() === joinCode.toUpperCase();
}
