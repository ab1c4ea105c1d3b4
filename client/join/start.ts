import { mount } from "svelte";
import { DeviceMemory, SeatStorage } from "../connection/seatStorage.ts";
import { Words } from "../words/words.svelte.ts";
import { arrivalAt } from "./arrival.ts";
import Phone from "./Phone.svelte";

/** Draws the phone into the page: the way in, or the seat that this device has taken before. */
export async function startPhone(target: HTMLElement): Promise<void> {
  const memory = new DeviceMemory(window);
  const seats = new SeatStorage(memory);
  const arrival = arrivalAt(window.location, seats);
  const words = new Words("seat");
  // Either the way in or the seat is fetched, beside the words; the phone opens what is here then.
  const opened = arrival.seat === null ? import("./WayIn.svelte") : import("../seat/openSeat.ts");
  await Promise.all([words.start(arrival.seat === null ? ["join"] : []), opened]);
  mount(Phone, { target, props: { words, memory, seats, arrival } });
}
