import type { RoomId } from "../../shared/basics/ids.ts";
import type { Audience } from "../../shared/view/audience.ts";
import { audienceKey } from "../../shared/view/audiencesOf.ts";
import { Board } from "./Board.ts";
import type { Member } from "./Member.ts";

const EVERYBODY: Audience = { kind: "every-seat" };
/** What those see who look at all rooms. */
const WATCHING: readonly Audience["kind"][] = ["facilitators", "facilitator", "screen"];

const NOBODY: ReadonlySet<Member> = new Set();

/** The boards of one workshop, one per audience that somebody belongs to right now, and who that is. */
export class Boards {
  readonly #boards = new Map<string, Board>();
  readonly #members = new Map<string, Set<Member>>();

  all(): Iterable<Board> {
    return this.#boards.values();
  }

  /** The board of an audience, if somebody belongs to it. */
  of(audience: Audience): readonly Board[] {
    const board = this.#boards.get(audienceKey(audience));
    return board === undefined ? [] : [board];
  }

  /** Who belongs to an audience. */
  membersOf(audience: Audience): ReadonlySet<Member> {
    return this.#members.get(audienceKey(audience)) ?? NOBODY;
  }

  /** A room's own board, and those of everybody in it. */
  ofRoom(roomId: RoomId): readonly Board[] {
    const boards = new Set<Board>();
    for (const member of this.membersOf({ kind: "room", roomId })) {
      for (const board of member.boards.values()) boards.add(board);
    }
    return [...boards].filter((board) => board.audience.kind !== "every-seat");
  }

  /** Boards of consoles and screens. */
  watching(watchers: Iterable<Member>): readonly Board[] {
    const boards = [...watchers].flatMap((member) => [...member.boards.values()]);
    return [...new Set(boards)].filter((board) => WATCHING.includes(board.audience.kind));
  }

  /**
   * Keys that reach these audiences. Where rooms, or the roles in them, are together everybody, that is one key: socket.io
   * then finds each phone once, instead of remembering whom it has found already.
   */
  keysFor(boards: readonly Board[]): readonly string[] {
    const kinds = new Set(boards.map((board) => board.audience.kind));
    const isOfRooms = kinds.size === 1 && (kinds.has("room") || kinds.has("role"));
    const everybody = this.membersOf(EVERYBODY).size;
    const count = boards.reduce((sum, { audience }) => sum + this.membersOf(audience).size, 0);
    return isOfRooms && everybody === count ? [audienceKey(EVERYBODY)] : boards.map((board) => board.key);
  }

  join(member: Member, audience: Audience): Board {
    const key = audienceKey(audience);
    const board = this.#boards.get(key) ?? new Board(audience);
    const members = this.#members.get(key) ?? new Set();
    this.#boards.set(key, board);
    this.#members.set(key, members.add(member));
    member.boards.set(key, board);
    return board;
  }

  leave(member: Member, { key }: Board): void {
    member.boards.delete(key);
    const members = this.#members.get(key);
    members?.delete(member);
    if (members !== undefined && members.size > 0) return;
    this.#members.delete(key);
    this.#boards.delete(key);
  }
}
