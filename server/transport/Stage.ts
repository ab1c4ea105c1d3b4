import type { RoomId, SeatId, WorkshopId } from "../../shared/basics/ids.ts";
import type { Audience } from "../../shared/view/audience.ts";
import { audienceKey, audiencesOf } from "../../shared/view/audiencesOf.ts";
import { roomOfSeat } from "../../shared/view/place.ts";
import type { SectionSource } from "../../shared/view/sectionSource.ts";
import { sectionsOf } from "../../shared/view/sectionsOf.ts";
import type { Words, WorkshopState } from "../../shared/workshop/state.ts";
import { Board, Drawings, type FrameText, goneFrame } from "./Board.ts";
import { type Changes, changesBetween } from "./changes.ts";
import { endingFor } from "./endings.ts";
import { Later } from "./Later.ts";
import type { Member } from "./Member.ts";
import { type OfflineSince, presenceSections } from "./presenceSections.ts";

/** What a stage needs from the sockets. */
export interface StageParts {
  readonly workshopId: WorkshopId;
  readonly offlineSince: OfflineSince;
  /** Sends one frame, written once, to everybody in these audiences. */
  readonly emit: (keys: readonly string[], frame: FrameText) => void;
}

/** One workshop as its connections see it: who belongs to which audience, and what each was last shown. */
export class Stage {
  readonly #parts: StageParts;
  readonly #boards = new Map<string, Board>();
  readonly #members = new Set<Member>();
  readonly #watchers = new Set<Member>();
  readonly #bySeat = new Map<SeatId, Set<Member>>();
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
      this.#redraw(place === "workshop" ? this.#publicBoards() : this.#roomBoards(place));
    });
  }

  get isEmpty(): boolean {
    return this.#members.size === 0;
  }

  /** A connection comes in, for the first time or again: it gets everything there is for it. */
  enter(member: Member): void {
    this.#addMember(member);
    const drawings = new Drawings();
    for (const board of this.#reseat(member)) {
      // Somebody else may look at it already; then only what waits for its turn is not drawn yet.
      if (board.members.size > 1) continue;
      board.redraw(this.#sources(board), { words: this.#words, version: this.#version, drawings });
    }
    member.line.welcome([...member.boards.values()].flatMap((board) => board.frames()));
  }

  /** A connection has gone. */
  exit(member: Member): void {
    this.#removeMember(member);
    for (const board of member.boards.values()) this.#leave(member, board);
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
    for (const member of [...this.#members]) member.line.goodbye("erased");
  }

  #endConnections(changes: Changes): void {
    if (!changes.everything && changes.seats.size === 0) return;
    for (const member of [...this.#members]) {
      const reason = endingFor(this.#state, member);
      if (reason !== null) member.line.goodbye(reason);
    }
  }

  /** Takes people out of audiences and into others before anything new is shown; answers which they joined. */
  #moveMembers(changes: Changes): ReadonlyMap<Member, readonly Board[]> {
    const moved = new Map<Member, readonly Board[]>();
    for (const member of changes.everything ? this.#members : this.#touched(changes)) {
      const joined = this.#reseat(member);
      if (joined.length > 0) moved.set(member, joined);
    }
    return moved;
  }

  #touched(changes: Changes): ReadonlySet<Member> {
    const touched = new Set<Member>();
    const add = (members: Iterable<Member>): void => {
      for (const member of members) touched.add(member);
    };
    for (const seatId of changes.seats) add(this.#bySeat.get(seatId) ?? []);
    for (const roomId of changes.rooms) add(this.#boards.get(audienceKey({ kind: "room", roomId }))?.members ?? []);
    for (const room of changes.rooms.size === 0 ? [] : this.#state.rooms) {
      if (changes.rooms.has(room.id)) for (const seatId of room.seatIds) add(this.#bySeat.get(seatId) ?? []);
    }
    return touched;
  }

  /** Puts a connection into the audiences it belongs to now; answers which are new to it. */
  #reseat(member: Member): readonly Board[] {
    const wanted = new Map(
      audiencesOf(this.#state, member.viewer).map((audience) => [audienceKey(audience), audience]),
    );
    const left = [...member.boards.values()].filter((board) => !wanted.has(board.key));
    for (const board of left) this.#leave(member, board);
    const joined: Board[] = [];
    for (const [key, audience] of wanted) {
      if (!member.boards.has(key)) joined.push(this.#join(member, audience));
    }
    if (joined.length > 0) member.line.join(joined.map((board) => board.key));
    this.#showGone(member, left);
    return joined;
  }

  #join(member: Member, audience: Audience): Board {
    const key = audienceKey(audience);
    const board = this.#boards.get(key) ?? new Board(audience);
    this.#boards.set(key, board);
    board.members.add(member);
    member.boards.set(key, board);
    return board;
  }

  #leave(member: Member, board: Board): void {
    board.members.delete(member);
    member.boards.delete(board.key);
    member.line.leave(board.key);
    if (board.members.size === 0) this.#boards.delete(board.key);
  }

  /** Sections that no audience of this connection yields any more. */
  #showGone(member: Member, left: readonly Board[]): void {
    if (left.length === 0) return;
    const still = new Set([...member.boards.values()].flatMap((board) => [...board.sectionNames]));
    const gone = new Set(left.flatMap((board) => [...board.sectionNames]).filter((name) => !still.has(name)));
    for (const name of gone) member.line.send(goneFrame(name, this.#version));
  }

  /** What a connection has just come to see; what changed in this very moment was sent to the whole audience. */
  #showJoined(member: Member, joined: readonly Board[]): void {
    for (const board of joined) for (const frame of board.frames(this.#version)) member.line.send(frame);
  }

  #redrawNow({ everything, rooms, clocks, seats }: Changes, joined: ReadonlySet<Board>): void {
    if (everything) return this.#redraw(this.#boards.values());
    const first = new Set<Board>(rooms.size + clocks.size > 0 ? this.#watchingBoards() : []);
    const own = new Set<Board>();
    const add = (board: Board): unknown => (board.audience.kind === "seat" ? own : first).add(board);
    for (const roomId of clocks) this.#boardOf({ kind: "room", roomId }).forEach(add);
    for (const roomId of rooms) this.#roomBoards(roomId).forEach(add);
    for (const seatId of seats) this.#seatBoards(seatId).forEach(add);
    joined.forEach(add);
    // What whole rooms wait for goes out before what each has for itself.
    this.#redraw(first);
    this.#redraw(own);
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

  #boardOf(audience: Audience): readonly Board[] {
    const board = this.#boards.get(audienceKey(audience));
    return board === undefined ? [] : [board];
  }

  /** The room's own board, and those of everybody in it. */
  #roomBoards(roomId: RoomId): readonly Board[] {
    const boards = new Set<Board>();
    for (const room of this.#boardOf({ kind: "room", roomId })) {
      for (const member of room.members) for (const board of member.boards.values()) boards.add(board);
    }
    return [...boards].filter((board) => board.audience.kind !== "every-seat");
  }

  #seatBoards(seatId: SeatId): readonly Board[] {
    const boards = [...(this.#bySeat.get(seatId) ?? [])].flatMap((member) => [...member.boards.values()]);
    return boards.filter((board) => board.audience.kind === "seat");
  }

  /** Boards of those who watch all rooms. */
  #watchingBoards(): readonly Board[] {
    const kinds: readonly Audience["kind"][] = ["facilitators", "facilitator", "screen"];
    return [...this.#watchers]
      .flatMap((member) => [...member.boards.values()])
      .filter((b) => kinds.includes(b.audience.kind));
  }

  #publicBoards(): readonly Board[] {
    return [...new Set([...this.#boardOf({ kind: "every-seat" }), ...this.#watchingBoards()])];
  }

  /**
   * Versions are milliseconds of this process's life: they rise for every audience, whatever a connection belongs to, and
   * tell nothing but when its own section changed, which it knows (SPEC VW10).
   */
  #nextVersion(): void {
    this.#version = Math.max(this.#version + 1, Math.floor(performance.now()));
  }

  #addMember(member: Member): void {
    this.#members.add(member);
    if (member.viewer.kind !== "seat") {
      this.#watchers.add(member);
      return;
    }
    const { seatId } = member.viewer;
    this.#bySeat.set(seatId, (this.#bySeat.get(seatId) ?? new Set()).add(member));
  }

  #removeMember(member: Member): void {
    this.#members.delete(member);
    this.#watchers.delete(member);
    if (member.viewer.kind !== "seat") return;
    const others = this.#bySeat.get(member.viewer.seatId);
    others?.delete(member);
    if (others?.size === 0) this.#bySeat.delete(member.viewer.seatId);
  }
}
