import { error, type Finding } from "../finding.ts";
import type { Pack } from "../pack.ts";
import { contentWords } from "./contentWords.ts";

/** No two levels say the same: equal words, in whatever order and with whatever small words between them. */
export function checkLevels(pack: Pack): readonly Finding[] {
  return Object.entries(pack.text).flatMap(([language, words]) => {
    const rubrics = Object.entries(words.rubrics).flatMap(([id, rubric]) =>
      Object.entries(rubric.criteria).flatMap(([criterion, { anchors }]) =>
        sameLevels(anchors).map(([level, like]) =>
          error("rubric/same-levels", ["text", language, "rubrics", id, "criteria", criterion, "anchors", level], {
            level: level + 1,
            like: like + 1,
          }),
        ),
      ),
    );
    const questions = Object.entries(words.questions).flatMap(([id, { levels }]) => {
      const names = ["low", "mid", "high"];
      return sameLevels([levels.low, levels.mid, levels.high]).map(([level, like]) =>
        error("question/same-levels", ["text", language, "questions", id, "levels", names[level] ?? level], {
          level: names[level] ?? level,
          like: names[like] ?? like,
        }),
      );
    });
    return [...rubrics, ...questions];
  });
}

/** Pairs of positions [later, earlier] whose texts hold the same words. */
function sameLevels(texts: readonly string[]): (readonly [number, number])[] {
  const words = texts.map((text) => [...new Set(contentWords(text))].sort().join(" "));
  return words.flatMap((one, later) => {
    const earlier = words.indexOf(one);
    return earlier < later ? [[later, earlier] as const] : [];
  });
}
