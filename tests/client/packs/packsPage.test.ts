import { expect, test } from "vitest";
import { packsPath, readHostAddress, settledPath } from "../../../client/console/hostAddress.ts";
import { copyId } from "../../../client/packs/copyId.ts";
import { inReadingOrder, pathText } from "../../../client/packs/findingOrder.ts";
import { type PacksPlace, placeHash, readPlace } from "../../../client/packs/packsAddress.ts";
import { loadDictionary } from "../../../client/words/dictionaries.ts";
import { LANGUAGES } from "../../../client/words/languages.ts";
import type { Text } from "../../../client/words/translation.ts";
import { workshopIdSchema } from "../../../shared/basics/ids.ts";
import { packIdSchema } from "../../../shared/content/contentIds.ts";
import type { PackFinding } from "../../../shared/protocol/packs.ts";

test("[PK16] errors come first, each kind in the order of the file", () => {
  const finding = (severity: "error" | "warning", line: number, column = 1): PackFinding => {
    return { severity, line, column, code: "shape/missing", file: "mine.yaml", path: [], sentence: "" };
  };
  const given = [finding("warning", 2), finding("error", 10), finding("error", 9, 4), finding("error", 9, 2)];
  expect(inReadingOrder(given).map(({ severity, line, column }) => `${severity} ${line} ${column}`)).toEqual([
    "error 9 2",
    "error 9 4",
    "error 10 1",
    "warning 2 1",
  ]);
  expect(given[0]?.severity).toBe("warning");
});

test("[PK16] a place is told as the way to it, entries of lists counted from one", () => {
  expect(pathText({ path: ["questions", "q01", "traits", 0] })).toBe("questions › q01 › traits › 1");
});

test("[PK14] what is looked at stands in the address, and anything else is the list of packs", () => {
  const places: readonly PacksPlace[] = [
    { kind: "shelf" },
    { kind: "pack", packId: "my-first", entry: null },
    { kind: "pack", packId: "service", entry: { kind: "exemplar", id: "X-INT-a" } },
  ];
  expect(places.map(placeHash).map(readPlace)).toEqual(places);
  for (const hash of ["", "#", "#/", "#<b>", "#service/card", "#service/card/A01/more"]) {
    expect([hash, readPlace(hash)]).toEqual([hash, { kind: "shelf" }]);
  }
  expect(readPlace("#service/secret/A01")).toEqual({ kind: "pack", packId: "service", entry: null });
});

test("[PK14] the page keeps its address when it is loaded anew, with the workshop one came from", () => {
  const workshopId = workshopIdSchema.parse("w-1");
  const [pathname = "", search = ""] = packsPath(workshopId).split("?");
  const address = readHostAddress({ pathname, hash: "#service/card/A01", search: `?${search}` });
  expect(address).toEqual({ kind: "packs", workshopId, hash: "#service/card/A01" });
  expect(settledPath(address)).toBe("/host/packs?workshop=w-1#service/card/A01");
  expect(settledPath(readHostAddress({ pathname: "/host/packs", hash: "" }))).toBe("/host/packs");
});

test("[PK13] an id is made of a name: its letters, and a number where it is taken", () => {
  expect(copyId("Kundenservice – für Anfänger (Kopie)", [])).toBe("kundenservice-fur-anfanger-kopie");
  expect(copyId("Service", ["SERVICE", "service-2"])).toBe("service-3");
  expect(copyId("٣ حزم", ["pack"])).toBe("pack-2");
  const long = copyId("a very long name that nobody would ever give to a pack", [
    "a-very-long-name-that-nobody-would-ever-g",
  ]);
  for (const id of [long, copyId("1st", []), copyId("", [])]) expect(packIdSchema.safeParse(id).success).toBe(true);
});

const sentences = (text: Text): readonly string[] => (typeof text === "string" ? [text] : Object.values(text));
const slotsIn = (sentence: string): readonly string[] => (sentence.match(/\{\w+\}/g) ?? []).toSorted();

test.each(LANGUAGES.map(({ code }) => code).filter((code) => code !== "en"))(
  "[CL8] %s has every word of packs and cards, and fills the same slots as English",
  async (language) => {
    for (const area of ["packs", "cards"] as const) {
      const [english, other] = await Promise.all([loadDictionary(area, "en"), loadDictionary(area, language)]);
      expect(Object.keys(other).toSorted()).toEqual(Object.keys(english).toSorted());
      for (const [key, text] of Object.entries(english)) {
        const allowed = sentences(text).flatMap(slotsIn);
        for (const sentence of sentences(other[key] ?? ""))
          expect(allowed, `${key}: ${sentence}`).toEqual(expect.arrayContaining([...slotsIn(sentence)]));
        if (typeof text === "string") expect(slotsIn(sentences(other[key] ?? "")[0] ?? ""), key).toEqual(slotsIn(text));
      }
    }
  },
);
