import type * as z from "zod/mini";
import { ok, type Result, refuse } from "../../shared/basics/result.ts";
import { httpRefusalSchema } from "../../shared/protocol/http.ts";

/** `no-answer`: the request or its answer was lost on the way; with the same command id it can be made again. */
export type HttpRefusal = { readonly code: string };

const NO_ANSWER: HttpRefusal = { code: "no-answer" };
const ANSWER_WITHIN_MS = 8_000;

export type HttpCall<Schema extends z.ZodMiniType> = {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
  /** Goes into a header, never into the address. */
  readonly bearer?: string;
  readonly answer: Schema;
};

/** One request to the server that served the page, its answer checked. */
export async function call<Schema extends z.ZodMiniType>(
  request: HttpCall<Schema>,
): Promise<Result<z.infer<Schema>, HttpRefusal>> {
  try {
    const response = await fetch(request.path, {
      method: request.method,
      headers: headersOf(request),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    const body: unknown = response.status === 204 ? null : await response.json();
    return response.ok ? accepted(request.answer, body) : refuse(refusalOf(body));
  } catch {
    return refuse(NO_ANSWER);
  }
}

function headersOf({ body, bearer }: { readonly body?: unknown; readonly bearer?: string }): Record<string, string> {
  return {
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
  };
}

function accepted<Schema extends z.ZodMiniType>(schema: Schema, body: unknown): Result<z.infer<Schema>, HttpRefusal> {
  const read = schema.safeParse(body);
  return read.success ? ok(read.data) : refuse({ code: "message/old-version" });
}

function refusalOf(body: unknown): HttpRefusal {
  const read = httpRefusalSchema.safeParse(body);
  return read.success ? read.data : NO_ANSWER;
}
