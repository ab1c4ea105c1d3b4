import type { Phone } from "./phone.ts";
import { settled } from "./waiting.ts";

/** Waits until so many phones are being asked whether they take the hot seat; answers which. */
export function askedPhones(phones: readonly Phone[], count: number): Promise<readonly Phone[]> {
  return settled(
    () => phonesThat(phones, (phone) => phone.hears("seat.askTitle")),
    (asked) => asked.length === count,
  );
}

/** The phones of which something is true now. */
export async function phonesThat(
  phones: readonly Phone[],
  isTrue: (phone: Phone) => Promise<boolean>,
): Promise<readonly Phone[]> {
  const verdicts = await Promise.all(phones.map(isTrue));
  return phones.filter((_, index) => verdicts[index]);
}

/** Who is in the hot seat, and who scores, by their own phones at the first step. */
export async function rolesAtRead(
  phones: readonly Phone[],
): Promise<{ readonly performers: readonly Phone[]; readonly scorers: readonly Phone[] }> {
  const performers = await settled(
    () => phonesThat(phones, (phone) => phone.hears("seat.readTitlePerformer")),
    (found) => found.length > 0,
  );
  return { performers, scorers: phones.filter((phone) => !performers.includes(phone)) };
}
