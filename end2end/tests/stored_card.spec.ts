import { VISA, card } from "./support/cards.ts";
import type { Consumer } from "./support/consumer.ts";
import type { Merchant, Opened } from "./support/merchant.ts";
import { expect, test } from "./support/test.ts";

const EVERYWHERE = { tag: ["@phone", "@noscript"] };
const ONE_CLICK = { type: "UNSCHEDULED", initialPayment: true, unscheduled: { subType: "CIT" } };

/** A card kept for purchases that its holder confirms, and the page of the first of them. */
async function stored(consumer: Consumer, merchant: Merchant, changes = {}): Promise<Opened> {
  const opened = await merchant.open({ credentialOnFile: ONE_CLICK, mandate: { description: "Your account" } });
  await consumer.visit(opened);
  await consumer.enrol(card(VISA));
  await expect(consumer.page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
  return merchant.openStored(opened.payId, changes);
}

test("a stored card pays once its holder confirms, with one field to fill", EVERYWHERE, async ({ consumer, merchant, book }) => {
  const opened = await stored(consumer, merchant);
  await consumer.visit(opened);
  const { page } = consumer;
  await expect(page.getByRole("heading", { name: "Your saved card" })).toBeVisible();
  await expect(page.getByText("Visa ending in 0006").first()).toBeVisible();
  await expect(page.getByText(/By continuing I pay €12.50/)).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(1);
  expect(await book.entries()).toHaveLength(1);
  await page.getByLabel("Security code").fill("123");
  await page.getByRole("button", { name: "Pay €12.50" }).click();
  await consumer.answerBank(await consumer.openBank());
  await expect(page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
  await expect.poll(async () => (await merchant.read(opened.payId))["status"]).toBe("OK");
  expect(await book.entries()).toMatchObject([{ amount: 100 }, { amount: 1250, initiator: "CIT", state: "captured" }]);
  // The link again: what was done, and nothing twice.
  await consumer.visit(opened);
  await expect(page.getByRole("heading", { level: 1, name: "Your payment is made" })).toBeVisible();
  expect(await book.entries()).toHaveLength(2);
});

test("a code that is too short is said in its place, the card stays on the page", EVERYWHERE, async ({ consumer, merchant }) => {
  await consumer.visit(await stored(consumer, merchant));
  await consumer.page.getByLabel("Security code").fill("12");
  await consumer.page.getByRole("button", { name: "Pay €12.50" }).click();
  await expect(consumer.page.locator("#code-error")).toContainText("The security code has 3 digits");
  await expect(consumer.page.getByText("Visa ending in 0006").first()).toBeVisible();
});

test("giving up charges nothing", EVERYWHERE, async ({ consumer, merchant, book }) => {
  await consumer.visit(await stored(consumer, merchant));
  await consumer.page.getByRole("link", { name: "Cancel" }).first().click();
  await consumer.page.getByRole("button").first().click();
  await expect(consumer.page).not.toHaveURL(/challenge/);
  expect(await book.entries()).toHaveLength(1);
});
