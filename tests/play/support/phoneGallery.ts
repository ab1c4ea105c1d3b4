import type { Browser, Page } from "playwright-core";
import type { PhoneSections } from "../../../shared/view/sections.ts";
import { openSite } from "./gallerySite.ts";

/** «One moment …», in whatever language. */
const LOADING = /^[^.…]+…$/;

/** What one phone was sent, and when it looks at it, epoch ms. */
export type PhoneSet = { readonly sections: Partial<PhoneSections>; readonly now: number };

/** A phone that draws any set of sections, without a server of ours. */
export interface PhoneGallery {
  readonly page: Page;
  readonly draw: (set: PhoneSet) => Promise<void>;
  /** The language of the phone from now on. */
  readonly speak: (language: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openPhoneGallery(browser: Browser): Promise<PhoneGallery> {
  const { page, settle, close } = await openSite(browser, "phone.html", "draw");
  return {
    page,
    draw: async ({ sections, now }) => {
      await page.evaluate(
        ([shown, at]) => {
          const { draw } = window as unknown as { draw: (set: typeof shown, now: number) => Promise<void> };
          return draw(shown, at);
        },
        [sections, now] as const,
      );
      await page.locator("main h1").first().waitFor();
      // The first page of a kind comes with its own chunk.
      await page.locator("main [role=status]", { hasText: LOADING }).first().waitFor({ state: "detached" });
      await settle();
    },
    speak: async (language) => {
      await page.evaluate((chosen) => localStorage.setItem("language", chosen), language);
      await page.reload();
      await page.waitForFunction(() => "draw" in window);
    },
    close,
  };
}
