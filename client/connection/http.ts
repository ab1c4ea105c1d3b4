import type * as z from "zod/mini";
import type { Result } from "../../shared/basics/result.ts";
import { readMessage } from "../../shared/protocol/readMessage.ts";
import { type HttpRefusal, type HttpRequest, request } from "./request.ts";

export type HttpCall<Schema extends z.ZodMiniType> = Omit<HttpRequest<unknown>, "read"> & { readonly answer: Schema };

/** One request whose answer a schema checks: the console's way. Phones and screens carry no schemas. */
export function call<Schema extends z.ZodMiniType>({
  answer,
  ...asked
}: HttpCall<Schema>): Promise<Result<z.infer<Schema>, HttpRefusal>> {
  return request({ ...asked, read: (body) => readMessage(answer, body) });
}
