import type { Page } from "@playwright/test";

import { RIGHT_CODE, VISA, card } from "./support/cards.ts";
import { Consumer } from "./support/consumer.ts";
import { BankPage } from "./support/pages/challenge.ts";
import { expect, test } from "./support/test.ts";

const MINUTE_MS = 60_000;

test.describe("the time that is left", { tag: ["@needs-script"] }, () => {
  test("two minutes before the end the page asks; more time by keyboard, and what was typed stays", { tag: ["@phone"] }, async ({ page, consumer, merchant }) => {
    await page.clock.install();
    await consumer.visit(await merchant.open());
    await expect(page.locator("#time-left")).toHaveText("30 min");
    await consumer.card.fill(card(VISA));
    await consumer.card.holder.focus();
    await page.clock.fastForward(27.5 * MINUTE_MS);
    await expect(page.locator("#time-left")).toHaveText("3 min");
    await expect(page.getByRole("alertdialog")).toBeHidden();
    await page.clock.fastForward(MINUTE_MS);
    const dialog = page.getByRole("alertdialog", { name: "Do you need more time?" });
    await expect(dialog).toBeVisible();
    await expect(dialog).toHaveAccessibleDescription(/Time left on this page 2.min For your safety/);
    await expect(dialog.getByRole("button", { name: "More time" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(page.locator("#time-told")).toHaveText("Time left on this page 36 min");
    await expect(consumer.card.holder).toBeFocused();
    await expect(consumer.card.number).toHaveValue(/4970 ?1000/);
    await expect(consumer.card.code).toHaveValue("123");
    await consumer.card.submit.click();
    await consumer.challenge.expectShown();
  });

  test("Escape leaves the time as it is, and the end has a way on", async ({ page, ownServer, ownMerchant }) => {
    const consumer = new Consumer(page, ownServer, true);
    await page.clock.install();
    await consumer.visit(await ownMerchant.open());
    await page.clock.fastForward(28.5 * MINUTE_MS);
    await expect(page.getByRole("alertdialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("alertdialog")).toBeHidden();
    await ownServer.moveClock(31);
    await page.clock.fastForward(2 * MINUTE_MS);
    await consumer.expectPage(consumer.words.expiredHeading);
    await expect(page.getByRole("link", { name: consumer.words.backTo })).toHaveAttribute("href", new RegExp(`^${ownMerchant.origin}`));
  });

  test("a page that comes back into sight asks how much is left", async ({ page, ownServer, ownMerchant }) => {
    const consumer = new Consumer(page, ownServer, true);
    await page.clock.install();
    await consumer.visit(await ownMerchant.open());
    await page.clock.pauseAt(Date.now() + MINUTE_MS);
    await ownServer.moveClock(29);
    await comesBack(page);
    await expect(page.getByRole("alertdialog")).toBeVisible();
    await ownServer.moveClock(2);
    await comesBack(page);
    await consumer.expectPage(consumer.words.expiredHeading);
  });

  test("in the other language too, after a switch in place", async ({ page, consumer, merchant }) => {
    await page.clock.install();
    await consumer.visit(await merchant.open());
    await consumer.card.number.fill("4970 1000");
    await consumer.switchTo("Français");
    await expect(page.locator("#time")).toContainText("Temps restant sur cette page");
    await expect(consumer.speaking("fr").card.number).toHaveValue("4970 1000");
    await page.clock.fastForward(28.5 * MINUTE_MS);
    await page.getByRole("alertdialog").getByRole("button", { name: "Plus de temps" }).click();
    await expect(page.getByRole("alertdialog")).toBeHidden();
    await expect(page.locator("#time-left")).toHaveText("36 min");
  });

  test("back from the bank's application, the page goes on at once", async ({ page, context, consumer, merchant }) => {
    await page.clock.install();
    await consumer.visit(await merchant.open());
    await consumer.reachBank(card(VISA));
    await page.clock.pauseAt(Date.now() + 1_000);
    // The bank's application: the same challenge, elsewhere.
    const app = await context.newPage();
    await app.goto(page.url());
    const elsewhere = new BankPage(app.frameLocator("iframe[name=challenge]") as unknown as Page, consumer.words);
    await elsewhere.answer(RIGHT_CODE);
    await expect(app).toHaveURL(new RegExp(`^${merchant.origin}`));
    await expect(page).not.toHaveURL(new RegExp(`^${merchant.origin}`));
    await comesBack(page);
    await expect(page).toHaveURL(new RegExp(`^${merchant.origin}`));
  });
});

test("without script a frame counts, warns, and gives more time while what was typed stays", { tag: ["@only-noscript"] }, async ({ page, ownServer, ownMerchant }) => {
  const consumer = new Consumer(page, ownServer, false);
  const opened = await ownMerchant.open();
  await ownServer.moveClock(28.6);
  await consumer.visit(opened);
  const frame = page.frameLocator("#time iframe");
  await expect(frame.getByRole("alert")).toHaveText("For your safety, the page then closes.");
  await expect(page.locator("#time-form")).toBeHidden();
  await consumer.card.fill(card(VISA));
  await frame.getByRole("button", { name: "More time" }).click();
  await expect(frame.getByRole("heading")).toContainText("8 min");
  await expect(frame.getByRole("alert")).toHaveCount(0);
  await consumer.card.submit.click();
  await consumer.challenge.expectShown();
});

async function comesBack(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
}
