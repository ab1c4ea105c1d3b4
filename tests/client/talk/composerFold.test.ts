import { expect, test } from "vitest";
import { composerParts } from "../../../client/seat/talk/composerFold.ts";

const free = { canShow: true, words: "free" } as const;
const none = { canShow: true, words: "none" } as const;

test("[CL36] an open tray takes the place of the pad, and leaves the button that brings it back", () => {
  expect(composerParts(free, { isShowing: true, hasTray: true })).toEqual({ pad: false, more: true });
  expect(composerParts(none, { isShowing: false, hasTray: true })).toEqual({ pad: false, more: true });
});

test("[CL36] without a tray the pad is there once it is asked for, and always where there are no words", () => {
  expect(composerParts(free, { isShowing: false, hasTray: false })).toEqual({ pad: false, more: true });
  expect(composerParts(free, { isShowing: true, hasTray: false })).toEqual({ pad: true, more: true });
  expect(composerParts(none, { isShowing: false, hasTray: false })).toEqual({ pad: true, more: false });
});

test("[CL36] who cannot show anything has neither", () => {
  for (const hasTray of [false, true]) {
    const parts = composerParts({ canShow: false, words: "free" }, { isShowing: true, hasTray });
    expect(parts).toEqual({ pad: false, more: false });
  }
});
