/** What a page needs of the window to know how much of it can be seen. */
export type SeenWindow = Pick<Window, "scrollY" | "scrollTo" | "innerHeight" | "visualViewport">;

/** A keyboard takes at least so much of the page, in px; bars of the browser take less. */
const KEYBOARD_MIN = 120;

/** Where less than this can be seen, as above a keyboard, what only names the page makes way for the talk. In px. */
const LOW_VIEW = 416;

/** What is left of the visible part of the page below this place of the page, in px; a keyboard in front of it counts as gone. */
export function leftBelow(top: number, { visualViewport, innerHeight }: SeenWindow): number {
  const seen = visualViewport === null ? innerHeight : visualViewport.height * visualViewport.scale;
  return Math.round(seen - top);
}

/**
 * Makes a box as high as what can be seen below its top (`--left-over`), keyboard or not. Some browsers only lay the
 * keyboard over the page and push the page up; it is pushed back, so that the newest lines stay in sight.
 */
export function fitView(box: HTMLElement): () => void {
  const fit = (): void => {
    const top = box.getBoundingClientRect().top + window.scrollY;
    const left = leftBelow(top, window);
    box.style.setProperty("--left-over", `${left}px`);
    const seen = leftBelow(0, window);
    document.documentElement.toggleAttribute("data-low-view", seen < LOW_VIEW);
    const hasKeyboard = seen < window.innerHeight - KEYBOARD_MIN;
    if (hasKeyboard && box.contains(document.activeElement)) window.scrollTo(0, 0);
  };
  const observer = new ResizeObserver(fit);
  observer.observe(document.body);
  const { visualViewport } = window;
  visualViewport?.addEventListener("resize", fit);
  window.addEventListener("resize", fit);
  fit();
  return () => {
    observer.disconnect();
    visualViewport?.removeEventListener("resize", fit);
    window.removeEventListener("resize", fit);
    document.documentElement.removeAttribute("data-low-view");
  };
}
