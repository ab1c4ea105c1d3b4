/** Draws the console into the page. */
export async function startConsole(target: HTMLElement): Promise<void> {
  target.textContent = "…";
}
