import type { Page } from "playwright-core";
import { GUIDE_PACK } from "../../support/packTexts.ts";

/** The guide's pack with a rubric that is not there, in line 13. */
export const DAMAGED = GUIDE_PACK.replace("rubric: R-ONE", "rubric: R-TWO");
/** What must never be taken for markup. */
export const MARKUP = "<img src=x onerror=alert(1)>";
/** The guide's pack once more, with markup in a text and a second language. */
export const TRANSLATED = `${GUIDE_PACK.replace("title: Your street", `title: "${MARKUP}"`).trimEnd()}
  de:
    pack: { name: Mein erstes, description: Eine Frage. }
    questions:
      q01:
        title: "${MARKUP}"
        question: Wo ist die Haltestelle?
        lookingFor: Ob Sie einen Weg erklären können.
        probes: [Und ohne viel zu gehen?]
        traits: { clear: Spricht in kurzen Sätzen }
        levels: { low: Zeigt in eine Richtung., mid: Nennt die Straßen., high: Nennt auch die Häuser. }
`;

/** Lets a file fall onto the page, as an explorer does. */
export async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName));
      return transfer;
    },
    [name, text] as const,
  );
  const place = page.locator("label:has(input[type=file])");
  await place.dispatchEvent("dragover", { dataTransfer });
  await place.dispatchEvent("drop", { dataTransfer });
}

/** So many pages came out of the printer. */
export async function printedPages(page: Page): Promise<number> {
  const paper = await page.pdf({ format: "A4", printBackground: true });
  return paper.toString("latin1").match(/\/Type \/Page\n/g)?.length ?? 0;
}
