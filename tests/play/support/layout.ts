import type { Page } from "playwright-core";

/** What is wrong with how a full-window picture is laid out: clipped, overlapping the foot, or too small to read. */
export function layoutFindings(page: Page, smallestPx: number): Promise<readonly string[]> {
  return page.evaluate((smallest) => {
    const TOLERANCE = 1;
    const { innerWidth: width, innerHeight: height } = window;
    const footTop = document.querySelector("footer")?.getBoundingClientRect().top ?? height;
    const findings: string[] = [];
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > width || scrollHeight > height) findings.push(`scrolls: ${scrollWidth}×${scrollHeight}`);
    for (const element of document.body.querySelectorAll<HTMLElement>("*:not(script, style)")) {
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
      );
      if (!hasText || element.closest(".only-spoken") !== null) continue;
      const name = `«${element.textContent?.trim().slice(0, 40)}»`;
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const { fontSize, display } = getComputedStyle(element);
      const isOutside =
        left < -TOLERANCE || top < -TOLERANCE || right > width + TOLERANCE || bottom > height + TOLERANCE;
      if (isOutside) findings.push(`clipped: ${name}`);
      const isAboveFoot = element.closest("footer") === null;
      if (isAboveFoot && bottom > footTop + TOLERANCE) findings.push(`over the foot: ${name}`);
      if (Number.parseFloat(fontSize) < smallest - 0.1) findings.push(`too small, ${fontSize}: ${name}`);
      if (display !== "inline" && element.scrollWidth > element.clientWidth + TOLERANCE)
        findings.push(`too wide: ${name}`);
    }
    return findings;
  }, smallestPx);
}

/** Texts that are longer than the lines they may have. They are whole on the phones, but not here. */
export function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // A glyph may reach over its line; half a line more is another line.
    const isCut = (element: HTMLElement) => {
      const { webkitLineClamp, lineHeight } = getComputedStyle(element);
      const over = element.scrollHeight - element.clientHeight;
      return webkitLineClamp !== "none" && over > Number.parseFloat(lineHeight) / 2;
    };
    return [...document.querySelectorAll<HTMLElement>("main *")]
      .filter(isCut)
      .map(({ textContent }) => `cut: «${textContent.trim().slice(0, 60)}»`);
  });
}

/** What is wrong with how a phone's page is laid out: wider than the phone, cut off, without words, or writing out of reach. */
export function phoneFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const TOLERANCE = 1;
    /** Two lines of a bubble. */
    const MIN_LOG = 64;
    const { innerWidth: width, innerHeight: height } = window;
    const findings: string[] = [];
    const nameOf = ({ tagName, textContent }: Element) => `${tagName} «${textContent.trim().slice(0, 40)}»`;
    const hasOwnText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    if (document.documentElement.scrollWidth > width) findings.push(`wide: ${document.documentElement.scrollWidth}`);
    for (const element of document.querySelectorAll("#app *")) {
      if (!hasOwnText(element) || element.closest(".only-spoken, svg") !== null) continue;
      if (/^[a-z]+\.[\w.-]+$/.test(element.textContent.trim())) findings.push(`without words: ${nameOf(element)}`);
      const { left, right } = element.getBoundingClientRect();
      const isOutside = left < -TOLERANCE || right > width + TOLERANCE;
      if (isOutside && !scrolls(element.parentElement)) findings.push(`outside: ${nameOf(element)}`);
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCutAcross = overflowX !== "visible" && element.scrollWidth > element.clientWidth + TOLERANCE;
      const isCutDown = overflowY === "hidden" && element.scrollHeight > element.clientHeight + TOLERANCE;
      if (isCutAcross || isCutDown) findings.push(`cut: ${nameOf(element)}`);
    }
    // A conversation is as high as what can be seen: where one writes stands in it, and some of what was said does too.
    const log = document.querySelector("[role=log]");
    if (log !== null) {
      const bottom = log.closest(".conversation")?.getBoundingClientRect().bottom ?? 0;
      if (bottom > height + TOLERANCE) findings.push(`the conversation ends at ${bottom}`);
      if (log.clientHeight < MIN_LOG) findings.push(`what was said is ${log.clientHeight} px high`);
    }
    return findings;
  });
}
