/** Numbers that look random and are the same for the same seed. */
export type Chance = () => number;

/**
 * A seeded source of chance: numbers in [0, 1), the same sequence for the same seed.
 * Not for secrets. Source: sfc32 by Chris Doty-Humphrey (PractRand, 2010), seeded with FNV-1a (Fowler, Noll, Vo 1991).
 */
export function seededChance(seed: string): Chance {
  let [a, b, c, d] = [hash(seed, 1), hash(seed, 2), hash(seed, 3), 1];
  const next = (): number => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first numbers still show the seed: twelve rounds of warming up, as its author advises.
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** The same things in a fair random order (Fisher–Yates, in Durstenfeld's form, 1964); the input stays as it was. */
export function shuffled<Thing>(things: readonly Thing[], chance: Chance): Thing[] {
  const rest = [...things];
  const result: Thing[] = [];
  while (rest.length > 0) result.push(...rest.splice(Math.floor(chance() * rest.length), 1));
  return result;
}

function hash(text: string, salt: number): number {
  let value = 0x811c9dc5 ^ salt;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}
