import { RIGHT_CODE, VISA, card } from "./support/cards.ts";
import { Consumer } from "./support/consumer.ts";
import { Merchant } from "./support/merchant.ts";
import { CRASH_WHEN_CONFIRMED, Server } from "./support/server.ts";
import { expect, test } from "./support/test.ts";
import type { Notice } from "./support/words.ts";

const EVERYWHERE = { tag: ["@phone", "@noscript"] };
const ALSO_WITHOUT_SCRIPT = { tag: ["@noscript"] };
const TWO_LEFT = /You can try 2 more times/;
const DO_NOT_HONOUR = "4970100000050001";

test.describe("what the bank answers to the verification", () => {
  const refusals: [number: string, code: string, notice: Notice][] = [
    [DO_NOT_HONOUR, "05", "refused"],
    ["4970100000140000", "14", "checkDetails"],
    ["4970100000410007", "41", "useOtherCard"],
    ["4970100000430005", "43", "useOtherCard"],
    ["4970100000510004", "51", "tryLater"],
    ["4970100000540001", "54", "checkDetails"],
    ["4970100000570008", "57", "useOtherCard"],
    ["4970100000620001", "62", "useOtherCard"],
    ["4970100000910006", "91", "tryLater"],
    ["4970100000960001", "96", "tryLater"],
    ["4970100011000003", "1A", "refused"],
    ["4970100020000002", "R0", "useOtherCard"],
    ["5132100000650000", "65", "refused"],
    ["5132100020820005", "82", "refused"],
    ["5132100020790000", "79", "refused"],
  ];
  // Each notice once; every code with MAILLON_TEST_FULL=1, and by HTTP in `server/tests/it/outcomes.rs`.
  const often = (notice: Notice, place: number) => refusals.findIndex((other) => other[2] === notice) !== place;
  for (const [place, [number, code, notice]] of refusals.entries()) {
    test(`${code}: said as what to do now`, { tag: often(notice, place) ? ["@full"] : [] }, async ({ consumer, merchant, book }) => {
      await consumer.visit(await merchant.open());
      await consumer.enrol(card(number));
      await consumer.card.expectNotice(notice, TWO_LEFT);
      await expect(consumer.card.alert).toContainText("Nothing was charged");
      // Never why: no code of the bank, no word of theft.
      await expect(consumer.card.alert).not.toContainText(new RegExp(`\\b${code}\\b|stolen|lost|fraud`, "i"));
      expect(await book.entries()).toMatchObject([{ response_code: code, state: "declined" }]);
    });
  }

  const unwanted: [number: string, what: string, notice: Notice][] = [
    ["4970100000100004", "half of the amount", "useOtherCard"],
    ["4970100030010009", "a security code that does not match", "codeMismatch"],
    ["4970100030020008", "a code that should be on the card", "codeMismatch"],
    ["5132100030050007", "a problem of the card's first code", "codeMismatch"],
  ];
  for (const [number, what, notice] of unwanted) {
    test(`approved with ${what}: refused, and given back`, ALSO_WITHOUT_SCRIPT, async ({ consumer, merchant, book }) => {
      const opened = await merchant.open();
      await consumer.visit(opened);
      await consumer.enrol(card(number));
      await consumer.card.expectNotice(notice, TWO_LEFT);
      await expect.poll(async () => (await book.entries()).map((entry) => entry.state)).toEqual(["reversed"]);
      expect((await merchant.read(opened.payId))["paymentMethods"]).not.toHaveProperty("card.pseudoCardNumber");
    });
  }

  test("a code of all nines does not match on any card", async ({ consumer, merchant, book }) => {
    await consumer.visit(await merchant.open());
    await consumer.enrol(card(VISA, { code: "999" }));
    await consumer.card.expectNotice("codeMismatch", TWO_LEFT);
    await expect.poll(async () => (await book.entries()).map((entry) => entry.state)).toEqual(["reversed"]);
  });
});

test.describe("how often a card may be tried", () => {
  test("three times, then it is over for this visit", EVERYWHERE, async ({ consumer, merchant, book }) => {
    const opened = await merchant.open();
    await consumer.visit(opened);
    await consumer.enrol(card(DO_NOT_HONOUR));
    await consumer.card.expectNotice("refused", TWO_LEFT);
    await consumer.enrol(card("4970100000510004"));
    await consumer.card.expectNotice("tryLater", /You can try once more/);
    await consumer.enrol(card(DO_NOT_HONOUR));
    await consumer.expectPage(consumer.words.declinedHeading);
    await expect(consumer.page.getByText(consumer.words.notices.refused)).toBeVisible();
    await expect(consumer.card.number).toHaveCount(0);
    // The address stays what it is: an end, with a way back.
    await consumer.visit(opened);
    await consumer.expectPage(consumer.words.declinedHeading);
    await consumer.page.getByRole("link", { name: consumer.words.backTo }).click();
    await expect(consumer.page).toHaveURL(`${merchant.origin}/back?PayId=${opened.payId}`);
    expect(await merchant.read(opened.payId)).toMatchObject({ status: "FAILED" });
    expect(await book.entries()).toHaveLength(3);
  });

  test("a refusal, then a card that works", EVERYWHERE, async ({ consumer, merchant, book }) => {
    await consumer.visit(await merchant.open());
    await consumer.enrol(card(DO_NOT_HONOUR));
    await consumer.card.expectNotice("refused", TWO_LEFT);
    await consumer.enrol(card(VISA));
    await expect(consumer.page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
    await expect
      .poll(async () => (await book.entries()).map((entry) => entry.state))
      .toEqual(["declined", "reversed"]);
  });
});

test("the process dies after the bank's yes: the code is asked for once more, nothing else", async ({ page, watch, javaScriptEnabled }) => {
  test.setTimeout(60_000);
  const server = await Server.start({ MAILLON_SANDBOX__CRASH_AT: CRASH_WHEN_CONFIRMED });
  const merchant = await Merchant.start(server);
  watch.expect(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/);
  try {
    const consumer = new Consumer(page, server, javaScriptEnabled);
    const opened = await merchant.open();
    await consumer.visit(opened);
    await (await consumer.reachBank(card(VISA))).answer(RIGHT_CODE);
    await server.ended();
    // The browser may still be busy with the connection that broke.
    await expect(() => page.goto("about:blank")).toPass();
    await server.restart();
    await consumer.visit(opened);
    await consumer.expectPage(consumer.words.codeNeededHeading);
    await expect(page.getByText("Visa ending in 0006")).toBeVisible();
    await expect(page.getByRole("textbox")).toHaveCount(1);
    await consumer.card.code.fill("12");
    await page.getByRole("button", { name: consumer.words.finish }).click();
    await expect(consumer.card.errorOf("code")).toHaveText("The security code has 3 digits: look at your card");
    await expect(consumer.card.code).toHaveValue("");
    await consumer.card.code.fill("123");
    await page.getByRole("button", { name: consumer.words.finish }).click();
    // The sandbox bank died with the process and no longer knows its own "yes": it refuses, once.
    await consumer.card.expectNotice("codeMismatch", TWO_LEFT);
    expect(await server.ledger()).toMatchObject([{ response_code: "82", state: "declined" }]);
  } finally {
    await page.close();
    await merchant.stop();
    await server.stop();
  }
});

test.describe("a slow or silent bank", () => {
  test("three seconds: the page says that it waits, then goes on", ALSO_WITHOUT_SCRIPT, async ({ consumer, merchant, book }) => {
    await consumer.visit(await merchant.open());
    await consumer.enrol(card("4970100040030005"));
    await consumer.expectPage(consumer.words.verifyingHeading);
    await expect(consumer.page).toHaveURL(new RegExp(`^${merchant.origin}/back`));
    expect(await book.entries()).toHaveLength(1);
  });

  test("no answer: refused for good, and what was held is given back", ALSO_WITHOUT_SCRIPT, async ({ consumer, merchant, book }) => {
    const opened = await merchant.open();
    await consumer.visit(opened);
    await consumer.enrol(card("4970100040000008"));
    await expect(consumer.page.getByRole("heading", { level: 1, name: consumer.words.declinedHeading })).toBeVisible({
      timeout: 20_000,
    });
    await expect(consumer.page.getByText(consumer.words.notices.technical)).toBeVisible();
    await expect.poll(async () => (await book.entries()).map((entry) => entry.state)).toEqual(["reversed"]);
    expect(await merchant.read(opened.payId)).toMatchObject({ status: "FAILED" });
  });

  test("a dead line: the page says that nobody knows, and finds out", async ({ page, ownServer, ownMerchant, javaScriptEnabled }) => {
    test.setTimeout(60_000);
    const consumer = new Consumer(page, ownServer, javaScriptEnabled);
    await consumer.visit(await ownMerchant.open());
    const bank = await consumer.reachBank(card(VISA));
    await ownServer.setBank({ line: "mute" });
    await consumer.answerBank(bank);
    await expect(page.getByRole("heading", { level: 1, name: consumer.words.unknownHeading })).toBeVisible({
      timeout: 20_000,
    });
    await ownServer.setBank({ line: "up" });
    // The reversal is repeated when it is due again.
    await expect(async () => {
      await ownServer.moveClock(2);
      await expect(page.getByRole("heading", { level: 1, name: consumer.words.declinedHeading })).toBeVisible();
    }).toPass({ timeout: 30_000 });
    expect((await ownServer.ledger()).filter((entry) => entry.state === "live")).toEqual([]);
  });
});
