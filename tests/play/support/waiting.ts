import type { Locator } from "playwright-core";

const POLL_MS = 25;

/** Waits until a reading of the page has the wished value; answers the last reading, for the test to compare. */
export async function settled<Reading>(
  read: () => Promise<Reading>,
  isWished: (reading: Reading) => boolean,
  withinMs = 8_000,
): Promise<Reading> {
  const until = Date.now() + withinMs;
  let reading = await read();
  while (!isWished(reading) && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    reading = await read();
  }
  return reading;
}

/** A shown countdown in seconds: «1:05» is 65. */
export async function secondsShown(countdown: Locator): Promise<number> {
  const [minutes, seconds] = (await countdown.first().innerText()).split(":").map(Number);
  return (minutes ?? Number.NaN) * 60 + (seconds ?? Number.NaN);
}
