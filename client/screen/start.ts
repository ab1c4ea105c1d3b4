import { mount } from "svelte";
import { keepAwake } from "../parts/wakeLock.ts";
import { Words } from "../words/words.svelte.ts";
import { codeInPath } from "./joinAddress.ts";
import Root from "./Root.svelte";

/** Draws the screen into the page. */
export async function startScreen(target: HTMLElement): Promise<void> {
  const words = new Words("screen");
  await words.start();
  target.replaceChildren();
  keepAwake(window);
  mount(Root, { target, props: { words, code: codeInPath(window.location.pathname) } });
}
