import "../../../client/jitless.ts";
import "../../../client/style/base.css";
import { mount, unmount } from "svelte";
import type { ScreenSet } from "../../../client/screen/screenSet.ts";
import { Words } from "../../../client/words/words.svelte.ts";
import { NOW, SCREEN_SETS } from "../support/screenSets.ts";
import Gallery from "./Gallery.svelte";

// Draws one picture at a time, a fixture by its name or sections that the test has: both are called by the test.
const target = document.getElementById("app");
let shown: Record<string, unknown> | null = null;

async function show(name: string, isLost: boolean, laterMs: number): Promise<void> {
  const sections = SCREEN_SETS[name];
  if (sections === undefined) throw new Error(`no picture ${name}`);
  await draw(sections, isLost, laterMs);
}

async function draw(sections: ScreenSet, isLost: boolean, laterMs: number): Promise<void> {
  if (target === null) throw new Error("no place for a picture");
  if (shown !== null) await unmount(shown);
  const words = new Words("screen");
  await words.start();
  await document.fonts.ready;
  shown = mount(Gallery, { target, props: { words, sections, now: NOW + laterMs, isLost } });
}

Object.assign(window, { show, draw, pictures: Object.keys(SCREEN_SETS) });
