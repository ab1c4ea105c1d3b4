import type { RoomId } from "../../basics/ids.ts";
import { inLanguage } from "../../content/byLanguage.ts";
import { own } from "../../content/everyLanguage.ts";
import { cardOf } from "../../content/rolePlay.ts";
import type { RolePlayExercise } from "../../content/rolePlayExercise.ts";
import { heardAs, type Listener } from "../../roleplay/barriers/relay.ts";
import type { Lexicon } from "../../roleplay/words/lexicon.ts";
import { hasReached } from "../../workshop/reading.ts";
import type { Role, RoomPlay, Round, Words, WorkshopState } from "../../workshop/state.ts";
import type { Shown, TalkMessage } from "../../workshop/talk.ts";
import { playsInOrder } from "../place.ts";
import { type SectionSource, sectionSource } from "../sectionSource.ts";
import { type HeardMessage, heardTalk } from "./heardTalk.ts";
import { type ShownView, TALK_PAGE, type TalkMessageView, type TalkPage } from "./talkSections.ts";
import { barriersThen, type TalkSource, talkSource } from "./talkSource.ts";

/** As whom each role listens: who watches reads what is said. */
export const LISTENS_AS: Readonly<Record<Role, Listener>> = {
  performer: "rep",
  customer: "customer",
  relay: "relay",
  scorer: "scorer",
  visitor: "scorer",
};

/** Who reads a page. */
type Reader = Listener | "facilitator";

/** What one page is read from: everything up to its last message, since each is heard with what came before. */
interface TalkPageReads extends TalkSource {
  readonly upToHere: readonly TalkMessage[];
  /** Of those that this reader hears, the first on this page. */
  readonly first: number;
  readonly reader: Reader;
  /** What became of each sentence is shown as well. */
  readonly isReplay: boolean;
  readonly language: string;
}

/**
 * Whether a room's phones have what is said in it: from the scene on, and no longer than the room plays. Source: SPEC VW13.
 */
export function isTalkOut(round: Round, { clock, hasEnded }: RoomPlay): boolean {
  return round.status === "playing" && !hasEnded && hasReached(round, clock, "scene");
}

/** The pages of what was said, for one role of a room. Source: SPEC VW13. */
export function rolePages(
  { seats }: WorkshopState,
  round: Round,
  { roomId, role, language }: { readonly roomId: RoomId; readonly role: Role; readonly language: string },
): readonly SectionSource[] {
  const play = round.rooms.get(roomId);
  if (play === undefined || !isTalkOut(round, play)) return [];
  const isReplay = hasReached(round, play.clock, "replay");
  return pages("talk", { seats, round, play }, { reader: LISTENS_AS[role], isReplay, language });
}

/** The pages of what was said in each room and what arrived, for the facilitator. Source: SPEC VW13. */
export function roomPages({ seats }: WorkshopState, round: Round, language: string): readonly SectionSource[] {
  return playsInOrder(round).flatMap((play) => {
    const isReplay = hasReached(round, play.clock, "replay");
    return pages(`talk:${play.id}`, { seats, round, play }, { reader: "facilitator", isReplay, language });
  });
}

function pages(
  name: string,
  where: { readonly seats: WorkshopState["seats"]; readonly round: Round; readonly play: RoomPlay },
  how: Pick<TalkPageReads, "reader" | "isReplay" | "language">,
): readonly SectionSource[] {
  const { seats, round, play } = where;
  const card = round.exercise.kind === "role-play" ? cardOf(round.exercise, play.cardId) : undefined;
  const source = card === undefined ? null : talkSource(seats, play, card);
  if (source === null || play.scene === null) return [];
  return prefixes(play.scene.talk, how).map((upToHere, index) => {
    return sectionSource(`${name}:${index}`, { ...source, ...how, upToHere, first: index * TALK_PAGE }, talkPage);
  });
}

/** Asked for at every change of a workshop, and most rooms have said nothing new: the same lists are handed out again. */
const parted = new WeakMap<readonly TalkMessage[], Map<string, readonly (readonly TalkMessage[])[]>>();

/** What was said up to the end of each page. */
function prefixes(
  talk: readonly TalkMessage[],
  { reader, isReplay }: Pick<TalkPageReads, "reader" | "isReplay">,
): readonly (readonly TalkMessage[])[] {
  const key = `${reader} ${isReplay}`;
  const ofTalk = parted.get(talk) ?? new Map<string, readonly (readonly TalkMessage[])[]>();
  parted.set(talk, ofTalk);
  const known = ofTalk.get(key);
  if (known !== undefined) return known;
  const heard = [...talk.keys()].filter((index) => {
    const message = talk[index];
    return message !== undefined && hears(message, reader, isReplay);
  });
  const ends = heard.filter((_, count) => (count + 1) % TALK_PAGE === 0 || count + 1 === heard.length);
  const made = ends.map((end) => talk.slice(0, end + 1));
  ofTalk.set(key, made);
  return made;
}

/** From the replay on the room looks at everything together. */
function hears(message: TalkMessage, reader: Reader, isReplay: boolean): boolean {
  return isReplay || reader === "facilitator" || heardAs(message, reader) !== null;
}

/** A page as its reader may have it; the last one is not full yet. */
function talkPage(reads: TalkPageReads, words: Words, lexicon: Lexicon): TalkPage {
  const { card, upToHere, reader, isReplay, first } = reads;
  const heard = heardTalk(barriersThen(reads, words, lexicon), card, upToHere, words);
  return {
    messages: heard
      .filter(({ message }) => hears(message, reader, isReplay))
      .slice(first, first + TALK_PAGE)
      .map((one) => messageView(one, reads, words)),
  };
}

/** The original goes out where it was heard as said; where it arrives, only what arrives, and both from the replay on. */
function messageView(heard: HeardMessage, reads: TalkPageReads, words: Words): TalkMessageView {
  const { reader, isReplay } = reads;
  const { message, said, arrived, report } = heard;
  const { id: messageId, from, to, atMs } = message;
  const isArrival = reader !== "facilitator" && heardAs(message, reader) === "arrived";
  const isTold = reader === "customer" && isArrival && said !== null;
  return {
    messageId,
    from,
    to,
    atMs,
    text: said === null || !isArrival ? said : arrived.text,
    shown: message.shown.map((shown) => shownView(shown, reads, words)),
    literal: isTold ? arrived.literal.map(({ phrase, heard: asHeard }) => ({ phrase, heard: asHeard })) : [],
    saysYes: isTold && arrived.saysYes,
    ...(reader === "facilitator" && !isReplay && hasChanged(heard) ? { arrived: arrived.text } : {}),
    replay: isReplay ? report : null,
  };
}

function hasChanged({ report }: HeardMessage): boolean {
  return report.some(({ said, arrived }) => said !== arrived);
}

function shownView(
  shown: Shown,
  { card, language }: Pick<TalkPageReads, "card" | "language">,
  words: Words,
): ShownView {
  switch (shown.kind) {
    case "drawing":
      return { kind: "drawing", drawing: words(shown.textId) };
    case "number":
      return { kind: "number", number: words(shown.textId) };
    case "picture":
      return { kind: "picture", ...pictureView(shown.pictureId, card, language) };
  }
}

/** A picture of the card's board, in one language. */
export function pictureView(
  pictureId: Extract<Shown, { kind: "picture" }>["pictureId"],
  { card }: RolePlayExercise,
  language: string,
): Omit<Extract<ShownView, { kind: "picture" }>, "kind"> {
  const gesture = card.structure.barriers?.find((barrier) => barrier.mode === "gesture");
  const symbol = gesture?.pictures.find(({ id }) => id === pictureId)?.symbol ?? "";
  const name = own<string>(inLanguage(card.text, language).barrier?.pictures ?? {}, pictureId) ?? "";
  return { pictureId, symbol, name };
}
