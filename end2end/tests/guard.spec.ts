import { VISA, card } from "./support/cards.ts";
import { Consumer } from "./support/consumer.ts";
import { expect, test } from "./support/test.ts";

/** Longer than who does no work waits, in minutes. */
const WAITED_MIN = 1;

test("with every browser checked, the check goes by itself and the card is saved", { tag: ["@phone", "@once"] }, async ({ page, ownServer, ownMerchant, watch }) => {
  await ownMerchant.call("PUT", "/api/v2/guard", { mode: "ALWAYS" });
  const consumer = new Consumer(page, ownServer, true);
  await consumer.visit(await ownMerchant.open());
  // Nobody pressed anything.
  await expect(consumer.card.number).toBeVisible();
  expect(watch.requests.some((request) => request.method() === "POST" && /\/guard\?/.test(request.url()))).toBe(true);
  // Whoever comes back, mistypes or changes the language is not asked again.
  await page.reload();
  await expect(consumer.card.number).toBeVisible();
  await consumer.switchTo("Français");
  await expect(page.getByLabel("Numéro de carte")).toBeVisible();
  await consumer.switchTo("English");
  await consumer.enrol(card(VISA));
  await expect(page).toHaveURL(new RegExp(`^${ownMerchant.origin}/back`));
});

test("without script the page says how long it waits, and goes on", { tag: "@only-noscript" }, async ({ page, ownServer, ownMerchant }) => {
  await ownMerchant.call("PUT", "/api/v2/guard", { mode: "ALWAYS" });
  const consumer = new Consumer(page, ownServer, false);
  await consumer.visit(await ownMerchant.open());
  await consumer.expectPage("One moment, please");
  await expect(page.getByText(/after (1[5-9]|2[01]) s at the latest/)).toBeVisible();
  await page.getByRole("link", { name: "See where it stands" }).click();
  await consumer.expectPage("One moment, please");
  await ownServer.moveClock(WAITED_MIN);
  await page.reload();
  await consumer.enrol(card(VISA));
  await expect(page).toHaveURL(new RegExp(`^${ownMerchant.origin}/back`));
});
