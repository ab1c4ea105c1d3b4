import type { RoomId, SeatId } from "../../shared/basics/ids.ts";
import { audienceKey, audiencesOf } from "../../shared/view/audiencesOf.ts";
import { roomOfSeat } from "../../shared/view/place.ts";
import type { SectionSource } from "../../shared/view/sectionSource.ts";
import { sectionsOf } from "../../shared/view/sectionsOf.ts";
import type { Words, WorkshopState } from "../../shared/workshop/state.ts";
import { type Board, Drawings, type FrameText, goneFrame } from "./Board.ts";
import { Boards } from "./Boards.ts";
import { type Changes, changesBetween } from "./changes.ts";
import { endingFor } from "./endings.ts";
import { Later } from "./Later.ts";
import type { Member } from "./Member.ts";
import { Members } from "./Members.ts";
import { type OfflineSince, presenceSections } from "./presenceSections.ts";

/** What a stage needs from the sockets. */
export interface StageParts {
  readonly offlineSince: OfflineSince;
  /** Sends one frame, written once, to everybody in these audiences. */
  readonly emit: (keys: readonly string[], frame: FrameText) => void;
}

/** One workshop as its connections see it: who belongs to which audience, and what each was last shown. */
export class Stage {
  readonly #parts: StageParts;
  readonly #members = new Members();
  readonly #boards = new Boards();
  readonly #later: Later<RoomId | "workshop">;
  #state: WorkshopState;
  #words: Words;
  #version = 0;

  constructor(parts: StageParts, state: WorkshopState, words: Words) {
    this.#parts = parts;
    this.#state = state;
    this.#words = words;
    this.#later = new Later((place) => {
      this.#nextVersion();
      this.#redraw(place === "workshop" ? this.#publicBoards() : this.#boards.ofRoom(place));
    });
  }

  get isEmpty(): boolean {
    return this.#members.all.size === 0;
  }

  /** A connection comes in, for the first time or again: it gets everything there is for it (SPEC RC1). */
  enter(member: Member): void {
    this.#members.add(member);
    const drawings = new Drawings();
    for (const board of this.#reseat(member)) {
      // Where others look already, everything is drawn but what waits for its turn.
      if (this.#boards.membersOf(board.audience).size > 1) continue;
      board.redraw(this.#sources(board), { words: this.#words, version: this.#version, drawings });
    }
    member.line.welcome([...member.boards.values()].flatMap((board) => board.frames()));
  }

  /** A connection has gone. */
  exit(member: Member): void {
    this.#members.remove(member);
    for (const board of [...member.boards.values()]) this.#boards.leave(member, board);
    if (this.isEmpty) this.#later.clear();
  }

  /** The workshop has moved on: everybody sees what changed for them, and nothing else. */
  show(state: WorkshopState, words: Words): void {
    const before = this.#state;
    this.#state = state;
    this.#words = words;
    this.#nextVersion();
    const changes = changesBetween(before, state);
    this.#endConnections(changes);
    const moved = this.#moveMembers(changes);
    this.#redrawNow(changes, new Set([...moved.values()].flat()));
    for (const [member, joined] of moved) this.#showJoined(member, joined);
    this.#redrawSoon(changes);
  }

  /** A seat went offline or came back. */
  presenceChanged(seatId: SeatId): void {
    const roomId = roomOfSeat(this.#state, seatId);
    if (roomId !== null) this.#later.do(roomId);
    this.#later.do("workshop");
  }

  /** The workshop is gone for good. */
  close(): void {
    this.#later.clear();
    for (const member of [...this.#members.all]) member.line.goodbye("erased");
  }

  #endConnections(changes: Changes): void {
    if (!changes.everything && changes.seats.size === 0) return;
    for (const member of [...this.#members.all]) {
      const reason = endingFor(this.#state, member);
      if (reason !== null) member.line.goodbye(reason);
    }
  }

  /** Takes people out of audiences and into others before anything new is shown; answers which they joined (SPEC RC2). */
  #moveMembers(changes: Changes): ReadonlyMap<Member, readonly Board[]> {
    const moved = new Map<Member, readonly Board[]>();
    for (const member of changes.everything ? this.#members.all : this.#touched(changes)) {
      const joined = this.#reseat(member);
      if (joined.length > 0) moved.set(member, joined);
    }
    return moved;
  }

  #touched({ rooms, seats }: Changes): ReadonlySet<Member> {
    const touched = new Set<Member>();
    for (const seatId of seats) for (const member of this.#members.ofSeat(seatId)) touched.add(member);
    for (const roomId of rooms) {
      for (const member of this.#boards.membersOf({ kind: "room", roomId })) touched.add(member);
    }
    for (const room of rooms.size === 0 ? [] : this.#state.rooms) {
      if (!rooms.has(room.id)) continue;
      for (const seatId of room.seatIds) for (const member of this.#members.ofSeat(seatId)) touched.add(member);
    }
    return touched;
  }

  /** Puts a connection into the audiences it belongs to now; answers which are new to it. */
  #reseat(member: Member): readonly Board[] {
    const wanted = new Map(
      audiencesOf(this.#state, member.viewer).map((audience) => [audienceKey(audience), audience]),
    );
    const left = [...member.boards.values()].filter((board) => !wanted.has(board.key));
    for (const board of left) {
      this.#boards.leave(member, board);
      member.line.leave(board.key);
    }
    const missing = [...wanted].filter(([key]) => !member.boards.has(key));
    const joined = missing.map(([, audience]) => this.#boards.join(member, audience));
    if (joined.length > 0) member.line.join(joined.map((board) => board.key));
    this.#showGone(member, left);
    return joined;
  }

  /** Sections that no audience of this connection yields any more. */
  #showGone(member: Member, left: readonly Board[]): void {
    if (left.length === 0) return;
    const still = new Set([...member.boards.values()].flatMap((board) => [...this.#names(board)]));
    const gone = new Set(left.flatMap((board) => [...board.sectionNames]).filter((name) => !still.has(name)));
    for (const name of gone) member.line.send(goneFrame(name, this.#version));
  }

  /** A board that nobody has looked at before has no sections yet; its names come from its sources. */
  #names(board: Board): readonly string[] {
    return this.#sources(board).map((source) => source.name);
  }

  /** What a connection has just come to see; what changed in this very moment was sent to the whole audience. */
  #showJoined(member: Member, joined: readonly Board[]): void {
    for (const board of joined) for (const frame of board.frames(this.#version)) member.line.send(frame);
  }

  #redrawNow({ everything, rooms, clocks, seats }: Changes, joined: ReadonlySet<Board>): void {
    const isOfRooms = rooms.size + clocks.size > 0;
    const boards = everything
      ? [...this.#boards.all()]
      : [
          ...(isOfRooms ? this.#boards.watching(this.#members.watchers) : []),
          ...[...clocks].flatMap((roomId) => this.#boards.of({ kind: "room", roomId })),
          ...[...rooms].flatMap((roomId) => this.#boards.ofRoom(roomId)),
          ...[...seats].flatMap((seatId) => this.#boardsOfSeat(seatId)),
          ...joined,
        ];
    // What whole rooms wait for goes out before what each has for itself.
    const isOwn = (board: Board): boolean => board.audience.kind === "seat";
    this.#redraw(new Set(boards.filter((board) => !isOwn(board))));
    this.#redraw(new Set(boards.filter(isOwn)));
  }

  #redrawSoon({ everything, rooms, soonRooms, seats }: Changes): void {
    if (everything) return;
    for (const roomId of soonRooms) this.#later.do(roomId);
    for (const seatId of seats) {
      const roomId = roomOfSeat(this.#state, seatId);
      if (roomId !== null) this.#later.do(roomId);
    }
    if (rooms.size + soonRooms.size + seats.size > 0) this.#later.do("workshop");
  }

  /** Draws what changed and sends equal frames of many audiences in one go. */
  #redraw(boards: Iterable<Board>): void {
    const redrawing = { words: this.#words, version: this.#version, drawings: new Drawings() };
    const keysByFrame = new Map<FrameText, string[]>();
    for (const board of boards) {
      for (const frame of board.redraw(this.#sources(board), redrawing)) {
        const keys = keysByFrame.get(frame);
        if (keys === undefined) keysByFrame.set(frame, [board.key]);
        else keys.push(board.key);
      }
    }
    for (const [frame, keys] of keysByFrame) this.#parts.emit(keys, frame);
  }

  #sources({ audience }: Board): readonly SectionSource[] {
    const presence = presenceSections(this.#state, audience, this.#parts.offlineSince);
    const sections = sectionsOf(this.#state, audience);
    return presence.length === 0 ? sections : [...sections, ...presence];
  }

  #boardsOfSeat(seatId: SeatId): readonly Board[] {
    const boards = [...this.#members.ofSeat(seatId)].flatMap((member) => [...member.boards.values()]);
    return boards.filter((board) => board.audience.kind === "seat");
  }

  /** What everybody sees, and what consoles and screens see. */
  #publicBoards(): readonly Board[] {
    return [...this.#boards.of({ kind: "every-seat" }), ...this.#boards.watching(this.#members.watchers)];
  }

  /**
   * Versions are milliseconds of this process's life: they rise for every audience, whatever a connection belongs to, and
   * tell nothing but when its own section changed, which it knows (SPEC VW10).
   */
  #nextVersion(): void {
    this.#version = Math.max(this.#version + 1, Math.floor(performance.now()));
  }
}
