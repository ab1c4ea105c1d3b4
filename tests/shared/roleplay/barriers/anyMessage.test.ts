import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrivals, arrive } from "../../../../shared/roleplay/barriers/arrive.ts";
import type { Attachment } from "../../../../shared/roleplay/barriers/gesture.ts";
import { NOTHING_HAPPENED, type SceneMessage } from "../../../../shared/roleplay/barriers/passage.ts";
import { wordKeys } from "../../../../shared/roleplay/words/tokens.ts";
import { anyString } from "../anyString.ts";
import { builtInCards } from "../english.ts";
import { byRep, picture, sceneOf } from "./passages.ts";

describe("for any message", () => {
  const barriers = builtInCards()
    .filter(({ card }) => card.family === "barrier")
    .map(({ id }) => id);
  const anyScene = fc.constantFrom(...barriers).map((id) => sceneOf(id));
  const anyMessage = fc.record({
    from: fc.constantFrom("rep" as const, "customer" as const),
    text: fc.oneof(
      anyString(200),
      fc
        .array(
          fc.constantFrom(
            "refund",
            "bear with me",
            "30",
            "B-E-G",
            "shoe",
            "no",
            "please.",
            "is it?",
            "half seven",
            "invoice",
          ),
          { maxLength: 20 },
        )
        .map((words) => words.join(" ")),
    ),
    attachments: fc.constantFrom<readonly Attachment[]>([], [picture], [{ kind: "number", text: "13" }]),
  });
  const conversation = fc.array(
    anyMessage.map((message): SceneMessage => ({ ...message, to: message.from === "rep" ? "customer" : "rep" })),
    { maxLength: 8 },
  );

  test("[BA20] the same scene and the same messages arrive the same, and message by message as all at once", () => {
    fc.assert(
      fc.property(anyScene, conversation, (scene, messages) => {
        const all = arrivals(scene, messages);
        expect(arrivals(scene, messages)).toEqual(all);
        let memory = NOTHING_HAPPENED;
        for (const [index, message] of messages.entries()) {
          const passage = arrive(scene, memory, message);
          expect(passage).toEqual(all[index]);
          if (passage.isSent) memory = passage.memory;
        }
      }),
    );
  });

  test("[BA20] what the listener's phone gets holds no word that was covered on its way", () => {
    const masking = fc.constantFrom("L01", "L08", "L12", "L13").map((id) => sceneOf(id));
    fc.assert(
      fc.property(masking, conversation, (scene, messages) => {
        for (const passage of arrivals(scene, messages)) {
          if (!passage.isSent || !passage.arrived.text.includes("▢▢▢")) continue;
          const learnt = new Set([...passage.memory.learnt.rep.keys(), ...passage.memory.learnt.customer.keys()]);
          const words = wordKeys(JSON.stringify(passage.arrived));
          for (const word of ["refund", "invoice"]) if (!learnt.has(word)) expect(words).not.toContain(word);
        }
      }),
    );
  });

  test("[BA20] the parts of the arrived text are the report's, in order", () => {
    fc.assert(
      fc.property(anyScene, conversation, (scene, messages) => {
        for (const passage of arrivals(scene, messages)) {
          if (!passage.isSent) continue;
          let rest = passage.arrived.text;
          for (const { arrived } of passage.report) {
            expect(rest).toContain(arrived);
            rest = rest.slice(rest.indexOf(arrived) + arrived.length);
          }
        }
      }),
    );
  });

  test("[BA1] ten thousand characters of anything pass, and take a time that grows with their number", () => {
    const worst = [
      "put ",
      "a ",
      "a-",
      "I, ",
      "...",
      "' ",
      "▢",
      "B-",
      "1/",
      "half ",
      "no not ",
      "\u0301",
      "not un",
      " \n",
      "the ",
    ];
    for (const id of barriers) {
      const scene = sceneOf(id);
      for (const piece of worst) {
        const text = piece.repeat(Math.ceil(10_000 / piece.length));
        const started = performance.now();
        arrive(scene, NOTHING_HAPPENED, byRep(text));
        // Twenty times what a slow machine needs; what grows with the square would need minutes.
        expect(performance.now() - started, `${id} ${piece}`).toBeLessThan(2000);
      }
    }
    fc.assert(
      fc.property(anyScene, anyString(10_000), (scene, text) => {
        arrive(scene, NOTHING_HAPPENED, byRep(text));
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
