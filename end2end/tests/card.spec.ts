import type { Page } from "@playwright/test";

import { AMEX, CB_VISA, EXPIRY, VISA, card } from "./support/cards.ts";
import { Consumer } from "./support/consumer.ts";
import { Merchant } from "./support/merchant.ts";
import { Server } from "./support/server.ts";
import { expect, test } from "./support/test.ts";

const EVERYWHERE = { tag: ["@phone", "@noscript"] };
const ALSO_WITHOUT_SCRIPT = { tag: ["@noscript"] };
const VISA_DECLINED = "4970100000050001";

/** Without script the bank's own two pages lie in between, which a browser shows again only after asking. */
async function goBackPastBank(page: Page, scripted: boolean): Promise<void> {
  if (scripted) await page.goBack();
  else await page.evaluate(() => history.go(-3));
}

test.describe("mistakes", () => {
  test("an empty form: every mistake at once, each in its place", EVERYWHERE, async ({ consumer, merchant }) => {
    await consumer.visit(await merchant.open());
    await consumer.card.submit.click();
    await expect(consumer.card.errorOf("number")).toHaveText("Type the card number");
    await expect(consumer.card.errorOf("expiry")).toHaveText("Type the month and year of expiry");
    await expect(consumer.card.errorOf("code")).toHaveText("Type the security code");
    await expect(consumer.card.errorOf("holder")).toHaveText("Type the name as it is on the card");
    await expect(consumer.card.errorOf("consent")).toHaveText("Tick the box to give your authorisation");
    await expect(consumer.card.number).toHaveAttribute("aria-invalid", "true");
    await expect(consumer.card.number).toHaveAccessibleDescription(/Type the card number/);
    if (consumer.scripted) await expect(consumer.card.number).toBeFocused();
  });

  test("without script the summary lists them, links to the fields and has the focus", { tag: ["@only-noscript"] }, async ({ consumer, merchant }) => {
    await consumer.visit(await merchant.open());
    await consumer.card.send({ number: "4970 1000 0000 0007", expiry: "13/30", code: "12", holder: "Zoé d’Arc" });
    await expect(consumer.page).toHaveTitle(/^Error: /);
    await expect(consumer.card.alert).toContainText("3 things to correct");
    await expect(consumer.card.alert).toBeFocused();
    await expect(consumer.card.alert.getByRole("link")).toHaveText([
      "A digit of the card number is not right: compare it with your card",
      "Type the expiry as on the card: two digits for the month, two for the year",
      "The security code has 3 digits: look at your card",
    ]);
    await consumer.card.alert.getByRole("link").first().click();
    await expect(consumer.card.number).toBeFocused();
    // What is no secret is kept, card data is not.
    await expect(consumer.card.holder).toHaveValue("Zoé d’Arc");
    await expect(consumer.card.consent).toBeChecked();
    await consumer.card.expectEmpty();
    expect(await consumer.page.content()).not.toMatch(/4970\s?1000/);
  });

  test("a mended form goes through", EVERYWHERE, async ({ consumer, merchant, book }) => {
    await consumer.visit(await merchant.open());
    await consumer.card.send(card("4970100000000007"));
    await expect(consumer.card.errorOf("number")).toContainText("A digit of the card number is not right");
    await consumer.enrol(card(VISA));
    await expect(consumer.page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
    expect(await book.entries()).toHaveLength(1);
  });

  test("only the server's clock knows that a card has expired", EVERYWHERE, async ({ consumer, merchant }) => {
    await consumer.visit(await merchant.open());
    await consumer.card.send(card(VISA, { expiry: "01/25" }));
    await expect(consumer.card.alert).toContainText("One thing to correct");
    await expect(consumer.card.errorOf("expiry")).toHaveText(/This card has expired/);
    await expect(consumer.card.alert).toBeFocused();
    await consumer.card.expectEmpty();
    await expect(consumer.card.holder).toHaveValue("Camille Martin");
  });

  test("a card number typed as the name is not shown again", ALSO_WITHOUT_SCRIPT, async ({ consumer, merchant }) => {
    await consumer.visit(await merchant.open());
    await consumer.card.send(card(VISA, { holder: VISA }));
    await expect(consumer.card.errorOf("holder")).toHaveText(/This looks like a card number/);
    if (!consumer.scripted) {
      await expect(consumer.card.holder).toHaveValue("");
      expect(await consumer.page.content()).not.toContain(VISA);
    }
  });

  test("a network that the shop does not take", ALSO_WITHOUT_SCRIPT, async ({ consumer }) => {
    await consumer.begin("amex");
    await consumer.card.send(card(VISA, { code: "123" }));
    await expect(consumer.card.errorOf("number")).toHaveText(/This kind of card is not accepted here/);
  });

  test("is said when a field is left, and taken back as soon as it is right", { tag: ["@needs-script"] }, async ({ consumer, merchant }) => {
    await consumer.visit(await merchant.open());
    await consumer.card.number.pressSequentially("497010000000000");
    await expect(consumer.card.errorOf("number")).toHaveText("");
    await consumer.card.number.press("Tab");
    await expect(consumer.card.errorOf("number")).not.toHaveText("");
    await consumer.card.number.press("End");
    await consumer.card.number.pressSequentially("6");
    await expect(consumer.card.errorOf("number")).toHaveText("");
    await expect(consumer.card.number).not.toHaveAttribute("aria-invalid");
  });
});

test.describe("what people type", () => {
  const year = EXPIRY.slice(-2);
  for (const expiry of [`4/${year}`, `04 / 20${year}`, `04${year}`, `04-${year}`, `0420${year}`, `04.${year}`]) {
    test(`the expiry ${expiry.replaceAll(year, "YY")} is understood`, async ({ consumer, merchant }) => {
      await consumer.visit(await merchant.open());
      await consumer.card.send(card(VISA, { expiry }));
      await consumer.challenge.expectShown();
    });
  }

  for (const number of ["4970 1000 0000 0006", "4970-1000-0000-0006", " 4970100000000006 "]) {
    test(`the number "${number}" is understood`, async ({ consumer, merchant }) => {
      await consumer.visit(await merchant.open());
      await consumer.card.send(card(number));
      await consumer.challenge.expectShown();
    });
  }

  test("digits are grouped while they are typed, as on the card", { tag: ["@phone", "@needs-script"] }, async ({ consumer, merchant }) => {
    await consumer.visit(await merchant.open());
    const { number, expiry } = consumer.card;
    await number.pressSequentially(VISA);
    await expect(number).toHaveValue("4970 1000 0000 0006");
    await expect(consumer.page.locator("#network")).toHaveText("Visa");
    await number.clear();
    await number.pressSequentially(AMEX);
    await expect(number).toHaveValue("3710 000000 00001");
    await expect(consumer.page.locator("#network")).toHaveText("American Express");
    await expect(consumer.page.locator("#code-hint")).toHaveText("4 digits, on the front");
    await expiry.pressSequentially("427");
    await expect(expiry).toHaveValue("04/27");
    // Somebody who types the stroke does not get two.
    await expiry.clear();
    await expiry.pressSequentially("12 / 2027");
    await expect(expiry).toHaveValue("12/2027");
  });

  test("nothing moves under the caret in the middle of the number", { tag: ["@needs-script"] }, async ({ consumer, merchant }) => {
    await consumer.visit(await merchant.open());
    const { number } = consumer.card;
    await number.pressSequentially(VISA);
    for (let step = 0; step < 6; step += 1) await number.press("ArrowLeft");
    await number.press("Backspace");
    const caret = () => number.evaluate((field) => (field as HTMLInputElement).selectionStart);
    expect(await number.inputValue()).toHaveLength(18);
    expect(await caret()).toBe(12);
    await number.pressSequentially("7");
    expect(await caret()).toBe(13);
    await expect(number).toHaveValue("4970 1000 0070 0006");
  });

  test("a pasted number is grouped, whatever its separators", { tag: ["@needs-script"] }, async ({ consumer, merchant }) => {
    await consumer.visit(await merchant.open());
    const { holder, number } = consumer.card;
    await holder.fill("4970-1000 00000006");
    await holder.press("ControlOrMeta+a");
    await holder.press("ControlOrMeta+x");
    await number.focus();
    await number.press("ControlOrMeta+v");
    await expect(number).toHaveValue("4970 1000 0000 0006");
  });

  test("what a browser fills in by itself is grouped, and goes through", { tag: ["@needs-script"] }, async ({ consumer, merchant }) => {
    await consumer.visit(await merchant.open());
    const typed = card(VISA);
    await consumer.page.evaluate((values) => {
      for (const [id, value] of Object.entries(values)) {
        const field = document.getElementById(id) as HTMLInputElement;
        field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }, typed as unknown as Record<string, string>);
    await expect(consumer.card.number).toHaveValue("4970 1000 0000 0006");
    await consumer.card.consent.check();
    await consumer.card.submit.click();
    await consumer.challenge.expectShown();
  });

  test("keyboards and filling-in are told what the fields are", EVERYWHERE, async ({ consumer, merchant }) => {
    await consumer.visit(await merchant.open());
    const { number, expiry, code, holder } = consumer.card;
    await expect(number).toHaveAttribute("autocomplete", "cc-number");
    await expect(expiry).toHaveAttribute("autocomplete", "cc-exp");
    await expect(code).toHaveAttribute("autocomplete", "cc-csc");
    await expect(holder).toHaveAttribute("autocomplete", "cc-name");
    for (const field of [number, expiry, code]) await expect(field).toHaveAttribute("inputmode", "numeric");
  });
});

test.describe("a card of two networks", () => {
  test("asks which one; a card of one does not", { tag: ["@phone", "@needs-script"] }, async ({ consumer }) => {
    await consumer.begin("save");
    await expect(consumer.card.network).toBeHidden();
    await consumer.card.number.fill(VISA);
    await expect(consumer.card.network).toBeHidden();
    await consumer.card.number.fill(CB_VISA);
    await expect(consumer.card.network).toBeVisible();
    await expect(consumer.card.network.getByRole("radio")).toHaveCount(2);
    await expect(consumer.card.network.getByRole("radio", { checked: true })).toHaveCount(0);
  });

  test("is refused without a choice when the choice is the consumer's", EVERYWHERE, async ({ consumer, book }) => {
    await consumer.begin("save");
    await consumer.card.send(card(CB_VISA));
    await expect(consumer.card.errorOf("brand")).toHaveText("Choose the network to use");
    await expect(consumer.card.network).toBeVisible();
    if (consumer.scripted) {
      await consumer.card.network.getByLabel("CB").check();
      await consumer.card.submit.click();
    } else {
      await consumer.card.network.getByLabel("CB").check();
      await consumer.card.send(card(CB_VISA));
    }
    await consumer.answerBank(await consumer.openBank());
    await expect(consumer.shop.saved).toBeVisible();
    expect(await book.entries()).toMatchObject([{ network: "CB" }]);
  });

  test("starts with the merchant's network; the consumer's choice is final", EVERYWHERE, async ({ consumer, book }) => {
    await consumer.begin("gym");
    await consumer.card.fill(card(CB_VISA));
    await expect(consumer.card.network.getByLabel("CB")).toBeChecked();
    await consumer.card.network.getByLabel("Visa").check();
    await consumer.card.submit.click();
    await consumer.answerBank(await consumer.openBank());
    await expect(consumer.shop.saved).toBeVisible();
    expect(await book.entries()).toMatchObject([{ network: "VISA" }]);
  });

  test("a choice for another card is forgotten", { tag: ["@needs-script"] }, async ({ consumer, book }) => {
    await consumer.begin("save");
    await consumer.card.number.fill(CB_VISA);
    await consumer.card.network.getByLabel("CB").check();
    await consumer.enrol(card(VISA));
    await expect(consumer.shop.saved).toBeVisible();
    expect(await book.entries()).toMatchObject([{ network: "VISA" }]);
  });
});

test.describe("with the keyboard alone", () => {
  test("from the top of the page to the bank", { tag: ["@needs-script"] }, async ({ consumer, merchant, page }) => {
    await consumer.visit(await merchant.open());
    const typed = card(VISA);
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const style = getComputedStyle(element);
        const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
        return { id: element.id || element.textContent?.trim(), outlined };
      });
    const stops: (string | undefined)[] = [];
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press("Tab");
      const { id, outlined } = await focused();
      expect(outlined, `the focus is seen on ${id}`).toBe(true);
      stops.push(id);
      const value = ({ number: typed.number, expiry: typed.expiry, code: typed.code, holder: typed.holder } as Record<string, string>)[id ?? ""];
      if (value) await page.keyboard.type(value);
      if (id === "consent") await page.keyboard.press("Space");
      if (id === "Save my card") break;
    }
    expect(stops).toEqual(["Skip to the content", "English", "number", "expiry", "code", "holder", "consent", "Save my card"]);
    await page.keyboard.press("Enter");
    await consumer.challenge.expectShown();
  });

  test("the skip link skips", ALSO_WITHOUT_SCRIPT, async ({ consumer, merchant, page }) => {
    await consumer.visit(await merchant.open());
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to the content" })).toBeInViewport();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(consumer.card.number).toBeFocused();
  });

  test("Enter in a field sends the form", ALSO_WITHOUT_SCRIPT, async ({ consumer, merchant }) => {
    await consumer.visit(await merchant.open());
    await consumer.card.fill(card(VISA));
    await consumer.card.holder.press("Enter");
    await consumer.challenge.expectShown();
  });

  test("a network is chosen with the arrows", { tag: ["@needs-script"] }, async ({ consumer, page }) => {
    await consumer.begin("gym");
    await consumer.card.number.fill(CB_VISA);
    await consumer.card.number.press("Tab");
    await expect(consumer.card.network.getByLabel("CB")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(consumer.card.network.getByLabel("Visa")).toBeChecked();
  });

  test("after a refusal the focus is where the news is", ALSO_WITHOUT_SCRIPT, async ({ consumer, merchant }) => {
    await consumer.visit(await merchant.open());
    await consumer.enrol(card(VISA_DECLINED));
    await expect(consumer.card.alert).toBeFocused();
  });
});

test.describe("never twice", () => {
  test("a double click", EVERYWHERE, async ({ consumer, merchant, book }) => {
    await consumer.visit(await merchant.open());
    await consumer.card.fill(card(VISA));
    await consumer.card.submit.dblclick();
    await consumer.answerBank(await consumer.openBank());
    await expect(consumer.page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
    expect(await book.entries()).toHaveLength(1);
  });

  test("a second tab", ALSO_WITHOUT_SCRIPT, async ({ consumer, merchant, context, server, javaScriptEnabled, book }) => {
    const opened = await merchant.open();
    await consumer.visit(opened);
    const second = new Consumer(await context.newPage(), server, javaScriptEnabled);
    await second.visit(opened);
    await second.card.fill(card(CB_VISA));
    await consumer.page.bringToFront();
    const bank = await consumer.reachBank(card(VISA));
    await second.page.bringToFront();
    // The second tab's form is of a state that is over: it is shown where the visit stands.
    await second.card.submit.click();
    await second.challenge.expectShown();
    await expect(second.page.getByText("Visa ending in 0006")).toBeVisible();
    await consumer.page.bringToFront();
    await consumer.answerBank(bank);
    await expect(consumer.page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
    await second.visit(opened);
    await second.expectPage(consumer.words.doneHeading);
    expect(await book.entries()).toHaveLength(1);
  });

  test("the back button after success", EVERYWHERE, async ({ consumer, merchant, page, book }) => {
    await consumer.visit(await merchant.open());
    await consumer.enrol(card(VISA));
    await expect(page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
    await goBackPastBank(page, consumer.scripted);
    // Any step of a visit that is over leads to its end, here or at the merchant's.
    await expect(page.getByRole("heading", { name: /Your card is saved|Back at the shop/ })).toBeVisible();
    expect(await book.entries()).toHaveLength(1);
  });

  test("the back button after a refusal", EVERYWHERE, async ({ consumer, merchant, page, book }) => {
    await consumer.visit(await merchant.open());
    await consumer.enrol(card(VISA_DECLINED));
    await consumer.card.expectNotice("refused");
    await goBackPastBank(page, consumer.scripted);
    await expect(consumer.card.submit).toBeVisible();
    await consumer.card.expectEmpty();
    await consumer.enrol(card(VISA));
    await expect(page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
    expect(await book.entries()).toHaveLength(2);
  });

  test("a reload at every step", EVERYWHERE, async ({ page, javaScriptEnabled }) => {
    // The bank holds its answer back until every step was seen, however long that takes.
    const server = await Server.start({ MAILLON_ACQUIRER__ANSWER_TIMEOUT_MS: "25000" });
    const merchant = await Merchant.start(server);
    try {
      await server.setBank({ slow_ms: 20_000 });
      const consumer = new Consumer(page, server, javaScriptEnabled);
      const opened = await merchant.open();
      await consumer.visit(opened);
      await page.reload();
      await consumer.card.send(card("4970100040030005"));
      await consumer.challenge.expectShown();
      await page.reload();
      await consumer.answerBank(await consumer.openBank());
      await consumer.expectPage(consumer.words.verifyingHeading);
      await page.reload();
      await consumer.expectPage(consumer.words.verifyingHeading);
      await server.setBank({ slow_ms: 0 });
      await expect(page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
      await consumer.visit(opened);
      await page.reload();
      await consumer.expectPage(consumer.words.doneHeading);
      expect(await server.ledger()).toHaveLength(1);
    } finally {
      await page.close();
      await merchant.stop();
      await server.stop();
    }
  });

  test("a page with mistakes that is loaded again", { tag: ["@only-noscript"] }, async ({ consumer, merchant, page, book }) => {
    await consumer.visit(await merchant.open());
    await consumer.card.send(card("4970100000000007"));
    await expect(consumer.card.alert).toBeVisible();
    await page.goto(page.url());
    await expect(consumer.card.alert).toHaveCount(0);
    await consumer.enrol(card(VISA));
    expect(await book.entries()).toHaveLength(1);
  });
});

test.describe("ways out", () => {
  test("cancel: first a question, then the shop", EVERYWHERE, async ({ consumer, merchant, page, book }) => {
    const opened = await merchant.open();
    await consumer.visit(opened);
    await consumer.card.cancel.click();
    await consumer.expectPage(consumer.words.cancelQuestion);
    await page.getByRole("link", { name: consumer.words.cancelNo }).click();
    await expect(consumer.card.submit).toBeVisible();
    await consumer.card.cancel.click();
    await page.getByRole("button", { name: consumer.words.cancelYes }).click();
    await expect(page).toHaveURL(`${merchant.origin}/cancelled?PayId=${opened.payId}`);
    // Opened again, it says so; a form of before does nothing.
    await consumer.visit(opened);
    await consumer.expectPage(consumer.words.cancelled);
    await page.getByRole("link", { name: consumer.words.backTo }).click();
    await expect(page).toHaveURL(`${merchant.origin}/cancelled?PayId=${opened.payId}`);
    expect(await merchant.read(opened.payId)).toMatchObject({ status: "FAILED" });
    expect(await book.entries()).toEqual([]);
  });

  test("the demo shop hears of it", ALSO_WITHOUT_SCRIPT, async ({ consumer, page }) => {
    await consumer.begin("gym");
    await consumer.card.cancel.click();
    await page.getByRole("button", { name: consumer.words.cancelYes }).click();
    await expect(consumer.shop.cancelled).toBeVisible();
  });

  test("time runs out: the form leads to a page that says so", EVERYWHERE, async ({ page, ownServer, ownMerchant, javaScriptEnabled }) => {
    const consumer = new Consumer(page, ownServer, javaScriptEnabled);
    const opened = await ownMerchant.open();
    await consumer.visit(opened);
    await consumer.card.fill(card(VISA));
    await ownServer.moveClock(31);
    await consumer.card.submit.click();
    await consumer.expectPage(consumer.words.expiredHeading);
    expect(await page.content()).not.toContain(VISA);
    await page.getByRole("link", { name: consumer.words.backTo }).click();
    await expect(page).toHaveURL(`${ownMerchant.origin}/back?PayId=${opened.payId}`);
    expect(await ownServer.ledger()).toEqual([]);
  });

  test("an address that is not one", EVERYWHERE, async ({ consumer, merchant, page }) => {
    const opened = await merchant.open();
    const answer = await page.goto(`${opened.href.slice(0, -4)}aaaa`);
    expect(answer?.status()).toBe(404);
    await consumer.expectPage(consumer.words.notFoundHeading);
  });
});

test.describe("languages", () => {
  test("the switch changes the page, and all that follows", EVERYWHERE, async ({ consumer, merchant, page }) => {
    const opened = await merchant.open();
    await consumer.visit(opened);
    await consumer.switchTo("Français");
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    const french = consumer.speaking("fr");
    await french.card.send(card(VISA, { expiry: "01/25" }));
    await expect(french.card.errorOf("expiry")).toHaveText(/Cette carte a expiré/);
    await french.card.send(card("4000011744135012"));
    await french.card.expectNotice("authenticationFailed");
    await french.card.cancel.click();
    await french.expectPage(french.words.cancelQuestion);
    await page.getByRole("button", { name: french.words.cancelYes }).click();
    await consumer.visit(opened);
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  });

  test.describe("of the browser", () => {
    test.use({ locale: "fr-FR" });

    test("is spoken when the merchant names none", ALSO_WITHOUT_SCRIPT, async ({ merchant, page }) => {
      const opened = await merchant.open({ language: undefined });
      await page.goto(opened.href);
      await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    });
  });
});
