import type { FacilitatorTalk, LifelineView, OperatorsView } from "../../../shared/view/talk/talkSections.ts";
import type { OperatorMove } from "../../../shared/workshop/talk.ts";
import type { Words } from "../../words/words.svelte.ts";

/** One thing about how a room talks, for a glance; `isLoud` where somebody waits for somebody. */
export interface TalkSign {
  readonly kind: "phone" | "written" | "messages" | "lifeline" | "call" | "facing" | "not-facing" | "app";
  readonly text: string;
  readonly isLoud: boolean;
}

/** What a room's card shows of its talk: only what is not as usual, so that a plain scene shows nothing. */
export function talkSigns(talk: FacilitatorTalk, t: Words["t"]): readonly TalkSign[] {
  const sign = (kind: TalkSign["kind"], text: string, isLoud = false): TalkSign => ({ kind, text, isLoud });
  const { mode, channel, isFacing } = talk;
  const how = mode === "spoken" ? t(`console.channelName.${channel}`) : t(`console.talkMode.${mode}`);
  return [
    ...(mode === "spoken" && channel === "face-to-face" ? [] : [sign(mode === "spoken" ? "phone" : "written", how)]),
    ...(talk.messageCount === 0 ? [] : [sign("messages", t("console.talkCount", { count: talk.messageCount }))]),
    ...(talk.isSimulated ? [sign("app", t("console.simulated"))] : []),
    ...talk.lifelines.flatMap((line) => {
      const text = lifelineText(line, t);
      return text === null ? [] : [sign("lifeline", text, line.state === "coming")];
    }),
    ...(talk.call === "hold" ? [sign("call", t("console.callHold"), true)] : []),
    ...(talk.call === "transfer" ? [sign("call", t("console.callTransfer"))] : []),
    ...(isFacing === null
      ? []
      : [isFacing ? sign("facing", t("console.facing")) : sign("not-facing", t("console.notFacing"))]),
  ];
}

/** Help that was called in; null where it was not. */
function lifelineText({ kind, state }: LifelineView, t: Words["t"]): string | null {
  const lifeline = t(`console.lifeline.${kind}`);
  if (state === "coming") return t("console.lifelineComing", { lifeline });
  return state === "here" ? t("console.lifelineHere", { lifeline }) : null;
}

/** A move of the rep as the facilitator can decide on it, with how many tapped it. */
export interface VoteMove {
  readonly key: string;
  readonly move: OperatorMove;
  readonly name: string;
  readonly effect: OperatorsView["moves"][number]["effect"];
  readonly count: number;
}

/** The moves of an open vote, those with most taps first; none while nobody has tapped. Who tapped is in none of it. */
export function voteMoves({ vote, moves }: FacilitatorTalk, t: Words["t"]): readonly VoteMove[] {
  if (vote === null) return [];
  const counts = new Map(vote.counts.map(({ move, count }) => [moveKey(move), count]));
  return moves
    .map(({ move, label, effect }) => {
      const key = moveKey(move);
      return { key, move, name: label ?? moveName(move, t), effect, count: counts.get(key) ?? 0 };
    })
    .toSorted((a, b) => b.count - a.count);
}

function moveKey(move: OperatorMove): string {
  return "moveId" in move ? `${move.kind} ${move.moveId}` : move.kind;
}

/** What has no label of a card. */
function moveName(move: OperatorMove, t: Words["t"]): string {
  return move.kind === "apology" ? t("console.voteApology") : t("console.voteNone");
}
