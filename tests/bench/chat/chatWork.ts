import type { RolePlayChoice } from "../../../shared/workshop/commands.ts";
import { DEFAULT_ROLE_PLAY_SECONDS } from "../../../shared/workshop/roundPlan.ts";

/** Everything that the chat measures, with its unit in the name. */
export const CHAT_MEASURES = [
  "messageP50Ms",
  "messageP99Ms",
  "ackP50Ms",
  "ackP99Ms",
  "dialP50Ms",
  "dialP99Ms",
  "serverBusyShare",
  "bytesPerSecondAndSeat",
  "maskP50Ms",
  "maskP99Ms",
] as const;
export type ChatMeasure = (typeof CHAT_MEASURES)[number];

/** One run of the chat. */
export interface ChatMeasurement {
  readonly seats: number;
  readonly values: Readonly<Record<ChatMeasure, number>>;
  /** What did not come, or was refused. A run with any is no run. */
  readonly faults: readonly string[];
  /** Which part of the machine other processes took meanwhile, 0–1. */
  readonly othersShare: number;
}

export const ROOM_SIZE = 8;
/** The longest that a scene can last: the clock moves no step on. */
const LONG_SECONDS = 3600;

/** A customer with few words in a chat: what the rep writes is covered on its way to them, and the other way round. */
export const CHAT_CARD = "L08";
export const CHAT_CHOICE: RolePlayChoice = {
  packId: "service",
  cards: [{ cardId: CHAT_CARD }],
  channel: "chat",
  difficulty: "standard",
  seconds: { ...DEFAULT_ROLE_PLAY_SECONDS, read: LONG_SECONDS, scene: LONG_SECONDS },
};

/** What a rep writes: an explanation with words that the customer does not have, 200 characters in all. */
export const MESSAGE = [
  "I can see that your account was locked after several attempts.",
  "Please clear the browser cache, then open the settings menu and choose a new password.",
  "It has to have 12 signs. Tell me what you see now.",
].join(" ");

/** How often each does what they do, in ms. */
export const EVERY_MS = { message: 3_000, mark: 2_000, dial: 5_000 } as const;
/** Until the code is warm and the talk has its usual length; then what counts. In ms. */
export const WARM_UP_MS = 9_000;
export const MEASURED_MS = 30_000;
