import type { RoomId } from "../../shared/basics/ids.ts";
import type { CommandAck } from "../../shared/protocol/wire.ts";
import type { ConsoleSections, FacilitatorRoomSection } from "../../shared/view/sections.ts";
import type { TalkMessageView } from "../../shared/view/talk/talkSections.ts";
import type { FacilitatorCommand } from "../../shared/workshop/commands.ts";
import type { Connection, ConnectionStatus } from "../connection/connection.svelte.ts";
import type { DeskSource } from "./deskSource.ts";

/** The desk's sections as the connection has them; to be read only once `isReady`. */
export class ConnectedSource implements DeskSource {
  readonly #connection: Connection<ConsoleSections>;
  readonly #rooms = $derived.by(() =>
    this.#connection
      .sectionNames()
      .map((name) => (isRoomName(name) ? this.#connection.section(name) : null))
      .filter((room) => room !== null)
      .toSorted((a, b) => a.number - b.number),
  );

  constructor(connection: Connection<ConsoleSections>) {
    this.#connection = connection;
  }

  /** Without an overview there is nothing to draw; the others may come a moment later. */
  get isReady(): boolean {
    return this.#connection.section("overview") !== null;
  }

  get overview() {
    const overview = this.#connection.section("overview");
    if (overview === null) throw new Error("The desk was drawn before its overview came.");
    return overview;
  }

  get clocks() {
    return this.#connection.section("clocks") ?? { clocks: [] };
  }

  get key() {
    return this.#connection.section("calibration");
  }

  get twists() {
    return this.#connection.section("twists");
  }

  get exercise() {
    return this.#connection.section("exercise");
  }

  get mine() {
    return this.#connection.section("mine");
  }

  get presence() {
    return this.#connection.section("presence") ?? { offline: [] };
  }

  get rooms(): readonly FacilitatorRoomSection[] {
    return this.#rooms;
  }

  readonly talkIn = (roomId: RoomId): readonly TalkMessageView[] =>
    this.#connection
      .sectionNames()
      .filter((name) => isPageOf(name, roomId))
      .toSorted((a, b) => pageNumber(a) - pageNumber(b))
      .flatMap((name) => this.#connection.section(name)?.messages ?? []);

  get now(): number {
    return this.#connection.clock.now;
  }

  get status(): ConnectionStatus {
    return this.#connection.status;
  }

  readonly send = (command: FacilitatorCommand): Promise<CommandAck> => this.#connection.send(command);
}

function isRoomName(name: string): name is `room:${string}` {
  return name.startsWith("room:");
}

function isPageOf(name: string, roomId: RoomId): name is `talk:${string}` {
  return name.startsWith(`talk:${roomId}:`);
}

function pageNumber(name: string): number {
  return Number(name.slice(name.lastIndexOf(":") + 1));
}
