import { expect, test } from "vitest";
import { ANYTHING, type EntryWish, findEntries } from "../../../client/packs/entrySearch.ts";
import { packEntries } from "../../../shared/view/preview/packEntries.ts";
import { builtInPack } from "../../shared/content/builtInPack.ts";

const pack = packEntries(builtInPack(), "en");
const found = (wish: Partial<EntryWish>): string[] => findEntries(pack, { ...ANYTHING, ...wish }).map(({ id }) => id);

test("[PK15] a search wants every word, in any case and without accents, and looks into the tags too", () => {
  expect(found({})).toHaveLength(pack.entries.length);
  expect(found({ typed: "HOTEL" })).toEqual(expect.arrayContaining(["A06", "L02", "L10", "L13"]));
  expect(found({ typed: "hôtel  twó" })).toEqual(["L13"]);
  expect(found({ typed: "resilience", kind: "question" })).toEqual(found({ kind: "question", competency: "C4" }));
  expect(found({ typed: "A05" })).toEqual(["A05"]);
  expect(found({ typed: "angry helicopter" })).toEqual([]);
});

test("[PK15] what is chosen narrows down together: kind, competency, channel, industry, rubric and family", () => {
  expect(found({ kind: "card" })).toHaveLength(26);
  expect(found({ family: "barrier" })).toHaveLength(13);
  expect(found({ family: "angry", channel: "chat", rubric: "R-CALM" })).toEqual(expect.arrayContaining(["A04", "A11"]));
  expect(found({ family: "angry", channel: "chat", rubric: "R-CALM" })).not.toContain("A01");
  expect(found({ industry: "insurance", family: "angry" })).toContain("A08");
  expect(found({ kind: "question", rubric: "R-STAR", competency: "C4" })).toContain("q02");
  expect(found({ kind: "exemplar", rubric: "R-CLEAR" })).toEqual(["X-CLEAR-a", "X-CLEAR-b"]);
  expect(found({ kind: "question", family: "angry" })).toEqual([]);
});
