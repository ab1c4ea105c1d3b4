import { describe, expect, test } from "vitest";
import { joinLink, leadLink, readLead, readSeatMove, seatMoveLink } from "../../client/connection/links.ts";
import { codeInPath, tidyCode } from "../../client/join/phoneAddress.ts";
import { facilitatorIdSchema, seatIdSchema, workshopIdSchema } from "../../shared/basics/ids.ts";

const ORIGIN = "http://192.168.1.20:3000";
const workshopId = workshopIdSchema.parse("w-1.a_b");
const move = { workshopId, seatId: seatIdSchema.parse("s-1"), moveToken: "a_-b".repeat(10) };
const lead = { workshopId, facilitatorId: facilitatorIdSchema.parse("f-1"), token: "c_-d".repeat(10) };

describe("links", () => {
  test("[CL7] secrets stand after the «#», which no server sees", () => {
    for (const [link, secret] of [
      [seatMoveLink(ORIGIN, "K7PQ2M", move), move.moveToken],
      [leadLink(ORIGIN, lead), lead.token],
    ] as const) {
      const { pathname, search, hash } = new URL(link);
      expect(pathname + search).not.toContain(secret);
      expect(hash).toContain(secret);
    }
  });

  test("[CL7] a link is read back as it was made", () => {
    const moved = new URL(seatMoveLink(ORIGIN, "K7PQ2M", move));
    expect(readSeatMove(moved.hash)).toEqual(move);
    expect(codeInPath(moved.pathname)).toBe("K7PQ2M");
    expect(readLead(new URL(leadLink(ORIGIN, lead)).hash)).toEqual(lead);
  });

  test.each(["", "#", "#move", "#move/w/s", "#lead/w/s/t", "#move/<w>/s/t"])("[CL7] %s is no seat to move", (hash) => {
    expect(readSeatMove(hash)).toBeNull();
  });

  test("[CL7] a code is one code however it was typed", () => {
    expect(tidyCode(" k7p-q2m ")).toBe("K7PQ2M");
    expect(codeInPath("/j/k7pq2m/")).toBe("K7PQ2M");
    expect(codeInPath("/j/%E0%A4%A")).toBeNull();
    expect(codeInPath("/")).toBeNull();
    expect(new URL(joinLink(ORIGIN, "K7PQ2M")).pathname).toBe("/j/K7PQ2M");
  });
});
