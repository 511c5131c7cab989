import type { Locator } from "@playwright/test";

import { expectAccessible, expectReflow } from "./support/audit.ts";
import { VISA, card } from "./support/cards.ts";
import { Consumer } from "./support/consumer.ts";
import { FEW_TRIALS, untilTurnedAway } from "./support/guard.ts";
import { Merchant } from "./support/merchant.ts";
import { Server } from "./support/server.ts";
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

test("the check and the refusal fit narrow screens, in both directions and with long words", { tag: ["@once"] }, async ({ page, watch }) => {
  test.setTimeout(60_000);
  const server = await Server.start(FEW_TRIALS);
  const merchant = await Merchant.start(server);
  try {
    const expectFits = async (address: string, what: Locator) => {
      for (const language of ["ar", "he", "de", "fr"]) {
        await page.goto(`${address}?lang=${language}`);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await expect(what).toBeAttached();
        await expectReflow(page);
        await expectAccessible(page, { scheme: "dark", width: 360 });
      }
    };
    await merchant.call("PUT", "/api/v2/guard", { mode: "ALWAYS" });
    // With its script it goes on by itself.
    await page.route("**/assets/**", (route) => route.abort("blockedbyclient"));
    watch.expect(/ERR_BLOCKED_BY_CLIENT/);
    await expectFits((await merchant.open()).href, page.locator("#guard"));
    await page.unroute("**/assets/**");
    await merchant.call("PUT", "/api/v2/guard", { mode: "AUTOMATIC" });
    const opened = await merchant.open();
    await untilTurnedAway(new Consumer(page, server, true), opened);
    await expectFits(opened.href, page.locator("main a.button"));
  } finally {
    await page.close();
    await merchant.stop();
    await server.stop();
  }
});
