import { own } from "../../content/everyLanguage.ts";
import type { Pack } from "../../content/pack.ts";
import { named, textOf } from "./names.ts";
import type { PackEntries, PackEntry } from "./previews.ts";

/** What belongs to no kind of entry unless it says so. */
const NOTHING = { competencies: [], channels: [], industry: null, rubrics: [], family: null, stories: [] } as const;

/** What is in a pack, in one language: for lists and for looking things up. Holds nothing that is secret in a scene. */
export function packEntries(pack: Pack, language: string): PackEntries {
  return {
    packId: pack.pack.id,
    name: textOf(pack, language, (words) => words.pack.name) ?? pack.pack.id,
    languages: Object.keys(pack.text),
    competencies: named(pack, language, competenciesOf(pack), (words, id) => own(words.competencies, id)),
    industries: named(pack, language, industriesOf(pack), (words, id) => own(words.industries, id)?.name),
    rubrics: named(pack, language, Object.keys(pack.rubrics), (words, id) => own(words.rubrics, id)?.name),
    entries: [
      ...questionEntries(pack, language),
      ...cardEntries(pack, language),
      ...rubricEntries(pack, language),
      ...exemplarEntries(pack, language),
    ],
  };
}

function competenciesOf(pack: Pack): readonly string[] {
  return [...new Set(Object.values(pack.questions).flatMap(({ competencies }) => competencies))].sort();
}

function industriesOf(pack: Pack): readonly string[] {
  return [...new Set([...pack.industries, ...Object.values(pack.cards).map(({ industry }) => industry)])];
}

function questionEntries(pack: Pack, language: string): readonly PackEntry[] {
  return Object.entries(pack.questions).flatMap(([id, { competencies, channels, rubric, otherRubrics = [] }]) => {
    const text = textOf(pack, language, (words) => own(words.questions, id));
    if (text === undefined) return [];
    const stories = Object.entries(pack.stories).filter(([, { questions }]) => questions.some((each) => each === id));
    const entry: PackEntry = {
      ...NOTHING,
      kind: "question",
      id,
      name: text.title,
      sentence: text.question,
      competencies,
      channels,
      rubrics: [rubric, ...otherRubrics],
      stories: stories.map(([story]) => textOf(pack, language, (words) => own(words.stories, story)) ?? story),
    };
    return [entry];
  });
}

function cardEntries(pack: Pack, language: string): readonly PackEntry[] {
  return Object.entries(pack.cards).flatMap(([id, { family, industry, channels, rubric }]) => {
    const text = textOf(pack, language, (words) => own(words.cards, id));
    if (text === undefined) return [];
    const { title, public: open } = text;
    const entry: PackEntry = {
      ...NOTHING,
      kind: "card",
      id,
      name: title,
      sentence: open.situation,
      channels,
      industry,
      rubrics: [rubric],
      family,
    };
    return [entry];
  });
}

function rubricEntries(pack: Pack, language: string): readonly PackEntry[] {
  return Object.entries(pack.rubrics).flatMap(([id, { criteria }]) => {
    const text = textOf(pack, language, (words) => own(words.rubrics, id));
    if (text === undefined) return [];
    const sentence = criteria.map((criterion) => own(text.criteria, criterion)?.name ?? criterion).join(" · ");
    const entry: PackEntry = { ...NOTHING, kind: "rubric", id, name: text.name, sentence, rubrics: [id] };
    return [entry];
  });
}

function exemplarEntries(pack: Pack, language: string): readonly PackEntry[] {
  return Object.entries(pack.exemplars).flatMap(([id, { rubric }]) => {
    const text = textOf(pack, language, (words) => own(words.exemplars, id));
    if (text === undefined) return [];
    const entry: PackEntry = {
      ...NOTHING,
      kind: "exemplar",
      id,
      name: text.title,
      sentence: text.setting,
      rubrics: [rubric],
    };
    return [entry];
  });
}
