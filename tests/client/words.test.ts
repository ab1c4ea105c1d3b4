import { describe, expect, test } from "vitest";
import { loadDictionary } from "../../client/words/dictionaries.ts";
import { clockText } from "../../client/words/duration.ts";
import { fill } from "../../client/words/fill.ts";
import { LANGUAGES, languageFor } from "../../client/words/languages.ts";
import type { Text } from "../../client/words/translation.ts";
import { Words } from "../../client/words/words.svelte.ts";
import { MemoryStorage } from "./memoryStorage.ts";

const OTHERS = LANGUAGES.map(({ code }) => code).filter((code) => code !== "en");
const OF_PHONES = ["join", "seat", "answer", "reveal", "calibration"] as const;
const sentences = (text: Text): readonly string[] => (typeof text === "string" ? [text] : Object.values(text));
const slotsIn = (sentence: string): readonly string[] => (sentence.match(/\{\w+\}/g) ?? []).toSorted();

describe("words", () => {
  test.each(OTHERS.flatMap((language) => OF_PHONES.map((area) => [language, area] as const)))(
    "[CL8] %s fills the same slots as English: %s",
    async (language, area) => {
      const [english, other] = await Promise.all([loadDictionary(area, "en"), loadDictionary(area, language)]);
      expect(Object.keys(other).toSorted()).toEqual(Object.keys(english).toSorted());
      for (const [key, text] of Object.entries(english)) {
        const allowed = new Set(sentences(text).flatMap(slotsIn));
        for (const sentence of sentences(other[key] ?? "")) {
          expect([...allowed], `${key}: ${sentence}`).toEqual(expect.arrayContaining([...slotsIn(sentence)]));
        }
        if (typeof text === "string") expect(slotsIn(sentences(other[key] ?? "")[0] ?? ""), key).toEqual(slotsIn(text));
      }
    },
  );

  test("[CL8] where console or screen lack a translation the English text stands in", async () => {
    const [english, german] = await Promise.all([loadDictionary("console", "en"), loadDictionary("console", "de")]);
    expect(Object.keys(german)).toEqual(expect.arrayContaining(Object.keys(english)));
  });

  test("[CL8] the plural form is the language's own", () => {
    const forms = { one: "{count} Bogen", other: "{count} Bögen" };
    expect(fill(forms, "de", { count: 1 })).toBe("1 Bogen");
    expect(fill(forms, "de", { count: 2 })).toBe("2 Bögen");
    expect(fill({ two: "ورقتان", other: "{count} ورقة" }, "ar", { count: 2 })).toBe("ورقتان");
  });

  test("[CL8] a name that runs the other way is set apart from its sentence; one that does not is left alone", () => {
    expect(fill("Listen to {name}.", "en", { name: "شيماء" })).toBe("Listen to \u2068شيماء\u2069.");
    expect(fill("Listen to {name}.", "en", { name: "Ana" })).toBe("Listen to Ana.");
    expect(fill("استمع إلى {name}", "ar", { name: "Ana" })).toBe("استمع إلى \u2068Ana\u2069");
  });

  test("[CL8] braces and patterns in a name are only letters", () => {
    expect(fill("Hello {name}", "en", { name: "{name} $& $1" })).toBe("Hello {name} $& $1");
  });

  test.each([
    [["de-AT", "en"], "de"],
    [["fr", "es-MX"], "es"],
    [["AR"], "ar"],
    [["xx"], "en"],
    [[], "en"],
  ] as const)("[CL8] a device that wishes %j reads %s", (wished, language) => {
    expect(languageFor(wished)).toBe(language);
  });

  test.each([
    [61_000, "1:01"],
    [60_001, "1:01"],
    [59_001, "1:00"],
    [1, "0:01"],
    [0, "0:00"],
    [-5, "0:00"],
    [3_600_000, "60:00"],
  ])("[CL10] %i ms are shown as %s", (spanMs, text) => {
    expect(clockText(spanMs, "en")).toBe(text);
  });
});

function wordsOn(languages: readonly string[]): Words {
  const documentElement = { lang: "", dir: "" };
  const browser = { navigator: { languages }, localStorage: new MemoryStorage(), document: { documentElement } };
  return new Words("seat", browser);
}

describe("words that come with a page", () => {
  test("[CL8] are there once they were asked for, beside those that were there before", async () => {
    const words = wordsOn(["de"]);
    await words.start();
    expect(words.t("calibration.keyTitle")).toBe("calibration.keyTitle");
    await words.add("calibration");
    expect(words.t("calibration.keyTitle")).toBe("Der Schlüssel");
    expect(words.t("seat.stop")).toBe("Stopp");
  });

  test("[CL8] follow every later choice of a language, and one that is made while they are on their way", async () => {
    const words = wordsOn(["en"]);
    await words.start();
    await Promise.all([words.add("calibration"), words.choose("es")]);
    expect([words.language, words.t("calibration.keyTitle"), words.t("seat.stop")]).toEqual([
      "es",
      "La clave",
      "Parar",
    ]);
    await Promise.all([words.choose("de"), words.add("reveal")]);
    expect([words.language, words.t("calibration.keyTitle")]).toEqual(["de", "Der Schlüssel"]);
    expect(words.t("seat.talkTitle")).not.toBe("seat.talkTitle");
  });
});
