import type { SeatGrant } from "../../shared/protocol/http.ts";
import type { PhoneSections } from "../../shared/view/sections.ts";
import { Connection } from "../connection/connection.svelte.ts";
import { Drafts } from "../connection/drafts.ts";
import type { DeviceMemory } from "../connection/seatStorage.ts";
import type { Words } from "../words/words.svelte.ts";
import { Pages } from "./pages.svelte.ts";
import Seat from "./Seat.svelte";

/** A seat that is open on this phone, with the component that shows it. */
export type OpenSeat = {
  readonly Seat: typeof Seat;
  readonly connection: Connection<PhoneSections>;
  readonly drafts: Drafts;
};

/** Connects a seat. Its own chunk: who still types a name needs none of it, and it is there when they have. */
export function openSeat(grant: SeatGrant, memory: DeviceMemory, language: string): OpenSeat {
  const { workshopId, seatId, token } = grant;
  return {
    Seat,
    connection: new Connection({ credential: { as: "seat", workshopId, seatId, token }, language }),
    drafts: new Drafts(memory, seatId),
  };
}

/** Has the browser fetch the pages of a seat before there is one. */
export async function fetchPages(words: Words): Promise<void> {
  await new Pages(words).fetchAll();
}
