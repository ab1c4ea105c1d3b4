import { expect, test } from "vitest";
import { pictureIdSchema } from "../../../shared/content/contentIds.ts";
import { seatCommandSchemas } from "../../../shared/workshop/commands.ts";
import { MAX_DRAWING_LENGTH, MAX_SHOWN } from "../../../shared/workshop/talk.ts";
import { aTalk, calls, message, onScene, says, theScene } from "../../support/talkScene.ts";
import type { WorkshopRun } from "../../support/workshopRun.ts";

const DRAWING = { kind: "drawing", drawing: "00ff1020.30405060" } as const;
const NUMBER = { kind: "number", number: "14:30 " } as const;
const picture = (id: string) => ({ kind: "picture", pictureId: pictureIdSchema.parse(id) }) as const;
const USED = { type: "LifelineUsed", kind: "write-and-draw" } as const;
const SAID = { type: "MessageSaid" } as const;

/** What was drawn and tapped in the last message, as it is kept. */
function keptOfLast(run: WorkshopRun): readonly (string | null)[] {
  return (
    theScene(run)
      .talk.at(-1)
      ?.shown.map((one) => ("textId" in one ? run.words(one.textId) : one.pictureId)) ?? []
  );
}

test("[RP25] what the rep shows spends a use with each message, however much is in it, until none is left", () => {
  const run = aTalk("K-chat");
  says(run, run.as("performer"), { shown: [DRAWING, NUMBER] }).yields(USED, { ...SAID, inUse: ["write-and-draw"] });
  expect(keptOfLast(run)).toEqual(["00ff1020.30405060", "14:30"]);
  says(run, run.as("performer")).yields(SAID);
  says(run, run.as("performer"), { text: "", shown: [NUMBER] }).yields(USED, { ...SAID, textId: null });
  says(run, run.as("performer"), { shown: [NUMBER] }).isRefused("talk/cannot-show");
  says(run, run.as("performer")).yields({ ...SAID, shown: [] });
  expect(theScene(run).lifelines).toHaveLength(2);
});

test("[RP25] the customer shows once the rep has used the lifeline, as often as they like, and not before", () => {
  const run = aTalk("K-chat");
  says(run, run.as("customer"), { shown: [DRAWING] }).isRefused("talk/cannot-show");
  run.give({ type: "UseLifeline", ...onScene(run), kind: "write-and-draw" }, run.as("performer"));
  for (let time = 0; time < 4; time++) says(run, run.as("customer"), { shown: [DRAWING] }).yields(SAID);
  expect(theScene(run).lifelines).toHaveLength(1);
});

test("[RP25] called without a message the lifeline spends a use too: paper on a table", () => {
  const run = aTalk("K-chat", { channel: "phone" });
  calls(run, "write-and-draw").yields(USED);
  says(run, run.as("performer"), { shown: [NUMBER] }).yields(USED, SAID);
  calls(run, "write-and-draw").isRefused("lifeline/used-up");
});

test("[RP25] where no words may be said both sides show without limit, pictures of the card's board alone", () => {
  const run = aTalk("K-signs");
  for (const role of ["performer", "customer"] as const) {
    for (let time = 0; time < 3; time++)
      says(run, run.as(role), { text: "", shown: [picture("door"), DRAWING, NUMBER] }).yields(SAID);
    says(run, run.as(role), { text: "", shown: [picture("moon")] }).isRefused("talk/unknown-picture");
    says(run, run.as(role), { text: "", shown: [picture("constructor")] }).isRefused("talk/unknown-picture");
  }
  expect(theScene(run).lifelines).toEqual([]);
  expect(keptOfLast(run)).toEqual(["door", "00ff1020.30405060", "14:30"]);
});

test("[RP25] where words are said there is no board to point at", () => {
  const run = aTalk("K-chat");
  says(run, run.as("performer"), { shown: [picture("door")] }).isRefused("talk/unknown-picture");
  expect(theScene(run).lifelines).toEqual([]);
});

test("[RP25] a card without the lifeline lets nobody show; who writes down for the rep, or interprets, has words alone", () => {
  const run = aTalk("K-relay", { channel: "chat" });
  for (const role of ["performer", "customer", "relay"] as const)
    says(run, run.as(role), { to: "customer", shown: [NUMBER] }).isRefused("talk/cannot-show");
  const typed = aTalk("K-chat", { channel: "phone" });
  says(typed, typed.as("scorer"), { shown: [NUMBER] }).isRefused("talk/cannot-show");
});

test("[RP25] what no pad could have made is no message", () => {
  const run = aTalk("K-chat");
  const isRead = (shown: unknown) =>
    seatCommandSchemas.SendMessage.safeParse({ ...message(run), shown: [shown].flat() }).success;
  for (const drawing of ["", "00f", "00ff.", ".00ff", "00FF", "00ff..00ff", "zzzz", "00ff\n", "0".repeat(4_004)])
    expect([drawing.slice(0, 8), isRead({ kind: "drawing", drawing })]).toEqual([drawing.slice(0, 8), false]);
  for (const number of ["", "twelve", "-1", "<b>1", "1\n2", "1".repeat(13)])
    expect([number, isRead({ kind: "number", number })]).toEqual([number, false]);
  expect(isRead(Array.from({ length: MAX_SHOWN + 1 }, () => NUMBER))).toBe(false);
  expect(isRead({ kind: "drawing", drawing: "0f".repeat(MAX_DRAWING_LENGTH / 2) })).toBe(true);
  expect(isRead(Array.from({ length: MAX_SHOWN }, () => NUMBER))).toBe(true);
});
