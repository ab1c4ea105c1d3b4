import type { Response } from "express";
import type { RefusalCode } from "../../shared/workshop/rejections.ts";

/** Codes that are not a conflict with the rules, and the status that says so. */
const STATUSES: Partial<Record<RefusalCode, number>> = {
  "message/malformed": 400,
  "auth/unknown": 401,
  "auth/forbidden": 403,
  "workshop/unknown": 404,
  "seat/unknown": 404,
  "message/too-large": 413,
  "message/too-many": 429,
  "server/bug": 500,
  "server/not-saved": 503,
  "server/busy": 503,
};
/** The rules of the workshop do not allow it now. */
const CONFLICT = 409;

/** Answers a refused request: a status and a code, nothing of what happened inside. */
export function refuseRequest(response: Response, code: RefusalCode): void {
  response.status(STATUSES[code] ?? CONFLICT).json({ code });
}

/** Ends a request from anywhere below with a code. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}
