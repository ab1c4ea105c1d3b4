import { describe, expect, test } from "vitest";
import { Drafts } from "../../../client/connection/drafts.ts";
import { DeviceMemory } from "../../../client/connection/seatStorage.ts";
import { type PhoneConnection, SeatLine } from "../../../client/seat/seatLine.svelte.ts";
import { MessageMarks } from "../../../client/seat/talk/messageMarks.svelte.ts";
import { messagesOf, newestHeard, speakerOf } from "../../../client/seat/talk/messages.ts";
import type { CommandAck } from "../../../shared/protocol/wire.ts";
import type { SocketCommand } from "../../../shared/workshop/commands.ts";
import { MemoryStorage } from "../memoryStorage.ts";

const MARK = { markId: "k1", messageId: "m1", criterionId: "calm", verdict: "good", atMs: 5 };
const CRITERIA = [
  { id: "hears", name: "Listens", anchors: [] },
  { id: "calm", name: "Stays calm", anchors: [] },
];

/** The phone of somebody who scores a chat. */
function aScorer(scene: object = {}, pages: readonly object[] = [], ack: CommandAck = { ok: true }) {
  const sent: SocketCommand[] = [];
  const sections: Readonly<Record<string, unknown>> = {
    clock: { roundId: "r1" },
    room: { performanceId: "p1" },
    exercise: { kind: "role-play", rubric: { criteria: CRITERIA, rules: [] } },
    own: { role: "scorer", scene: { watches: null, marks: [MARK], ...scene } },
    ...Object.fromEntries(pages.map((messages, place) => [`talk:${place}`, { messages }])),
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
  const seat = new SeatLine(connection, new Drafts(new DeviceMemory(browser), "s1"));
  return { seat, marks: new MessageMarks(seat), sent };
}

describe("marks on messages", () => {
  test("[CL23] one tap marks a message on the criterion that is watched, the same tap takes it back", async () => {
    const { marks, sent } = aScorer();
    await marks.tap("m1", "good");
    marks.choose("calm");
    await marks.tap("m1", "good");
    await marks.tap("m1", "missed");
    const about = { roundId: "r1", performanceId: "p1" };
    expect(sent).toEqual([
      { type: "MarkMoment", ...about, criterionId: "hears", verdict: "good", messageId: "m1" },
      { type: "TakeBackMark", ...about, markId: "k1" },
      { type: "MarkMoment", ...about, criterionId: "calm", verdict: "missed", messageId: "m1" },
    ]);
  });

  test("[CL23] a message shows one's own marks with what the criterion is called", () => {
    const { marks } = aScorer();
    expect(marks.on("m1")).toEqual([{ markId: "k1", verdict: "good", name: "Stays calm" }]);
    expect(marks.on("m2")).toEqual([]);
  });

  test("[CL23] who watches only some criteria chooses among those", () => {
    const { marks } = aScorer({ watches: ["calm"] });
    expect(marks.criteria.map(({ id }) => id)).toEqual(["calm"]);
    expect(marks.criterionId).toBe("calm");
  });

  test("[CL23] a tap that does not count says why", async () => {
    const { marks } = aScorer({}, [], { ok: false, code: "mark/too-many" });
    await marks.tap("m9", "unsure");
    expect(marks.refusal).toBe("mark/too-many");
  });
});

describe("messages on a phone", () => {
  const [one, two, three] = ["customer", "rep", "customer"].map((from, place) => ({ messageId: `m${place}`, from }));

  test("[CL19] all pages follow one another up to the first that is missing", () => {
    const { seat } = aScorer({}, [[one, two], [three]] as readonly object[]);
    expect(messagesOf(seat)).toEqual([one, two, three]);
    expect(messagesOf(aScorer().seat)).toEqual([]);
  });

  test("[CL19] the newest that one heard is never one's own", () => {
    const { seat } = aScorer({}, [[one, two, three]] as readonly object[]);
    expect(newestHeard(messagesOf(seat), speakerOf("customer"))).toBe(two);
    expect(newestHeard(messagesOf(seat), speakerOf("scorer"))).toBe(three);
  });
});
