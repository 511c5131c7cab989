import { AxeBuilder } from "@axe-core/playwright";

import { VISA, card } from "./support/cards.ts";
import { expectAccessible, expectForcedColours, expectReflow } from "./support/audit.ts";
import { expect, test } from "./support/test.ts";

const EVERYWHERE = { tag: ["@phone", "@noscript"] };
const LOOKS = [
  { button: "Gym, bright", theme: "gym" },
  { button: "Night, dark", theme: "night" },
] as const;

for (const { button, theme } of LOOKS) {
  test(`an enrolment in the look "${theme}", from the start page by a click`, EVERYWHERE, async ({ consumer }) => {
    const { page } = consumer;
    await consumer.start.open();
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByRole("img", { name: "Atelier Forme" })).toBeVisible();
    await consumer.enrol(card(VISA));
    await expect(page).toHaveURL(/\/shop\/return/);
  });

  test(`everybody can use the look "${theme}"`, { tag: "@once" }, async ({ consumer }) => {
    const { page } = consumer;
    await consumer.start.open();
    await page.getByRole("button", { name: button }).click();
    for (const scheme of ["light", "dark"] as const) {
      for (const width of [360, 1280]) await expectAccessible(page, { scheme, width });
    }
    await expectForcedColours(page);
    await expectReflow(page);
  });
}

test("the editor refuses what nobody could read, proposes, and publishes", { tag: "@noscript" }, async ({ consumer, ownServer }) => {
  const { page } = consumer;
  await page.goto(`${ownServer.base}/`);
  await page.getByRole("link", { name: "theme editor" }).click();
  await expect(page.getByText("Everybody can read and press everything")).toBeVisible();
  await page.getByLabel("Text on the accent").first().fill("#c4002f");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText(/Not published/)).toBeVisible();
  await expect(page.getByText(/the words on buttons/)).toBeVisible();
  await page.getByRole("button", { name: /Text on the accent: take/ }).first().click();
  await expect(page.getByText("Everybody can read and press everything")).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published: version 2")).toBeVisible();
});

test("the previews follow every page, language, device and kind of sight", { tag: "@noscript" }, async ({ consumer }) => {
  const { page } = consumer;
  await consumer.start.open();
  await page.getByRole("link", { name: "theme editor" }).click();
  const phone = page.frameLocator('iframe[title="On a telephone"]');
  await expect(phone.getByRole("button", { name: "Join the club" })).toBeVisible();
  await page.getByRole("navigation", { name: "Language" }).getByRole("link", { name: "Français" }).click();
  await expect(phone.getByRole("button", { name: "Rejoindre le club" })).toBeVisible();
  await page.getByRole("navigation", { name: "Page" }).getByRole("link", { name: "done" }).click();
  await expect(phone.getByRole("heading", { name: "Bienvenue au club" })).toBeVisible();
  await page.getByRole("navigation", { name: "Device" }).getByRole("link", { name: "dark" }).click();
  await expect(phone.locator("body")).toHaveCSS("background-color", "rgb(14, 17, 20)");
  await page.getByRole("navigation", { name: "Eyes" }).getByRole("link", { name: "no red" }).click();
  await expect(phone.locator("feColorMatrix")).toHaveCount(1);
});

test("the previews follow what is typed", { tag: "@needs-script" }, async ({ consumer, ownServer }) => {
  const { page } = consumer;
  await page.goto(`${ownServer.base}/`);
  await page.getByRole("link", { name: "theme editor" }).click();
  const phone = page.frameLocator('iframe[title="On a telephone"]');
  await page.getByLabel("The button that saves a card").fill("Let me in");
  await expect(phone.getByRole("button", { name: "Let me in" })).toBeVisible();
  await page.getByLabel("Text on the accent").first().fill("#c4002f");
  await expect(page.locator("#live")).toContainText("places cannot be read");
});

test("everybody can use the editor", { tag: "@once" }, async ({ consumer }) => {
  const { page } = consumer;
  await consumer.start.open();
  await page.getByRole("link", { name: "theme editor" }).click();
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      // The previews show one page twice, which is audited by itself above.
      const found = await new AxeBuilder({ page }).exclude("iframe").analyze();
      expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]), `${scheme}, ${width}`).toEqual([]);
    }
  }
  // The picture of a desk is as wide as a desk and scrolls in its own frame; the page around it does not.
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(excess, `sideways at ${width}`).toBe(0);
  }
});
