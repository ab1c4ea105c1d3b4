import type { RoomId, SeatId } from "../../shared/basics/ids.ts";
import type { GoodbyeReason } from "../../shared/protocol/wire.ts";
import { audienceKey, audiencesOf } from "../../shared/view/audiencesOf.ts";
import { roomOfSeat } from "../../shared/view/place.ts";
import type { Words, WorkshopState } from "../../shared/workshop/state.ts";
import { type Board, goneFrame } from "./Board.ts";
import { Boards } from "./Boards.ts";
import { type Changes, changesBetween } from "./changes.ts";
import { endingFor } from "./endings.ts";
import { Later, WATCHING_LIVE } from "./Later.ts";
import type { Member } from "./Member.ts";
import { Members } from "./Members.ts";
import { type Moment, Painter, type PainterParts } from "./Painter.ts";
import { Typists } from "./Typists.ts";
import { saysInWriting } from "./typingSections.ts";

/** What a stage needs from the sockets. */
export type StageParts = Omit<PainterParts, "isTyping">;

/** One workshop as its connections see it: who belongs to which audience, and what each was last shown. */
export class Stage {
  readonly #members = new Members();
  readonly #boards = new Boards();
  readonly #painter: Painter;
  readonly #progressLater: Later<RoomId | "workshop">;
  readonly #presenceLater: Later<RoomId | "workshop">;
  readonly #typists: Typists;
  #now: Moment;

  constructor(parts: StageParts, state: WorkshopState, words: Words) {
    this.#now = { state, words, version: 0 };
    this.#typists = new Typists((seatId) => this.#typingChanged(seatId), parts.onBug);
    const isTyping = (seatId: SeatId): boolean => this.#typists.isTyping(seatId);
    this.#painter = new Painter({ ...parts, isTyping }, this.#boards);
    this.#progressLater = new Later((place) => {
      this.#moveOn(this.#now.state);
      this.#painter.draw(place === "workshop" ? this.#publicBoards() : this.#boards.ofRoom(place), this.#now);
    }, parts.onBug);
    this.#presenceLater = new Later((place) => {
      this.#moveOn(this.#now.state);
      const boards = place === "workshop" ? this.#watching() : this.#boards.of({ kind: "room", roomId: place });
      this.#painter.drawPresence(boards, this.#now);
    }, parts.onBug);
  }

  /** Why somebody who proved something a moment ago may not come in any more; null: they may. */
  refusal(member: Member): GoodbyeReason | null {
    return endingFor(this.#now.state, member);
  }

  get isEmpty(): boolean {
    return this.#members.all.size === 0;
  }

  /** A connection comes in, for the first time or again: it gets everything there is for it (SPEC RC1). */
  enter(member: Member): void {
    this.#members.add(member);
    for (const board of this.#reseat(member)) {
      // Where others look already, everything is drawn but what waits for its turn.
      if (this.#boards.membersOf(board.audience).size > 1) continue;
      this.#painter.prepare(board, this.#now);
    }
    member.line.welcome([...member.boards.values()].flatMap((board) => board.frames()));
  }

  /** A connection has gone. */
  exit(member: Member): void {
    this.#members.remove(member);
    for (const board of [...member.boards.values()]) this.#boards.leave(member, board);
    if (this.isEmpty) this.#stopWaiting();
  }

  /** The workshop has moved on: everybody sees what changed for them, and nothing else. */
  show(state: WorkshopState, words: Words): void {
    const before = this.#now.state;
    this.#moveOn(state, words);
    const changes = changesBetween(before, state);
    for (const seatId of changes.spoken) this.#typists.hush(seatId);
    this.#endConnections(changes);
    const moved = this.#moveMembers(changes);
    this.#redrawNow(changes, new Set([...moved.values()].flat()));
    for (const [member, joined] of moved) this.#showJoined(member, joined);
    this.#redrawSoon(changes);
  }

  /** A seat went offline or came back. */
  presenceChanged(seatId: SeatId): void {
    const roomId = roomOfSeat(this.#now.state, seatId);
    if (roomId !== null) this.#presenceLater.do(roomId);
    this.#presenceLater.do("workshop");
  }

  /** Somebody says that they are writing: shown to their room at once, where they say in writing what they say. */
  typed(seatId: SeatId): void {
    if (saysInWriting(this.#now.state, seatId)) this.#typists.typed(seatId);
  }

  /** The workshop is gone for good. */
  close(): void {
    this.#stopWaiting();
    for (const member of [...this.#members.all]) member.line.goodbye("erased");
  }

  #endConnections(changes: Changes): void {
    if (!changes.everything && changes.seats.size === 0) return;
    for (const member of [...this.#members.all]) {
      const reason = endingFor(this.#now.state, member);
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

  #touched({ seatings, seats }: Changes): ReadonlySet<Member> {
    const touched = new Set<Member>();
    for (const seatId of seats) for (const member of this.#members.ofSeat(seatId)) touched.add(member);
    for (const roomId of seatings) {
      for (const member of this.#boards.membersOf({ kind: "room", roomId })) touched.add(member);
    }
    for (const room of seatings.size === 0 ? [] : this.#now.state.rooms) {
      if (!seatings.has(room.id)) continue;
      for (const seatId of room.seatIds) for (const member of this.#members.ofSeat(seatId)) touched.add(member);
    }
    return touched;
  }

  /** Puts a connection into the audiences it belongs to now; answers which are new to it. */
  #reseat(member: Member): readonly Board[] {
    const wanted = new Map(
      audiencesOf(this.#now.state, member.viewer).map((audience) => [audienceKey(audience), audience]),
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
    if (gone.size > 0) member.line.send([...gone].map((name) => goneFrame(name, this.#now.version)).join(","));
  }

  /** A board that nobody has looked at before has no sections yet; its names come from its sources. */
  #names(board: Board): readonly string[] {
    return this.#painter.sourcesOf(board, this.#now).map((source) => source.name);
  }

  /** What a connection has just come to see; what changed in this very moment was sent to the whole audience. */
  #showJoined(member: Member, joined: readonly Board[]): void {
    const frames = joined.flatMap((board) => board.framesForNew(this.#now.version));
    if (frames.length > 0) member.line.send(frames.join(","));
  }

  #redrawNow({ everything, rooms, talks, clocks, seats, desks }: Changes, joined: ReadonlySet<Board>): void {
    if (everything) {
      this.#painter.takeSpoilt();
      this.#painter.draw(this.#boards.all(), this.#now);
      return;
    }
    const onlyTalks = [...talks].filter((roomId) => !rooms.has(roomId));
    const talkBoards = onlyTalks.flatMap((roomId) => this.#boards.ofRoom(roomId));
    this.#painter.drawTalk(talkBoards, this.#now);
    const onlyClocks = [...clocks].filter((roomId) => !rooms.has(roomId));
    const clockBoards = onlyClocks.flatMap((roomId) => this.#boards.of({ kind: "room", roomId }));
    this.#painter.drawClocks(clockBoards, this.#now);
    const isForDesks = desks || rooms.size > 0;
    if (!isForDesks && clocks.size > 0) this.#painter.drawClocks(this.#watching(), this.#now);
    const boards = [
      ...this.#painter.takeSpoilt(),
      ...(isForDesks ? this.#watching() : []),
      ...[...rooms].flatMap((roomId) => this.#boards.ofRoom(roomId)),
      ...[...seats].flatMap((seatId) => this.#boardsOfSeat(seatId)),
      ...joined,
    ];
    this.#painter.draw(boards, this.#now);
  }

  #redrawSoon({ everything, rooms, soonRooms, seats }: Changes): void {
    if (everything) return;
    for (const roomId of soonRooms) this.#progressLater.do(roomId);
    for (const seatId of seats) {
      const roomId = roomOfSeat(this.#now.state, seatId);
      if (roomId !== null) this.#progressLater.do(roomId);
    }
    if (rooms.size + soonRooms.size + seats.size === 0) return;
    const isScene = this.#now.state.round?.exercise.kind === "role-play";
    if (isScene) this.#progressLater.do("workshop", WATCHING_LIVE);
    else this.#progressLater.do("workshop");
  }

  #typingChanged(seatId: SeatId): void {
    const roomId = roomOfSeat(this.#now.state, seatId);
    if (roomId === null) return;
    this.#moveOn(this.#now.state);
    this.#painter.drawTalk(this.#boards.of({ kind: "room", roomId }), this.#now);
  }

  #boardsOfSeat(seatId: SeatId): readonly Board[] {
    const boards = [...this.#members.ofSeat(seatId)].flatMap((member) => [...member.boards.values()]);
    return boards.filter((board) => board.audience.kind === "seat");
  }

  /** What everybody sees, and what consoles and screens see. */
  #publicBoards(): readonly Board[] {
    return [...this.#boards.of({ kind: "every-seat" }), ...this.#watching()];
  }

  #watching(): readonly Board[] {
    return this.#boards.watching(this.#members.watchers);
  }

  #stopWaiting(): void {
    this.#progressLater.clear();
    this.#presenceLater.clear();
    this.#typists.clear();
  }

  /**
   * Versions are milliseconds of this process's life: they rise for every audience, whatever a connection belongs to, and
   * tell nothing but when its own section changed, which it knows (SPEC VW10).
   */
  #moveOn(state: WorkshopState, words = this.#now.words): void {
    this.#now = { state, words, version: Math.max(this.#now.version + 1, Math.floor(performance.now())) };
  }
}
