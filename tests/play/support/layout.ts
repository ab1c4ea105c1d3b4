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
