import type { ComposerView } from "../../../shared/view/talk/talkSections.ts";

/** What somebody has opened: what can be shown, and a tray beside the conversation. */
export interface Opened {
  readonly isShowing: boolean;
  readonly hasTray: boolean;
}

/** Which parts of the composer are there. */
export interface ComposerParts {
  /** Pictures, drawing and numbers. */
  readonly pad: boolean;
  /** The button that opens and closes them. */
  readonly more: boolean;
}

/**
 * Without words there is nothing but what can be shown, so it lies open; but an open tray takes its place, for a small
 * phone has no room for both. Source: SPEC CL36.
 */
export function composerParts(
  { canShow, words }: Pick<ComposerView, "canShow" | "words">,
  { isShowing, hasTray }: Opened,
): ComposerParts {
  const isOnlyWay = words === "none";
  return {
    pad: canShow && !hasTray && (isShowing || isOnlyWay),
    more: canShow && (hasTray || !isOnlyWay),
  };
}
