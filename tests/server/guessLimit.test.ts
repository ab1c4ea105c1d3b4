import { expect, test } from "vitest";
import { GuessLimit } from "../../server/http/guessLimit.ts";

function limitAt(start: number) {
  const clock = { now: start };
  return { clock, limit: new GuessLimit(() => clock.now) };
}

test("[SV9] two hundred right codes from one address are never slowed, also while thirty people mistype", () => {
  const { clock, limit } = limitAt(1_000_000);
  for (let person = 0; person < 200; person++) {
    clock.now += 150;
    if (person % 7 === 0) limit.failed("10.0.0.1");
    expect(limit.waitMs("10.0.0.1")).toBe(0);
  }
});

test("[SV9] after sixty wrong codes in a minute an address gets one answer in two seconds, and no queue longer than ten", () => {
  const { clock, limit } = limitAt(1_000_000);
  for (let guess = 0; guess < 60; guess++) {
    expect(limit.waitMs("10.0.0.1")).toBe(0);
    limit.failed("10.0.0.1");
    clock.now += 900;
  }
  const waits = Array.from({ length: 8 }, () => limit.waitMs("10.0.0.1"));
  expect(waits).toEqual([2_000, 4_000, 6_000, 8_000, 10_000, null, null, null]);
  expect(limit.waitMs("10.0.0.2")).toBe(0);
});

test("[SV9] a minute later an address is as good as new", () => {
  const { clock, limit } = limitAt(1_000_000);
  for (let guess = 0; guess < 60; guess++) limit.failed("10.0.0.1");
  clock.now += 60_000;
  expect(limit.waitMs("10.0.0.1")).toBe(0);
});

test("[SV9] many addresses together get some five wrong answers a second out of the whole server", () => {
  const { clock, limit } = limitAt(1_000_000);
  const addresses = Array.from({ length: 300 }, (_, n) => `10.1.${n >> 8}.${n & 255}`);
  let answered = 0;
  const seconds = 120;
  for (let tenth = 0; tenth < seconds * 10; tenth++) {
    clock.now += 100;
    for (const address of addresses) {
      if (limit.waitMs(address) !== 0) continue;
      limit.failed(address);
      answered += 1;
    }
  }
  // Three free guesses per address and minute, the burst, and five a second.
  expect(answered).toBeLessThan(300 * 3 * 3 + 60 + seconds * 5 * 2);
});
