/** So long after the first tap those who watch may tap which move the rep has just made. */
export const VOTE_WINDOW_MS = 4_000;

/** One operator's tap on a move, by its public label. */
export interface OperatorTap<Move extends string> {
  readonly operator: string;
  readonly move: Move;
  readonly atMs: number;
}

/** What counts: taps from the first moment on and before the last; the facilitator's word, which may be «none of them». */
export interface OperatorVote<Move extends string> {
  readonly taps: readonly OperatorTap<Move>[];
  readonly fromMs: number;
  readonly untilMs: number;
  readonly overrule?: { readonly move: Move | null };
}

/**
 * The move that most operators tapped, each with their last tap in the window; none on a tie. The facilitator's word goes
 * before all of them. Source: SPEC RP10.
 */
export function votedMove<Move extends string>({ taps, fromMs, untilMs, overrule }: OperatorVote<Move>): Move | null {
  if (overrule !== undefined) return overrule.move;
  const counted = taps.filter(({ atMs }) => atMs >= fromMs && atMs < untilMs);
  const last = new Map<string, OperatorTap<Move>>();
  for (const tap of counted) {
    if (tap.atMs >= (last.get(tap.operator)?.atMs ?? Number.NEGATIVE_INFINITY)) last.set(tap.operator, tap);
  }
  const votes = new Map<Move, number>();
  for (const { move } of last.values()) votes.set(move, (votes.get(move) ?? 0) + 1);
  const [first, second] = [...votes].sort(([, one], [, other]) => other - one);
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}
