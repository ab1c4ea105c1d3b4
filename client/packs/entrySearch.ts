import type { PackEntries, PackEntry, PreviewKind } from "../../shared/view/preview/previews.ts";

/** What is looked for; null and empty: anything. */
export interface EntryWish {
  readonly typed: string;
  readonly kind: PreviewKind | null;
  readonly competency: string | null;
  readonly channel: string | null;
  readonly industry: string | null;
  readonly rubric: string | null;
  readonly family: string | null;
}

export const ANYTHING: EntryWish = {
  typed: "",
  kind: null,
  competency: null,
  channel: null,
  industry: null,
  rubric: null,
  family: null,
};

/** The entries in which every typed word occurs, in any case and without accents, and that have all that was chosen. */
export function findEntries({ entries, ...names }: PackEntries, wish: EntryWish): readonly PackEntry[] {
  const words = plain(wish.typed).split(/\s+/).filter(Boolean);
  const has = (chosen: string | null, values: readonly (string | null)[]) => chosen === null || values.includes(chosen);
  return entries.filter(
    (entry) =>
      has(wish.kind, [entry.kind]) &&
      has(wish.competency, entry.competencies) &&
      has(wish.channel, entry.channels) &&
      has(wish.industry, [entry.industry]) &&
      has(wish.rubric, entry.rubrics) &&
      has(wish.family, [entry.family]) &&
      words.every((word) => textOf(entry, names).includes(word)),
  );
}

/** All that can be read of an entry in a list, its tags too. */
function textOf(entry: PackEntry, { competencies, industries }: Pick<PackEntries, "competencies" | "industries">) {
  const tags = competencies.filter(({ id }) => entry.competencies.includes(id));
  const industry = industries.filter(({ id }) => id === entry.industry);
  const named = [...tags, ...industry].map(({ name }) => name);
  return plain([entry.id, entry.name, entry.sentence, ...entry.stories, ...named].join(" "));
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
