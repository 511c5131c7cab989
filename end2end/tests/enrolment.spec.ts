import { AMEX, CB_MASTERCARD, CB_VISA, MASTERCARD, VISA, card } from "./support/cards.ts";
import { expect, test } from "./support/test.ts";

const EVERYWHERE = { tag: ["@phone", "@noscript"] };
const ALSO_WITHOUT_SCRIPT = { tag: ["@noscript"] };

test("a gym subscription: card, challenge, credential", EVERYWHERE, async ({ consumer, book }) => {
  await consumer.begin("gym");
  await expect(consumer.page.getByRole("heading", { level: 1 })).toContainText("€34.99 a month");
  await consumer.enrol(card(VISA));

  const { shop } = consumer;
  await expect(shop.saved).toBeVisible();
  await expect(consumer.page).toHaveURL(/\/shop\/return\?lang=en&shop=atelier&PayId=[0-9a-f]{32}$/);
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

test("a contract with a varying amount", ALSO_WITHOUT_SCRIPT, async ({ consumer, book }) => {
  await consumer.begin("utility");
  await expect(consumer.page.getByRole("heading", { level: 1 })).toContainText("Up to €150.00 a month");
  await expect(consumer.card.consent).toHaveAccessibleName(/an amount that varies.*No payment is more than €150\.00/);
  await consumer.enrol(card(MASTERCARD));
  await expect(consumer.shop.saved).toBeVisible();
  await consumer.shop.expectPseudoCardNumber(MASTERCARD);
  await expect.poll(async () => (await book.entries()).map((entry) => entry.state)).toEqual(["reversed"]);
  expect(await book.entries()).toMatchObject([{ network: "MASTERCARD", eci: "02", amount: 100 }]);
});

test("just saving a card, on the network that its holder chose", EVERYWHERE, async ({ consumer, book }) => {
  await consumer.begin("save");
  await expect(consumer.page.getByRole("heading", { level: 1 })).toContainText("Save your card");
  await consumer.card.fill(card(CB_VISA));
  await consumer.card.network.getByLabel("Visa").check();
  await consumer.card.submit.click();
  await consumer.answerBank(await consumer.openBank());
  await expect(consumer.shop.saved).toBeVisible();
  expect(await book.entries()).toMatchObject([{ network: "VISA", amount: 100 }]);
});

test("an American Express card answers another kind of reference", EVERYWHERE, async ({ consumer, book }) => {
  await consumer.begin("amex");
  await consumer.enrol(card(AMEX));
  await expect(consumer.shop.saved).toBeVisible();
  await expect(consumer.shop.fact("transactionId")).toHaveText(/^\d{15}$/);
  await expect(consumer.shop.fact("schemeReferenceId")).toHaveCount(0);
  expect(await book.entries()).toMatchObject([{ network: "AMEX", eci: "05" }]);
});

test("a co-badged card goes by the merchant's network when nobody chooses", ALSO_WITHOUT_SCRIPT, async ({ consumer, book }) => {
  await consumer.begin("gym");
  await consumer.enrol(card(CB_MASTERCARD));
  await expect(consumer.shop.saved).toBeVisible();
  expect(await book.entries()).toMatchObject([{ network: "CB" }]);
});

test("back to a merchant of another origin, who reads the credential", ALSO_WITHOUT_SCRIPT, async ({ consumer, merchant }) => {
  const opened = await merchant.open();
  await consumer.visit(opened);
  await consumer.enrol(card(VISA));
  await expect(consumer.page).toHaveURL(`${merchant.origin}/back?PayId=${opened.payId}`);
  expect(await merchant.read(opened.payId)).toMatchObject({
    status: "OK",
    paymentMethods: { card: { pseudoCardNumber: expect.stringMatching(/^0\d{12}006$/), last4Digits: "0006" } },
  });
});

test("a first instalment is charged, and said so before", async ({ consumer, merchant, book }) => {
  const opened = await merchant.open({ paymentMethods: { integrationType: "HOSTED", type: "CARD", card: {} } });
  await consumer.visit(opened);
  await expect(consumer.card.submit).toHaveText("Pay €19.99 and save my card");
  await consumer.enrol(card(VISA));
  await expect(consumer.page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
  await expect.poll(async () => (await book.entries()).map((entry) => entry.state)).toEqual(["captured"]);
  expect(await book.entries()).toMatchObject([{ amount: 1999 }]);
});

test("the page opened again afterwards says that it is done", ALSO_WITHOUT_SCRIPT, async ({ consumer, merchant, book }) => {
  const opened = await merchant.open();
  await consumer.visit(opened);
  await consumer.enrol(card(VISA));
  await expect(consumer.page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
  await consumer.visit(opened);
  await consumer.expectPage(consumer.words.doneHeading);
  await expect(consumer.page.getByText("Visa ending in 0006")).toBeVisible();
  await consumer.page.getByRole("link", { name: consumer.words.backTo }).click();
  await expect(consumer.page).toHaveURL(`${merchant.origin}/back?PayId=${opened.payId}`);
  expect(await book.entries()).toHaveLength(1);
});

test.describe("in French", () => {
  test.use({ locale: "fr-FR" });

  test("un abonnement, de la boutique à la boutique", EVERYWHERE, async ({ consumer: stranger }) => {
    const consumer = stranger.speaking("fr");
    await consumer.begin("gym");
    await expect(consumer.page.locator("html")).toHaveAttribute("lang", "fr");
    await expect(consumer.page.getByRole("heading", { level: 1 })).toContainText("34,99 € par mois");
    await consumer.enrol(card(VISA));
    await expect(consumer.shop.saved).toBeVisible();
    await consumer.shop.expectPseudoCardNumber(VISA);
  });
});
