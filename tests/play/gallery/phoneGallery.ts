import "../../../client/jitless.ts";
import "../../../client/style/base.css";
import { mount, unmount } from "svelte";
import { Words } from "../../../client/words/words.svelte.ts";
import type { PhoneSections } from "../../../shared/view/sections.ts";
import PhoneGallery from "./PhoneGallery.svelte";

// Draws the page of a seat from sections that the test has; it is called by the test.
const target = document.getElementById("app");
// One for all pages, as on a phone: what a page brought in words stays.
const words = new Words("seat");
const started = words.start();
let shown: Record<string, unknown> | null = null;

async function draw(sections: PhoneSections, now: number): Promise<void> {
  if (target === null) throw new Error("no place for a page");
  if (shown !== null) await unmount(shown);
  await started;
  await document.fonts.ready;
  shown = mount(PhoneGallery, { target, props: { words, sections, now } });
}

Object.assign(window, { draw });
