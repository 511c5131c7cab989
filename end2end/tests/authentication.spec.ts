import { MASTERCARD, VISA, card } from "./support/cards.ts";
import { BankPage } from "./support/pages/challenge.ts";
import { Consumer } from "./support/consumer.ts";
import { expect, test } from "./support/test.ts";
import type { Notice } from "./support/words.ts";

const EVERYWHERE = { tag: ["@phone", "@noscript"] };
const ALSO_WITHOUT_SCRIPT = { tag: ["@noscript"] };
const TWO_LEFT = /You can try 2 more times/;

test.describe("what is typed at the bank", () => {
  const codes: [code: string, says: string, notice: Notice][] = [
    ["1111", "no", "authenticationFailed"],
    ["2222", "rejected", "authenticationFailed"],
    ["3333", "cannot say", "authenticationFailed"],
    ["6666", "yes, without the value that proves it", "authenticationFailed"],
    ["7777", "attempt only", "authenticationFailed"],
    ["8888", "no, reason 10", "authenticationFailed"],
    ["9999", "no, reason 08", "authenticationFailed"],
  ];
  for (const [code, says, notice] of codes) {
    // All of them read the same: one that says no, and one that says yes and proves nothing, stand for the others.
    const tag = ["1111", "6666"].includes(code) ? ALSO_WITHOUT_SCRIPT.tag : [...ALSO_WITHOUT_SCRIPT.tag, "@full"];
    test(`${code}, ${says}: the card can be tried again, nothing is authorised`, { tag }, async ({ consumer, merchant, book }) => {
      await consumer.visit(await merchant.open());
      await consumer.enrol(card(VISA), code);
      await consumer.card.expectNotice(notice, TWO_LEFT);
      expect(await book.entries()).toEqual([]);
    });
  }

  test("cancel at the bank is not the same as being refused", EVERYWHERE, async ({ consumer, merchant, book }) => {
    await consumer.visit(await merchant.open());
    const bank = await consumer.reachBank(card(VISA));
    await bank.cancel.click();
    await consumer.leaveBank();
    await consumer.card.expectNotice("authenticationCancelled", TWO_LEFT);
    expect(await book.entries()).toEqual([]);
  });

  test("two slips are forgiven, the third is not", async ({ consumer, merchant }) => {
    await consumer.visit(await merchant.open());
    const bank = await consumer.reachBank(card(VISA));
    await bank.answer("4321");
    await expect(bank.error).toContainText("2 tries left");
    await bank.answer("4321");
    await expect(bank.error).toContainText("One try left");
    await consumer.answerBank(bank, "4321");
    await consumer.card.expectNotice("authenticationFailed", TWO_LEFT);
  });

  test("a slip, then the right code", ALSO_WITHOUT_SCRIPT, async ({ consumer, merchant }) => {
    await consumer.visit(await merchant.open());
    const bank = await consumer.reachBank(card(MASTERCARD));
    await bank.answer("4321");
    await expect(bank.error).toContainText("2 tries left");
    await consumer.answerBank(bank);
    await expect(consumer.page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
  });
});

/** Of what a directory may say: without a challenge, with one that cannot be held, and nothing that can be read. */
const IN_SHORT = ["authenticated without a challenge", "a challenge without an address", "an unreadable answer"];

test.describe("without a proven challenge nothing is authorised", () => {
  const cards: [number: string, says: string, notice: Notice][] = [
    ["4000019966199434", "authenticated without a challenge", "authenticationFailed"],
    ["4000011744135012", "not authenticated", "authenticationFailed"],
    ["4970100050100003", "attempt only", "authenticationFailed"],
    ["4970100050110002", "rejected", "authenticationFailed"],
    ["4970100050120001", "unavailable", "authenticationFailed"],
    ["4970100050130000", "decoupled", "authenticationFailed"],
    ["4970100050140009", "informational", "authenticationFailed"],
    ["4000012699048523", "no id of the directory", "authenticationFailed"],
    ["4000015573198637", "a challenge without an address", "authenticationFailed"],
    ["4000017873485953", "a protocol error", "authenticationFailed"],
    ["4970100050010004", "identifiers of another request", "authenticationFailed"],
    ["4970100050020003", "an unreadable answer", "authenticationFailed"],
  ];
  for (const [number, says, notice] of cards) {
    test(`the directory says: ${says}`, { tag: IN_SHORT.includes(says) ? [] : ["@full"] }, async ({ consumer, merchant, book }) => {
      await consumer.visit(await merchant.open());
      await consumer.card.send(card(number));
      await consumer.card.expectNotice(notice, TWO_LEFT);
      expect(await book.entries()).toEqual([]);
    });
  }

  test("the bank says yes and forgets the value", async ({ consumer, merchant, book }) => {
    await consumer.visit(await merchant.open());
    await consumer.enrol(card("4000014730366880"));
    await consumer.card.expectNotice("authenticationFailed", TWO_LEFT);
    expect(await book.entries()).toEqual([]);
  });

  test("the directory does not answer in time", async ({ consumer, merchant, book }) => {
    test.setTimeout(45_000);
    await consumer.visit(await merchant.open());
    await consumer.card.fill(card("4970100050200001"));
    // Longer than a click may take by default: the answer comes when the directory's time is up.
    await consumer.card.submit.click({ timeout: 20_000, noWaitAfter: true });
    await expect(consumer.card.alert).toContainText(consumer.words.notices.authenticationFailed, { timeout: 20_000 });
    expect(await book.entries()).toEqual([]);
  });

  test("a refused card does not hinder the next one", EVERYWHERE, async ({ consumer, merchant, book }) => {
    await consumer.visit(await merchant.open());
    await consumer.card.send(card("4000011744135012"));
    await consumer.card.expectNotice("authenticationFailed", TWO_LEFT);
    await expect(consumer.card.holder).toHaveValue("Camille Martin");
    await consumer.enrol(card(VISA));
    await expect(consumer.page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
    expect(await book.entries()).toMatchObject([{ masked_pan: expect.stringContaining("0006"), response_code: "00" }]);
  });
});

test.describe("results that come strangely", () => {
  const cards: [number: string, what: string][] = [
    ["4970100050030002", "twice, the second contradicting"],
    ["4970100050070008", "with a padded return message"],
    ["4970100050050000", "after the payer's return"],
  ];
  for (const [number, what] of cards) {
    test(`the result comes ${what}: the card is saved once`, ALSO_WITHOUT_SCRIPT, async ({ consumer, merchant, book }) => {
      await consumer.visit(await merchant.open());
      await consumer.enrol(card(number));
      await expect(consumer.page).toHaveURL(new RegExp(`^${merchant.origin}/back`), { timeout: 15_000 });
      expect(await book.entries()).toHaveLength(1);
    });
  }

  for (const [number, what] of [
    ["4970100050060009", "never comes"],
    ["4970100050040001", "names another transaction"],
  ] as const) {
    test(`the result ${what}: the page waits, then the card can be tried again`, async ({ page, ownServer, ownMerchant, javaScriptEnabled }) => {
      const consumer = new Consumer(page, ownServer, javaScriptEnabled);
      const opened = await ownMerchant.open();
      await consumer.visit(opened);
      await consumer.enrol(card(number));
      await consumer.expectPage(consumer.words.verifyingHeading);
      await ownServer.moveClock(31);
      // The visit's own time stood still meanwhile.
      await consumer.card.expectNotice("authenticationFailed", TWO_LEFT);
      expect(await ownServer.ledger()).toEqual([]);
      expect((await ownMerchant.read(opened.payId))["status"]).toBe("PENDING");
    });
  }
});

test.describe("the device check", () => {
  const WITH_METHOD = "4970100000010005";
  const SILENT = "4970100000020004";

  test("runs unseen before the challenge", EVERYWHERE, async ({ consumer, merchant, watch, javaScriptEnabled }) => {
    await consumer.visit(await merchant.open());
    await consumer.card.send(card(WITH_METHOD));
    if (!javaScriptEnabled) {
      // Without script no check runs: one click more.
      await consumer.expectPage(consumer.words.methodHeading);
      await consumer.page.getByRole("button", { name: consumer.words.goOn }).click();
    }
    await consumer.answerBank(await consumer.openBank());
    await expect(consumer.page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
    const calledBack = watch.requests.filter((request) => request.url().includes("/3ds/method/"));
    expect(calledBack).toHaveLength(javaScriptEnabled ? 1 : 0);
  });

  test("is not waited for when it never answers", { tag: ["@needs-script"] }, async ({ consumer, merchant }) => {
    test.setTimeout(45_000);
    await consumer.visit(await merchant.open());
    await consumer.card.send(card(SILENT));
    await consumer.expectPage(consumer.words.methodHeading);
    await expect(consumer.challenge.heading).toBeVisible({ timeout: 15_000 });
    await consumer.answerBank(await consumer.openBank());
    await expect(consumer.page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
  });

  test("can be skipped by the impatient", async ({ consumer, merchant }) => {
    await consumer.visit(await merchant.open());
    await consumer.card.send(card(SILENT));
    await consumer.expectPage(consumer.words.methodHeading);
    await consumer.page.getByRole("button", { name: consumer.words.goOn }).click();
    await consumer.challenge.expectShown();
  });

  test("survives a reload", EVERYWHERE, async ({ consumer, merchant }) => {
    await consumer.visit(await merchant.open());
    await consumer.card.send(card(SILENT));
    await consumer.expectPage(consumer.words.methodHeading);
    await consumer.page.reload();
    await consumer.expectPage(consumer.words.methodHeading);
    await consumer.page.getByRole("button", { name: consumer.words.goOn }).click();
    await consumer.challenge.expectShown();
  });
});

test.describe("the challenge page", () => {
  test("can be loaded again, and left for the bank's own page", EVERYWHERE, async ({ consumer, merchant, book }) => {
    await consumer.visit(await merchant.open());
    await consumer.reachBank(card(VISA));
    if (!consumer.scripted) await consumer.page.goBack();
    await consumer.page.reload();
    await consumer.challenge.expectShown();
    await expect(consumer.page.getByText("Visa ending in 0006")).toBeVisible();
    expect(await consumer.page.content()).not.toContain(VISA);
    await consumer.challenge.openBank.click();
    const bank = new BankPage(consumer.page, consumer.words);
    await consumer.answerBank(bank);
    await expect(consumer.page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
    expect(await book.entries()).toHaveLength(1);
  });

  test("goes on by itself when the bank was answered elsewhere", { tag: ["@needs-script"] }, async ({ consumer, merchant, context, server, book }) => {
    const opened = await merchant.open();
    await consumer.visit(opened);
    await consumer.reachBank(card(VISA));
    const elsewhere = new Consumer(await context.newPage(), server, true);
    await elsewhere.page.goto(consumer.page.url());
    await elsewhere.answerBank(await elsewhere.openBank());
    await expect(elsewhere.page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
    await expect(consumer.page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
    expect(await book.entries()).toHaveLength(1);
  });

  test("resumes in another browser, without cookies", EVERYWHERE, async ({ consumer, merchant, browser, server, javaScriptEnabled }) => {
    await consumer.visit(await merchant.open());
    await consumer.card.send(card(VISA));
    await consumer.challenge.expectShown();
    const address = consumer.page.url();
    await consumer.page.close();
    const context = await browser.newContext({ javaScriptEnabled });
    const later = new Consumer(await context.newPage(), server, javaScriptEnabled);
    await later.page.goto(address);
    await later.answerBank(await later.openBank());
    await expect(later.page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
    await context.close();
  });

  test("can be given up", EVERYWHERE, async ({ consumer, merchant, book }) => {
    const opened = await merchant.open();
    await consumer.visit(opened);
    await consumer.card.send(card(VISA));
    await consumer.challenge.expectShown();
    await consumer.challenge.cancel.click();
    await consumer.expectPage(consumer.words.cancelQuestion);
    await consumer.page.getByRole("button", { name: consumer.words.cancelYes }).click();
    await expect(consumer.page).toHaveURL(new RegExp(`^${merchant.origin}/cancelled`));
    expect(await book.entries()).toEqual([]);
  });

  test("is not left when somebody thinks again", ALSO_WITHOUT_SCRIPT, async ({ consumer, merchant }) => {
    await consumer.visit(await merchant.open());
    await consumer.card.send(card(VISA));
    await consumer.challenge.cancel.click();
    await consumer.page.getByRole("link", { name: consumer.words.cancelNo }).click();
    await consumer.answerBank(await consumer.openBank());
    await expect(consumer.page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
  });
});
