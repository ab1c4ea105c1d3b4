import type { Locator, Page } from "playwright-core";
import { type Said, said } from "./said.ts";

/** The projector, as the back row sees it. */
export class Wall {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits until the wall says this. */
  async says(key: Said, slots: Readonly<Record<string, string | number>> = {}): Promise<void> {
    await this.page.getByText(said(key, slots)).first().waitFor();
  }

  async showsText(text: string): Promise<void> {
    await this.page.getByText(text, { exact: true }).first().waitFor();
  }

  text(): Promise<string> {
    return this.page.locator("#app").innerText();
  }

  /** The time of day that it shows. */
  time(): Promise<string> {
    return this.page.locator("time").first().innerText();
  }

  get countdown(): Locator {
    return this.page.getByRole("timer");
  }

  get veil(): Locator {
    return this.page.getByRole("alert").getByText(said("screen.lost.title"));
  }
}
