import { expect, test } from "vitest";
import { makeJoinCode, readJoinCode } from "../../server/workshops/joinCode.ts";
import { fits, hashOf, TokenMint } from "../../server/workshops/tokens.ts";
import type { WorkshopId } from "../../shared/basics/ids.ts";

const workshop = "w-1" as WorkshopId;
const mint = new TokenMint("ab".repeat(32));

test("[SE9] a token has 256 bits, is the same for the same seed, and another for any other purpose, workshop, seed or key", () => {
  const token = mint.token("seat", workshop, "seed");
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  expect(mint.token("seat", workshop, "seed")).toBe(token);
  const others = [
    mint.token("move", workshop, "seed"),
    mint.token("facilitator", workshop, "seed"),
    mint.token("seat", "w-2" as WorkshopId, "seed"),
    mint.token("seat", workshop, "other"),
    new TokenMint("cd".repeat(32)).token("seat", workshop, "seed"),
  ];
  expect(new Set([token, ...others]).size).toBe(6);
});

test("[SE9] only the very token fits its hash, and nothing fits where there is none", () => {
  const token = mint.token("seat", workshop, "seed");
  expect(fits(token, hashOf(token))).toBe(true);
  expect(fits(`${token.slice(0, -1)}A`, hashOf(token))).toBe(false);
  expect(fits("", hashOf(token))).toBe(false);
  for (const nothing of ["", token]) expect(fits(nothing, null)).toBe(false);
});

test("[SV9] join codes are 6 long on a local network and 8 on the internet, without look-alikes", () => {
  for (let n = 0; n < 500; n++) {
    expect(makeJoinCode("local")).toMatch(/^[A-HJKMNP-Z2-9]{6}$/);
    expect(makeJoinCode("internet")).toMatch(/^[A-HJKMNP-Z2-9]{8}$/);
  }
});

test("[SV9] a code is read in any case and with any spaces and hyphens; what cannot be one is none", () => {
  expect(readJoinCode(" abcd-efgh ")).toBe("ABCDEFGH");
  expect(readJoinCode("ab2 c3d")).toBe("AB2C3D");
  for (const typed of ["", "ABCDE", "ABCDEFG", "ABCDEO", "ABCD1F", "ABCDÉF", "ABCDEFGHJ"]) {
    expect(readJoinCode(typed)).toBeNull();
  }
});
