import * as z from "zod/mini";
import type { ContentPath } from "../finding.ts";
import { packSchema } from "../pack.ts";

/** The keys that a mapping has at this place of a pack, those that may be left out last and in brackets; none where keys are free. */
export function expectedKeys(path: ContentPath): readonly string[] {
  const schema = path.reduce<unknown>((here, key) => below(plain(here), key), packSchema);
  const mapping = plain(schema);
  if (!(mapping instanceof z.ZodMiniObject)) return [];
  const { needed = [], free = [] } = Object.groupBy(Object.entries(mapping.shape), ([, value]) =>
    value === plain(value) ? "needed" : "free",
  );
  return [...needed.map(([key]) => key), ...free.map(([key]) => `[${key}]`)];
}

/** The schema without what says that it may be left out. */
function plain(schema: unknown): unknown {
  const isWrapped = schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniDefault;
  return isWrapped ? plain(schema.def.innerType) : schema;
}

function below(schema: unknown, key: string | number): unknown {
  if (schema instanceof z.ZodMiniObject) return Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
  if (schema instanceof z.ZodMiniRecord) return schema.def.valueType;
  return schema instanceof z.ZodMiniArray ? schema.def.element : undefined;
}
