import { describe, expect, test } from "vitest";
import { plainWords } from "../../../../shared/content/checks/contentWords.ts";
import { rolePlayExercise } from "../../../../shared/content/rolePlayExercise.ts";
import { packEntries } from "../../../../shared/view/preview/packEntries.ts";
import { previewOf, previewsOf } from "../../../../shared/view/preview/previewOf.ts";
import { type CardPreview, PREVIEW_KINDS, type Preview } from "../../../../shared/view/preview/previews.ts";
import { builtInPack } from "../../content/builtInPack.ts";

const pack = builtInPack();
const WISH = { language: "en", difficulty: "standard" } as const;

function look(kind: Preview["kind"], id: string, wish: Partial<Parameters<typeof previewOf>[2]> = {}): Preview {
  const made = previewOf(pack, { kind, id }, { ...WISH, ...wish });
  if (!made.ok) throw new Error(made.refusal);
  return made.value;
}

const cards = previewsOf(pack, "card", WISH).filter((preview): preview is CardPreview => preview.kind === "card");

/** The secret's own words, with those that are too short to tell anything left out. */
function secretsOf(cardId: string): { readonly giveaways: readonly string[]; readonly texts: readonly string[] } {
  const made = rolePlayExercise(pack, cardId);
  if (!made.ok) throw new Error(made.refusal);
  const { giveaways, you, goal, hiddenNeed, ask } = made.value.card.text.en.secret;
  return { giveaways, texts: [you, goal, hiddenNeed, ask] };
}

const spaced = (text: string) => ` ${plainWords(text).join(" ")} `;

describe("previews", () => {
  test("[PK14] every entry of the built-in pack can be looked at, twenty questions and twenty-six cards among them", () => {
    const counts = PREVIEW_KINDS.map((kind) => `${kind} ${previewsOf(pack, kind, WISH).length}`);
    const { entries } = packEntries(pack, "en");
    expect(counts).toEqual(["question 20", "card 26", "rubric 4", "exemplar 7"]);
    const shown = PREVIEW_KINDS.flatMap((kind) => previewsOf(pack, kind, WISH).map(({ id }) => `${kind} ${id}`));
    expect(entries.map(({ kind, id }) => `${kind} ${id}`)).toEqual(shown);
  });

  test("[PK14] a question: the room gets its inner part, the screen does not", () => {
    const preview = look("question", "q02", { industryId: "retail", rubricId: "R-INT" });
    if (preview.kind !== "question") throw new Error(preview.kind);
    const { performer, scorer, screen, rubric, about } = preview;
    expect(performer).toEqual(scorer);
    expect(performer).toMatchObject({ inner: { lookingFor: expect.any(String) } });
    expect(screen).toMatchObject({ question: expect.any(String), inner: null });
    expect(rubric.rubricId).toBe("R-INT");
    expect(about).toMatchObject({
      competencies: [{ id: "C4", name: "Resilience" }, { id: "C1" }, { id: "C8" }],
      star: "full",
      rubrics: [{ id: "R-STAR" }, { id: "R-INT" }],
      stories: [{ id: "angry-calmed" }],
      industry: { weakSign: expect.any(String) },
    });
  });

  test.each(cards.map(({ id, ...parts }) => ({ id, ...parts })))(
    "[RP1] $id: rep, relay, scorers and screen are shown no word of the secret",
    ({ id, rep, relay, scorer, screen }) => {
      const { giveaways, texts } = secretsOf(id);
      const { rubric: _rubric, gates: _gates, ...ofTheCard } = scorer;
      const read = spaced(JSON.stringify([rep, ofTheCard, screen]));
      expect(giveaways.filter((word) => read.includes(spaced(word)))).toEqual([]);
      const all = spaced(JSON.stringify([rep, relay, scorer, screen]));
      expect(texts.filter((text) => all.includes(spaced(text)))).toEqual([]);
    },
  );

  test("[PK14] an exemplar is read without its key, which comes after it", () => {
    const preview = look("exemplar", "X-CALM-a");
    if (preview.kind !== "exemplar") throw new Error(preview.kind);
    const because = preview.key.exemplars[0]?.rows.map((row) => row.because) ?? [];
    expect(because.length).toBe(7);
    const read = JSON.stringify([preview.phone, preview.screen]);
    expect(because.filter((reason) => read.includes(reason))).toEqual([]);
    expect(preview.screen).toMatchObject({ rubric: null });
  });

  test("[PK14] a rubric says what uses it", () => {
    const preview = look("rubric", "R-CALM");
    if (preview.kind !== "rubric") throw new Error(preview.kind);
    expect(preview.rubric.rules).toHaveLength(3);
    expect([preview.questions.length, preview.cards.length > 10]).toEqual([0, true]);
  });

  test("[PK15] the list of entries holds no word of a secret", () => {
    const { entries } = packEntries(pack, "en");
    const read = spaced(JSON.stringify(entries));
    const told = cards.flatMap(({ id }) => secretsOf(id).texts.filter((text) => read.includes(spaced(text))));
    const own = entries.flatMap((entry) => {
      if (entry.kind !== "card") return [];
      const said = spaced(`${entry.name} ${entry.sentence}`);
      return secretsOf(entry.id).giveaways.filter((word) => said.includes(spaced(word)));
    });
    expect([told, own]).toEqual([[], []]);
  });
});
