import { type Page } from "@playwright/test";

import { expectAccessible, expectReflow } from "./support/audit.ts";
import { CB_VISA, EXPIRY, VISA, card } from "./support/cards.ts";
import type { Consumer } from "./support/consumer.ts";
import { BankPage } from "./support/pages/challenge.ts";
import { expect, test } from "./support/test.ts";

/** The other direction, other scripts, long words; and English in long, accented letters. */
const LANGUAGES = ["ar", "he", "de", "fi", "el", "bg", "en-XA"];
const RIGHT_TO_LEFT = ["ar", "he"];

for (const language of LANGUAGES) {
  test(`${language}: nothing is cut, its direction, nothing that axe knows to be wrong`, { tag: ["@once"] }, async ({ page, merchant }) => {
    const opened = await merchant.open({ language });
    await page.goto(`${opened.href}?lang=${language}`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    const direction = RIGHT_TO_LEFT.includes(language) ? "rtl" : "ltr";
    await expect(page.locator("html")).toHaveAttribute("dir", direction);
    await expectAccessible(page, { scheme: "light", width: 1280 });
    expect(await sidewaysScroll(page)).toBe(0);
    await expectReflow(page);

    // Digits are typed from left to right; the network stands where the number does not begin.
    const number = page.locator("#number");
    await expect(number).toHaveCSS("direction", "ltr");
    await number.fill(CB_VISA);
    const [badge, field] = [await page.locator("#network").boundingBox(), await number.boundingBox()];
    expect(badge && field && badge.x > field.x + field.width / 2).toBe(true);

    // With every error shown, and with the list of languages open.
    await number.fill("");
    await page.locator("#card button").click();
    await expect(page.locator("#consent-error")).not.toHaveText("");
    await page.locator(".languages summary").click();
    await expectReflow(page);
    await expectAccessible(page, { scheme: "dark", width: 320 });
  });
}

test("en-XA: the other pages have room for long words too", { tag: ["@once"] }, async ({ page, merchant, consumer, server }) => {
  test.setTimeout(60_000);
  const expectRoom = async (address: string) => {
    await page.goto(`${address}?lang=en-XA`);
    await expect(page.locator("html")).toHaveAttribute("lang", "en-XA");
    await expectReflow(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  };
  for (const path of ["/", "/api/docs"]) await expectRoom(`${server.base}${path}`);
  const opened = await merchant.open();
  await expectRoom(`${opened.href}/cancel`);
  await consumer.visit(opened);
  await consumer.reachBank(card(VISA));
  await expectRoom(`${opened.href}/challenge`);
  await consumer.visit(opened);
  await consumer.answerBank(await consumer.openBank());
  await expect(page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
  await expectRoom(opened.href);
  await expectRoom(await merchant.agreement(opened.payId));
});

test("what was typed stays when the language changes, but the box was ticked beside another text", { tag: ["@phone"] }, async ({ page, merchant, consumer, watch }) => {
  const opened = await merchant.open();
  await consumer.visit(opened);
  const typed = card(CB_VISA);
  await consumer.card.fill(typed);
  await page.locator("#brand-visa").check();
  const asked = watch.requests.length;
  await consumer.switchTo("العربية");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expectTyped(page, typed.holder);
  await expect(page.locator("#brand-visa")).toBeChecked();
  await expect(page.locator("#consent")).not.toBeChecked();
  await expect(page.locator(".languages summary")).toBeFocused();
  await expect(page.locator(".languages summary")).toHaveText("العربية");
  await expect(page.locator(".languages details")).not.toHaveAttribute("open");
  expect(page.url()).toBe(`${opened.href}?lang=ar`);
  expect(watch.requests.slice(asked).map((request) => request.method())).toEqual(["GET"]);

  // Errors are said in the language of the page, and change with it.
  await page.locator("#card button").click();
  const error = page.locator("#consent-error");
  await expect(error).not.toHaveText("");
  const arabic = await error.textContent();
  await consumer.switchTo("Français");
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  await expect(error).toHaveText("Cochez la case pour donner votre autorisation");
  expect(arabic).not.toBe(await error.textContent());

  const french = consumer.speaking("fr");
  await expect(french.card.number).toHaveValue("4974 1000 0000 0002");
  await french.card.consent.check();
  await french.card.submit.click();
  // The bank's page is in the browser's language.
  await french.challenge.expectShown();
  await consumer.answerBank(new BankPage(french.challenge.frame, consumer.words));
  await expect(page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
});

test("without an answer the form is posted instead", { tag: ["@needs-script", "@once"] }, async ({ page, merchant, consumer, watch }) => {
  await consumer.visit(await merchant.open());
  await consumer.card.fill(card(VISA));
  await page.route("**/*lang=de*", (route) => (route.request().resourceType() === "xhr" ? route.abort() : route.continue()));
  watch.expect(/ERR_FAILED/);
  await consumer.switchTo("Deutsch");
  await expectKept(page, consumer);
});

test("without script the name and the network stay, card data does not come back", { tag: ["@only-noscript"] }, async ({ page, merchant, consumer }) => {
  await consumer.visit(await merchant.open());
  await consumer.card.fill(card(VISA));
  await consumer.switchTo("Deutsch");
  await expectKept(page, consumer);
});

test("pages without a form are switched by links", { tag: ["@noscript"] }, async ({ page, merchant, consumer }) => {
  await consumer.visit(await merchant.open());
  await consumer.card.cancel.click();
  await consumer.switchTo("Suomi");
  await expect(page.locator("html")).toHaveAttribute("lang", "fi");
  expect(new URL(page.url()).search).toBe("?lang=fi");
});

async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function expectTyped(page: Page, holder: string): Promise<void> {
  await expect(page.locator("#number")).toHaveValue("4974 1000 0000 0002");
  await expect(page.locator("#expiry")).toHaveValue(EXPIRY);
  await expect(page.locator("#code")).toHaveValue("123");
  await expect(page.locator("#holder")).toHaveValue(holder);
}

async function expectKept(page: Page, consumer: Consumer): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.locator("#holder")).toHaveValue("Camille Martin");
  await expect(page.locator("#number")).toHaveValue("");
  await expect(page.locator("#code")).toHaveValue("");
  await expect(page.locator("#consent")).not.toBeChecked();
  await expect(consumer.card.alert).toHaveCount(0);
}
