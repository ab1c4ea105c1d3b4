import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Outbox } from "../../client/connection/outbox.ts";
import { roundIdSchema } from "../../shared/basics/ids.ts";
import type { CommandAck, CommandEnvelope } from "../../shared/protocol/wire.ts";
import type { SeatCommand } from "../../shared/workshop/commands.ts";

const nextStep = (text: string): SeatCommand => ({ type: "WriteNextStep", roundId: roundIdSchema.parse("r1"), text });
const textOf = ({ command }: CommandEnvelope): string =>
  command.type === "WriteNextStep" ? command.text : command.type;

type Sent = { readonly envelope: CommandEnvelope; readonly answer: (ack: CommandAck) => void };

function anOutbox() {
  const sent: Sent[] = [];
  const outbox = new Outbox({ transmit: (envelope, answer) => sent.push({ envelope, answer }) });
  const texts = () => sent.map(({ envelope }) => textOf(envelope));
  const answer = (index: number, ack: CommandAck = { ok: true }) => sent.at(index)?.answer(ack);
  return { outbox, sent, texts, answer };
}

describe("commands on their way", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("[CL1] commands go out in order, one at a time", async () => {
    const { outbox, texts, answer } = anOutbox();
    outbox.open();
    const done = [outbox.send(nextStep("first")), outbox.send(nextStep("second"))];
    expect(texts()).toEqual(["first"]);
    answer(0);
    expect(texts()).toEqual(["first", "second"]);
    answer(1);
    expect(await Promise.all(done)).toEqual([{ ok: true }, { ok: true }]);
  });

  test("[CL1] what was sent before the connection was lost goes out again under the same id", () => {
    const { outbox, sent } = anOutbox();
    outbox.open();
    void outbox.send(nextStep("kept"));
    outbox.pause();
    outbox.open();
    expect(sent).toHaveLength(2);
    expect(sent[1]?.envelope).toEqual(sent[0]?.envelope);
  });

  test("[CL1] nothing goes out before the connection is up", () => {
    const { outbox, sent } = anOutbox();
    void outbox.send(nextStep("early"));
    expect(sent).toHaveLength(0);
    outbox.open();
    expect(sent).toHaveLength(1);
  });

  test("[CL1] a missing answer is asked for again", () => {
    const { outbox, texts } = anOutbox();
    outbox.open();
    void outbox.send(nextStep("lost"));
    vi.advanceTimersByTime(4_000);
    expect(texts()).toEqual(["lost", "lost"]);
  });

  test("[CL1] two answers to one command settle it once and do not skip the next", async () => {
    const { outbox, texts, answer } = anOutbox();
    outbox.open();
    const first = outbox.send(nextStep("first"));
    void outbox.send(nextStep("second"));
    vi.advanceTimersByTime(4_000);
    answer(0);
    answer(1);
    expect(await first).toEqual({ ok: true });
    expect(texts()).toEqual(["first", "first", "second"]);
    expect(outbox.waitingCount).toBe(1);
  });

  test("[CL1] each command has an id of its own", () => {
    const { outbox, sent, answer } = anOutbox();
    outbox.open();
    void outbox.send(nextStep("same words"));
    answer(0);
    void outbox.send(nextStep("same words"));
    expect(sent[0]?.envelope.commandId).not.toBe(sent[1]?.envelope.commandId);
  });

  test("[CL2] a command that is too large is refused without being sent, measured in bytes", async () => {
    const { outbox, sent } = anOutbox();
    outbox.open();
    expect(await outbox.send(nextStep("é".repeat(8_200)))).toEqual({ ok: false, code: "message/too-large" });
    expect(sent).toHaveLength(0);
  });

  test("[CL3] what could not be taken just now is offered again, ever more slowly, before what comes after", async () => {
    const { outbox, texts, answer } = anOutbox();
    outbox.open();
    const first = outbox.send(nextStep("first"));
    void outbox.send(nextStep("second"));
    answer(-1, { ok: false, code: "server/not-saved" });
    expect(texts()).toEqual(["first"]);
    vi.advanceTimersByTime(400);
    answer(-1, { ok: false, code: "server/busy" });
    vi.advanceTimersByTime(400);
    expect(texts()).toEqual(["first", "first"]);
    vi.advanceTimersByTime(400);
    answer(-1);
    expect(await first).toEqual({ ok: true });
    expect(texts()).toEqual(["first", "first", "first", "second"]);
  });

  test("[CL3] in the end the refusal is handed on", async () => {
    const { outbox, answer } = anOutbox();
    outbox.open();
    const first = outbox.send(nextStep("first"));
    for (let turn = 0; turn < 7; turn += 1) {
      answer(-1, { ok: false, code: "server/not-saved" });
      vi.advanceTimersByTime(60_000);
    }
    expect(await first).toEqual({ ok: false, code: "server/not-saved" });
  });

  test("[CL3] a rejection by the rules is not offered again", async () => {
    const { outbox, answer, sent } = anOutbox();
    outbox.open();
    const first = outbox.send(nextStep("first"));
    answer(0, { ok: false, code: "round/stale" });
    expect(await first).toEqual({ ok: false, code: "round/stale" });
    expect(sent).toHaveLength(1);
  });

  test("[CL1] who waits for a connection that is gone for good is told", async () => {
    const { outbox } = anOutbox();
    const waiting = outbox.send(nextStep("never"));
    outbox.abandon("auth/unknown");
    expect(await waiting).toEqual({ ok: false, code: "auth/unknown" });
    expect(outbox.waitingCount).toBe(0);
  });
});
