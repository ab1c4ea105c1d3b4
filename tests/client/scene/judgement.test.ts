import { describe, expect, test } from "vitest";
import { Drafts } from "../../../client/connection/drafts.ts";
import { DeviceMemory } from "../../../client/connection/seatStorage.ts";
import { Judgement } from "../../../client/seat/scene/judgement.svelte.ts";
import { type PhoneConnection, SeatLine } from "../../../client/seat/seatLine.svelte.ts";
import type { CommandAck } from "../../../shared/protocol/wire.ts";
import type { SocketCommand } from "../../../shared/workshop/commands.ts";
import { MemoryStorage } from "../memoryStorage.ts";

/** A customer's phone whose server still knows of one met test, and what it sends. */
function aCustomer(ack: CommandAck) {
  const sent: SocketCommand[] = [];
  const sections: Readonly<Record<string, unknown>> = {
    clock: { roundId: "r1" },
    room: { performanceId: "p1" },
    own: { role: "customer", sheet: null },
    scene: { dial: { metTests: ["time"] } },
  };
  const connection: PhoneConnection = {
    section: (name) => (sections[name] ?? null) as never,
    send: async (command) => {
      sent.push(command);
      return ack;
    },
    clock: { now: 0 },
  };
  const browser = { localStorage: new MemoryStorage(), sessionStorage: new MemoryStorage() };
  return { seat: new SeatLine(connection, new Drafts(new DeviceMemory(browser), "s1")), sent };
}

const OK: CommandAck = { ok: true };
const REFUSED: CommandAck = { ok: false, code: "room/frozen" };

describe("how a scene ended, as its customer says", () => {
  test("[RP16] what was tapped counts at once, though the server's view of it is still on its way", async () => {
    const { seat, sent } = aCustomer(OK);
    const judgement = new Judgement(seat);
    expect(judgement.met).toEqual(["time"]);
    await judgement.say(["time", "person"]);
    await judgement.say(judgement.met);
    const met = sent.map((command) => (command.type === "JudgeScene" ? command.met : null));
    expect(met).toEqual([
      ["time", "person"],
      ["time", "person"],
    ]);
  });

  test("[RP16] what was refused is taken back", async () => {
    const judgement = new Judgement(aCustomer(REFUSED).seat);
    await judgement.say([]);
    expect(judgement.met).toEqual(["time"]);
  });

  test("[RP16] the sheet comes once the verdict is in, and not for this performance again", () => {
    const { seat } = aCustomer(OK);
    expect(seat.isJudging).toBe(true);
    seat.judged();
    expect(seat.isJudging).toBe(false);
  });
});
