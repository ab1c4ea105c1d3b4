/** Draws the screen into the page. */
export async function startScreen(target: HTMLElement): Promise<void> {
  target.textContent = "…";
}
