import { AMEX, MASTERCARD, VISA, card } from "./support/cards.ts";
import type { Consumer } from "./support/consumer.ts";
import type { Merchant, Opened } from "./support/merchant.ts";
import { expect, test } from "./support/test.ts";

const EVERYWHERE = { tag: ["@phone", "@noscript"] };
const RENEWED = "4970100000090007";

/** An enrolled card, and its consumer at the wallet page. */
async function atWallet(consumer: Consumer, merchant: Merchant): Promise<Opened> {
  const opened = await merchant.open();
  await consumer.visit(opened);
  await consumer.enrol(card(VISA));
  await expect(consumer.page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
  await consumer.page.goto(await merchant.openWallet(opened.payId));
  await consumer.expectPage("Your cards at Atelier Forme");
  return opened;
}

test("a consumer sees a card and the words it pays for", EVERYWHERE, async ({ consumer, merchant }) => {
  await atWallet(consumer, merchant);
  const { page } = consumer;
  await expect(page.getByRole("heading", { level: 2, name: "Visa ending in 0006" })).toBeVisible();
  await expect(page.getByText("Your reading club")).toBeVisible();
  const words = page.getByText("I authorise Atelier Forme to keep my card");
  await expect(words).toBeHidden();
  await page.getByText("What you agreed to").click();
  await expect(words).toBeVisible();
  await page.getByRole("link", { name: "Back to Atelier Forme" }).click();
  await expect(page).toHaveURL(`${merchant.origin}/account`);
});

test("a card is added and chosen", EVERYWHERE, async ({ consumer, merchant, book }) => {
  await atWallet(consumer, merchant);
  const { page } = consumer;
  await page.getByRole("button", { name: "Add a card" }).click();
  await consumer.enrol(card(MASTERCARD));
  await expect(page.getByRole("status")).toHaveText("Your card is added.");
  await page.getByRole("button", { name: "Use first, Mastercard ending in 0008" }).click();
  await expect(page.getByRole("status")).toHaveText("From now on this card is used first.");
  await expect(page.getByRole("listitem").filter({ hasText: "Mastercard" }).getByText("Used first")).toBeVisible();
  // The back button, then the same press: the stored choice.
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect((await book.entries()).map((entry) => entry.amount)).toEqual([100, 100]);
});

test("a new card takes the place of the old one", EVERYWHERE, async ({ consumer, merchant }) => {
  const opened = await atWallet(consumer, merchant);
  const { page } = consumer;
  await page.getByRole("button", { name: "I have a new card, Visa ending in 0006" }).click();
  await consumer.expectPage("Your new card");
  await expect(page.getByText("It takes the place of your card Visa ending in 0006")).toBeVisible();
  await consumer.enrol(card(RENEWED));
  await expect(page.getByRole("status")).toContainText("has taken the place of the old one");
  await expect(page.getByRole("heading", { level: 2, name: "Visa ending in 0007" })).toBeVisible();
  await expect(page.getByText("Your reading club")).toBeVisible();
  const read = (await merchant.read(opened.payId)) as { wallet: unknown };
  expect(read.wallet).toMatchObject({ cardIndex: 1 });
});

test("a card is removed after its consumer was told what ends", EVERYWHERE, async ({ consumer, merchant }) => {
  await atWallet(consumer, merchant);
  const { page } = consumer;
  await page.getByRole("link", { name: "Remove, Visa ending in 0006" }).click();
  await consumer.expectPage("Remove this card?");
  await expect(page.getByText("One agreement ends with it")).toBeVisible();
  await page.getByRole("link", { name: "Keep it" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Visa ending in 0006" })).toBeVisible();
  await page.getByRole("link", { name: "Remove, Visa ending in 0006" }).click();
  const second = await page.context().newPage();
  await second.goto(page.url());
  await page.getByRole("button", { name: "Remove the card and end the agreement" }).click();
  await expect(page.getByRole("status")).toContainText("The card is removed.");
  await expect(page.getByText("Atelier Forme keeps no card for you.")).toBeVisible();
  // The other tab shows what stands.
  await second.getByRole("button").click();
  await expect(second.getByRole("status")).toContainText("The card is removed.");
  await second.close();
});

test("an agreement is ended and leads back to the cards", EVERYWHERE, async ({ consumer, merchant }) => {
  await atWallet(consumer, merchant);
  const { page } = consumer;
  await page.getByRole("link", { name: "End this agreement, Your reading club" }).click();
  await consumer.expectPage("Your agreement with Atelier Forme");
  await page.getByRole("button", { name: "End this agreement" }).click();
  await expect(page.getByRole("status")).toHaveText("The agreement has ended.");
  await expect(page.getByText("Nothing is charged to this card without you.")).toBeVisible();
});

test("the demo shop opens the page from its account", { tag: ["@noscript"] }, async ({ consumer }) => {
  await consumer.begin("gym");
  await consumer.enrol(card(VISA));
  await consumer.page.getByRole("button", { name: "My cards" }).click();
  await expect(consumer.page.getByRole("heading", { level: 1, name: "Your cards at" })).toBeVisible();
  await expect(consumer.page.getByText("Your gym membership")).toBeVisible();
});

test("what is used first is said beside the network's name, never over it", { tag: ["@once"] }, async ({ consumer, merchant }) => {
  await atWallet(consumer, merchant);
  const { page } = consumer;
  await page.getByRole("button", { name: "Add a card" }).click();
  await consumer.enrol(card(AMEX));
  await page.getByRole("button", { name: /^Use first, American Express/ }).click();
  await expect(page.getByRole("status")).toHaveText("From now on this card is used first.");
  const wallet = page.url().split("?")[0];
  for (const language of ["en", "de", "el"]) {
    await page.goto(`${wallet}?lang=${language}`);
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const said = await page.locator(".face.first").evaluate((face) => {
        const place = (name: string) => face.querySelector(name)!.getBoundingClientRect();
        const [around, network, tag] = [face.getBoundingClientRect(), place(".network"), place(".tag")];
        const apart = tag.left >= network.right || tag.top >= network.bottom;
        const within = tag.right <= around.right && network.left >= around.left && tag.bottom <= around.bottom;
        return { apart, within, above: Math.round(Math.min(network.top, tag.top) - around.top) < 24 };
      });
      expect(said, `${language} ${width}`).toEqual({ apart: true, within: true, above: true });
    }
  }
});
