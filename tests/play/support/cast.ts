import type { Page } from "playwright-core";
import type { Phone, SheetWish } from "./phone.ts";
import { settled } from "./waiting.ts";

/** Phones by what they do in a round. */
export type Cast = { readonly performers: readonly Phone[]; readonly scorers: readonly Phone[] };

/** The one at this place; a test that has nobody there has gone wrong before. */
export function at<Thing>(things: readonly Thing[], index: number): Thing {
  const thing = things.at(index);
  if (thing === undefined) throw new Error(`Nobody at place ${index} of ${things.length}.`);
  return thing;
}

/** The phones of which something is true now. */
export async function phonesThat(
  phones: readonly Phone[],
  isTrue: (phone: Phone) => Promise<boolean>,
): Promise<readonly Phone[]> {
  const verdicts = await Promise.all(phones.map(isTrue));
  return phones.filter((_, index) => verdicts[index]);
}

/** Waits until so many phones are being asked whether they take the hot seat; answers which. */
export function askedPhones(phones: readonly Phone[], count: number): Promise<readonly Phone[]> {
  return settled(
    () => phonesThat(phones, (phone) => phone.hears("seat.askTitle")),
    (asked) => asked.length === count,
  );
}

/** Who is in the hot seat and who listens, by what their own phones say at the first step. */
export async function castAtRead(phones: readonly Phone[], roomCount: number): Promise<Cast> {
  const performers = await settled(
    () => phonesThat(phones, (phone) => phone.hears("seat.readTitlePerformer")),
    (found) => found.length === roomCount,
  );
  return { performers, scorers: phones.filter((phone) => !performers.includes(phone)) };
}

/** Everybody on the list takes the hot seat that they are asked to take. */
export async function sayYes(phones: readonly Phone[]): Promise<void> {
  for (const phone of phones) {
    await phone.press("seat.askYes");
    await phone.says("seat.acceptedTitle");
  }
}

/** Everybody on the list fills a sheet and hands it in. */
export async function handInSheets(phones: readonly Phone[], wish: SheetWish): Promise<void> {
  for (const phone of phones) await phone.handInSheet(wish);
}

/** All that these devices show, as one text. */
export async function shownOn(devices: readonly { readonly text: () => Promise<string> }[]): Promise<string> {
  return (await Promise.all(devices.map((device) => device.text()))).join("\n");
}

/** Loads the page again on all of these devices at once. */
export async function reload(devices: readonly { readonly page: Page }[]): Promise<void> {
  await Promise.all(devices.map(({ page }) => page.reload()));
}
