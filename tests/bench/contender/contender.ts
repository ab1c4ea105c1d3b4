/** Who is measured: the floor, or the app. */
export const CONTENDERS = ["floor", "app"] as const;
export type ContenderName = (typeof CONTENDERS)[number];

/** How much work a run is. Seats are spread evenly over the workshops. */
export interface Work {
  readonly seats: number;
  readonly workshops: number;
}

/** Steps that the script visits, in the words of the app; the floor just repeats them. */
export type ScriptStep = "read" | "answer" | "sheets" | "self-speaks" | "results";

/** Recognises a message from its text, byte by byte as it came. */
export type Sign = (text: string) => boolean;

/** What the script needs to know of a server: how to set it up, what to say to it, and how to read what it says. */
export interface Contender {
  /** Opens the workshops; their facilitators are connected afterwards. */
  open(): Promise<void>;
  /** Seats everybody and forms the rooms: before any clock runs. */
  seatEverybody(): Promise<void>;
  /** What phone `index` says when it connects: JSON. */
  authOf(index: number): string;
  isWelcome(text: string): boolean;
  /** Starts a round everywhere; every room stands at `read` afterwards. */
  startRound(): Promise<void>;
  /** One press of the facilitator; done when it is answered. */
  move(workshop: number, from: ScriptStep, to: ScriptStep): Promise<void>;
  /** The message by which a phone learns that its room stands at this step. */
  announcesStep(step: ScriptStep): Sign;
  /** Messages that every phone must get when a round starts. */
  readonly startSigns: readonly Sign[];
  /** Messages that every phone must get at the reveal. */
  readonly revealSigns: readonly Sign[];
  /** Phone `index` hands in its sheet; `attempt` 2 replaces that of 1. */
  sheetFrame(index: number, attempt: number): Buffer;
  /** Bytes of the `exercise` section in a message: counted apart. Read while the clock runs. */
  exerciseBytesIn(text: string): number;
  /** The same for a welcome; read after the clock has stopped. */
  exerciseBytesInWelcome(welcome: string): number;
  /** What is wrong with the view of somebody who came back after the reveal; null when nothing is. */
  complaint(index: number, welcome: string): string | null;
  /** Anything about the work that the reader of the report must know. */
  remarks(): readonly string[];
  close(): void;
}
