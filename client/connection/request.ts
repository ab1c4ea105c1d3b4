import { ok, type Result, refuse } from "../../shared/basics/result.ts";
import { isRecord } from "./isRecord.ts";

/** A code of the server, or `no-answer`: the request or its answer was lost on the way; with the same command id it can be made again. */
export type HttpRefusal = { readonly code: string };

const NO_ANSWER: HttpRefusal = { code: "no-answer" };
const ANSWER_WITHIN_MS = 8_000;

export type HttpRequest<Value> = {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
  /** Goes into a header, never into the address. */
  readonly bearer?: string;
  /** What the answer says; null where it is not what this client expects. */
  readonly read: (body: unknown) => Value | null;
};

/** One request to the server that served the page, its answer checked. */
export async function request<Value>(asked: HttpRequest<Value>): Promise<Result<Value, HttpRefusal>> {
  try {
    const response = await fetch(asked.path, {
      method: asked.method,
      headers: headersOf(asked),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
    });
    const body: unknown = response.status === 204 ? {} : await response.json();
    if (!response.ok) return refuse(refusalOf(body));
    const value = asked.read(body);
    return value === null ? refuse({ code: "message/old-version" }) : ok(value);
  } catch {
    return refuse(NO_ANSWER);
  }
}

type Headed = Pick<HttpRequest<unknown>, "body" | "bearer">;

function headersOf({ body, bearer }: Headed): Record<string, string> {
  return {
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
  };
}

function refusalOf(body: unknown): HttpRefusal {
  return isRecord(body) && typeof body.code === "string" ? { code: body.code } : NO_ANSWER;
}
