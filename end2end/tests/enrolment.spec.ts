import { VISA, card } from "./support/cards.ts";
import { expect, test } from "./support/test.ts";

const EVERYWHERE = { tag: ["@phone", "@noscript"] };

test("a gym subscription: card, challenge, credential", EVERYWHERE, async ({ consumer, book }) => {
  await consumer.begin("gym");
  await expect(consumer.page.getByRole("heading", { level: 1 })).toContainText("€34.99 a month");
  await consumer.enrol(card(VISA));

  const { shop } = consumer;
  await expect(shop.saved).toBeVisible();
  await expect(consumer.page).toHaveURL(/\/shop\/return\?lang=en&PayId=[0-9a-f]{32}$/);
  await shop.expectPseudoCardNumber(VISA);
  await expect(shop.fact("schemeReferenceId")).toHaveText(/^\d{15}$/);
  await expect(shop.fact("status")).toHaveText("OK");
  await expect(shop.fact("last4Digits")).toHaveText("0006");
  expect(await consumer.page.content()).not.toContain(VISA);

  // One authorisation of one euro, proven by a challenge, given back.
  await expect.poll(async () => (await book.entries()).map((entry) => entry.state)).toEqual(["reversed"]);
  const [entry] = await book.entries();
  expect(entry).toMatchObject({ amount: 100, held: 0, network: "VISA", initiator: "CIT", eci: "05", response_code: "00" });
  expect(entry?.reference).toBe(await shop.fact("schemeReferenceId").textContent());
});
