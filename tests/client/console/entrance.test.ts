import { describe, expect, test } from "vitest";
import { leadLink } from "../../../client/connection/links.ts";
import { DeviceMemory } from "../../../client/connection/seatStorage.ts";
import { isUsual, roundMinutes, TIMED_STEPS, withSeconds } from "../../../client/console/agenda.ts";
import {
  allQuestions,
  choose,
  chosenQuestion,
  filterChoices,
  NO_FILTER,
  searchQuestions,
  suggestedChoice,
} from "../../../client/console/catalogueSearch.ts";
import { readHostAddress, settledPath, typedHostKey } from "../../../client/console/hostAddress.ts";
import { isTypedCode, scannedAddress, spacedCode, typedAddress } from "../../../client/console/joinAddress.ts";
import { KeptLeads } from "../../../client/console/keptLeads.ts";
import { questionSettings, withIndustry } from "../../../client/console/questionSettings.ts";
import { questionTags } from "../../../client/console/questionTags.ts";
import { facilitatorIdSchema, workshopIdSchema } from "../../../shared/basics/ids.ts";
import { exerciseChoiceSchema } from "../../../shared/workshop/commands.ts";
import { DEFAULT_STEP_SECONDS, interviewPlan, MAX_STEP_MS } from "../../../shared/workshop/roundPlan.ts";

import { TEXTS } from "./english.ts";

const question = (questionId: string, title: string) => ({
  questionId,
  title,
  question: `Tell us about ${title.toLowerCase()}.`,
  lookingFor: "Calm",
  competencies: ["C4"],
  channels: ["phone"],
  star: "full",
  rubricId: "R-INT",
  otherRubrics: [],
});
const catalogue = {
  joinUrl: "http://192.168.1.5:3000",
  packs: [
    {
      packId: "service",
      name: "Service",
      rubrics: { "R-INT": "Interview answer", "R-STAR": "Story", "R-CALM": "Calm" },
      competencies: { C4: "Resilience" },
      industries: [{ industryId: "retail", name: "Shop" }],
      cards: [],
      exemplars: [
        { exemplarId: "X-a", title: "A", rubricId: "R-INT" },
        { exemplarId: "X-b", title: "B", rubricId: "R-INT" },
        { exemplarId: "X-c", title: "C", rubricId: "R-INT" },
        { exemplarId: "Y-a", title: "D", rubricId: "R-CALM" },
      ],
      questions: [question("q01", "Émile’s café"), question("q02", "An angry customer"), question("q03", "A mistake")],
    },
  ],
};
const tCode = (prefix: string, code: string) => {
  const text = TEXTS[`${prefix}.${code}`];
  return typeof text === "string" ? text : null;
};
const typing = (typed: string) => ({ ...NO_FILTER, typed });
const ids = (found: readonly { questionId: string }[]) => found.map(({ questionId }) => questionId);

describe("choosing a question", () => {
  const all = allQuestions(catalogue);

  test("[CN1] a search wants every word, in any case and without accents", () => {
    expect(ids(searchQuestions(all, typing("")))).toEqual(["q01", "q02", "q03"]);
    expect(ids(searchQuestions(all, typing("ANGRY customer")))).toEqual(["q02"]);
    expect(ids(searchQuestions(all, typing("emile cafe")))).toEqual(["q01"]);
    expect(ids(searchQuestions(all, typing("angry mistake")))).toEqual([]);
  });

  test("[CN1] after a round the next question that was not played is proposed, in the end the last one again", () => {
    const [first, second] = all;
    if (first === undefined || second === undefined) throw new Error("the catalogue has three questions");
    const last = choose(second, DEFAULT_STEP_SECONDS);
    expect(suggestedChoice(catalogue, last, [{ questionId: null }])).toEqual(last);
    expect(suggestedChoice(catalogue, last, [{ questionId: "q02" }]).questionId).toBe("q03");
    expect(suggestedChoice(catalogue, last, [{ questionId: "q02" }, { questionId: "q03" }]).questionId).toBe("q01");
    expect(
      suggestedChoice(
        catalogue,
        last,
        ["q01", "q02", "q03"].map((questionId) => ({ questionId })),
      ),
    ).toEqual(last);
    expect(chosenQuestion(catalogue, last)?.title).toBe("An angry customer");
    expect(chosenQuestion(catalogue, { ...last, questionId: "q99" })).toBeNull();
  });

  test("[CN1] a search finds competencies by their names, and filters narrow it", () => {
    const [first, second, third] = all;
    if (first === undefined || second === undefined || third === undefined) throw new Error("there are three");
    const mixed = [
      { ...first, star: "inside" },
      { ...second, channels: ["phone", "chat"] },
      { ...third, competencies: ["C1", "C4"], competencyNames: ["People", "Resilience"] },
    ];
    expect(ids(searchQuestions(mixed, typing("people")))).toEqual(["q03"]);
    expect(ids(searchQuestions(mixed, { ...NO_FILTER, star: "full" }))).toEqual(["q02", "q03"]);
    expect(ids(searchQuestions(mixed, { ...NO_FILTER, channel: "chat" }))).toEqual(["q02"]);
    expect(ids(searchQuestions(mixed, { ...NO_FILTER, competency: "C4", star: "inside" }))).toEqual(["q01"]);
    expect(filterChoices(mixed)).toEqual({
      competencies: [{ id: "C1", name: "People" }],
      stars: ["inside", "full"],
      channels: ["chat"],
    });
    const tags = mixed.map((question) => questionTags(question, filterChoices(mixed), { tCode }));
    expect(tags).toEqual([
      ["Resilience", "Opinion with a story", "On the phone"],
      ["Resilience", "Whole story"],
      ["People", "Resilience", "Whole story", "On the phone"],
    ]);
  });

  test("[CN2] any question can be switched to an industry of its pack, and to any rubric of it", () => {
    const [first] = all;
    if (first === undefined) throw new Error("there are three");
    const choice = choose(first, DEFAULT_STEP_SECONDS);
    const settings = questionSettings(catalogue, choice);
    expect(settings).toMatchObject({ industry: null, rubric: { id: "R-INT", name: "Interview answer" } });
    expect(settings?.fitting.map(({ name }) => name)).toEqual(["Interview answer"]);
    expect(settings?.otherRubrics.map(({ name }) => name)).toEqual(["Story", "Calm"]);
    const shop = withIndustry(choice, "retail");
    expect(questionSettings(catalogue, { ...shop, rubricId: "R-CALM" })).toMatchObject({
      industry: { name: "Shop" },
      rubric: { name: "Calm" },
    });
    expect(withIndustry(shop, null)).toEqual(choice);
    for (const one of [choice, shop]) expect(exerciseChoiceSchema.safeParse(one).success).toBe(true);
    expect(questionSettings(catalogue, { ...choice, packId: "gone" })).toBeNull();
  });

  test("[CN2] the industry stays with the next question of the same pack", () => {
    const [first, second] = all;
    if (first === undefined || second === undefined) throw new Error("there are three");
    const shop = withIndustry(choose(first, DEFAULT_STEP_SECONDS), "retail");
    expect(choose(second, DEFAULT_STEP_SECONDS, shop).industryId).toBe("retail");
    expect(choose({ ...second, packId: "own" }, DEFAULT_STEP_SECONDS, shop)).not.toHaveProperty("industryId");
    expect(suggestedChoice(catalogue, shop, [{ questionId: "q01" }])).toMatchObject({
      questionId: "q02",
      industryId: "retail",
    });
  });
});

describe("the minutes", () => {
  test("[PH2] the usual round takes about nine minutes, and every timed step of it can be set", () => {
    expect(roundMinutes(DEFAULT_STEP_SECONDS)).toBe(9);
    const timed = interviewPlan(DEFAULT_STEP_SECONDS).filter(({ durationMs }) => durationMs !== null);
    expect(timed.map(({ step }) => step)).toEqual([...TIMED_STEPS]);
  });

  test("[PH2] no step gets shorter than nothing or longer than a step may be", () => {
    expect(withSeconds(DEFAULT_STEP_SECONDS, "probe", -15).probe).toBe(0);
    expect(withSeconds(DEFAULT_STEP_SECONDS, "talk", 1e9).talk).toBe(MAX_STEP_MS / 1000);
    expect(isUsual(withSeconds(DEFAULT_STEP_SECONDS, "talk", 135))).toBe(false);
    expect(isUsual(DEFAULT_STEP_SECONDS)).toBe(true);
  });
});

describe("the address of the console", () => {
  const lead = {
    workshopId: workshopIdSchema.parse("w-1"),
    facilitatorId: facilitatorIdSchema.parse("f-1"),
    token: "t".repeat(43),
  };

  test("[SE10] a link leads in by its secret, and none of it stays in the address", () => {
    const { pathname, hash } = new URL(leadLink("http://x", lead));
    const address = readHostAddress({ pathname, hash });
    expect(address).toEqual({ kind: "workshop", workshopId: lead.workshopId, lead });
    expect(settledPath(address)).toBe("/host/w-1");
    const entrance = readHostAddress({ pathname: "/host", hash: "#key=abc_DEF-123" });
    expect(entrance).toEqual({ kind: "entrance", hostKey: "abc_DEF-123" });
    expect(settledPath(entrance)).toBe("/host");
  });

  test("[SE10] what is none of ours opens the entrance without a key", () => {
    expect(readHostAddress({ pathname: "/host", hash: "#key=<b>" })).toEqual({ kind: "entrance", hostKey: null });
    expect(readHostAddress({ pathname: "/host/", hash: "" })).toEqual({ kind: "entrance", hostKey: null });
    expect(readHostAddress({ pathname: "/host/w-7", hash: "" })).toMatchObject({ kind: "workshop", lead: null });
    expect(typedHostKey(" http://x/host#key=abc ")).toBe("abc");
    expect(typedHostKey("abc")).toBe("abc");
    expect(typedHostKey("a b")).toBeNull();
  });

  test("[SE10] this device keeps one token for each workshop, and what others wrote under our key counts for nothing", () => {
    const stored = new Map<string, string>();
    const storage = {
      ...{ length: 0, clear: () => stored.clear(), key: () => null },
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, text: string) => void stored.set(key, text),
      removeItem: (key: string) => void stored.delete(key),
    };
    const kept = new KeptLeads(new DeviceMemory({ localStorage: storage, sessionStorage: storage }));
    kept.keep(lead);
    expect(kept.leadOf(lead.workshopId)).toEqual(lead);
    expect(kept.leadOf(workshopIdSchema.parse("w-2"))).toBeNull();
    stored.set("lead:w-1", "{not ours");
    expect(kept.leadOf(lead.workshopId)).toBeNull();
  });

  test("[SE10] the code is read out in halves and typed in any way", () => {
    expect(spacedCode("K7M2QX")).toBe("K7M 2QX");
    expect(isTypedCode(" k7m-2qx", "K7M2QX")).toBe(true);
    expect(isTypedCode("K7M2Q", "K7M2QX")).toBe(false);
    expect(typedAddress("http://192.168.1.5:3000/")).toBe("192.168.1.5:3000");
    expect(scannedAddress("http://192.168.1.5:3000/", "K7M2QX")).toBe("http://192.168.1.5:3000/j/K7M2QX");
  });
});
