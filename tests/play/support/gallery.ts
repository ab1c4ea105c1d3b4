import type { Browser, Page } from "playwright-core";
import type { ScreenSet } from "../../../client/screen/screenSet.ts";
import { openSite } from "./gallerySite.ts";

/** A page that draws one picture of the projector at a time, from a fixture and without a server of ours. */
export interface Gallery {
  readonly page: Page;
  /** `laterMs`: so much later than the fixtures' own time. */
  readonly show: (name: string, shown?: { readonly isLost?: boolean; readonly laterMs?: number }) => Promise<void>;
  /** Draws sections that are no fixture. */
  readonly draw: (sections: ScreenSet) => Promise<void>;
  /** The language of the pictures from now on. */
  readonly speak: (language: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openGallery(browser: Browser): Promise<Gallery> {
  const { page, settle, close } = await openSite(browser, "index.html", "show");
  return {
    page,
    show: async (name, { isLost = false, laterMs = 0 } = {}) => {
      await page.evaluate(
        ([picture, lost, later]) => {
          const { show } = window as unknown as {
            show: (picture: string, lost: boolean, later: number) => Promise<void>;
          };
          return show(picture, lost, later);
        },
        [name, isLost, laterMs] as const,
      );
      await settle();
    },
    draw: async (sections) => {
      await page.evaluate((set) => {
        const { draw } = window as unknown as {
          draw: (shown: typeof set, lost: boolean, later: number) => Promise<void>;
        };
        return draw(set, false, 0);
      }, sections);
      await settle();
    },
    speak: (language) => page.evaluate((chosen) => localStorage.setItem("language", chosen), language),
    close,
  };
}
