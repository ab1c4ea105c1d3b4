import { expect, test } from "vitest";
import { packJsonSchema } from "../../../shared/content/packJsonSchema.ts";

test("[CN9] the JSON Schema that editors use is the schema that packs are read by (vitest -u writes it anew)", async () => {
  const text = `${JSON.stringify(packJsonSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../../../shared/content/pack.schema.json");
});

test("[CN9] one file of a pack need not be whole, but its entries must be", () => {
  const schema = JSON.parse(JSON.stringify(packJsonSchema()));
  expect(schema.required).toBeUndefined();
  expect(schema.properties.text.additionalProperties.required).toBeUndefined();
  expect(schema.properties.pack.required).toEqual(["id", "format"]);
  expect(JSON.stringify(schema.properties.cards)).toContain("hardTwist");
});
