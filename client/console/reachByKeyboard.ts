/** For a part that scrolls and may hold nothing else that takes the focus: whoever has no pointer scrolls it by keys. */
export function reachByKeyboard(element: HTMLElement): void {
  element.tabIndex = 0;
}
