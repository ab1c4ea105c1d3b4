import { mount } from "svelte";
import { DeviceMemory } from "../connection/seatStorage.ts";
import { Words } from "../words/words.svelte.ts";
import Host from "./Host.svelte";
import { readHostAddress, settledPath } from "./hostAddress.ts";
import { KeptLeads } from "./keptLeads.ts";

/** Draws the console into the page. */
export async function startConsole(target: HTMLElement): Promise<void> {
  const words = new Words("console");
  await words.start();
  const kept = new KeptLeads(new DeviceMemory(window));
  const address = readHostAddress(window.location);
  if (address.kind === "workshop" && address.lead !== null) kept.keep(address.lead);
  if (address.kind === "entrance" && address.hostKey !== null) kept.keepHostKey(address.hostKey);
  // Nobody who looks at the address bar, or at the history, gets the secret.
  window.history.replaceState(null, "", settledPath(address));
  target.replaceChildren();
  mount(Host, { target, props: { words, kept, address } });
}
