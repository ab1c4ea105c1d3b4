import { inLanguage } from "../../content/byLanguage.ts";
import { moveIdSchema } from "../../content/contentIds.ts";
import { own } from "../../content/everyLanguage.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import { isSameMove, type OpenVote } from "../../workshop/talk.ts";
import type { FacilitatorVote, OperatorsView } from "./talkSections.ts";

/** The moves that those who drive a simulated customer can tap, by their public labels. Source: SPEC RP34. */
export function operatorMoves({ card }: RolePlayExercise, language: string): OperatorsView["moves"] {
  const { secret } = inLanguage(card.text, language);
  const named = (kind: "raise" | "lower", moveIds: readonly string[], texts: typeof secret.raises) =>
    moveIds.map((id) => ({
      move: { kind, moveId: moveIdSchema.parse(id) },
      label: own(texts, id)?.label ?? null,
      effect: kind,
    }));
  return [
    ...named("lower", Object.keys(card.structure.lowers), secret.lowers),
    ...named("raise", Object.keys(card.structure.raises), secret.raises),
    { move: { kind: "apology" }, label: null, effect: "none" },
    { move: { kind: "none" }, label: null, effect: "none" },
  ];
}

/** How many have tapped what so far, each by their last tap. Source: SPEC VW15. */
export function voteView({ fromMs, taps }: OpenVote, moves: OperatorsView["moves"]): FacilitatorVote {
  const counts = moves.map(({ move, label }) => {
    const count = taps.filter((tap) => isSameMove(tap.move, move)).length;
    return { move, label, count };
  });
  return { fromMs, counts: counts.filter(({ count }) => count > 0) };
}
