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

/** A picture for the README, written only where `README_PICTURES` names a folder for it. */
export async function portray(page: Page, name: string): Promise<void> {
  const folder = process.env.README_PICTURES;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}
