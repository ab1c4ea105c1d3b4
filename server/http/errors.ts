import type { ErrorRequestHandler } from "express";
import { Fault } from "../watch/Fault.ts";
import type { Log } from "../watch/log.ts";
import { Refused, refuseRequest } from "./refusals.ts";

/** Every error below ends here, as a status and a code; never as a stack or a sentence from inside. */
export function answerErrors(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    if (error instanceof Refused) return refuseRequest(response, error.code);
    if (isTooLarge(error)) return refuseRequest(response, "message/too-large");
    if (isUnreadable(error)) return refuseRequest(response, "message/malformed");
    log.error({ error, route: request.route?.path }, "request failed");
    refuseRequest(response, error instanceof Fault ? error.code : "server/bug");
  };
}

function statusOf(error: unknown): number | null {
  return error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : null;
}

function isTooLarge(error: unknown): boolean {
  return statusOf(error) === 413;
}

/** What the body parser and the router say to bytes that make no sense. */
function isUnreadable(error: unknown): boolean {
  const status = statusOf(error);
  return status !== null && status >= 400 && status < 500;
}
