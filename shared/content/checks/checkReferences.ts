import { own } from "../everyLanguage.ts";
import { type ContentPath, error, type Finding } from "../finding.ts";
import type { Pack } from "../pack.ts";

/** Every id that a pack mentions leads somewhere (`pack/unknown-reference`), and keys and criteria fit their rubric. */
export function checkReferences(pack: Pack): readonly Finding[] {
  return [
    ...checkRubrics(pack),
    ...checkQuestions(pack),
    ...checkExemplars(pack),
    ...checkStories(pack),
    ...checkCards(pack),
  ];
}

/** One finding for each id that is not among the known ones. */
function unknown(path: ContentPath, ids: readonly (string | undefined)[], known: readonly string[]): Finding[] {
  return ids
    .filter((id) => id !== undefined)
    .filter((id) => !known.includes(id))
    .map((id) => error("pack/unknown-reference", path, { id }));
}

function checkRubrics(pack: Pack): Finding[] {
  const seen = new Set<string>();
  return Object.entries(pack.rubrics).flatMap(([id, rubric]) => {
    const twice = [...new Set(rubric.criteria)].filter((criterion) => seen.has(criterion) || !seen.add(criterion));
    const rules = (rubric.rules ?? []).flatMap((rule, index) => {
      const path = ["rubrics", id, "rules", index];
      return [...unknown(path, [rule.caps?.criterion], rubric.criteria), ...unknown(path, [rule.flag], pack.flags)];
    });
    const path = ["rubrics", id, "criteria"];
    return [...twice.map((criterion) => error("rubric/criterion-twice", path, { id: criterion })), ...rules];
  });
}

function checkQuestions(pack: Pack): Finding[] {
  const rubrics = Object.keys(pack.rubrics);
  const shapes = ["none", ...Object.keys(pack.answerShapes)];
  return Object.entries(pack.questions).flatMap(([id, question]) => [
    ...unknown(["questions", id, "rubric"], [question.rubric], rubrics),
    ...unknown(["questions", id, "otherRubrics"], question.otherRubrics ?? [], rubrics),
    ...unknown(["questions", id, "helper"], [question.helper], shapes),
  ]);
}

function checkExemplars(pack: Pack): Finding[] {
  return Object.entries(pack.exemplars).flatMap(([id, exemplar]) => {
    const path = ["exemplars", id];
    const criteria = own(pack.rubrics, exemplar.rubric)?.criteria;
    const keys = Object.keys(exemplar.key);
    const absent = (criteria ?? []).filter((criterion) => !keys.includes(criterion));
    return [
      ...unknown([...path, "rubric"], [exemplar.rubric], Object.keys(pack.rubrics)),
      ...unknown([...path, "question"], [exemplar.question], Object.keys(pack.questions)),
      ...unknown([...path, "flags"], exemplar.flags ?? [], pack.flags),
      ...(criteria === undefined ? [] : unknown([...path, "key"], keys, criteria)),
      ...absent.map((criterion) => error("exemplar/key-incomplete", [...path, "key"], { id: criterion })),
    ];
  });
}

function checkStories(pack: Pack): Finding[] {
  return Object.entries(pack.stories).flatMap(([id, story]) =>
    unknown(["stories", id, "questions"], story.questions, Object.keys(pack.questions)),
  );
}

function checkCards(pack: Pack): Finding[] {
  const criteria = Object.values(pack.rubrics).flatMap((rubric) => rubric.criteria);
  return Object.entries(pack.cards).flatMap(([id, card]) => {
    const path = ["cards", id];
    const soothers = Object.keys(card.lowers);
    const ends = Object.entries(card.resolution).flatMap(([test, moves]) =>
      unknown([...path, "resolution", test], moves, soothers),
    );
    return [
      ...unknown([...path, "industry"], [card.industry], pack.industries),
      ...unknown([...path, "rubric"], [card.rubric], Object.keys(pack.rubrics)),
      ...unknown([...path, "criteria"], card.criteria ?? [], criteria),
      ...unknown([...path, "focus"], [card.focus], card.criteria ?? own(pack.rubrics, card.rubric)?.criteria ?? []),
      ...unknown([...path, "gates"], [card.gates], Object.keys(pack.gateSets)),
      ...unknown([...path, "reveals"], card.reveals, soothers),
      ...unknown([...path, "hardTwist"], [card.hardTwist], Object.keys(card.twists)),
      ...ends,
    ];
  });
}
