import { describe, expect, test } from "vitest";
import type { CardText } from "../../../../shared/content/cardText.ts";
import { plainWords } from "../../../../shared/content/checks/contentWords.ts";
import { difficultySchema } from "../../../../shared/content/difficulty.ts";
import { own } from "../../../../shared/content/everyLanguage.ts";
import type { Pack } from "../../../../shared/content/pack.ts";
import { type RolePlayExercise, rolePlayExercise } from "../../../../shared/content/rolePlayExercise.ts";
import { customerCard } from "../../../../shared/view/card/customerCard.ts";
import { publicCard } from "../../../../shared/view/card/publicCard.ts";
import { relayCard } from "../../../../shared/view/card/relayCard.ts";
import { repCard } from "../../../../shared/view/card/repCard.ts";
import { gatesPart, rubricPart } from "../../../../shared/view/card/rubricPart.ts";
import { twistParts } from "../../../../shared/view/card/twistParts.ts";
import { builtInPack } from "../../content/builtInPack.ts";

const pack = builtInPack();
const CARDS = Object.keys(pack.cards);

function exerciseOf(cardId: string, from: Pack = pack): RolePlayExercise {
  const made = rolePlayExercise(from, cardId);
  if (!made.ok) throw new Error(`${cardId}: ${made.refusal}`);
  return made.value;
}

/** Every text somewhere in a part. */
function textsIn(part: unknown): string[] {
  if (typeof part === "string") return [part];
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(textsIn) : [];
}

/** What was written for this card and others than the customer read. */
function openParts(exercise: RolePlayExercise): string[] {
  return textsIn([publicCard(exercise, "en"), repCard(exercise, "en")]);
}

/** What raters read of any card with this rubric. */
function ratersParts(exercise: RolePlayExercise): string[] {
  return textsIn([rubricPart(exercise.rubric, "en"), gatesPart(exercise, "en")]);
}

/** «Yes.» and «Thank you.» give nothing away. */
const TELLING_WORDS = 4;
const isTelling = (text: string) => plainWords(text).length >= TELLING_WORDS;

const spaced = (text: string) => ` ${plainWords(text).join(" ")} `;

describe("the parts of a card", () => {
  test.each(CARDS)("[RP1] %s: no giveaway word and no text of the secret in what others read", (cardId) => {
    const exercise = exerciseOf(cardId);
    const { secret, lines, relay, barrier } = exercise.card.text.en;
    const read = openParts(exercise).map(spaced);
    const told = secret.giveaways.filter((word) => read.some((text) => text.includes(spaced(word))));
    const secrets = textsIn([secret.you, secret.goal, secret.hiddenNeed, secret.ask, secret.resolution, lines]);
    const moves = [...Object.values(secret.raises), ...Object.values(secret.lowers)].map(({ cue }) => cue);
    const sealed = [...secrets, ...secret.openers, ...moves, ...textsIn(relay), barrier?.rule ?? ""].filter(isTelling);
    const allRead = [...read, ...ratersParts(exercise).map(spaced)];
    expect([told, sealed.filter((text) => allRead.some((open) => open.includes(spaced(text))))]).toEqual([[], []]);
  });

  test.each(CARDS)("[RP1] %s: the relay is told neither the secret brief nor the rep's", (cardId) => {
    const exercise = exerciseOf(cardId);
    const relay = relayCard(exercise, "en");
    expect(relay === null).toBe(exercise.card.text.en.relay === undefined);
    const { secret, rep } = exercise.card.text.en;
    const sealed = [secret.you, secret.goal, secret.hiddenNeed, secret.ask, rep.brief, ...rep.limits];
    expect(textsIn(relay).filter((text) => sealed.includes(text))).toEqual([]);
  });

  test.each(CARDS)(
    "[RP1] %s: the customer is told everything that playing takes, and no limit of the rep",
    (cardId) => {
      const exercise = exerciseOf(cardId);
      const { structure, text } = exercise.card;
      for (const difficulty of difficultySchema.options) {
        const part = customerCard(exercise, { language: "en", difficulty });
        // What the customer may seem to have understood is what the rep has to explain.
        const read = textsIn({ ...part, barrier: { ...part.barrier, points: [] } });
        expect(read).not.toContain("");
        expect([part.goal, part.hiddenNeed, part.you]).toEqual([
          text.en.secret.goal,
          text.en.secret.hiddenNeed,
          text.en.secret.you,
        ]);
        expect(part.raises.map(({ moveId, by }) => [moveId, by])).toEqual(
          Object.entries(structure.raises).map(([move, { by }]) => [move, by]),
        );
        expect(part.lowers.map(({ moveId, by }) => [moveId, by])).toEqual(Object.entries(structure.lowers));
        expect(part.lowers.some(({ doesReveal }) => doesReveal)).toBe(true);
        expect(part.resolution.length).toBeGreaterThan(0);
        expect(read.filter((each) => [text.en.rep.brief, ...text.en.rep.limits].includes(each))).toEqual([]);
      }
    },
  );

  test("[RP1] the dial starts as the difficulty has it", () => {
    const exercise = exerciseOf("A06");
    const starts = difficultySchema.options.map((difficulty) => {
      const { dial, probesNeeded } = customerCard(exercise, { language: "en", difficulty });
      return `${difficulty} ${dial.start} ${probesNeeded}`;
    });
    expect(starts).toEqual(["gentle 5 1", "standard 7 1", "hard 8 2"]);
  });

  test("[RP1] rules, gates and twists come with the card", () => {
    const exercise = exerciseOf("A12");
    expect(rubricPart(exercise.rubric, "en").rules).toMatchObject([
      { ruleId: "forbidden-promise", caps: { level: 2 }, callsForFlag: false },
      { ruleId: "other-persons-facts", caps: null, callsForFlag: true },
      { ruleId: "raised-voice", caps: null, callsForFlag: false },
    ]);
    expect(gatesPart(exercise, "en")?.gates[0]).toMatchObject({ gateId: "identity-first", ask: expect.any(String) });
    expect(gatesPart(exerciseOf("A01"), "en")).toBeNull();
    const twists = twistParts(exercise, "en");
    expect(twists.map(({ twistId }) => twistId)).toEqual(Object.keys(exercise.card.structure.twists));
    expect(twists.filter(({ isHard }) => isHard)).toHaveLength(1);
  });

  test("[CN3] a card is read in the language that has it whole, and in English otherwise", () => {
    const english = pack.text.en;
    const card = own<CardText>(english?.cards ?? {}, "A05");
    if (english === undefined || card === undefined) throw new Error("the pack has A05");
    const german = { ...card, title: "Der neue Preis", rep: { ...card.rep, brief: "Sie betreuen Kunden." } };
    const both = { ...pack, text: { ...pack.text, de: { ...english, cards: { A05: german } } } };
    expect(publicCard(exerciseOf("A05", both), "de-AT").title).toBe("Der neue Preis");
    expect(repCard(exerciseOf("A05", both), "de").brief).toBe("Sie betreuen Kunden.");
    expect(publicCard(exerciseOf("A06", both), "de").title).toBe(own<CardText>(english.cards, "A06")?.title);
  });
});
