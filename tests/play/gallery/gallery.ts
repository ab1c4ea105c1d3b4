import "../../../client/jitless.ts";
import "../../../client/style/base.css";
import { mount, unmount } from "svelte";
import { Words } from "../../../client/words/words.svelte.ts";
import { NOW, SCREEN_SETS } from "../support/screenSets.ts";
import Gallery from "./Gallery.svelte";

// Draws one picture at a time from a fixture: `show` is called by the test.
const target = document.getElementById("app");
let shown: Record<string, unknown> | null = null;

async function show(name: string, isLost: boolean, laterMs: number): Promise<void> {
  const sections = SCREEN_SETS[name];
  if (target === null || sections === undefined) throw new Error(`no picture ${name}`);
  if (shown !== null) await unmount(shown);
  const words = new Words("screen");
  await words.start();
  await document.fonts.ready;
  shown = mount(Gallery, { target, props: { words, sections, now: NOW + laterMs, isLost } });
}

Object.assign(window, { show, pictures: Object.keys(SCREEN_SETS) });
