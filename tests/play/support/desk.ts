import type { Download, Locator, Page } from "playwright-core";
import { type Said, said } from "./said.ts";
import { settled } from "./waiting.ts";

const MAX_PRESSES = 8;
const PRESS_TAKES_MS = 600;

/** The facilitator's console. */
export class Desk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A new workshop with rooms of so many; answers its join code. */
  async openWorkshop(roomSize: number): Promise<string> {
    const usual = 6;
    await this.page.getByRole("heading", { name: said("console.newWorkshop") }).waitFor();
    const step = this.page.getByRole("button", { name: said(roomSize < usual ? "console.fewer" : "console.more") });
    for (let size = usual; size !== roomSize; size += Math.sign(roomSize - usual)) await step.click();
    await this.press("console.openWorkshop");
    await this.says("console.joinSameNetwork");
    return this.joinCode();
  }

  async joinCode(): Promise<string> {
    const letters = await this.page
      .locator("header")
      .getByRole("button", { name: said("console.joinTitle") })
      .innerText();
    const code = /[A-Z0-9]{3,4} [A-Z0-9]{3,4}/.exec(letters)?.[0];
    if (code === undefined) throw new Error(`No join code in «${letters}»`);
    return code.replace(" ", "");
  }

  async press(key: Said): Promise<void> {
    await this.page.getByRole("button", { name: said(key) }).click();
  }

  async says(key: Said, slots: Readonly<Record<string, string | number>> = {}): Promise<void> {
    await this.page.getByText(said(key, slots)).first().waitFor();
  }

  /** The one button that names the next step. */
  get primary(): Locator {
    return this.page.locator("[data-primary]");
  }

  /**
   * Waits until the one button says this, and presses it until it says something else: twice where it warns, and again
   * where a press came so soon after a change that the console took it for the old meaning.
   */
  async goOn(key: Said, slots: Readonly<Record<string, string | number>> = {}): Promise<void> {
    const button = this.primary.filter({ hasText: said(key, slots) });
    await button.waitFor();
    const isDone = (count: number) => count === 0;
    for (let press = 0; press < MAX_PRESSES; press += 1) {
      await this.primary.click();
      if (isDone(await settled(() => button.count(), isDone, PRESS_TAKES_MS))) return;
    }
    throw new Error(`The button still says «${await this.primary.innerText()}»`);
  }

  /** Presses through steps at which nothing is to be done. */
  async goThrough(...keys: readonly Said[]): Promise<void> {
    for (const key of keys) await this.goOn(key);
  }

  text(): Promise<string> {
    return this.page.locator("#app").innerText();
  }

  get countdown(): Locator {
    return this.page.locator("footer").getByRole("timer");
  }

  /** Opens the dialog about one person. */
  async openPerson(name: string): Promise<void> {
    await this.page.getByRole("article").getByRole("button").filter({ hasText: name }).first().click();
    await this.page.getByRole("dialog").getByRole("heading", { name }).waitFor();
  }

  async closeDialog(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await this.page.getByRole("dialog").waitFor({ state: "hidden" });
  }

  /** The one-time link that brings this person's seat to another phone. */
  async seatMoveLink(name: string): Promise<string> {
    await this.openPerson(name);
    await this.press("console.personPhone");
    const link = await this.page.getByRole("dialog").locator("code").innerText();
    await this.closeDialog();
    return link;
  }

  /** At the entrance: picks a question by its title, and asks it as if in a trade. */
  async chooseQuestion(title: string, industry: string): Promise<void> {
    await this.page.getByRole("searchbox").fill(title);
    await this.page.getByRole("radio", { name: title }).check({ force: true });
    await this.page.getByText(said("console.settingsChange")).click();
    await this.page.getByLabel(said("console.industry")).selectOption({ label: industry });
  }

  /** Chooses to calibrate with the examples that are offered first, and begins. */
  async calibrate(roundNumber: number): Promise<void> {
    await this.press("console.calibrate");
    await this.goOn("console.primaryCalibrate", { number: roundNumber });
  }

  /** Chooses a scene by its title for all rooms, and asks who plays what. */
  async castScene(title: string, roundNumber: number): Promise<void> {
    await this.press("console.scenePlay");
    await this.press("console.sceneChange");
    const search = this.page.getByRole("searchbox", { name: said("console.sceneSearch") });
    await search.fill(title);
    const card = this.page.getByRole("radio", { name: title });
    // What is offered first is chosen already, and picking it again would change nothing.
    if (await card.isChecked()) await this.press("console.sceneChange");
    else await card.check({ force: true }).catch(() => search.waitFor({ state: "hidden" }));
    await search.waitFor({ state: "hidden" });
    await this.goOn("console.primaryCastScene", { number: roundNumber });
  }

  /** Sends a turn of events in own words to everybody in all rooms; it arrives after a while. */
  async sendTwist(text: string): Promise<void> {
    await this.page.getByLabel(said("console.twistOwn")).fill(text);
    await this.press("console.twistOwnSend");
    await this.page.getByRole("status").filter({ hasText: text }).waitFor();
  }

  /** Sends a twist that lies ready: first for whom, then which; answers where it waits before it arrives. */
  async sendDraft(roomNumber: number, text: string): Promise<Locator> {
    await this.page
      .getByRole("group", { name: said("console.twistTo") })
      .getByRole("radio", { name: said("console.roomTitle", { number: roomNumber }) })
      .check();
    await this.page.getByRole("button", { name: text }).click();
    const held = this.page.getByRole("status").filter({ hasText: text });
    await held.waitFor();
    return held;
  }

  /** What is said in a room, as the console reads along. */
  async openTalk(): Promise<Locator> {
    await this.press("console.talkOpen");
    const dialog = this.page.getByRole("dialog");
    await dialog.waitFor();
    return dialog;
  }

  /** The board's words for the dial of a room. */
  dialIn(roomNumber: number): Locator {
    const heading = this.page.getByRole("heading", { name: said("console.roomTitle", { number: roomNumber }) });
    return this.page.getByRole("article").filter({ has: heading }).locator(".dial");
  }

  async closeWorkshop(): Promise<void> {
    await this.press("console.menu");
    await this.press("console.closeWorkshop");
    await this.press("console.closeDo");
    await this.says("console.closedTitle");
  }

  async download(key: "console.downloadCsv" | "console.downloadJson"): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.press(key)]);
    return download;
  }
}
