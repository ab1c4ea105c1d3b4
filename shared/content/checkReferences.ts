import { own } from "./everyLanguage.ts";
import type { ContentPath, Finding } from "./finding.ts";
import type { Pack, PackText } from "./pack.ts";

/** Every id that a pack mentions must exist, and everything that exists must have its English text. */
export function checkReferences(pack: Pack): readonly Finding[] {
  const english = pack.text.en;
  if (english === undefined) return [missing(["text", "en"])];
  return [...checkRubrics(pack, english), ...checkQuestions(pack, english)];
}

function checkRubrics(pack: Pack, english: PackText): Finding[] {
  return Object.entries(pack.rubrics).flatMap(([id, rubric]) => {
    const path = ["text", "en", "rubrics", id];
    const text = own(english.rubrics, id);
    if (text === undefined) return [missing(path)];
    return rubric.criteria
      .filter((criterion) => own(text.criteria, criterion) === undefined)
      .map((criterion) => missing([...path, "criteria", criterion]));
  });
}

function checkQuestions(pack: Pack, english: PackText): Finding[] {
  return Object.entries(pack.questions).flatMap(([id, question]) => {
    const rubrics = [question.rubric, ...(question.otherRubrics ?? [])]
      .filter((rubric) => own(pack.rubrics, rubric) === undefined)
      .map((rubric) => unknown(["questions", id, "rubric"], rubric));
    const shape = question.helper !== "none" && pack.answerShapes[question.helper] === undefined;
    const shapes = shape ? [unknown(["questions", id, "helper"], question.helper)] : [];
    const path = ["text", "en", "questions", id];
    const text = own(english.questions, id);
    if (text === undefined) return [...rubrics, ...shapes, missing(path)];
    const traits = question.traits
      .filter((trait) => own(text.traits, trait) === undefined)
      .map((trait) => missing([...path, "traits", trait]));
    return [...rubrics, ...shapes, ...traits];
  });
}

function missing(path: ContentPath): Finding {
  return { severity: "error", code: "pack/missing-text", path, part: null, params: {} };
}

function unknown(path: ContentPath, id: string): Finding {
  return { severity: "error", code: "pack/unknown-reference", path, part: null, params: { id } };
}
