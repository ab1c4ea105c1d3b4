/** Puts the focus on an element as it appears. On a heading the desk's keys still work: nothing there takes them. */
export function takeFocus(element: HTMLElement): void {
  element.focus();
}
