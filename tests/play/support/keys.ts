import type { Locator, Page } from "playwright-core";

/** More stops than any of our pages has. */
const MOST_STOPS = 120;

/** Walks with Tab until something has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  await goal.first().waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await goal.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${goal}`);
}

/** Goes there with Tab and presses Enter. */
export async function enterOn(page: Page, goal: Locator): Promise<void> {
  await tabTo(page, goal);
  await page.keyboard.press("Enter");
}
