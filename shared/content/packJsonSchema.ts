import * as z from "zod/mini";
import { packSchema } from "./pack.ts";

/** The lists whose entries may be spread over files, so that no file needs to be whole. */
interface PartialSchema {
  required?: unknown;
  properties?: { text?: { additionalProperties?: { required?: unknown } } };
}

/**
 * The JSON Schema of one file of a pack, so that editors complete and check while one writes. Nothing is required at the
 * top and in a language's branch, because a pack may be spread over many files; the checks see the whole.
 */
export function packJsonSchema(): object {
  const schema: object & PartialSchema = z.toJSONSchema(packSchema, { io: "input", target: "draft-7", reused: "ref" });
  delete schema.required;
  delete schema.properties?.text?.additionalProperties?.required;
  return schema;
}
