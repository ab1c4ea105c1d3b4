import { join } from "node:path";
import type { Page } from "playwright-core";
import { seriousFindings } from "./axe.ts";

/** What is wrong on these pages: serious obstacles for assistive technology, and what sticks out of the window. */
export async function findingsOn(where: string, pages: Readonly<Record<string, Page>>): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const [name, page] of Object.entries(pages)) {
    findings.push(...(await seriousFindings(page)).map((finding) => `${name} at ${where}: ${finding}`));
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    if (sticksOut) findings.push(`${name} at ${where}: wider than its window`);
  }
  return findings;
}

/** A folder for the README's pictures; they are written only where somebody names one. */
const PICTURE_FOLDER = process.env.README_PICTURES;

/** Whether this run is made for its pictures, which ask for prettier names. */
export function arePicturesWanted(): boolean {
  return PICTURE_FOLDER !== undefined;
}

export async function portray(page: Page, name: string): Promise<void> {
  if (PICTURE_FOLDER !== undefined) await page.screenshot({ path: join(PICTURE_FOLDER, `${name}.png`) });
}
