/**
 * Ends a `switch` over a union: a case that was forgotten does not compile.
 * Throws only if a value slipped past the parsing at the border (a bug).
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
