import type { RoomId } from "../../../shared/basics/ids.ts";
import type { Difficulty } from "../../../shared/content/difficulty.ts";
import type { Channel } from "../../../shared/content/question.ts";
import { talkMode } from "../../../shared/roleplay/barriers/talkMode.ts";
import type { TalkMode } from "../../../shared/view/talk/talkSections.ts";
import type { RolePlayChoice } from "../../../shared/workshop/commands.ts";
import { DEFAULT_ROLE_PLAY_SECONDS, type RolePlaySeconds } from "../../../shared/workshop/roundPlan.ts";
import type { PackCard } from "./cardSearch.ts";

/** Channels in which a scene can be played. */
export const PLAYED_CHANNELS = ["face-to-face", "phone", "chat"] as const satisfies readonly Channel[];

/** A scene as it is being chosen. */
export interface SceneDraft {
  readonly packId: string;
  /** For every room that has none of its own. */
  readonly cardId: string;
  /** Scenes of their own, by room; null: the same one in every room. */
  readonly perRoom: ReadonlyMap<RoomId, string> | null;
  /** Null: as each card has it. */
  readonly channel: Channel | null;
  readonly difficulty: Difficulty;
  /** The app plays the customer in every room; else only where nobody is left to. */
  readonly isSimulated: boolean;
  readonly seconds: RolePlaySeconds;
}

/** What to offer first: the first scene that was not played yet, else the first; null where no pack has one. */
export function suggestedScene(cards: readonly PackCard[], played: readonly string[]): SceneDraft | null {
  const card = cards.find(({ cardId }) => !played.includes(cardId)) ?? cards[0];
  if (card === undefined) return null;
  const draft: SceneDraft = {
    packId: card.packId,
    cardId: card.cardId,
    perRoom: null,
    channel: null,
    difficulty: "standard",
    isSimulated: false,
    seconds: DEFAULT_ROLE_PLAY_SECONDS,
  };
  return withCard(draft, card);
}

/** The draft with this scene in every room that has none of its own; another pack's scene goes to all rooms. */
export function withCard(draft: SceneDraft, card: PackCard): SceneDraft {
  const perRoom = card.packId === draft.packId ? draft.perRoom : null;
  const seconds = { ...draft.seconds, scene: card.minutes * 60 };
  return { ...draft, packId: card.packId, cardId: card.cardId, perRoom, seconds };
}

/** The draft with a scene of its own for one room. */
export function withRoomCard(draft: SceneDraft, roomId: RoomId, cardId: string): SceneDraft {
  return { ...draft, perRoom: new Map(draft.perRoom).set(roomId, cardId) };
}

/** The scene of a room. */
export function cardIdFor({ cardId, perRoom }: SceneDraft, roomId: RoomId): string {
  return perRoom?.get(roomId) ?? cardId;
}

/** The scenes that the draft would play, each once; `cards`: all there are. */
export function draftCards(draft: SceneDraft, cards: readonly PackCard[], rooms: readonly RoomId[]) {
  const wanted = new Set(rooms.length === 0 ? [draft.cardId] : rooms.map((roomId) => cardIdFor(draft, roomId)));
  return cards.filter(({ packId, cardId }) => packId === draft.packId && wanted.has(cardId));
}

/**
 * Scenes by chance: not played yet while there are such, never one that is only for volunteers, and a different one
 * for each room where rooms have their own. `chance`: 0 up to, but without, 1.
 */
export function surprise(
  draft: SceneDraft,
  from: { readonly cards: readonly PackCard[]; readonly played: readonly string[]; readonly rooms: readonly RoomId[] },
  chance: () => number,
): SceneDraft {
  const open = from.cards.filter(({ packId, isForVolunteers }) => packId === draft.packId && !isForVolunteers);
  const fresh = open.filter(({ cardId }) => !from.played.includes(cardId) && cardId !== draft.cardId);
  const stock = shuffled(fresh, chance);
  const rest = shuffled(
    open.filter((card) => !fresh.includes(card)),
    chance,
  );
  const drawn = [...stock, ...rest];
  const [first] = drawn;
  if (first === undefined) return draft;
  const chosen = withCard(draft, first);
  if (draft.perRoom === null) return chosen;
  const own = from.rooms.map((roomId, index) => [roomId, drawn[index % drawn.length]?.cardId ?? first.cardId] as const);
  return { ...chosen, perRoom: new Map(own) };
}

/**
 * A different scene in each room as far as there are enough: the one that is chosen in the first, then what was not played
 * yet, in the pack's order; never one that is only for volunteers unless it was chosen. Source: SPEC CN26.
 */
export function differentScenes(
  draft: SceneDraft,
  {
    cards,
    played,
    rooms,
  }: { readonly cards: readonly PackCard[]; readonly played: readonly string[]; readonly rooms: readonly RoomId[] },
): SceneDraft {
  const others = cards.filter(({ packId, cardId, isForVolunteers }) => {
    return packId === draft.packId && cardId !== draft.cardId && !isForVolunteers;
  });
  const [fresh, seen] = [false, true].map((was) => others.filter(({ cardId }) => played.includes(cardId) === was));
  const inOrder = [draft.cardId, ...[...(fresh ?? []), ...(seen ?? [])].map(({ cardId }) => cardId)];
  const own = rooms.map((roomId, place) => [roomId, inOrder[place % inOrder.length] ?? draft.cardId] as const);
  return { ...draft, perRoom: new Map(own) };
}

/** The order that the draft comes to, for the rooms there are now. */
export function rolePlayChoice(draft: SceneDraft, rooms: readonly RoomId[]): RolePlayChoice {
  const { packId, cardId, channel, difficulty, isSimulated, seconds } = draft;
  const byCard = Map.groupBy(rooms, (roomId) => cardIdFor(draft, roomId));
  const own = [...byCard].map(([ownId, ownRooms]) => ({ cardId: ownId, rooms: ownRooms }));
  const isSame = draft.perRoom === null || own.length < 2;
  const chosen = isSame ? [{ cardId: own[0]?.cardId ?? cardId }] : own;
  return { packId, cards: chosen, channel, difficulty, seconds, ...(isSimulated && { simulated: true }) };
}

/** How rep and customer will talk on these cards, each way once. */
export function draftModes({ channel }: SceneDraft, cards: readonly PackCard[]): readonly TalkMode[] {
  const modes = cards.map(({ channels, barriers }) =>
    talkMode(
      channel ?? channels[0] ?? "face-to-face",
      barriers.map((mode) => ({ mode })),
    ),
  );
  return [...new Set(modes)];
}

/** Whether a channel was chosen that one of these cards is not written for. */
export function isStray({ channel }: SceneDraft, cards: readonly PackCard[]): boolean {
  return channel !== null && cards.some(({ channels }) => !channels.includes(channel));
}

/** Fisher and Yates' shuffle (1938), in Durstenfeld's form. */
function shuffled<Thing>(things: readonly Thing[], chance: () => number): readonly Thing[] {
  const left = [...things];
  const drawn: Thing[] = [];
  while (left.length > 0) drawn.push(...left.splice(Math.floor(chance() * left.length), 1));
  return drawn;
}
