import { CB_VISA, VISA, card } from "./support/cards.ts";
import type { Consumer } from "./support/consumer.ts";
import type { Merchant } from "./support/merchant.ts";
import { type Said, ScreenReader } from "./support/screen_reader.ts";
import { expect, test } from "./support/test.ts";

const ONCE = { tag: ["@once", "@needs-script"] };
/** One column: what is read later is also lower. */
const NARROW = { width: 360, height: 800 };
/** The beginning of the consent: what follows has dates of today. */
const CONSENT = "checkbox I authorise Atelier Forme to keep my card and to charge it €19.99";

interface State {
  name: string;
  reach: (consumer: Consumer, merchant: Merchant) => Promise<void>;
  /** What a screen reader meets, in this order; other things may come between. */
  order: Said[];
}

const FORM: Said[] = [
  "textbox Card number",
  "textbox Expires end MM/YY",
  "textbox Security code 3 or 4 digits",
  "textbox Name on the card",
  CONSENT,
  "button Save my card",
  "link Cancel and go back to the shop",
];

const STATES: State[] = [
  {
    name: "card",
    reach: open,
    order: ["link Skip to the content", "DisclosureTriangle Language, English", "heading €19.99 a month", "heading Your card", ...FORM],
  },
  {
    name: "card, a mistake found by the server",
    reach: async (consumer, merchant) => {
      await open(consumer, merchant);
      await consumer.card.send(card(VISA, { expiry: "01/25" }));
      await expect(consumer.card.alert).toBeFocused();
    },
    order: ["heading Your card", "alert ", "link This card has expired: check the date, or use another card", ...FORM],
  },
  {
    name: "challenge",
    reach: async (consumer, merchant) => {
      await open(consumer, merchant);
      await consumer.reachBank(card(VISA));
    },
    order: [
      "link Skip to the content",
      "heading Confirm with your bank",
      "Iframe Your bank’s page",
      "button Open my bank’s page",
      "link Cancel and go back to the shop",
    ],
  },
  {
    name: "done",
    reach: async (consumer, merchant) => {
      const opened = await merchant.open();
      await consumer.visit(opened);
      await consumer.enrol(card(VISA));
      await expect(consumer.page).toHaveURL(new RegExp(`^${merchant.origin}/`));
      await consumer.visit(opened);
    },
    order: ["link Skip to the content", "heading Your card is saved", "link Back to Atelier Forme", "link Read or end this agreement"],
  },
  {
    name: "declined",
    reach: async (consumer, merchant) => {
      await open(consumer, merchant);
      for (let tries = 0; tries < 3; tries += 1) {
        if (tries > 0) await consumer.card.expectNotice("authenticationFailed");
        await consumer.card.send(card("4000011744135012"));
      }
      await consumer.expectPage(consumer.words.declinedHeading);
    },
    order: ["link Skip to the content", "heading Your card was not saved", "link Back to Atelier Forme"],
  },
];

for (const state of STATES) {
  test(`${state.name}: what Tab reaches, in the order in which it is read and seen; all of it named`, ONCE, async ({ consumer, merchant, page }) => {
    await page.setViewportSize(NARROW);
    await state.reach(consumer, merchant);
    const reader = await ScreenReader.start(page);
    const order = (await reader.order()).map(shortened);
    expect(order.filter((said) => state.order.includes(said))).toEqual(state.order);
    const stops = await reader.stops();
    expect(stops.filter((said) => /^\S+ $/.test(said)), "without a name").toEqual([]);
    expect(stops.filter((said, index) => stops.indexOf(said) !== index), "two of one name").toEqual([]);
    expect(await reader.tabs()).toEqual(stops);
    const tops = await reader.tops();
    expect(tops, "from top to bottom").toEqual([...tops].sort((one, other) => one - other));
  });
}

test("the card's network is said once, however many digits follow", ONCE, async ({ consumer, merchant, page }) => {
  await open(consumer, merchant);
  const reader = await ScreenReader.start(page);
  const { number } = consumer.card;
  await page.evaluate(() => {
    const said: string[] = ((window as unknown as { said: string[] }).said = []);
    const live = "[aria-live], [role=status], [role=alert], output";
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = target.parentElement?.closest(live) ?? (target instanceof Element ? target.closest(live) : null);
        if (region?.textContent) said.push(region.textContent);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0));
  await number.pressSequentially(VISA);
  await expect(number).toHaveValue("4970 1000 0000 0006");
  expect(await said()).toEqual(["Visa"]);
  expect(await reader.order()).toContain("status ");
  await expect(page.getByRole("status")).toHaveText("Visa");
  await number.press("End");
  await number.press("Backspace");
  await number.pressSequentially("6");
  expect(await said(), "nothing new while a digit is mended").toEqual([]);
  await number.fill("");
  await number.pressSequentially(CB_VISA);
  expect(await said(), "the second network is news").toEqual(["Visa", "CB · Visa"]);
});

async function open(consumer: Consumer, merchant: Merchant): Promise<void> {
  await consumer.visit(await merchant.open());
}

function shortened(said: Said): Said {
  return said.startsWith(CONSENT) ? CONSENT : said;
}
