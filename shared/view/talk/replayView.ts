import { inLanguage } from "../../content/byLanguage.ts";
import { own } from "../../content/everyLanguage.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import { pointsKept } from "../../roleplay/barriers/faceSave.ts";
import { gotItOf } from "../../roleplay/barriers/masking/gotIt.ts";
import type { Lexicon } from "../../roleplay/words/lexicon.ts";
import type { Scene } from "../../workshop/scene.ts";
import type { Words } from "../../workshop/state.ts";
import { type HeardMessage, heardTalk } from "./heardTalk.ts";
import type { PointsKeptView, ReplaySection } from "./talkSections.ts";
import { barriersThen, type TalkSource } from "./talkSource.ts";

/** What a replay is summed from. */
export interface Replayed {
  readonly source: TalkSource;
  readonly scene: Pick<Scene, "talk" | "points">;
  readonly language: string;
}

/** How much of what was said arrived, and what a polite customer has really understood. Source: SPEC VW17. */
export function replayView({ source, scene, language }: Replayed, words: Words, lexicon: Lexicon): ReplaySection {
  const heard = heardTalk(barriersThen(source, words, lexicon), source.card, scene.talk, words);
  return {
    gotIt: { customer: gotItBy("customer", heard), rep: gotItBy("rep", heard) },
    points: pointsView(source.card, scene, language),
  };
}

/** What went from one side to the other; what an interpreter hears and says passes whole, and tells nothing. */
function gotItBy(to: "customer" | "rep", heard: readonly HeardMessage[]): ReplaySection["gotIt"]["customer"] {
  const direct = heard.filter(({ message }) => message.to === to && message.from !== "relay");
  const { got, said } = gotItOf(direct.flatMap(({ report }) => report.map(({ gotIt }) => gotIt)));
  return { got, said };
}

function pointsView(
  { card }: RolePlayExercise,
  { points }: Pick<Scene, "points">,
  language: string,
): PointsKeptView | null {
  const saving = card.structure.barriers?.find((barrier) => barrier.mode === "face-save");
  if (saving === undefined) return null;
  const texts = inLanguage(card.text, language).barrier?.points ?? {};
  const named = (ids: readonly string[]) => ids.map((id) => own<string>(texts, id) ?? "");
  const { understood, onlyNodded, neverAsked } = pointsKept(saving.points, points);
  return { understood: named(understood), onlyNodded: named(onlyNodded), neverAsked: named(neverAsked) };
}
