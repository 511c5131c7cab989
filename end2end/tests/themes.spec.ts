import { resolve } from "node:path";

import { AxeBuilder } from "@axe-core/playwright";

import { VISA, card } from "./support/cards.ts";
import { expectAccessible, expectForcedColours, expectReflow } from "./support/audit.ts";
import type { Json, Merchant } from "./support/merchant.ts";
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

/** A published look of the demo shop becomes the shop's default. */
async function makeDefault(merchant: Merchant, theme: string): Promise<void> {
  const themes = "/api/v2/pointsOfSale/atelier/themes";
  const { draft } = await merchant.call("GET", `${themes}/${theme}`);
  await merchant.call("PUT", `${themes}/default`, draft as Json);
  await merchant.call("POST", `${themes}/default/publish`, {});
}

for (const { theme } of LOOKS) {
  test(`everybody can use wallet and agreement in the look "${theme}"`, { tag: "@once" }, async ({ consumer, ownMerchant }) => {
    const { page } = consumer;
    await makeDefault(ownMerchant, theme);
    const opened = await ownMerchant.open();
    await consumer.visit(opened);
    await consumer.enrol(card(VISA));
    await expect(page).toHaveURL(new RegExp(`^${ownMerchant.origin}/back`));
    const ground = async () => page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
    const grounds = theme === "gym" ? ["rgb(248, 244, 244)", "rgb(14, 17, 20)"] : ["rgb(16, 17, 26)", "rgb(16, 17, 26)"];
    for (const address of [await ownMerchant.openWallet(opened.payId), await ownMerchant.agreement(opened.payId)]) {
      await page.goto(address);
      await expect(page.getByRole("img", { name: "Atelier Forme" })).toBeVisible();
      for (const [scheme, width, wanted] of [["light", 360, grounds[0]], ["dark", 1280, grounds[1]]] as const) {
        await expectAccessible(page, { scheme, width });
        expect(await ground(), scheme).toBe(wanted);
      }
      await expectForcedColours(page);
      await expectReflow(page);
    }
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

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 30"><rect width="120" height="30" fill="#fff"/></svg>';
const FONT = resolve(import.meta.dirname, "../../server/adapters/src/font/samples/regular.woff2");

test("the editor takes a logo, letters, links and a legal text, and keeps what it cannot take", { tag: "@noscript" }, async ({ consumer, ownServer }) => {
  const { page } = consumer;
  await page.goto(`${ownServer.base}/`);
  await page.getByRole("link", { name: "theme editor" }).click();
  const save = page.getByRole("button", { name: "Save the draft" });
  // With script a file that is chosen is sent by itself.
  const sent = async () => void (consumer.scripted || (await save.click()));
  const logo = page.getByRole("img", { name: "Logo now" });
  const before = (await logo.getAttribute("src")) ?? "";
  const large = { name: "large.svg", mimeType: "image/svg+xml", buffer: Buffer.alloc(60 * 1024) };
  await page.getByLabel("Logo", { exact: true }).setInputFiles(large);
  await sent();
  await expect(page.locator("#logo-error")).toContainText(consumer.scripted ? "large.svg has 60 KiB, and 48 are taken" : "The file");
  await expect(page.getByLabel("Logo", { exact: true })).toHaveValue("");
  await page.getByLabel("Logo", { exact: true }).setInputFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from(LOGO) });
  await sent();
  await expect(logo).not.toHaveAttribute("src", before);
  await page.getByLabel("Letters of your own", { exact: true }).setInputFiles(FONT);
  await sent();
  await expect(page.getByText("Letters of your own now: Blocks Regular")).toBeVisible();
  await page.getByLabel("Logo on dark devices", { exact: true }).setInputFiles(FONT);
  await sent();
  await expect(page.getByText("Not everything could be taken")).toBeVisible();
  await expect(page.locator("#logoDark-error")).toContainText("SVG or PNG");

  const links = page.getByRole("group", { name: "Links at the top" });
  await links.getByLabel("Link 1: words").fill("Clubs");
  await links.getByLabel("Link 1: address").fill("gym.example/clubs");
  await page.getByLabel("Legal text").fill("Gym Ltd\nLyon");
  await save.click();
  await expect(page.locator('[id="header.0.href-error"]')).toContainText("https://");
  await expect(links.getByLabel("Link 1: address")).toHaveValue("gym.example/clubs");
  await links.getByLabel("Link 1: address").fill("https://gym.example/clubs");
  await save.click();
  await expect(page.getByText("Not everything could be taken")).toHaveCount(0);
  const phone = page.frameLocator('iframe[title="On a telephone"]');
  await expect(phone.getByRole("link", { name: "Clubs" })).toHaveAttribute("href", "https://gym.example/clubs");
  await expect(phone.getByText(/Gym Ltd\s+Lyon/)).toBeVisible();
  await expect(page.getByLabel("Legal text")).toHaveValue("Gym Ltd\nLyon");

  // With script the form goes off with it.
  await page.getByLabel("Remove: Letters of your own").click();
  await sent();
  await expect(page.getByText("Letters of your own now")).toHaveCount(0);
});

test("letters of a shop's own arrive after the page, which waits for nothing", { tag: "@needs-script" }, async ({ consumer, ownServer }) => {
  const { page } = consumer;
  await page.goto(`${ownServer.base}/`);
  await page.getByRole("link", { name: "theme editor" }).click();
  await page.getByLabel("Letters of your own", { exact: true }).setInputFiles(FONT);
  await expect(page.getByText("Letters of your own now: Blocks Regular")).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published: version 2")).toBeVisible();
  // Held on its way, and nobody notices.
  let release = () => {};
  const held = new Promise<void>((go) => (release = go));
  await page.route("**/fonts/**", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${ownServer.base}/`);
  await page.getByRole("button", { name: "Gym, bright" }).click();
  await consumer.card.fill(card(VISA));
  const width = () => page.locator("h1").evaluate((heading) => {
    const range = document.createRange();
    range.selectNodeContents(heading);
    return range.getBoundingClientRect().width;
  });
  const fonts = () => page.evaluate(() => [...document.fonts].map(({ family, status }) => `${family} ${status}`));
  expect(await fonts()).toEqual(["own loading"]);
  const meanwhile = await width();
  release();
  await expect.poll(fonts).toEqual(["own loaded"]);
  await expect.poll(width).toBeGreaterThan(meanwhile);
  await expect(consumer.card.holder).toHaveValue("Camille Martin");
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
