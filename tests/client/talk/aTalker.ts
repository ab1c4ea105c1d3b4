import { Drafts } from "../../../client/connection/drafts.ts";
import { DeviceMemory } from "../../../client/connection/seatStorage.ts";
import { type PhoneConnection, SeatLine } from "../../../client/seat/seatLine.svelte.ts";
import { Talk } from "../../../client/seat/talk/talk.svelte.ts";
import type { CommandAck } from "../../../shared/protocol/wire.ts";
import type { SeatCommand } from "../../../shared/workshop/commands.ts";
import { MemoryStorage } from "../memoryStorage.ts";

type Message = SeatCommand & { readonly type: "SendMessage" };

/** A message as it went out, and the server's answer in the test's hand. */
export interface SentMessage {
  readonly command: Message;
  readonly commandId: string | undefined;
  readonly answer: (ack: CommandAck) => Promise<void>;
}

/** One phone in a scene: what it sends, what has arrived in its talk, and the same phone after a reload. */
export function aTalker(composer: object = { speaksAs: "rep", to: ["customer"] }) {
  const browser = { localStorage: new MemoryStorage(), sessionStorage: new MemoryStorage() };
  const sent: SentMessage[] = [];
  const said: { readonly messageId: string; readonly from: string }[] = [];
  const typed: number[] = [];
  const clock = { now: 1_000 };
  const sections: Record<string, unknown> = {
    "talk:0": { messages: said },
    clock: { roundId: "r1" },
    room: { performanceId: "p1" },
    live: { composer },
    own: { role: "performer" },
  };
  /** What the server says about the room from now on. */
  const becomes = (changed: Readonly<Record<string, unknown>>) => Object.assign(sections, changed);
  const connection: PhoneConnection = {
    section: (name) => (sections[name] ?? null) as never,
    send: (command, commandId) =>
      new Promise((settle) => {
        if (command.type !== "SendMessage") throw new Error("a talker only talks");
        const answer = async (ack: CommandAck): Promise<void> => {
          settle(ack);
          // The phone hears of it a few turns later.
          for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
        };
        sent.push({ command, commandId, answer });
      }),
    clock,
    sayTyping: () => typed.push(clock.now),
  };
  const open = () => new Talk(new SeatLine(connection, new Drafts(new DeviceMemory(browser), "s1")), "r1");
  const arrives = (from: string) => said.push({ messageId: `m${said.length}`, from });
  return { talk: open(), reload: open, sent, typed, clock, arrives, becomes };
}
