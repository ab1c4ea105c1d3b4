import { expect, test } from "vitest";
import { GuessLimit } from "../../server/http/guessLimit.ts";
import { networkOf } from "../../server/http/networkOf.ts";
import { SeatLimit } from "../../server/http/seatLimit.ts";

function limitAt(start: number) {
  const clock = { now: start };
  return { clock, limit: new GuessLimit(() => clock.now) };
}

test("[SV9] two hundred right codes from one address are never slowed, also while thirty people mistype", () => {
  const { clock, limit } = limitAt(1_000_000);
  for (let person = 0; person < 200; person++) {
    clock.now += 150;
    if (person % 7 === 0) limit.note("10.0.0.1", false);
    expect(limit.waitMs("10.0.0.1")).toBe(0);
  }
});

test("[SV9] after sixty wrong codes in a minute an address gets one answer in two seconds, and no queue longer than ten", () => {
  const { clock, limit } = limitAt(1_000_000);
  for (let guess = 0; guess < 60; guess++) {
    expect(limit.waitMs("10.0.0.1")).toBe(0);
    limit.note("10.0.0.1", false);
    clock.now += 900;
  }
  const waits = Array.from({ length: 8 }, () => limit.waitMs("10.0.0.1"));
  expect(waits).toEqual([2_000, 4_000, 6_000, 8_000, 10_000, null, null, null]);
  expect(limit.waitMs("10.0.0.2")).toBe(0);
});

test("[SV9] a minute later an address is as good as new", () => {
  const { clock, limit } = limitAt(1_000_000);
  for (let guess = 0; guess < 60; guess++) limit.note("10.0.0.1", false);
  clock.now += 60_000;
  expect(limit.waitMs("10.0.0.1")).toBe(0);
});

test("[SV9] a hundred thousand addresses with one wrong code each get five answers a second out of the whole server", () => {
  const { clock, limit } = limitAt(1_000_000);
  let answered = 0;
  for (let n = 0; n < 100_000; n++) {
    clock.now += 1;
    const address = `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`;
    if (limit.waitMs(address) === null) continue;
    limit.note(address, false);
    answered += 1;
  }
  // The burst, five a second for a hundred seconds, and those who wait their ten seconds still.
  expect(answered).toBeLessThan(60 + 5 * 100 + 5 * 10 + 5);
});

test("[SV9] while strangers guess from everywhere, a network from which somebody knew a right code is not held up", () => {
  const { clock, limit } = limitAt(1_000_000);
  limit.note("192.0.2.1", true);
  for (let n = 0; n < 1_000; n++) {
    clock.now += 1;
    const address = `2001:db8:0:${n.toString(16)}::1`;
    if (limit.waitMs(address) !== null) limit.note(address, false);
  }
  expect(limit.waitMs("192.0.2.1")).toBe(0);
  expect(limit.waitMs("192.0.2.2")).not.toBe(0);
});

test("[SV9] whoever has a whole IPv6 network is one address", () => {
  expect(networkOf("2001:db8:1:2:3:4:5:6")).toBe(networkOf("2001:0db8:0001:0002::9"));
  expect(networkOf("2001:db8:1:2::1")).not.toBe(networkOf("2001:db8:1:3::1"));
  expect(networkOf("fe80::1%eth0")).toBe(networkOf("fe80::2"));
  expect(networkOf("::ffff:10.0.0.1")).toBe("10.0.0.1");
  expect(networkOf("10.0.0.1")).toBe("10.0.0.1");
});

test("[SV9] from one network 250 seats can be taken in half a minute, then as many again; this very machine is not limited", () => {
  const clock = { now: 1_000_000 };
  const seats = new SeatLimit(() => clock.now);
  const taken = (address: string): number =>
    Array.from({ length: 400 }, () => seats.take(address)).filter(Boolean).length;
  expect(taken("10.0.0.1")).toBe(250);
  expect(taken("10.0.0.2")).toBe(250);
  clock.now += 30_000;
  expect(taken("10.0.0.1")).toBe(250);
  for (const own of ["127.0.0.1", "::1", "::ffff:127.0.0.1"]) expect(taken(own)).toBe(400);
});
