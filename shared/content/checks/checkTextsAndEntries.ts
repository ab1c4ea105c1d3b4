import { own } from "../everyLanguage.ts";
import { error, type Finding, warning } from "../finding.ts";
import type { Pack, PackText } from "../pack.ts";

/** Ids that need a text, with the texts that one language has for them. */
interface Pair {
  readonly path: readonly string[];
  readonly ids: readonly string[];
  readonly texts: Readonly<Record<string, unknown>>;
}

/**
 * Every id has its English text (`pack/missing-text`), no text is left over (`pack/text-without-entry`), and a
 * translation that lacks something is named (`pack/untranslated`): there English is shown.
 */
export function checkTextsAndEntries(pack: Pack): readonly Finding[] {
  return Object.entries(pack.text).flatMap(([language, words]) =>
    pairs(pack, words).flatMap(({ path, ids, texts }) => {
      const place = ["text", language, ...path];
      const absent = ids
        .filter((id) => !Object.hasOwn(texts, id))
        .map((id) =>
          language === "en" ? error("pack/missing-text", [...place, id]) : warning("pack/untranslated", [...place, id]),
        );
      const extra = Object.keys(texts)
        .filter((id) => !ids.includes(id))
        .map((id) => warning("pack/text-without-entry", [...place, id], { id }));
      return [...absent, ...extra];
    }),
  );
}

function pairs(pack: Pack, words: PackText): Pair[] {
  return [
    { path: ["questions"], ids: Object.keys(pack.questions), texts: words.questions },
    { path: ["rubrics"], ids: Object.keys(pack.rubrics), texts: words.rubrics },
    { path: ["gateSets"], ids: Object.keys(pack.gateSets), texts: words.gateSets },
    { path: ["exemplars"], ids: Object.keys(pack.exemplars), texts: words.exemplars },
    { path: ["cards"], ids: Object.keys(pack.cards), texts: words.cards },
    { path: ["industries"], ids: pack.industries, texts: words.industries },
    { path: ["flags"], ids: pack.flags, texts: words.flags },
    { path: ["trends"], ids: pack.trends?.ids ?? [], texts: words.trends },
    { path: ["tips"], ids: pack.tips, texts: words.tips },
    { path: ["stories"], ids: Object.keys(pack.stories), texts: words.stories },
    { path: ["competencies"], ids: competencies(pack), texts: { ...words.competencies } },
    ...shapePairs(pack, words),
    ...questionPairs(pack, words),
    ...rubricPairs(pack, words),
    ...gatePairs(pack, words),
    ...exemplarPairs(pack, words),
    ...cardPairs(pack, words),
  ];
}

/** Which competencies the questions name; the names of others do no harm, so they count as named. */
function competencies(pack: Pack): string[] {
  const named = Object.values(pack.questions).flatMap((question) => question.competencies);
  const known = Object.keys(pack.text.en?.competencies ?? {});
  return [...new Set([...named, ...known])];
}

function shapePairs(pack: Pack, words: PackText): Pair[] {
  return Object.entries(pack.answerShapes).map(([id, shape]) => ({
    path: ["answerShapes", id],
    ids: shape.parts.map((part) => part.id),
    texts: own(words.answerShapes, id) ?? {},
  }));
}

function questionPairs(pack: Pack, words: PackText): Pair[] {
  return Object.entries(words.questions).flatMap(([id, text]) => {
    const ids = own(pack.questions, id)?.traits;
    return ids === undefined ? [] : [{ path: ["questions", id, "traits"], ids, texts: text.traits }];
  });
}

function rubricPairs(pack: Pack, words: PackText): Pair[] {
  return Object.entries(words.rubrics).flatMap(([id, text]) => {
    const rubric = own(pack.rubrics, id);
    if (rubric === undefined) return [];
    const rules = (rubric.rules ?? []).map((rule) => rule.id);
    return [
      { path: ["rubrics", id, "criteria"], ids: rubric.criteria, texts: text.criteria },
      { path: ["rubrics", id, "rules"], ids: rules, texts: text.rules ?? {} },
    ];
  });
}

function gatePairs(pack: Pack, words: PackText): Pair[] {
  return Object.entries(words.gateSets).flatMap(([id, text]) => {
    const ids = own(pack.gateSets, id)?.gates;
    return ids === undefined ? [] : [{ path: ["gateSets", id, "gates"], ids, texts: text.gates }];
  });
}

function exemplarPairs(pack: Pack, words: PackText): Pair[] {
  return Object.entries(words.exemplars).flatMap(([id, text]) => {
    const key = own(pack.exemplars, id)?.key;
    return key === undefined
      ? []
      : [{ path: ["exemplars", id, "because"], ids: Object.keys(key), texts: text.because }];
  });
}

function cardPairs(pack: Pack, words: PackText): Pair[] {
  return Object.entries(words.cards).flatMap(([id, text]) => {
    const card = own(pack.cards, id);
    if (card === undefined) return [];
    const at = (...path: string[]) => ["cards", id, ...path];
    return [
      { path: at("secret", "raises"), ids: Object.keys(card.raises), texts: text.secret.raises },
      { path: at("secret", "lowers"), ids: Object.keys(card.lowers), texts: text.secret.lowers },
      { path: at("secret", "resolution"), ids: Object.keys(card.resolution), texts: text.secret.resolution },
      { path: at("twists"), ids: Object.keys(card.twists), texts: text.twists },
    ];
  });
}
