import type { ScreenSections } from "../../shared/view/sections.ts";

/** All that a screen is drawn from. Before the greeting nothing is there; sections may arrive one by one. */
export type ScreenSet = { readonly [Name in keyof ScreenSections]: ScreenSections[Name] | null };

export const EMPTY_SET: ScreenSet = {
  screen: null,
  exercise: null,
  twists: null,
  calibration: null,
  clock: null,
  progress: null,
  results: null,
  timeline: null,
};
