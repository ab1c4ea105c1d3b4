import type { Locator, Page } from "playwright-core";
import { type Said, said, saidAlone } from "./said.ts";

/** What somebody writes on a sheet. */
export type SheetWish = { readonly level: 1 | 2 | 3 | 4 | 5; readonly tryNext: string; readonly isSigned?: boolean };

/** A participant's phone, used the way a thumb uses it. */
export class Phone {
  readonly page: Page;
  readonly name: string;
  readonly #origin: string;

  constructor(page: Page, name: string, origin: string) {
    this.page = page;
    this.name = name;
    this.#origin = origin;
  }

  /** From the QR code to the seat: two screens. */
  async join(joinCode: string): Promise<void> {
    await this.page.goto(`${this.#origin}/j/${joinCode}`);
    await this.page.getByLabel(said("seat.yourName")).fill(this.name);
    await this.press("seat.go");
    await this.press("seat.acceptRules");
    await this.page.getByRole("button", { name: said("seat.acceptRules") }).waitFor({ state: "detached" });
  }

  /** Brings a seat here by its one-time link. */
  async bringSeat(link: string): Promise<void> {
    await this.page.goto(link);
    await this.press("seat.moveHere");
    await this.page.getByRole("button", { name: said("seat.moveHere") }).waitFor({ state: "detached" });
  }

  /** Waits until the phone says this. */
  async says(key: Said, slots: Readonly<Record<string, string | number>> = {}): Promise<void> {
    await this.page.getByText(said(key, slots)).first().waitFor();
  }

  async press(key: Said): Promise<void> {
    await this.page.getByRole("button", { name: said(key) }).click();
  }

  hears(key: Said, slots: Readonly<Record<string, string | number>> = {}): Promise<boolean> {
    return this.page.getByText(said(key, slots)).first().isVisible();
  }

  async showsText(text: string): Promise<void> {
    await this.page.getByText(text, { exact: true }).first().waitFor();
  }

  get countdown(): Locator {
    return this.page.getByRole("timer");
  }

  text(): Promise<string> {
    return this.page.locator("#app").innerText();
  }

  /** The number of the room that it says it sits in. */
  async roomNumber(): Promise<number> {
    const place = await this.page.getByText(saidAlone("seat.room")).first().innerText();
    return Number(place.replace(/\D/g, ""));
  }

  /** Taps the first part of the answer, and waits until the server has it. */
  async tickFirstPart(): Promise<void> {
    await this.page.locator("button[aria-pressed]").first().click();
    await this.heardPart.getByText(/\d:\d\d/).waitFor();
  }

  get heardPart(): Locator {
    return this.page.locator("button[aria-pressed=true]");
  }

  /** Chooses another language on a phone that speaks English. */
  async chooseLanguage(language: string): Promise<void> {
    await this.press("seat.settings");
    await this.page.getByLabel(saidAlone("common.language")).selectOption(language);
    await this.page.locator(`html[lang="${language}"]`).waitFor({ state: "attached" });
    await this.page.keyboard.press("Escape");
  }

  /** Loads the page again as one that was left in English. */
  async reloadInEnglish(): Promise<void> {
    await this.page.evaluate(() => localStorage.setItem("language", "en"));
    await this.page.reload();
  }

  /** Writes the one next step and waits until it is kept. */
  async keepNextStep(text: string): Promise<void> {
    await this.page.getByRole("textbox").fill(text);
    await this.press("seat.save");
    await this.says("seat.saved");
  }

  /** Fills a sheet card by card and hands it in. */
  async handInSheet(wish: SheetWish): Promise<void> {
    await this.fillSheet(wish);
    await this.page.getByRole("button", { name: said("seat.handIn") }).click();
    await this.says("seat.sheetInTitle");
  }

  /** Hands in what was filled before; the last card is where that is done. */
  async handInDraft(): Promise<void> {
    await this.page
      .getByRole("list")
      .getByRole("button", { name: said("seat.card") })
      .last()
      .click();
    await this.page.getByRole("button", { name: said("seat.handIn") }).click();
    await this.says("seat.sheetInTitle");
  }

  /** Fills a sheet up to the last card. */
  async fillSheet({ level, tryNext, isSigned = false }: SheetWish): Promise<void> {
    const next = this.page.getByRole("button", { name: saidAlone("seat.next") });
    await this.page.getByRole("checkbox").first().check({ force: true });
    await next.click();
    await this.page.getByRole("textbox").fill(tryNext);
    if (isSigned) await this.page.getByRole("checkbox").check();
    await next.click();
    const anyLevel = this.page.getByRole("radio").first();
    for (;;) {
      // The last card may ask for no level.
      if (await anyLevel.isVisible()) await this.chooseLevel(level);
      if (!(await next.isVisible())) return;
      await next.click();
    }
  }

  /** On the last card of a sheet: taps a slip by its name. */
  async flag(slip: string): Promise<void> {
    await this.page.getByRole("checkbox", { name: slip }).check({ force: true });
  }

  /** Rates an exemplar card by card and hands the rating in. */
  async rateExemplar(level: SheetWish["level"]): Promise<void> {
    const next = this.page.getByRole("button", { name: saidAlone("seat.next") });
    while (await next.isVisible()) {
      await this.chooseLevel(level);
      await next.click();
    }
    await this.chooseLevel(level);
    await this.page.getByRole("button", { name: said("seat.handIn") }).click();
  }

  /** The level that is chosen on the open card. */
  chosen(level: number): Locator {
    return this.page.locator(`input[type=radio][value="${level}"]:checked`);
  }

  /** The radio itself is only drawn by its label, so the label is what a thumb meets. */
  async chooseLevel(level: number): Promise<void> {
    await this.page.locator(`label:has(input[type=radio][value="${level}"])`).click();
  }
}
