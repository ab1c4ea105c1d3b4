import axe from "axe-core";
import type { Page } from "playwright-core";

const MINDED = ["serious", "critical"];

/** What is seriously wrong for people who read with assistive technology: rule and place, one line each. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  // The content security policy forbids scripts that a page did not bring; this way around is the debugger's.
  await page.evaluate(`if (!("axe" in window)) { ${axe.source} }`);
  const violations = await page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    return (await inPage.run(document, { resultTypes: ["violations"] })).violations;
  });
  return violations
    .filter(({ impact }) => MINDED.includes(impact ?? ""))
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`));
}
