import { mount } from "svelte";
import { DeviceMemory, SeatStorage } from "../connection/seatStorage.ts";
import { Words } from "../words/words.svelte.ts";
import Phone from "./Phone.svelte";

/** Draws the phone into the page: the way in, or the seat that this device has taken before. */
export async function startPhone(target: HTMLElement): Promise<void> {
  const words = new Words("seat");
  await words.start();
  const memory = new DeviceMemory(window);
  mount(Phone, { target, props: { words, memory, seats: new SeatStorage(memory) } });
}
