import { expectAccessible, expectReflow } from "./support/audit.ts";
import { card } from "./support/cards.ts";
import { Consumer } from "./support/consumer.ts";
import { expect, test } from "./support/test.ts";

/** Good for longer after 180 days, cancelled by American Express after 380. */
const YEAR = "371000200007004";
/** The page comes when all that was due is done: the server takes thirty seconds at most. */
const WORKED_OFF_MS = 35_000;

test("a subscription by American Express, from the start page through a year of files and charges", { tag: ["@noscript"] }, async ({ page, ownServer, javaScriptEnabled }) => {
  test.setTimeout(180_000);
  const consumer = new Consumer(page, ownServer, javaScriptEnabled);
  await consumer.begin("amex");
  await consumer.enrol(card(YEAR));
  await page.getByRole("link", { name: "To the customer’s account" }).click();
  const status = page.locator("#alias-status");
  await expect(status).toHaveText("WR");
  await page.getByRole("button", { name: "Charge every month" }).click();
  const press = async (button: string) => {
    await page.getByRole("button", { name: button }).click({ timeout: WORKED_OFF_MS });
    await expect(page).toHaveURL(/#clock$/);
    await expect(page.getByText("Not everything that is due is done yet")).toHaveCount(0);
  };
  await press("To the next alias file");
  await expect(status).toHaveText("WR");
  await press("To the next alias file");
  await expect(status).toHaveText("EA");
  if (javaScriptEnabled) await expectAccessible(page, { scheme: "dark", width: 360 });
  await expectReflow(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await press("One day on");
  for (let month = 1; month <= 7; month += 1) await press("One month on");
  await expect(status).toHaveText("EDU");
  for (let month = 8; month <= 13; month += 1) await press("One month on");
  await expect(status).toHaveText("CC");
  const history = page.getByRole("table").first();
  for (const step of ["WR enrolled", "EA accepted", "EDU expiry", "CC cancelled"]) await expect(history).toContainText(step);
  await expect(page.getByRole("row", { name: /PAID/ })).toHaveCount(12);
  // The shop is told at once, not before.
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("smartbill.cancelled")).toBeVisible({ timeout: 500 });
  }).toPass();

  await page.getByRole("button", { name: "My cards" }).click();
  await expect(page.getByText("American Express has cancelled this card.")).toBeVisible();
  if (javaScriptEnabled) await expectAccessible(page, { scheme: "dark", width: 360 });
});
