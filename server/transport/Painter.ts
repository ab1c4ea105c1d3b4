import type { Lexicon } from "../../shared/roleplay/words/lexicon.ts";
import type { Audience } from "../../shared/view/audience.ts";
import type { SectionSource } from "../../shared/view/sectionSource.ts";
import { sectionsOf } from "../../shared/view/sectionsOf.ts";
import type { Words, WorkshopState } from "../../shared/workshop/state.ts";
import { type Board, Drawings, type FrameText } from "./Board.ts";
import type { Boards } from "./Boards.ts";
import { type OfflineSince, presenceSections } from "./presenceSections.ts";
import { type IsTyping, typingSections } from "./typingSections.ts";

/** What a plain change of step changes, on phones, consoles and screens. */
const CLOCK_SECTIONS: readonly string[] = ["clock", "clocks"];
/** What changes on phones when something is said, called in or switched: how the scene stands, and the pages of what is said. */
const isOfTalk = (name: string): boolean => name === "live" || name.startsWith("talk:");
/** In this order a change goes out: what whole rooms wait for, what consoles and screens show, what each has alone. */
const TURNS: readonly (readonly Audience["kind"][])[] = [
  ["every-seat", "room", "role"],
  ["facilitators", "facilitator", "screen"],
  ["seat"],
];

/** What drawing needs beside the state. */
export interface PainterParts {
  readonly lexicon: Lexicon;
  readonly offlineSince: OfflineSince;
  readonly isTyping: IsTyping;
  /** Sends sections that changed together, written once, to everybody in these audiences. */
  readonly emit: (keys: readonly string[], frames: FrameText) => void;
  /** Hears of a drawing that failed; it costs that drawing and nothing else. */
  readonly onBug: (error: unknown) => void;
}

/** What is drawn: the workshop at one moment. */
export interface Moment {
  readonly state: WorkshopState;
  readonly words: Words;
  /** Version of every section that changes now. */
  readonly version: number;
}

/**
 * Equal messages wait for one another until so many different ones have gathered: the clock of all rooms is one message,
 * while results, of which no two are equal, leave room by room and not when the last is drawn.
 */
const MOST_HELD = 8;

type Look = (board: Board, moment: Moment) => readonly SectionSource[];

/** Draws boards and sends what changed on them, equal frames of many audiences in one go. */
export class Painter {
  readonly #parts: PainterParts;
  readonly #boards: Boards;
  /** What was drawn last of each section: whoever reads the same gets the same text. */
  readonly #drawings: Drawings;
  /** Boards whose drawing met a bug: what they show is old until they are drawn again. */
  readonly #spoilt = new Set<Board>();

  constructor(parts: PainterParts, boards: Boards) {
    this.#parts = parts;
    this.#drawings = new Drawings(parts.lexicon);
    this.#boards = boards;
  }

  /** Draws a board that nobody has looked at before; nothing is sent. */
  prepare(board: Board, moment: Moment): void {
    board.redraw(this.sourcesOf(board, moment), { ...moment, drawings: this.#drawings });
  }

  /** The boards that could not be drawn since this was asked last: whoever draws next draws them too. */
  takeSpoilt(): readonly Board[] {
    const spoilt = [...this.#spoilt];
    this.#spoilt.clear();
    return spoilt;
  }

  /** Draws everything on these boards, first those that most people wait for. */
  draw(boards: Iterable<Board>, moment: Moment): void {
    const all = [...new Set(boards)];
    for (const kinds of TURNS) {
      const turn = all.filter((board) => kinds.includes(board.audience.kind));
      this.#send(turn, (board) => board.redraw(this.sourcesOf(board, moment), { ...moment, drawings: this.#drawings }));
    }
  }

  /** Draws the clocks on these boards, and nothing else. */
  drawClocks(boards: Iterable<Board>, moment: Moment): void {
    this.#drawSome(boards, moment, ({ audience }, { state }) =>
      sectionsOf(state, audience).filter(({ name }) => CLOCK_SECTIONS.includes(name)),
    );
  }

  /** Draws what is said, how the scene stands and who is writing on these boards, and nothing else. */
  drawTalk(boards: Iterable<Board>, moment: Moment): void {
    this.#drawSome(boards, moment, ({ audience }, { state }) => [
      ...(audience.kind === "role" ? sectionsOf(state, audience).filter(({ name }) => isOfTalk(name)) : []),
      ...typingSections(state, audience, this.#parts.isTyping),
    ]);
  }

  /** Draws who is connected on these boards, and nothing else. */
  drawPresence(boards: Iterable<Board>, moment: Moment): void {
    this.#drawSome(boards, moment, ({ audience }, { state }) =>
      presenceSections(state, audience, this.#parts.offlineSince),
    );
  }

  /** Everything that can be drawn on a board. */
  sourcesOf({ audience }: Board, { state }: Moment): readonly SectionSource[] {
    const { offlineSince, isTyping } = this.#parts;
    return [
      ...sectionsOf(state, audience),
      ...presenceSections(state, audience, offlineSince),
      ...typingSections(state, audience, isTyping),
    ];
  }

  #drawSome(boards: Iterable<Board>, moment: Moment, look: Look): void {
    const redrawing = { ...moment, drawings: this.#drawings };
    this.#send(boards, (board) => board.redrawSome(look(board, moment), redrawing));
  }

  #send(boards: Iterable<Board>, changedOn: (board: Board) => readonly FrameText[]): void {
    const held = new Map<FrameText, Board[]>();
    const release = (frames: FrameText, drawn: readonly Board[]): void => {
      held.delete(frames);
      this.#parts.emit(this.#boards.keysFor(drawn), frames);
    };
    for (const board of boards) {
      const changed = this.#changedOn(board, changedOn);
      if (changed.length === 0) continue;
      // What changed together for the same people is one message: a message costs the same, whatever is in it.
      const frames = changed.length === 1 && changed[0] !== undefined ? changed[0] : changed.join(",");
      const others = held.get(frames);
      if (others === undefined) held.set(frames, [board]);
      else others.push(board);
      const [oldest] = held;
      if (held.size > MOST_HELD && oldest !== undefined) release(...oldest);
    }
    for (const [frames, drawn] of held) release(frames, drawn);
  }

  /** A bug costs the board that met it, and only until it is drawn again. */
  #changedOn(board: Board, changedOn: (board: Board) => readonly FrameText[]): readonly FrameText[] {
    try {
      return changedOn(board);
    } catch (error) {
      board.forget();
      if (this.#spoilt.size === 0) this.#parts.onBug(error);
      this.#spoilt.add(board);
      return [];
    }
  }
}
