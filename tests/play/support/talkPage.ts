import type { Locator, Page } from "playwright-core";
import { type Said, said, saidAlone } from "./said.ts";
import { settled } from "./waiting.ts";

type TrayName = Extract<Said, `talk.tray.${string}`>;

/** A conversation on somebody's phone: what was said, and where one says something. */
export class TalkPage {
  readonly page: Page;

  constructor({ page }: { readonly page: Page }) {
    this.page = page;
  }

  get log(): Locator {
    return this.page.getByRole("log", { name: said("talk.log") });
  }

  /** One place in the conversation per message, with all that belongs to it. */
  get messages(): Locator {
    return this.log.locator("> ol > li");
  }

  /** What this phone shows as said, message by message; without words: an empty one. */
  texts(): Promise<readonly string[]> {
    return this.messages.evaluateAll((places) =>
      places.map((place) => place.querySelector("p[dir=auto]")?.textContent.trim() ?? ""),
    );
  }

  /** Waits until exactly this stands there, in this order; answers what does. */
  reads(texts: readonly string[]): Promise<readonly string[]> {
    const wished = JSON.stringify(texts);
    return settled(
      () => this.texts(),
      (shown) => JSON.stringify(shown) === wished,
    );
  }

  message(text: string | RegExp): Locator {
    return this.messages.filter({ hasText: text });
  }

  get field(): Locator {
    return this.page.getByRole("textbox", { name: saidAlone("talk.message") });
  }

  async write(text: string): Promise<void> {
    await this.field.fill(text);
    await this.send();
  }

  async send(): Promise<void> {
    await this.page.getByRole("button", { name: saidAlone("talk.send") }).click();
  }

  /** Taps words together, where there are only tiles, and sends the line. */
  async tap(...words: readonly string[]): Promise<void> {
    const tiles = this.page.getByRole("list", { name: saidAlone("talk.tiles") });
    for (const word of words) await tiles.getByRole("button", { name: word, exact: true }).click();
    await this.send();
  }

  /** A number goes with the line that is being written. */
  async showNumber(digits: string): Promise<void> {
    const show = this.page.getByRole("button", { name: saidAlone("talk.show") });
    if ((await show.getAttribute("aria-expanded")) !== "true") await show.click();
    await this.page.getByRole("button", { name: saidAlone("talk.number") }).click();
    for (const digit of digits) await this.page.getByRole("button", { name: digit, exact: true }).click();
    await this.page.getByRole("button", { name: said("talk.addNumber") }).click();
  }

  async tell(whom: "rep" | "customer"): Promise<void> {
    await this.page.getByRole("radio", { name: said(`talk.tell.${whom}`) }).check({ force: true });
  }

  /** What lies ready beside the conversation. */
  async openTray(name: TrayName): Promise<Locator> {
    const tray = this.page.getByRole("region", { name: saidAlone(name) });
    if (!(await tray.isVisible())) await this.page.getByRole("button", { name: said(name) }).click();
    await tray.waitFor();
    return tray;
  }

  async closeTray(): Promise<void> {
    await this.page.getByRole("button", { name: saidAlone("talk.tray.close") }).click();
  }
}
