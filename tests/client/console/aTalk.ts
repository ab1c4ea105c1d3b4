import { moveIdSchema } from "../../../shared/content/contentIds.ts";
import type { FacilitatorTalk, OperatorsView, TalkMessageView } from "../../../shared/view/talk/talkSections.ts";

/** What can be tapped of a rep: a move of the card, an apology, nothing special. */
export const MOVES: OperatorsView["moves"] = [
  { move: { kind: "lower", moveId: moveIdSchema.parse("time") }, label: "Named a time", effect: "lower" },
  { move: { kind: "apology" }, label: null, effect: "none" },
  { move: { kind: "none" }, label: null, effect: "none" },
];

/** How a room talks, as the console has it: a plain scene face to face unless told otherwise. */
export function aTalk(different: Partial<FacilitatorTalk> = {}): FacilitatorTalk {
  return {
    time: null,
    mode: "spoken",
    channel: "face-to-face",
    difficulty: "standard",
    industry: null,
    messageCount: 0,
    lifelines: [],
    isFacing: null,
    noise: null,
    call: null,
    isSimulated: false,
    moves: [],
    vote: null,
    ...different,
  };
}

/** A message of the rep; with what arrived of each of its sentences where that is known. */
export function aMessage(text: string, arrived: readonly string[] | null = null): TalkMessageView {
  const sentences = text.split(/(?<=\.) /);
  const got = { got: 1, said: 1 };
  return {
    messageId: "m-1",
    from: "rep",
    to: "customer",
    atMs: 1_000,
    text,
    shown: [],
    literal: [],
    saysYes: false,
    replay:
      arrived?.map((one, place) => ({
        said: sentences[place] ?? "",
        arrived: one,
        gotIt: got,
        glitches: [],
        slips: [],
      })) ?? null,
  };
}
