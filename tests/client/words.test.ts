import { describe, expect, test } from "vitest";
import { loadDictionary } from "../../client/words/dictionaries.ts";
import { clockText } from "../../client/words/duration.ts";
import { fill } from "../../client/words/fill.ts";
import { LANGUAGES, languageFor } from "../../client/words/languages.ts";
import type { Text } from "../../client/words/translation.ts";
import { Words } from "../../client/words/words.svelte.ts";
import { MemoryStorage } from "./memoryStorage.ts";

const OTHERS = LANGUAGES.map(({ code }) => code).filter((code) => code !== "en");
const OF_PHONES = ["join", "seat", "answer", "reveal", "calibration", "scene", "talk", "means", "debrief"] as const;
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

function wordsOn(languages: readonly string[], load = loadDictionary): Words {
  const documentElement = { lang: "", dir: "" };
  const browser = { navigator: { languages }, localStorage: new MemoryStorage(), document: { documentElement } };
  return new Words("seat", browser, load);
}

/** Dictionaries that come when the test lets them, in whatever order. */
function slowly(): { readonly load: typeof loadDictionary; readonly arrive: (name: string) => void } {
  const waiting = new Map<string, () => void>();
  return {
    load: async (area, language) => {
      await new Promise<void>((resolve) => waiting.set(`${area}/${language}`, resolve));
      return loadDictionary(area, language);
    },
    arrive: (name) => waiting.get(name)?.(),
  };
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

  test("[CL8] follow every later choice of a language", async () => {
    const words = wordsOn(["en"]);
    await words.start();
    await Promise.all([words.add("calibration"), words.choose("es")]);
    expect([words.language, words.t("calibration.keyTitle"), words.t("seat.stop")]).toEqual([
      "es",
      "La clave",
      "Parar",
    ]);
  });

  test("[CL8] that arrive late, in a language that nobody wants any more, change nothing", async () => {
    const { load, arrive } = slowly();
    const words = wordsOn(["en"], load);
    const started = words.start();
    arrive("seat/en");
    await started;
    const added = words.add("calibration");
    const chosen = words.choose("de");
    arrive("seat/de");
    arrive("calibration/de");
    await chosen;
    arrive("seat/en");
    arrive("calibration/en");
    await settledOnce(
      added,
      () => arrive("seat/de"),
      () => arrive("calibration/de"),
    );
    expect([words.language, words.t("calibration.keyTitle")]).toEqual(["de", "Der Schlüssel"]);
  });

  test("[CL8] that cannot be had leave the others as they are, and may be asked for again", async () => {
    let isThere = false;
    const words = wordsOn(["en"], async (area, language) => {
      if (area === "calibration" && !isThere) throw new Error("no network");
      return loadDictionary(area, language);
    });
    await words.start();
    await expect(words.add("calibration")).rejects.toThrow("no network");
    await words.choose("de");
    expect(words.t("seat.stop")).toBe("Stopp");
    isThere = true;
    await words.add("calibration");
    expect(words.t("calibration.keyTitle")).toBe("Der Schlüssel");
  });
});

/** Lets what is asked for once more arrive until it is done. */
async function settledOnce(done: Promise<void>, ...again: readonly (() => void)[]): Promise<void> {
  let isDone = false;
  void done.then(() => (isDone = true));
  while (!isDone) {
    for (const arrive of again) arrive();
    await Promise.resolve();
  }
}
