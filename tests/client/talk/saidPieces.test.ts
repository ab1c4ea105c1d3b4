import { describe, expect, test } from "vitest";
import { saidPieces } from "../../../client/parts/talk/saidPieces.ts";
import { isHalfHeard } from "../../../client/seat/talk/messages.ts";
import { Speech } from "../../../client/seat/talk/speech.svelte.ts";
import { halfHeard } from "../../../shared/roleplay/barriers/hearing.ts";

describe("what arrived, as it is drawn and told", () => {
  test("[CL21] each word that was not understood is a piece of its own, and nothing else of the text is lost", () => {
    const text = "▢▢▢ you ▢▢▢ ▢▢▢?";
    const pieces = saidPieces(text);
    expect(pieces.map(({ isCovered }) => isCovered)).toEqual([true, false, true, false, true, false]);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(saidPieces("All of it.")).toEqual([{ isCovered: false, text: "All of it." }]);
    expect(saidPieces("")).toEqual([]);
  });

  test("[CL21] a line with lost sounds is known by them", () => {
    expect(isHalfHeard(halfHeard("Thirty past six"))).toBe(true);
    expect(isHalfHeard("Nine.")).toBe(false);
    expect(isHalfHeard(null)).toBe(false);
  });
});

describe("the phone's voice", () => {
  function aVoice() {
    const heard: string[] = [];
    const voice = {
      speak: (text: string, language: string) => void heard.push(`${language}: ${text}`),
      cancel: () => void heard.push("(stops)"),
    };
    return { speech: new Speech(voice), heard };
  }

  test("[CL24] is off until its owner turns it on, and then speaks the scene's language", () => {
    const { speech, heard } = aVoice();
    speech.say("Good morning.");
    expect([speech.isOn, heard]).toEqual([false, []]);
    speech.turn(true);
    speech.say("Good morning.");
    expect(heard).toEqual(["en: Good morning."]);
    speech.turn(false);
    speech.say("And more.");
    expect(heard).toEqual(["en: Good morning.", "(stops)"]);
  });

  test("[CL24] says neither what was not understood nor what is only done", () => {
    const { speech, heard } = aVoice();
    speech.turn(true);
    speech.say("(points at the shoe) This ▢▢▢ now.");
    speech.say("(waits)");
    expect(heard).toEqual(["en: This , now."]);
  });

  test("[CL24] is not offered where the browser has none", () => {
    const speech = new Speech(null);
    speech.turn(true);
    expect([speech.isThere, speech.isOn]).toEqual([false, false]);
  });
});
