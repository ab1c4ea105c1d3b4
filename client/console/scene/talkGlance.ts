import type {
  FacilitatorTalk,
  LifelineView,
  OperatorsView,
  SceneTime,
} from "../../../shared/view/talk/talkSections.ts";
import type { OperatorMove } from "../../../shared/workshop/talk.ts";
import { msUntil } from "../../parts/sceneTime.ts";
import type { Words } from "../../words/words.svelte.ts";

/** What a room's talk is put into words with; `now` is the server's time, epoch ms. */
type Telling = Pick<Words, "t" | "clock"> & { readonly now: number };

/** One thing about how a room talks, for a glance; `isLoud` where somebody waits for somebody. */
export interface TalkSign {
  /** The same for as long as the sign is about the same thing, while its text counts. */
  readonly key: string;
  readonly kind: "phone" | "written" | "messages" | "lifeline" | "call" | "facing" | "not-facing" | "app";
  readonly text: string;
  readonly isLoud: boolean;
}

/** What a room's card shows of its talk: only what is not as usual, so that a plain scene shows nothing. */
export function talkSigns(talk: FacilitatorTalk, telling: Telling): readonly TalkSign[] {
  const { t } = telling;
  const sign = (kind: TalkSign["kind"], text: string, isLoud = false, key: string = kind): TalkSign => {
    return { key, kind, text, isLoud };
  };
  const { mode, channel, isFacing } = talk;
  const how = mode === "spoken" ? t(`console.channelName.${channel}`) : t(`console.talkMode.${mode}`);
  return [
    ...(mode === "spoken" && channel === "face-to-face" ? [] : [sign(mode === "spoken" ? "phone" : "written", how)]),
    ...(talk.messageCount === 0 ? [] : [sign("messages", t("console.talkCount", { count: talk.messageCount }))]),
    ...(talk.isSimulated ? [sign("app", t("console.simulated"))] : []),
    ...talk.lifelines.flatMap((line) => {
      const text = lifelineText(line, talk.time, telling);
      return text === null ? [] : [sign("lifeline", text, line.state === "coming", line.kind)];
    }),
    ...(talk.call === "hold" ? [sign("call", t("console.callHold"), true)] : []),
    ...(talk.call === "transfer" ? [sign("call", t("console.callTransfer"))] : []),
    ...(isFacing === null
      ? []
      : [isFacing ? sign("facing", t("console.facing")) : sign("not-facing", t("console.notFacing"))]),
  ];
}

/** Help that was called in, with how long it still takes; null where it was not. */
function lifelineText(
  { kind, state, arrivesAtMs }: LifelineView,
  time: SceneTime | null,
  { t, clock, now }: Telling,
): string | null {
  const lifeline = t(`console.lifeline.${kind}`);
  if (state === "coming") {
    const leftMs = time === null || arrivesAtMs === null ? 0 : msUntil(time, arrivesAtMs, now);
    return leftMs === 0
      ? t("console.lifelineComing", { lifeline })
      : t("console.lifelineIn", { lifeline, span: clock(leftMs) });
  }
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

/** Whether the facilitator can say now what the rep has done: the app plays the customer of a scene that runs. */
export function canSayMove({ time, moves }: FacilitatorTalk): boolean {
  return time !== null && time.stoodSince === null && moves.length > 0;
}

/** The moves to choose from, those with most taps first where a vote is open. Who tapped is in none of it. */
export function voteMoves({ vote, moves }: FacilitatorTalk, t: Words["t"]): readonly VoteMove[] {
  const counts = new Map((vote?.counts ?? []).map(({ move, count }) => [moveKey(move), count]));
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
