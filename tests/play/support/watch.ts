import type { Page } from "playwright-core";

/** What a lost server makes every browser say; asked for when a test takes the server away. */
const OUTAGE = /WebSocket connection to|net::ERR_|Failed to load resource/;

/** Collects whatever a page complains about: errors, violations of the content security policy, dialogs. */
export class Watch {
  readonly #complaints: string[] = [];
  #isOutageExpected = false;

  /** Follows a page from before its first request. */
  follow(page: Page, name: string): void {
    page.on("pageerror", (error) => this.#note(name, error.stack ?? error.message));
    page.on("dialog", (dialog) => {
      this.#note(name, `opened a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("console", (message) => {
      if (message.type() === "error") this.#note(name, message.text());
    });
  }

  /** While it runs, the server is away on purpose. */
  async duringOutage(act: () => Promise<void>): Promise<void> {
    this.#isOutageExpected = true;
    await act();
    this.#isOutageExpected = false;
  }

  /** What was complained about so far; each complaint is told once. */
  take(): readonly string[] {
    return this.#complaints.splice(0);
  }

  #note(name: string, complaint: string): void {
    if (this.#isOutageExpected && OUTAGE.test(complaint)) return;
    this.#complaints.push(`${name}: ${complaint}`);
  }
}
