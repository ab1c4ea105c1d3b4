/** Draws the phone into the page. */
export async function startPhone(target: HTMLElement): Promise<void> {
  target.textContent = "…";
}
