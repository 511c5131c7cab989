import { AxeBuilder } from "@axe-core/playwright";
import { type Page, expect } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** How a page is looked at. */
export interface Look {
  scheme: "light" | "dark";
  width: number;
}

/** Nothing that axe knows to be wrong, in this look; frames of other origins included. */
export async function expectAccessible(page: Page, look: Look): Promise<void> {
  await page.setViewportSize({ width: look.width, height: 800 });
  await page.emulateMedia({ colorScheme: look.scheme, reducedMotion: "reduce" });
  // Frames are looked into with a page of axe's own, which takes twice as long: only where there are any.
  const found = await new AxeBuilder({ page }).setLegacyMode(page.frames().length === 1).withTags(RULES).analyze();
  const wrong = found.violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => `${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
  }));
  expect(wrong, `axe, ${look.scheme}, ${look.width} pixels wide, ${page.url()}`).toEqual([]);
}

/** Nothing is cut or needs sideways scrolling at 320 pixels, which is also 1280 at 400 %; at 360, as telephones are. */
export async function expectReflow(page: Page): Promise<void> {
  for (const [width, height] of [[320, 800], [320, 256], [360, 800]] as const) {
    await page.setViewportSize({ width, height });
    const excess = await page.evaluate(() => {
      const root = document.documentElement;
      const wide = [...document.body.querySelectorAll("*")].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && box.right > root.clientWidth + 1 && !element.closest("pre, .skip");
      });
      return { scroll: root.scrollWidth - root.clientWidth, wide: wide.map((element) => element.outerHTML.slice(0, 120)) };
    });
    expect(excess, `at ${width} by ${height}, ${page.url()}`).toEqual({ scroll: 0, wide: [] });
  }
}

/** With the system's own colours everything that is operated still has an edge, and focus is seen. */
export async function expectForcedColours(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: "active" });
  const bare = await page.evaluate(() => {
    const parts = [...document.querySelectorAll<HTMLElement>("button, .button, input:not([type=hidden])")];
    const seen = parts.filter((part) => part.checkVisibility() && !part.matches("[type=radio], [type=checkbox]"));
    return seen
      .filter((part) => {
        const style = getComputedStyle(part);
        return style.borderTopStyle === "none" || parseFloat(style.borderTopWidth) === 0;
      })
      .map((part) => part.outerHTML.slice(0, 120));
  });
  expect(bare, `forced colours, ${page.url()}`).toEqual([]);
  await page.emulateMedia({ forcedColors: "none" });
}
