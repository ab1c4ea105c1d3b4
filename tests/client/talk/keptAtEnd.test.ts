import { describe, expect, test } from "vitest";
import { type Scrolled, staysAtEnd } from "../../../client/seat/talk/keptAtEnd.svelte.ts";

/** A conversation of 800 px in a box of 300 px: its end is at 500. */
const at = (scrollTop: number, sizes: Partial<Scrolled> = {}): Scrolled => {
  return { scrollTop, scrollHeight: 800, clientHeight: 300, ...sizes };
};

describe("the newest line stays in sight unless its reader has gone up", () => {
  test("[CL19] who scrolls up has left the end, and stays away while lines come and sizes change", () => {
    expect(staysAtEnd(true, at(500), at(400))).toBe(false);
    expect(staysAtEnd(false, at(400), at(380))).toBe(false);
    expect(staysAtEnd(false, at(400), at(400, { scrollHeight: 900 }))).toBe(false);
    expect(staysAtEnd(false, at(400), at(400, { clientHeight: 200 }))).toBe(false);
  });

  test("[CL19] who scrolls down again to the end is there, as is who is but a few pixels off", () => {
    expect(staysAtEnd(false, at(400), at(470))).toBe(true);
    expect(staysAtEnd(true, at(500), at(460))).toBe(true);
    expect(staysAtEnd(false, at(300), at(400))).toBe(false);
  });

  test("[CL19] a smaller box, a longer line and what the browser moves with them are not the reader", () => {
    expect(staysAtEnd(true, at(500), at(500, { clientHeight: 150 }))).toBe(true);
    expect(staysAtEnd(true, at(500), at(500, { scrollHeight: 1100 }))).toBe(true);
    expect(staysAtEnd(true, at(500, { clientHeight: 300 }), at(420, { clientHeight: 120 }))).toBe(true);
    expect(staysAtEnd(true, at(264), at(264))).toBe(true);
  });
});
