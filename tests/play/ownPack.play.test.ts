import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GUIDE_PACK } from "../support/packTexts.ts";
import { TEST_HOST_KEY } from "../support/serverProcess.ts";
import { askedPhones, at, type Cast, castAtRead, handInSheets, sayYes, shownOn } from "./support/cast.ts";
import type { Desk } from "./support/desk.ts";
import { oneStory } from "./support/oneStory.ts";
import type { Phone } from "./support/phone.ts";
import { Playground } from "./support/playground.ts";
import type { Wall } from "./support/wall.ts";

/** What the guide's author adds next: an industry, and their own language, which lacks the rubric. */
const INDUSTRY = "industries: [hotels]\n";
const INDUSTRY_TEXT = `
    industries:
      hotels: { name: Small hotels, stress: Be warm and quick., words: [check in, key], weakSign: Only points at a map. }
`;
const GERMAN = `
  de:
    pack: { name: Mein erstes Paket, description: Eine Frage und ein Kriterium. }
    competencies: { C2: Verständigung }
    industries:
      hotels: { name: Kleine Hotels, stress: Sei herzlich und schnell., words: [einchecken], weakSign: Zeigt nur auf die Karte. }
    questions:
      q01:
        title: Deine Straße
        question: Wie komme ich von hier zur nächsten Haltestelle?
        lookingFor: Ob du jemandem einen Weg erklären kannst, der neu hier ist.
        probes: [Und wenn ich nicht weit gehen kann?]
        traits: { clear: Spricht in kurzen Sätzen }
        levels:
          low: Nennt eine Richtung und zeigt dorthin.
          mid: Nennt die Straßen der Reihe nach.
          high: Nennt Straßen, Abzweigungen und was man unterwegs sieht.
`;
const PACK = INDUSTRY + GUIDE_PACK.trimEnd() + INDUSTRY_TEXT + GERMAN;
const QUESTION = "How do I get from here to the next bus stop?";
const FRAGE = "Wie komme ich von hier zur nächsten Haltestelle?";
const TRY_NEXT = "Say how long it takes.";

let ground: Playground;
let desk: Desk;
let wall: Wall;
let phones: readonly Phone[];
let cast: Cast;

describe("a pack of one's own", () => {
  beforeAll(async () => {
    ground = await Playground.open();
  }, 60_000);

  afterAll(async () => {
    await ground?.close();
  });

  oneStory(() => ground.watch.take());

  test("[PK11] written by following the authors' guide, it is imported and its question can be chosen", async () => {
    const headers = { "content-type": "text/yaml", authorization: `Bearer ${TEST_HOST_KEY}` };
    const answer = await fetch(`${ground.server.url}/api/packs?file=mine.yaml`, {
      method: "POST",
      headers,
      body: PACK,
    });
    expect(await answer.json()).toMatchObject({ packId: "my-first" });
    desk = await ground.desk();
    await desk.chooseQuestion("Your street", "Small hotels");
    const joinCode = await desk.openWorkshop(3);
    wall = await ground.wall(joinCode);
    phones = await Promise.all(["Ana", "Ben", "Dörte"].map((name) => ground.phone(name)));
    for (const phone of phones) await phone.join(joinCode);
  }, 60_000);

  test("[SN7] its question is asked as if in the industry that was chosen", async () => {
    await desk.goThrough("console.primaryFormRooms", "console.primaryAskFirst");
    await sayYes(await askedPhones(phones, 1));
    await desk.goOn("console.primaryStart", { ready: 1, of: 1 });
    cast = await castAtRead(phones, 1);
    await wall.showsText(QUESTION);
    await wall.says("screen.trade", { trade: "Small hotels" });
    for (const phone of phones) await phone.showsText(QUESTION);
  }, 60_000);

  test("[CN3] a phone in another language reads the pack's translation, and English where that has none", async () => {
    const german = at(cast.scorers, 0);
    await german.chooseLanguage("de");
    await german.showsText(FRAGE);
    await german.showsText("Spricht in kurzen Sätzen");
    await german.showsText("Sei herzlich und schnell.");
    await german.showsText("Clear");
    expect(await shownOn([wall, ...phones.filter((phone) => phone !== german)])).not.toContain(FRAGE);
    await german.page.reload();
    await german.showsText(FRAGE);
    await german.reloadInEnglish();
    await german.showsText(QUESTION);
  }, 60_000);

  test("[PK11] its round is played to the results", async () => {
    await desk.goThrough("console.primaryTo.answer", "console.primaryTo.probe", "console.primaryTo.sheets");
    await wall.says("screen.sheets.title");
    await handInSheets([...cast.scorers, ...cast.performers], { level: 4, tryNext: TRY_NEXT });
    await wall.says("screen.sheets.allIn");
    await desk.goThrough("console.primaryTo.self-speaks", "console.primaryTo.results");
    await wall.says("screen.results.few");
    await wall.showsText("Uses short sentences");
    const performer = at(cast.performers, 0);
    await performer.says("seat.resultsTitlePerformer");
    await performer.showsText(TRY_NEXT);
    await performer.showsText("Clear");
  }, 60_000);
});
